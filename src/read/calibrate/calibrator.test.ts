import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, readSource } from '../../../test/reading/claim-lines.ts';
import { MusterError } from '../../model/index.ts';
import { createReader } from '../reader.ts';
import { Calibrator, parseCalibration } from './calibrator.ts';
import { logit } from './features.ts';

describe('calibration', () => {
  it('adds what the features weigh, and knows nothing of others', () => {
    const calibrator = new Calibrator({ base: 0, weights: { trust: 1, 'rule appoint': 0.5 }, notes: {} });
    expect(calibrator.confidenceOf(new Map([['trust', logit(0.8)]]))).toBe(0.8);
    expect(
      calibrator.confidenceOf(
        new Map([
          ['trust', logit(0.5)],
          ['rule appoint', 2],
          ['rule unheard of', 9],
        ]),
      ),
    ).toBe(0.73);
  });

  it('is never sure, whatever it is given', () => {
    const weights = fc.dictionary(fc.string(), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), weights, (base, given) => {
        const calibrator = new Calibrator({ base, weights: given, notes: {} });
        const confidence = calibrator.confidenceOf(new Map(Object.keys(given).map((name) => [name, 1])));
        expect(confidence).toBeGreaterThanOrEqual(0.01);
        expect(confidence).toBeLessThanOrEqual(0.99);
      }),
    );
  });

  it.each(['', '{}', '{"base":"1","weights":{},"notes":{}}', '{"base":1,"weights":{"trust":null},"notes":{}}'])(
    'refuses the damaged file %s and names it',
    (text) => {
      const parse = () => parseCalibration(text, 'weights/broken.json');
      expect(parse).toThrow(MusterError);
      expect(parse).toThrow('weights/broken.json');
    },
  );

  it('changes how sure claims are, and nothing else of them', async () => {
    const source = bodyOf(
      'The Northern Front appointed Colonel Omar Saleh commander of the Harra Brigade. It backs a militia near Tal Amar, two officers said.',
    );
    const plain = (await createReader({ without: ['calibration'] })).read(source);
    const calibrated = await readSource(source);
    const bare = (reading: typeof plain) => reading.claims.map((claim) => ({ ...claim, confidence: 0 }));
    expect(bare(calibrated)).toEqual(bare(plain));
    expect(calibrated.claims.map(({ confidence }) => confidence)).not.toEqual(
      plain.claims.map(({ confidence }) => confidence),
    );
  });
});
