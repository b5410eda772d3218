import { type RefObject, useEffect, useState } from 'react';
import type { Span } from '../types.ts';

/** Words selected in the source's text, and where their end is on the screen. */
export interface TextSelection extends Span {
  readonly left: number;
  readonly bottom: number;
}

/**
 * The words selected in a text whose paragraphs carry their offset (`data-begin`); `null` while none are. The last selection is kept
 * while the focus is elsewhere, such as in a form beside the text.
 */
export function useTextSelection(root: RefObject<HTMLElement | null>): readonly [TextSelection | null, () => void] {
  const [selected, setSelected] = useState<TextSelection | null>(null);
  useEffect(() => {
    const change = () => {
      const selection = document.getSelection();
      const element = root.current;
      if (!selection || selection.rangeCount === 0 || !element) return;
      const range = selection.getRangeAt(0);
      if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return;
      if (selection.isCollapsed) return setSelected(null);
      const span = spanOf(range);
      const { left, bottom } = range.getBoundingClientRect();
      setSelected(span && { ...span, left, bottom });
    };
    document.addEventListener('selectionchange', change);
    return () => document.removeEventListener('selectionchange', change);
  }, [root]);
  const clear = () => {
    setSelected(null);
    document.getSelection()?.removeAllRanges();
  };
  return [selected, clear];
}

/** The stretch of the text a range covers, without white space at its ends; `null` where it covers no words. */
function spanOf(range: Range): Span | null {
  const begin = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (begin === null || end === null) return null;
  const words = range.toString();
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.trimEnd().length;
  return begin + lead < end - tail ? { begin: begin + lead, end: end - tail } : null;
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-begin]');
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.begin) + before.toString().length;
}
