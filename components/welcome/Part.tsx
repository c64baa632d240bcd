import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = { id: string; heading: string; children: ComponentChildren };

/** A part of the first page under its heading. */
export function Part({ id, heading, children }: Props) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId}>
      <h2 id={titleId}>{heading}</h2>
      {children}
    </section>
  );
}
