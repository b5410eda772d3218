import { availableParallelism } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWorkers, readLimits } from './worker-count.ts';

const many = { documents: 5000, bytes: 9_000_000 };
const createReader = () => Promise.reject(new Error('not asked for'));

describe('the number of processes that read', () => {
  it('is none for little to read, and for a reader that lives in this process', () => {
    expect(countWorkers({}, { documents: 0, bytes: 0 })).toBe(0);
    expect(countWorkers({}, { documents: 24, bytes: 60_000 })).toBe(0);
    expect(countWorkers({ createReader }, many)).toBe(0);
    expect(countWorkers({ createReader, workers: 4 }, many)).toBe(0);
  });

  it('is what was asked for, where one is this process', () => {
    expect(countWorkers({ workers: 1 }, many)).toBe(0);
    expect(countWorkers({ workers: 7 }, many)).toBe(7);
    expect(countWorkers({ workers: 7 }, { documents: 3, bytes: 300 })).toBe(3);
  });

  it('is at least one for an archive or one large document, so that what breaks breaks there', () => {
    expect(countWorkers({}, many)).toBeGreaterThanOrEqual(1);
    expect(countWorkers({}, many)).toBeLessThanOrEqual(availableParallelism());
    expect(countWorkers({}, { documents: 1, bytes: 9_000_000 })).toBe(1);
  });

  it('never exceeds the documents', () => {
    const whole = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(whole, whole, fc.option(fc.integer({ min: 1, max: 64 })), (documents, kilobytes, workers) => {
        const count = countWorkers(workers === null ? {} : { workers }, { documents, bytes: kilobytes * 1000 });
        expect(count).toBeLessThanOrEqual(documents);
      }),
    );
  });
});

describe('what one document may use', () => {
  it('is less memory with more processes, within bounds', () => {
    const heaps = [1, 2, 8, 1000].map((workers) => readLimits(undefined, workers).memoryLimitMb);
    expect(heaps).toEqual(heaps.toSorted((a, b) => b - a));
    expect(heaps.at(-1)).toBe(512);
  });

  it('is the time given, else five minutes', () => {
    expect(readLimits(1000, 1).timeLimitMs).toBe(1000);
    expect(readLimits(undefined, 1).timeLimitMs).toBe(300_000);
  });
});
