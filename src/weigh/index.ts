export { disputesOf, disputeTopics } from './disputes/disputes.ts';
export {
  countPeers,
  type PeerCount,
  rankUnlikePeers,
  type Standing,
  type UnlikePeers,
} from './disputes/rank-peers.ts';
export { type SettledDispute, settlementFor } from './disputes/settlement.ts';
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
