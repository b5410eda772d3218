import { Link } from 'wouter';
import { Published } from '../../parts/claim-line.tsx';
import { NoteOf } from '../../parts/notes.tsx';
import { claimPath, Sentence } from '../../parts/words.tsx';
import { text } from '../../text.ts';
import type { ClaimView } from '../../types.ts';

/** A claim in short: its words, cut to two lines, who says so, when, and how sure. */
export function ClaimQuote({ view }: { readonly view: ClaimView }) {
  return (
    <div className="claim-quote" data-claim={view.claim.id}>
      <blockquote className="quote clamped" dir="auto" lang={view.source.language ?? undefined}>
        {view.claim.citation.quote}
      </blockquote>
      <p className="claim-quote-meta">
        <Link href={claimPath(view.claim.id)}>
          <Sentence>{view.saidBy}</Sentence>
        </Link>{' '}
        <Published line={view.source} /> · <Sentence>{view.when}</Sentence> · {text.certainties[view.claim.certainty]}{' '}
        <NoteOf line={view.source} />
      </p>
    </div>
  );
}
