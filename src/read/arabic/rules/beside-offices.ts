import type { Argument } from '../../refer/argument.ts';
import { argumentOf } from '../cast.ts';
import type { Item, Office, PartyItem } from '../items.ts';
import { type ArabicDraft, arabicDraft, type RuleFrame, spansOf } from './draft.ts';
import { moodOf } from './mood.ts';

/** Postings told beside names: "the commander of X, Y". */
export function postingsBesideNames(frame: RuleFrame): ArabicDraft[] {
  return frame.parsed.items.flatMap((item) => {
    if (item.type !== 'party' || !item.office || item.party.kind !== 'person' || item.party.referent === undefined)
      return [];
    const { office } = item;
    if (isUntold(item, frame)) return [];
    const unit = office.unit ?? mainUnit(office, frame);
    if (unit?.kind !== 'unit' || !item.party.referent.named) return [];
    if (item.party.begin >= office.title.begin && item.party.end <= office.title.end) return [];
    return [
      arabicDraft({
        type: 'posting',
        subject: item.party,
        object: unit,
        role: office.role,
        title: office.title,
        rank: item.rank,
        parsed: frame.parsed,
        anchor: office.title,
        evidence: spansOf(item.party, unit, office.title, item.rank),
        aspect: office.phase === 'former' ? 'past-state' : office.phase === 'new' ? 'start' : 'state',
        tense: 'present',
        inPassing: true,
        rule: 'ar-office-beside-name',
        confidence: office.unit ? 0.86 : 0.66,
      }),
    ];
  });
}

/** "refused to remove its commander X": whether X still commands is what the refusal is about. */
function isUntold(item: PartyItem, frame: RuleFrame): boolean {
  const before = frame.parsed.items[frame.parsed.items.indexOf(item) - 1];
  return (
    before?.type === 'deed' &&
    /^(?:dismiss|appoint|retire)$/.test(before.verb.group) &&
    moodOf(before, frame) === undefined
  );
}

/** "the new commander Y": the body is the one the text is about. */
function mainUnit(office: Office, frame: RuleFrame): Argument | undefined {
  if (office.role !== 'commander' || office.phase === 'none') return undefined;
  const referent = frame.cast.mainUnit(office.title.begin);
  return referent && argumentOf(referent, { ...office.title, kind: 'unit', name: referent.name });
}

/** "its new commander is X". */
export function postingsOfEquations(frame: RuleFrame): ArabicDraft[] {
  const { items } = frame.parsed;
  return items.flatMap((item, at) => {
    const [link, who] = [items[at + 1], items[at + 2]];
    if (item.type !== 'office' || item.office.role !== 'commander' || item.office.accusative) return [];
    if (link?.type !== 'word' || !/^(?:هو|هي)$/.test(link.word) || who?.type !== 'party' || who.party.kind !== 'person')
      return [];
    const unit = item.office.unit ?? ownerBefore(items, at) ?? mainUnit(item.office, frame);
    if (unit?.kind !== 'unit' || frame.parsed.sentence.asked) return [];
    return [
      arabicDraft({
        type: 'posting',
        subject: who.party,
        object: unit,
        role: item.office.role,
        title: item.office.title,
        rank: who.rank,
        parsed: frame.parsed,
        anchor: item.office.title,
        evidence: spansOf(who.party, unit, item.office.title, who.rank),
        aspect: item.office.phase === 'former' ? 'past-state' : item.office.phase === 'new' ? 'start' : 'state',
        tense: 'present',
        rule: 'ar-is-commander',
        confidence: 0.78,
      }),
    ];
  });
}

/** "X has a new commander": the body a preposition of having brings in at the sentence's beginning. */
function ownerBefore(items: readonly Item[], at: number): Argument | undefined {
  const first = items.slice(0, 3).findIndex((item) => item.type === 'preposition' && item.word === 'ل');
  const owner = first >= 0 && first < at ? items[first + 1] : undefined;
  return owner?.type === 'party' && owner.party.kind === 'unit' ? owner.party : undefined;
}
