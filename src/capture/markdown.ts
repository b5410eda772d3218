import type { List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { LooseBlock } from './block.ts';
import { looseBlock } from './block.ts';
import { flatBlocks } from './flat-text.ts';

/** A speaker named below a quotation: a line that begins with a dash. */
const speakerLine = /^[—–-]{1,2}\s*(\S.{1,80})$/u;

/**
 * The readable blocks of a Markdown text (CommonMark with GitHub's tables, footnotes and strikethrough), without markup: links and emphasis give their
 * words, pictures their alternative text as legends, HTML its text, tables a line a row with cells parted by " | ".
 */
export function readMarkdown(markdown: string): LooseBlock[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.flatMap((node) => blocksOf(node, 0));
}

function blocksOf(node: RootContent, indent: number): LooseBlock[] {
  switch (node.type) {
    case 'heading':
      return [looseBlock('heading', wordsOf(node.children, ' '), { level: node.depth }), ...legendsOf(node.children)];
    case 'paragraph':
      return paragraphBlocks(node.children, indent);
    case 'blockquote':
      return quoteBlocks(node.children.flatMap((child) => blocksOf(child, indent)));
    case 'list':
      return listBlocks(node, indent);
    case 'code':
      return [looseBlock('paragraph', node.value, { indent })];
    case 'html':
      return flatBlocks(node.value);
    case 'table':
      return [looseBlock('paragraph', tableText(node), { indent })];
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blocksOf(child, indent));
    default:
      return [];
  }
}

function paragraphBlocks(children: readonly PhrasingContent[], indent: number): LooseBlock[] {
  const legends = legendsOf(children);
  const words = wordsOf(children, ' ');
  // A picture with nothing but emphasised words beside it: they are its legend.
  const only = children.every(
    (child) =>
      isPicture(child) || child.type === 'emphasis' || child.type === 'break' || /^\s*$/.test(wordsOf([child], ' ')),
  );
  if (legends.length > 0 && only && words.trim() !== '') return [looseBlock('legend', words)];
  return [looseBlock('paragraph', words, { indent }), ...legends];
}

function quoteBlocks(inner: readonly LooseBlock[]): LooseBlock[] {
  const last = inner.at(-1);
  const speaker = last && inner.length > 1 ? speakerLine.exec(last.text)?.[1] : undefined;
  const words = (speaker === undefined ? inner : inner.slice(0, -1)).map(({ text }) => text).join('\n\n');
  return [looseBlock('quote', words, { author: speaker ?? null })];
}

function listBlocks(list: List, indent: number): LooseBlock[] {
  return list.children.flatMap((item) => itemBlocks(item, indent + 2));
}

function itemBlocks(item: ListItem, indent: number): LooseBlock[] {
  return item.children.flatMap((child, index) => {
    if (index > 0 || child.type !== 'paragraph') return blocksOf(child, indent);
    // Lines inside an item mean something: a comment's writer above its words.
    return [looseBlock('item', wordsOf(child.children, '\n'), { indent: indent - 2 }), ...legendsOf(child.children)];
  });
}

function tableText(table: Table): string {
  return table.children
    .map((row) =>
      row.children
        .map((cell) => wordsOf(cell.children, ' ').trim())
        .filter((words) => words !== '')
        .join(' | '),
    )
    .join('\n');
}

/** The words of inline content. @param soft What a line break in the file becomes. */
function wordsOf(nodes: readonly Nodes[], soft: ' ' | '\n'): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return joinLines(node.value, soft);
        case 'inlineCode':
          return node.value;
        case 'break':
          return '\n';
        case 'html':
          return /^<br\b/i.test(node.value) ? '\n' : '';
        default:
          return 'children' in node ? wordsOf(node.children, soft) : '';
      }
    })
    .join('');
}

/** Text whose line breaks become `soft`; white space around them goes, at the ends of the text it stays. */
function joinLines(text: string, soft: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.length - 1;
  return lines
    .map((line, at) => (at > 0 ? line.trimStart() : line))
    .map((line, at) => (at < last ? line.trimEnd() : line))
    .join(soft);
}

function isPicture(node: Nodes): node is Extract<Nodes, { readonly alt?: string | null | undefined }> {
  return node.type === 'image' || node.type === 'imageReference';
}

function legendsOf(nodes: readonly Nodes[]): LooseBlock[] {
  return nodes.flatMap((node) => {
    if (isPicture(node)) return node.alt ? [looseBlock('legend', node.alt)] : [];
    return 'children' in node ? legendsOf(node.children) : [];
  });
}
