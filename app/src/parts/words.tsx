import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isolateNames } from '../lib/isolate.ts';
import type { ClaimView, EntityRef } from '../types.ts';

/** A name, set apart so that its writing direction does not turn what stands around it. */
export function Name({ children }: { readonly children: string }) {
  return <bdi className="name">{children}</bdi>;
}

/** A name that leads to what the record holds about it. */
export function EntityLink({ entity }: { readonly entity: EntityRef }) {
  return (
    <Link className="entity-link" href={entityPath(entity.id)}>
      <bdi>{entity.name}</bdi>
    </Link>
  );
}

/** Address of an entity's page. */
function entityPath(id: string): string {
  return `/entities/${encodeURIComponent(id)}`;
}

/** Address of a claim's page. */
export function claimPath(id: string): string {
  return `/claims/${encodeURIComponent(id)}`;
}

/** Address of a source's page, with a claim chosen where one is given. */
export function sourcePath(id: string, claim?: string): string {
  return `/sources/${encodeURIComponent(id)}${claim ? `?claim=${encodeURIComponent(claim)}` : ''}`;
}

/** Address of a source's page with the form open that corrects a claim. */
export function correctPath(id: string, claim: string): string {
  return `${sourcePath(id, claim)}&correct=1`;
}

/** Words of the record, which writes English whatever the page's language: read out and set as such. */
function RecordWords({ children }: { readonly children: ReactNode }) {
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  );
}

/** A sentence of the record with its right-to-left parts set apart. */
export function Sentence({ children }: { readonly children: string }) {
  return (
    <RecordWords>
      {isolateNames<null>(children, []).map((piece, index) => pieceOf(piece.text, piece.isolate, index))}
    </RecordWords>
  );
}

/** A claim's summary; with `linked` the names in it lead to their entities. */
export function Summary({ view, linked }: { readonly view: ClaimView; readonly linked: boolean }) {
  const names = Object.values(view.entities).map((entity) => ({ text: entity.name, value: entity }));
  return (
    <RecordWords>
      {isolateNames(view.summary, names).map((piece, index) =>
        linked && piece.name ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed sentence have no other identity
          <EntityLink key={index} entity={piece.name} />
        ) : (
          pieceOf(piece.text, piece.isolate, index)
        ),
      )}
    </RecordWords>
  );
}

function pieceOf(words: string, isolate: boolean, index: number) {
  return isolate ? <bdi key={index}>{words}</bdi> : words;
}
