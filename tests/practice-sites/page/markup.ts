/** HTML that is safe to send: made by `html`, which escapes every text that is put into it. */
export type Markup = { readonly markup: string };

type Part = string | number | Markup | readonly Markup[];

/** Builds HTML. Texts are escaped; markup is kept as it is. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: strings.map((text, index) => text + toHtml(parts[index])).join('') };
}

function toHtml(part: Part | undefined): string {
  if (part === undefined) return '';
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map((one) => one.markup).join('');
  return String(part)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
