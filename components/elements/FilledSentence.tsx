import type { ComponentChildren } from 'preact';

/** Stands in a sentence for the element that comes there. */
export const SLOT = '\uFFFC';

/** A sentence with an element in the place of its slot. */
export function Slot({ text, children }: { text: string; children: ComponentChildren }) {
  const [before = '', after = ''] = text.split(SLOT);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
