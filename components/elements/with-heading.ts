/** A message of several lines: the first is a heading, and each other one a paragraph or an entry of a list. */
export function withHeading(text: string): { readonly heading: string; readonly lines: readonly string[] } {
  const [heading = '', ...lines] = text.split('\n');
  return { heading, lines };
}
