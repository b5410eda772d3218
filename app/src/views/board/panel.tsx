import { type ReactNode, useEffect, useRef } from 'react';
import { text } from '../../text.ts';

interface PanelProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What was opened in a drawing: it takes the focus, and Esc closes it. */
export function Panel({ title, onClose, children }: PanelProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section
      ref={place}
      className="opened"
      tabIndex={-1}
      aria-labelledby="opened-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="opened-head">
        <h3 id="opened-title">{title}</h3>
        <button type="button" className="icon-button" aria-label={text.close} title={text.close} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {children}
    </section>
  );
}
