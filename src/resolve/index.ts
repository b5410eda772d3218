export { type BodyHint, bodyHints, type KnownBody, knownBodies } from './bodies/known-bodies.ts';
export { isDoubtful, nameKey, nameWords } from './name-key.ts';
export type {
  IdentityWord,
  NameProfile,
  PairJudgement,
  PairLine,
  ProfilePosting,
} from './names/judge-pair.ts';
export { judgePair } from './names/judge-pair.ts';
export { likelyLine, matchNames, possibleLine } from './names/match-names.ts';
export { nameBlocks } from './names/name-blocks.ts';
export type { NameMatch } from './names/name-match.ts';
export { voiceKey } from './names/voice-key.ts';
export { locate, type PlaceAnswer, type PlaceContext, within } from './places/locate.ts';
export type { Place, PlaceKind } from './places/place.ts';
export { placesCalled } from './places/places-called.ts';
export { type Echelon, echelonOf } from './ranks/echelon-of.ts';
export { rankOf, rankOrder } from './ranks/rank-of.ts';
export type { Resolution } from './resolve-reading.ts';
export { resolveReading } from './resolve-reading.ts';
export { suggestNames } from './suggest-names.ts';
