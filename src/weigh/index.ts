export { disputesOf, disputeTopics } from './disputes/disputes.ts';
export {
  countPeers,
  type PeerCount,
  rankUnlikePeers,
  type Standing,
  type UnlikePeers,
} from './disputes/rank-peers.ts';
export { type SettledDispute, settlementFor } from './disputes/settlement.ts';
export { areasInside } from './inference/areas.ts';
export { type InferenceRule, type InferredFact, inferenceRules, type UnknownUnit } from './inference/inferred.ts';
export { type Classification, type TakeOnOptions, takeOn } from './inference/take-on.ts';
export { type Rung, type UnknownUnits, unknownUnits } from './inference/unknown-units.ts';
export type { Compared, Marks, VoiceKey } from './origins/compared.ts';
export { countOrigins, type Origin } from './origins/count-origins.ts';
export {
  type Interest,
  type InterestFound,
  interestOf,
  interests,
  lastSpeakerIsInterested,
} from './origins/interest.ts';
export { type Lineage, makeLineage } from './origins/lineage.ts';
export { type LineageGroup, lineageGraph } from './origins/lineage-graph.ts';
export { createOrigins, type Origins } from './origins/origins.ts';
export { asOfInstance, asOfTenure, type TenureAsOf } from './tenures/as-of.ts';
export {
  type ContiguityOptions,
  type ContiguousInstance,
  contiguousInstances,
  type Elsewhere,
  type Join,
  joinRationales,
  type Split,
  splitRationales,
} from './tenures/contiguous.ts';
export { type Evidence, evidenceOf, replacementEvidence, type Weight } from './tenures/evidence.ts';
export { type DateTold, type Instance, weighInstance } from './tenures/instance.ts';
export type { Neighbour } from './tenures/neighbours.ts';
export { type Tenure, type TenureOptions, tenuresOf } from './tenures/tenures.ts';
export { type Tie, type TieOptions, tiesOf, unitsThatMove } from './tenures/ties.ts';
