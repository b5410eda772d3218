import type { Claim } from '../../../src/model/index.ts';
import type { CorpusClaim, CorpusDocument } from '../../../train/corpus/document.ts';
import { Counter, type CountTable } from '../score/counts.ts';
import { pairGreedily } from '../score/pairs.ts';
import {
  compareDetails,
  type Detail,
  isKnownIdentity,
  mainDetails,
  notAnnotated,
  sameStatement,
} from './compare-claims.ts';

/**
 * What a claim that was read is worth:
 * `right`: the annotation has it, in type and parties; `wrong`: it has not;
 * `debatable`: the annotation leaves it open; `repeat`: it says once more what another claim was found right (or debatable) for;
 * `unjudged`: its type is not annotated, or it joins two names of one entity that the annotation joins without a claim.
 */
export type Verdict = 'right' | 'wrong' | 'debatable' | 'repeat' | 'unjudged';

/** A claim that was read, judged. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** The annotated claim it was paired with. */
  readonly wanted: CorpusClaim | null;
  /** Details compared with it, and whether they agree. */
  readonly agreed: ReadonlyMap<Detail, boolean>;
}

/** All claims of one document, judged. */
export interface JudgedDocument {
  readonly document: CorpusDocument;
  readonly claims: readonly JudgedClaim[];
  /** Annotated claims that were asked for and not read. */
  readonly missed: readonly CorpusClaim[];
}

/** Pairs claims read with claims annotated, one to one, those that agree in most details first, and judges what is left. */
export function judgeClaims(document: CorpusDocument, claims: readonly Claim[]): JudgedDocument {
  const judged = claims.filter(({ type }) => !notAnnotated.has(type));
  const compare = (left: number, right: number) => {
    const [claim, wanted] = [judged[left], document.claims[right]];
    if (!claim || !wanted || !sameStatement(wanted, claim, document)) return 0;
    const agreed = [...compareDetails(wanted, claim, document).values()].filter((same) => same).length;
    // Of two that fit as well, the one that is asked for.
    return 1 + agreed + (wanted.debatable ? 0 : 0.5);
  };
  const pairs = new Map(pairGreedily(judged.length, document.claims.length, compare));
  const found = new Set(pairs.values());
  const sayAgain = (claim: Claim) =>
    [...found].some((right) => {
      const wanted = document.claims[right];
      return wanted && sameStatement(wanted, claim, document) && wanted.negated === (claim.polarity === 'negated');
    });
  return {
    document,
    claims: claims.map((claim): JudgedClaim => {
      const at = judged.indexOf(claim);
      const wanted = document.claims[pairs.get(at) ?? -1] ?? null;
      const agreed = wanted ? compareDetails(wanted, claim, document) : new Map<Detail, boolean>();
      const judge = (): Verdict => {
        if (at < 0) return 'unjudged';
        if (wanted) return wanted.debatable ? 'debatable' : 'right';
        if (isKnownIdentity(claim, document)) return 'unjudged';
        return sayAgain(claim) ? 'repeat' : 'wrong';
      };
      return { claim, verdict: judge(), wanted, agreed };
    }),
    missed: document.claims.filter(({ debatable }, right) => !debatable && !found.has(right)),
  };
}

/**
 * Counts of a judged document. `claims|T`: right in type and parties, of those right or wrong, and of those asked for. `claims in full|T`: right in role,
 * kinds, polarity, certainty and voice as well. `detail|D`: agreeing in one detail, of the right ones for which it is annotated. `aside|V`: how many
 * claims were neither right nor wrong. T is a type, or `micro` for all.
 */
export function countClaims({ document, claims }: JudgedDocument): CountTable {
  const counter = new Counter();
  for (const { type, debatable } of document.claims) {
    if (debatable) continue;
    for (const row of ['micro', type]) {
      counter.add(`claims|${row}`, 0, 0, 1);
      counter.add(`claims in full|${row}`, 0, 0, 1);
    }
  }
  for (const { claim, verdict, agreed } of claims) {
    if (verdict !== 'right' && verdict !== 'wrong') {
      counter.add(`aside|${verdict}`, 1, 1, 1);
      continue;
    }
    const right = verdict === 'right' ? 1 : 0;
    const full = right === 1 && mainDetails.every((detail) => agreed.get(detail) !== false) ? 1 : 0;
    for (const row of ['micro', claim.type]) {
      counter.add(`claims|${row}`, right, 1, 0);
      counter.add(`claims in full|${row}`, full, 1, 0);
    }
    if (right === 1) for (const [detail, same] of agreed) counter.add(`detail|${detail}`, same ? 1 : 0, 1, 1);
  }
  return counter.table;
}
