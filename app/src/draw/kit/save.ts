// A drawing as a file that needs nothing else: no page, no stylesheet, no network.

/** What is written out of the page's styles, each a presentation attribute of SVG. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'direction',
  'unicode-bidi',
  'paint-order',
  'stop-color',
  'stop-opacity',
  'visibility',
] as const;

/** A drawing to be saved. */
export interface SaveOptions {
  /** What is said beneath the drawing: whose claims these are. */
  readonly notice: string;
  readonly title: string;
  /** The part to save, in the drawing's own units, and the element that moves and enlarges it, which is put back in place. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const noticeHeight = 44;
const edge = 16;

/**
 * The SVG element as a document of its own. Styles are inlined as presentation attributes; an element with `data-view` is shown unmoved, so that
 * the whole drawing is saved and not the part in sight; elements with `data-unsaved` are left out.
 */
export function toSvg(svg: SVGSVGElement, options: SaveOptions): string {
  const box = options.box ?? { x: 0, y: 0, width: svg.clientWidth, height: svg.clientHeight };
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inline(svg, copy);
  for (const view of copy.querySelectorAll('[data-view]')) view.removeAttribute('transform');
  for (const unsaved of copy.querySelectorAll('[data-unsaved]')) unsaved.remove();
  const width = Math.ceil(box.width + 2 * edge);
  const height = Math.ceil(box.height + 2 * edge + noticeHeight);
  const ground = getComputedStyle(svg).getPropertyValue('background-color');
  const style = getComputedStyle(svg);
  const make = (name: string, attributes: { readonly [name: string]: string }, words = '') => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = words;
    return element;
  };
  const [left, top] = [box.x - edge, box.y - edge];
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
  copy.setAttribute('role', 'img');
  for (const name of ['class', 'tabindex', 'style', 'aria-describedby']) copy.removeAttribute(name);
  const all = { x: String(left), y: String(top), width: String(width), height: String(height) };
  copy.prepend(
    make('title', {}, options.title),
    make('rect', { ...all, fill: ground === 'rgba(0, 0, 0, 0)' ? 'white' : ground }),
  );
  const words = { 'font-family': style.fontFamily, 'font-size': '13', fill: style.color };
  copy.append(
    make(
      'text',
      { ...words, x: String(box.x), y: String(box.y + box.height + edge + 14), 'font-weight': '600' },
      options.title,
    ),
    make('text', { ...words, x: String(box.x), y: String(box.y + box.height + edge + 32) }, options.notice),
  );
  return new XMLSerializer().serializeToString(copy);
}

function inline(from: Element, to: Element): void {
  if (from instanceof SVGElement && !(from instanceof SVGSVGElement)) {
    const style = getComputedStyle(from);
    for (const name of carried) {
      const value = style.getPropertyValue(name);
      if (value !== '') to.setAttribute(name, name === 'fill' || name === 'stroke' ? value.replaceAll('"', '') : value);
    }
    if (from instanceof SVGTextElement) {
      // The page's own face may be missing elsewhere: the words then keep the room they have here.
      const length = from.getComputedTextLength();
      if (length > 0) {
        to.setAttribute('textLength', String(Math.ceil(length)));
        to.setAttribute('lengthAdjust', 'spacingAndGlyphs');
      }
    }
  }
  for (const name of ['class', 'tabindex', 'style', 'role', 'focusable']) to.removeAttribute(name);
  for (const [index, child] of [...from.children].entries()) {
    const copied = to.children[index];
    if (copied) inline(child, copied);
  }
}

/** Longest side of a PNG in pixels: browsers refuse or blank larger canvases. */
const mostPixels = 14_000;

/**
 * The drawing as a PNG, twice as fine as on the screen where that is not too large.
 * @throws {Error} where the browser cannot draw it
 */
export async function toPng(svg: SVGSVGElement, options: SaveOptions): Promise<Blob> {
  const text = toSvg(svg, options);
  const image = new Image();
  // A data: address, not blob:, for the page's content security policy allows only the former.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const scale = Math.min(2, mostPixels / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(image.width * scale));
  canvas.height = Math.max(1, Math.floor(image.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))), 'image/png');
  });
}

/** Hands a file to the person. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name out of a title: its letters and digits of any script, the rest as hyphens. */
export function fileNameOf(title: string, ending: string): string {
  const base = title.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return `${base.slice(0, 80) || 'drawing'}.${ending}`;
}
