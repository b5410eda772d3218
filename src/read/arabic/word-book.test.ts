import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldArabic } from './letters.ts';
import { loadWordBook } from './word-book.ts';

// The Arabic word lists are edited by hand: these checks find the slips an editor does not show.

const folder = new URL('../../../lexicon/arabic/', import.meta.url);
const files = readdirSync(folder);
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const rowsOf = (file: string) =>
  textOf(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

describe.each(files)('lexicon/arabic/%s', (file) => {
  it('is explained in lexicon/README.md, and in its own head', () => {
    expect(readFileSync(new URL('../README.md', folder), 'utf8')).toContain(`\`arabic/${file}\``);
    expect(textOf(file)).toMatch(/^# \S.*\n# Columns?:/);
  });

  it('has as many columns in each row, none of them empty, and says nothing twice', () => {
    const rows = rowsOf(file);
    expect(rows.filter((cells) => cells.length !== rows[0]?.length || cells.includes(''))).toEqual([]);
    const lines = rows.map((cells) => cells.join('\t'));
    expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([]);
  });
});

describe('the words', () => {
  const book = loadWordBook();

  it.each([
    ['يعيّن', 'appoint', 'present', 'active'],
    ['أُقيل', 'dismiss', 'past', 'passive'],
    ['تدعم', 'support', 'present', 'active'],
    ['قالوا', 'cue', 'past', 'active'],
  ])('%s is a form of a verb', (word, group, tense, voice) => {
    const forms = book.verbs.get(foldArabic(word)) ?? [];
    expect(forms.map((form) => [form.verb.group, form.tense, form.voice])).toContainEqual([group, tense, voice]);
  });

  it('know a month by the names of every region', () => {
    for (const name of ['كانون الثاني', 'يناير', 'جانفي']) {
      const words = name.split(' ').map(foldArabic);
      expect(book.months.at(0, (i) => words[i])?.entry).toBe(1);
    }
  });
});
