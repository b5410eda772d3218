import type { Sounds } from './sounds.ts';

/**
 * How unlike two sounds are: 0 the same, 1 nothing in common. From how the standards and habits of romanising write one letter (ALA-LC, BGN/PCGN, DIN 31635,
 * French and Turkish custom) and from how one script writes another's sounds; tuned on the tuning half of `bench/names` only.
 */
const consonantPairs = `Gg0 Gh.05 GH.05 G9.05 Gk.4 Gq.15 Gj.15 wf.25 Xz.2 kq.03 kK0 qK.05 kg.45 gq.15 9q.15 9g.05 9k.3 xk.2 xh.1 xH.1 xq.3 gh.35 gH.4 jg.15 jZ.12 jc.25 jK.25 jX.15 jy.3 gK.35 c$.15 cK.15 ck.2
  s$.3 sX.03 sC.2 CX.05 cX.1 $X.25 cC.15 zC.25 Zz.25 Z$.25 s8.1 t8.08 T8.1 sz.3 z6.05 d6.08 86.25 z8.3 Dd0 D6.08 Dz.12 dz.35 td.25 Td.3 JD.05 J6.03 Jz.05 Jd.12 Jt.4
  fv.2 vw.08 bv.25 bp.15 pf.35 mn.5 lr.6 tT0 sS0 zS.3 Hh0 xc.35 $x.4`;
const vowelPairs = `ei.05 ou.05 ae.08 aA.03 eA.1 iI.04 eI.06 uU.04 oU.06 Ye.1 Yi.12 YI.1 YA.2 Ya.25 Wo.05 Wu.12 WU.12 Wa.2 WA.2 ao.2 au.35 Ao.2 Au.4 ai.4 Ai.45 AI.5 AU.5 eo.22
  eu.25 iu.4 io.45 Iu.5 Io.5 Ia.45 IU.5 eU.45 iU.45 Ua.45 yi.05 yI.06 ye.1 yY.06 wu.05 wU.05 wo.06 wW.03 vu.3 vU.35 vW.3`;
const letterPairs = `Qi0 Qe0 QI.1 Qa.25 Qy.1 1a0 1A0 1e.03 1i.42 1o.3 1u.42 1Y.2 1W.2 1I.35 1U.35 2w0 2u0 2U0 2o0 2W0 2v.04 2a.45 2y.5 4y0 4i0 4I0 4e.03 4Y0 4a.4 4A.4 5a0 5A0 5i0 5I0 5e0 5y.05 5Y.03
  7a0 7A0 7e0 7h0 7t.05 7i.15 7T.1 3a0 3A.02 3e.02 3i.02 3o.02 3u.02 3I.1 3U.1 3Y.05 3W.05 3g.5 3h.3`;
/** Between two spellings in letters that leave vowels out: there the letters themselves are compared. */
const abjadPairs = `1Q0 2f.1 15.05 45.03 17.15 7h.02 7t.05 04.05 02.05 01.1 24.5 31.3 tT.5 sS.5 Hh.4 hx.5 Hx.4 DJ.1 J6.2 D6.3 z6.15 s8.25 t8.15 kg.08 qg.15 q9.3 k9.5 jg.15 jc.1 bp.08 bv.3 fv.08 2v.08 kq.4 c$.2 dT.4 dt.35 zs.4 Dz.4 zJ.3 sz.4 xk.5 9g.2 ZZ.1 jZ.12 zZ.25 bw.3`;

const signs = 128;
type Table = Float64Array;

function tableOf(...lists: readonly string[]): Table {
  const table = new Float64Array(signs * signs).fill(1);
  for (let sign = 0; sign < signs; sign += 1) table[sign * signs + sign] = 0;
  for (const entry of lists.join(' ').split(/\s+/)) {
    const one = entry.charCodeAt(0);
    const other = entry.charCodeAt(1);
    const cost = Number(entry.slice(2));
    table[one * signs + other] = cost;
    table[other * signs + one] = cost;
  }
  return table;
}

