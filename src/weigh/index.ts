export { disputesOf, disputeTopics } from './disputes/disputes.ts';
export { type SettledDispute, settlementFor } from './disputes/settlement.ts';
