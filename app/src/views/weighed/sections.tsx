import { type ReactNode, useId } from 'react';
import { text } from '../../text.ts';

export type SectionName = keyof typeof text.weighed.sectionNames;

/** Links to the sections of a page, in order. */
export function SectionNav({ names }: { readonly names: readonly SectionName[] }) {
  return (
    <nav className="section-nav" aria-label={text.weighed.sections}>
      {names.map((name) => (
        <a key={name} href={`#section-${name}`}>
          {text.weighed.sectionNames[name]}
        </a>
      ))}
    </nav>
  );
}

/** A section of a unit's or person's page. */
export function Section(props: { readonly name: SectionName; readonly title?: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="said-section" id={`section-${props.name}`} aria-labelledby={id}>
      <h2 id={id}>{props.title ?? text.weighed.sectionNames[props.name]}</h2>
      {props.children}
    </section>
  );
}
