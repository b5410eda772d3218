import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Boundary } from './parts/boundary.tsx';
import { Frame } from './parts/frame.tsx';
import { NotFound } from './parts/states.tsx';
import { makeQueryClient } from './queries.ts';
import { ReviewProvider } from './review.tsx';
import { ClaimPage } from './views/claim.tsx';
import { EntitiesPage } from './views/entities.tsx';
import { EntityPage } from './views/entity.tsx';
import { HomePage } from './views/home.tsx';
import { SearchPage } from './views/search.tsx';
import { SourcePage } from './views/source.tsx';

/** The page: one frame, one view an address. */
export function App() {
  const [client] = useState(makeQueryClient);
  const [path] = useLocation();
  return (
    <QueryClientProvider client={client}>
      <ReviewProvider>
        <Frame>
          <Boundary key={path}>
            <Switch>
              <Route path="/" component={HomePage} />
              <Route path="/sources/:id">{({ id }) => <SourcePage id={id} />}</Route>
              <Route path="/entities" component={EntitiesPage} />
              <Route path="/entities/:id">{({ id }) => <EntityPage id={id} />}</Route>
              <Route path="/claims/:id">{({ id }) => <ClaimPage id={id} />}</Route>
              <Route path="/search" component={SearchPage} />
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Boundary>
        </Frame>
      </ReviewProvider>
    </QueryClientProvider>
  );
}
