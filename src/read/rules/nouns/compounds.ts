import type { ClaimType } from '../../../model/index.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { foldWord, isCapital } from '../../words/word-forms.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { base } from './base.ts';

/** What the second half of a compound says of the first: "US-backed", "ISIS-affiliated". */
const compoundTies: {
  readonly [participle: string]: {
    readonly type: ClaimType;
    readonly kinds: readonly string[];
    readonly partIs: 'subject' | 'object';
  };
} = {
  backed: { type: 'support', kinds: ['unspecified'], partIs: 'subject' },
  sponsored: { type: 'support', kinds: ['unspecified'], partIs: 'subject' },
  supported: { type: 'support', kinds: ['unspecified'], partIs: 'subject' },
  funded: { type: 'support', kinds: ['funding'], partIs: 'subject' },
  financed: { type: 'support', kinds: ['funding'], partIs: 'subject' },
  armed: { type: 'support', kinds: ['weapons'], partIs: 'subject' },
  equipped: { type: 'support', kinds: ['equipment'], partIs: 'subject' },
  supplied: { type: 'support', kinds: ['equipment'], partIs: 'subject' },
  trained: { type: 'support', kinds: ['training'], partIs: 'subject' },
  led: { type: 'command', kinds: [], partIs: 'subject' },
  commanded: { type: 'command', kinds: [], partIs: 'subject' },
  affiliated: { type: 'affiliation', kinds: [], partIs: 'object' },
  linked: { type: 'affiliation', kinds: [], partIs: 'object' },
  aligned: { type: 'affiliation', kinds: [], partIs: 'object' },
  allied: { type: 'cooperation', kinds: [], partIs: 'object' },
};

const holders = /^(?:held|controlled|occupied|run)$/;
const attributive =
  /^(?:terrorists?|rebels?|militants?|jihadists?|opposition|insurgents?|government|regime|foreign|state|military|army|security|family|clan|tribe|locally|well|self|newly)$/;

/** "the US-backed X", "ISIS-affiliated militants", "the Turkish-sponsored faction"; two words where the hyphen is left out or spaced. */
export function compounds(phrase: NounPhrase, context: Context): Draft[] {
  const { make, lexicon, text } = context;
  const { tokens } = phrase.sentence;
  return tokens.slice(phrase.from, phrase.to).flatMap((token) => {
    const [left, right] = [token.parts.at(-2), token.parts.at(-1)];
    if (token.parts.length < 2 || !left || !right) return [];
    const participle = text.slice(right.begin, right.end).toLowerCase();
    const first = token.parts[0] ?? left;
    const part = { begin: first.begin, end: left.end, text: text.slice(first.begin, left.end) };
    if (attributive.test(foldWord(part.text)) || !isCapital(part.text) || lexicon.ranks.has(part.text)) return [];
    const tie = compoundTies[participle];
    const evidence = [{ begin: token.begin, end: token.end }];
    if (holders.test(participle)) {
      const place = make.place(phrase);
      const holder = make.compound(part);
      if (!place || place.begin < token.end) return [];
      return [
        draft({
          ...base(context, phrase),
          type: 'positioning',
          kinds: ['control'],
          subject: holder,
          object: place,
          evidence: [...evidence, place],
          rule: 'compound:held',
          confidence: 0.75,
        }),
      ];
    }
    if (!tie) return [];
    const described = make.unit(phrase);
    if (!described || described.end <= token.end || described.name.includes(token.text)) return [];
    const other = make.compound(part);
    if (other.referent !== undefined && other.referent === described.referent) return [];
    const [subject, object] = tie.partIs === 'subject' ? [other, described] : [described, other];
    return [
      draft({
        ...base(context, phrase),
        type: tie.type,
        kinds: tie.kinds,
        subject,
        object,
        evidence: [...evidence, described],
        rule: `compound:${participle}`,
        confidence: described.referent?.named ? 0.85 : 0.7,
      }),
    ];
  });
}
