import type { ComponentChildren } from 'preact';

/** Stands in a sentence for the element that comes there. */
export const INSERTED = '\uFFFC';

/** A sentence with an element in the place of its slot. */
export function FilledSentence({ text, children }: { text: string; children: ComponentChildren }) {
  const [before = '', after = ''] = text.split(INSERTED);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