const sounding = tableOf(consonantPairs, vowelPairs);
const mixed = tableOf(consonantPairs, letterPairs);
const lettering = tableOf(abjadPairs);

const isVowel = (sign: string): boolean => 'aeiouAIUYW'.includes(sign);

/** What it costs that a sound has nothing to stand against. `mid`: between others, `first` and `last` at the ends of the word. */
function missing(sounds: string, at: number, ownAbjad: boolean, otherAbjad: boolean): number {
  const sign = sounds[at] ?? '';
  const first = at === 0;
  const last = at === sounds.length - 1;
  if (ownAbjad && otherAbjad)
    return '1'.includes(sign)
      ? 0.25
      : '0'.includes(sign)
        ? 0.1
        : '24'.includes(sign)
          ? 0.4
          : last && '7h'.includes(sign)
            ? 0.3
            : 0.9;
  if (isVowel(sign)) {
    if (last) return sign === 'e' ? 0.15 : 0.3;
    if (first) return 0.25;
    if (otherAbjad) return 'aeiou'.includes(sign) ? 0.02 : sign === 'A' ? 0.12 : sign === 'U' ? 0.25 : 0.35;
    return 'aeiou'.includes(sign) ? 0.2 : 0.4;
  }
  if (sign === 'h' || sign === 'H') return last ? 0.04 : 0.3;
  if (sign === 'y') return 0.2;
  if (sign === 'w') return 0.3;
  if (ownAbjad) {
    if ('037'.includes(sign)) return 0.02;
    if (sign === 'Q') return 0.12;
    if (sign === '1') return first ? 0.12 : last ? 0.3 : 0.25;
    if (sign === '5') return 0.3;
    if (sign === '2' || sign === '4') return 0.45;
  }
  return 1;
}

const vowelOrAlef = (one = '', other = ''): number => (isVowel(one) || isVowel(other) ? 0.08 : 1);

/** How much there is to hear: what a difference is measured by. */
function weightOf(sounds: string): number {
  let weight = 0;
  for (const sign of sounds) weight += isVowel(sign) ? 0.4 : '0123457Q'.includes(sign) ? 0.5 : 1;
  return weight;
}

/** Likeness of two words by their sounds: 1 where one may be the other in another spelling, 0 where they share nothing. Symmetric. */
export function likenessOf(left: Sounds, right: Sounds): number {
  if (left.sounds === right.sounds) return left.sounds === '' ? 0 : 1;
  const weight = Math.max(weightOf(left.sounds), weightOf(right.sounds), 1.5);
  return Math.max(0, 1 - distanceOf(left, right) / weight);
}

function distanceOf(left: Sounds, right: Sounds): number {
  const a = left.sounds;
  const b = right.sounds;
  const table = left.abjad && right.abjad ? lettering : left.abjad || right.abjad ? mixed : sounding;
  const added = Array.from(b, (_, j) => missing(b, j, right.abjad, left.abjad));
  let row = new Float64Array(b.length + 1);
  let next = new Float64Array(b.length + 1);
  for (let j = 0; j < b.length; j += 1) row[j + 1] = (row[j] ?? 0) + (added[j] ?? 1);
  for (let i = 0; i < a.length; i += 1) {
    const drop = missing(a, i, left.abjad, right.abjad);
    next[0] = (row[0] ?? 0) + drop;
    for (let j = 0; j < b.length; j += 1) {
      const unlike = table[a.charCodeAt(i) * signs + b.charCodeAt(j)] ?? 1;
      // An alef that begins a word may carry any vowel (أسامة Usama, ابراهيم Ibrahim).
      const met =
        (row[j] ?? 0) +
        (i === 0 && j === 0 && (a[0] === '1' || b[0] === '1') ? Math.min(unlike, vowelOrAlef(a[0], b[0])) : unlike);
      const dropped = (row[j + 1] ?? 0) + drop;
      const extra = (next[j] ?? 0) + (added[j] ?? 1);
      next[j + 1] = Math.min(met, dropped, extra);
    }
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}
