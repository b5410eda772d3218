import type { TextSpan } from '../../src/model/index.ts';
import { type CorpusMention, type MentionKind, mentionKinds } from './document.ts';

/** A piece of an attribution as marked: `{s1:...}`. */
export interface MarkedPart extends TextSpan {
  readonly part: 's' | 'c' | 't';
  readonly number: string;
}

/** A line without its marks, and what they marked; offsets count in `text`. */
export interface UnmarkedLine {
  readonly text: string;
  readonly mentions: readonly CorpusMention[];
  readonly parts: readonly MarkedPart[];
}

/**
 * Takes the marks of the convention out of a line: `[P1a:words]` is a mention, `{s1:words}` a part of an attribution.
 * @throws {Error} saying what is wrong with a mark
 */
export function unmark(line: string): UnmarkedLine {
  const mentions: CorpusMention[] = [];
  const parts: MarkedPart[] = [];
  const open: { readonly close: string; readonly begin: number; readonly label: string }[] = [];
  let text = '';
  let at = 0;
  while (at < line.length) {
    const rest = line.slice(at);
    const mark = /^\[([PUOLRTDNWQ])(\d+)([a-z]?):/.exec(rest) ?? /^\{([sct])(\d+):/.exec(rest);
    if (mark) {
      const close = rest.startsWith('[') ? ']' : '}';
      if (close === ']' && open.some((one) => one.close === ']'))
        throw new Error(`mention inside a mention: ${mark[0]}`);
      open.push({ close, begin: text.length, label: mark[0].slice(1, -1) });
      at += mark[0].length;
      continue;
    }
    const character = line[at] ?? '';
    const last = open.at(-1);
    if (character === ']' || character === '}') {
      if (last?.close !== character) throw new Error(`"${character}" closes nothing after "${text.slice(-30)}"`);
      open.pop();
      const span = { begin: last.begin, end: text.length, text: text.slice(last.begin) };
      if (span.text.trim() === '' || span.text !== span.text.trim())
        throw new Error(`the mark ${last.label} is empty or begins or ends with a space: "${span.text}"`);
      if (character === ']') mentions.push(mention(last.label, span));
      else parts.push(partOf(last.label, span));
    } else if (character === '[' || character === '{') {
      throw new Error(`a bracket that is no mark: "${rest.slice(0, 20)}"`);
    } else text += character;
    at += 1;
  }
  if (open.length > 0) throw new Error(`the mark ${open.at(-1)?.label} is not closed on its line`);
  mentions.sort((a, b) => a.begin - b.begin);
  return { text, mentions, parts };
}

function mention(label: string, span: TextSpan): CorpusMention {
  const kind: MentionKind = mentionKinds[label[0] as keyof typeof mentionKinds];
  return { ...span, id: label, entity: label.replace(/[a-z]$/, ''), kind };
}

function partOf(label: string, span: TextSpan): MarkedPart {
  return { ...span, part: label[0] as MarkedPart['part'], number: label.slice(1) };
}
