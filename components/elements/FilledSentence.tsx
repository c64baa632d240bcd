import type { ComponentChildren } from 'preact';

/** Marks in a text where the element goes. */
export const INSERTED = '\uFFFC';

/** Draws a text with `children` in place of the mark. */
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
