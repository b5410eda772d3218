import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadReportFile } from './load-own.ts';

const head = 'country: Nowhere\nregister: wire\npublisher: Lowland Wire\npublished: 2020-05-01\n---\n';
const file = `=== xx-01\n${head}[P1:Ilka Varo] left.\n---\n=== xx-02\n${head}[P1:Odo Brask left.\n---\n`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-reports-'));
  writeFileSync(join(folder, 'xx.txt'), file);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('annotated reports', () => {
  it('are measured without those that have a fault, and the fault is told', () => {
    const { documents, faults } = loadReportFile(join(folder, 'xx.txt'), 'train');
    expect(documents.map(({ id }) => id)).toEqual(['xx-01']);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^xx\.txt:\d+: .*not closed.*xx-02 is left out$/);
  });

  it('of the test third say where a fault is, never what the text says', () => {
    const [fault] = loadReportFile(join(folder, 'xx.txt'), 'test').faults;
    expect(fault).toMatch(/^xx\.txt:\d+: a fault; xx-02 is left out$/);
  });
});
