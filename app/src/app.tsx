import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { AddProvider } from './adding.tsx';
import { pages } from './pages.tsx';
import { Boundary } from './parts/boundary.tsx';
import { Frame } from './parts/frame.tsx';
import { Loading, NotFound } from './parts/states.tsx';
import { makeQueryClient } from './queries.ts';
import { ReviewProvider } from './review.tsx';

/** The page: one frame, one view an address. */
export function App() {
  const [client] = useState(makeQueryClient);
  const [path] = useLocation();
  return (
    <QueryClientProvider client={client}>
      <ReviewProvider>
        <AddProvider>
          <Frame>
            <Boundary key={path}>
              <Suspense fallback={<Loading />}>
                <Switch>
                  {pages.map(({ path: address, view: View }) => (
                    <Route key={address} path={address}>
                      {(params: { readonly id?: string }) => <View id={params.id ?? ''} />}
                    </Route>
                  ))}
                  <Route>
                    <NotFound />
                  </Route>
                </Switch>
              </Suspense>
            </Boundary>
          </Frame>
        </AddProvider>
      </ReviewProvider>
    </QueryClientProvider>
  );
}
