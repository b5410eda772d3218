import { useMemo, useState } from 'react';
import { hasWords } from '../../lib/filter.ts';
import { useSources } from '../../queries.ts';
import { useVoices } from '../../queries-board.ts';
import { text } from '../../text.ts';
import { SuggestField } from './suggest-field.tsx';
import { useRested } from './use-rested.ts';

type Kind = 'source' | 'publication' | 'voice';

/** Something that can be thought away. */
interface Strikable {
  readonly kind: Kind;
  readonly value: string;
  readonly label: string;
  readonly claims: number;
}

/** Voices asked for: those of most claims. */
const mostVoices = 500;

/** Suggestions of a kind. */
const mostOfKind = 6;

const kinds: readonly Kind[] = ['publication', 'voice', 'source'];

interface StrikeProps {
  readonly onChoose: (kind: Kind, value: string) => void;
  /** Whether nothing is thought away yet: then those of most claims are offered. */
  readonly start: boolean;
}

/** Chooses what to think away, by its words or from those of most claims. */
export function StrikeField({ onChoose, start }: StrikeProps) {
  const [words, setWords] = useState('');
  const rested = useRested(words);
  const { all, loaded } = useStrikable();
  const ofKind = (kind: Kind, sought: string) =>
    all.filter((one) => one.kind === kind && hasWords(sought, [one.label])).slice(0, mostOfKind);
  const byKey = new Map(all.map((one) => [keyOf(one), one]));
  if (loaded && all.length === 0) return <p className="empty">{text.whatIf.empty}</p>;
  return (
    <>
      <div className="board-tools">
        <SuggestField
          label={text.whatIf.field}
          hint={text.whatIf.hint}
          words={words}
          onWords={setWords}
          settled={loaded && rested === words}
          groups={kinds.map((kind) => ({
            title: text.whatIf.groups[kind],
            options: ofKind(kind, rested).map((one) => ({
              key: keyOf(one),
              label: one.label,
              note: text.whatIf.claims(one.claims),
            })),
          }))}
          onChoose={(key) => {
            const one = byKey.get(key);
            if (one) onChoose(one.kind, one.value);
          }}
        />
      </div>
      {start && loaded ? (
        <section aria-labelledby="start-title" className="strike-start">
          <h2 id="start-title">{text.whatIf.start}</h2>
          <div className="strike-columns">
            {kinds.map((kind) => (
              <section key={kind} aria-label={text.whatIf.groups[kind]}>
                <h3>{text.whatIf.groups[kind]}</h3>
                <ul>
                  {ofKind(kind, '').map((one) => (
                    <li key={one.value} data-step tabIndex={-1}>
                      <button type="button" className="link" data-open onClick={() => onChoose(one.kind, one.value)}>
                        <bdi>{one.label}</bdi>
                      </button>{' '}
                      <span className="count">{text.whatIf.claims(one.claims)}</span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </section>
      ) : null}
    </>
  );
}

function keyOf({ kind, value }: Strikable): string {
  return `${kind} ${value}`;
}

/** Everything claims rest on, those of most claims first within its kind. */
function useStrikable(): { readonly all: readonly Strikable[]; readonly loaded: boolean } {
  const sources = useSources().data;
  const voices = useVoices(mostVoices).data;
  const all = useMemo(() => {
    const publications = new Map<string, number>();
    for (const { publication, claims } of sources ?? []) {
      if (publication !== null) publications.set(publication, (publications.get(publication) ?? 0) + claims);
    }
    const found: Strikable[] = [
      ...[...publications].map(([name, claims]) => ({
        kind: 'publication' as const,
        value: name,
        label: name,
        claims,
      })),
      // A publisher's own word is what its publications are struck by.
      ...(voices ?? [])
        .filter(({ kind }) => kind !== 'publisher')
        .map(({ text: name, claims }) => ({ kind: 'voice' as const, value: name, label: name, claims })),
      ...(sources ?? []).map(({ id, publication, title, name, claims }) => ({
        kind: 'source' as const,
        value: id,
        label: [publication, title ?? name].filter((part) => part !== null).join(': '),
        claims,
      })),
    ];
    return found.filter(({ claims }) => claims > 0).sort((a, b) => b.claims - a.claims || (a.value < b.value ? -1 : 1));
  }, [sources, voices]);
  return { all, loaded: sources !== undefined && voices !== undefined };
}
