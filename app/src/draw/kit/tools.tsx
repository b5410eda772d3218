import { type ReactNode, type RefObject, useState } from 'react';
import type { DrawWords } from '../words.ts';
import type { Box } from './box.ts';
import { fileNameOf, saveFile, toPng, toSvg } from './save.ts';
import type { Zoom } from './use-zoom.ts';

interface ToolsProps {
  readonly words: DrawWords;
  readonly zoom?: Pick<Zoom, 'zoomBy'> | undefined;
  readonly onFit?: (() => void) | undefined;
  readonly listed?: boolean;
  readonly onListed?: ((listed: boolean) => void) | undefined;
  /** What can be saved: the element, its title, and the box of the whole drawing. */
  readonly save?:
    | { readonly svg: RefObject<SVGSVGElement | null>; readonly title: string; readonly box?: Box | undefined }
    | undefined;
  readonly children?: ReactNode;
}

/** The buttons above a drawing. */
export function Tools({ words, zoom, onFit, listed = false, onListed, save, children }: ToolsProps) {
  const [failed, setFailed] = useState(false);
  const keep = async (ending: 'svg' | 'png') => {
    const svg = save?.svg.current;
    if (!save || !svg) return;
    const options = { notice: words.notice, title: save.title, ...(save.box ? { box: save.box } : {}) };
    try {
      const content =
        ending === 'svg' ? new Blob([toSvg(svg, options)], { type: 'image/svg+xml' }) : await toPng(svg, options);
      saveFile(fileNameOf(save.title, ending), content);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="draw-tools" role="toolbar" aria-label={words.tools.label}>
      {zoom && !listed ? (
        <span className="draw-tool-group">
          <button
            type="button"
            className="button"
            aria-label={words.tools.zoomOut}
            onClick={() => zoom.zoomBy(1 / 1.4)}
          >
            −
          </button>
          <button type="button" className="button" aria-label={words.tools.zoomIn} onClick={() => zoom.zoomBy(1.4)}>
            +
          </button>
          {onFit ? (
            <button type="button" className="button" onClick={onFit}>
              {words.tools.fit}
            </button>
          ) : null}
        </span>
      ) : null}
      {children}
      {onListed ? (
        <button type="button" className="button" aria-pressed={listed} onClick={() => onListed(!listed)}>
          {words.tools.list}
        </button>
      ) : null}
      {save && !listed ? (
        <span className="draw-tool-group">
          <button type="button" className="button" onClick={() => void keep('svg')}>
            {words.tools.saveSvg}
          </button>
          <button type="button" className="button" onClick={() => void keep('png')}>
            {words.tools.savePng}
          </button>
        </span>
      ) : null}
      {save ? (
        <button type="button" className="button" onClick={() => window.print()}>
          {words.tools.print}
        </button>
      ) : null}
      {failed ? <span role="alert">{words.tools.saveFailed}</span> : null}
    </div>
  );
}
