import { directionOf, toTag } from '../../utils/core/language.ts';

/** Sizes that all stores take, in pixels. */
export const STORE_SIZE = { width: 1280, height: 800 } as const;
export const TILE_SIZE = { width: 440, height: 280 } as const;
/** What Edge Add-ons asks for. */
export const LOGO_SIZE = { width: 300, height: 300 } as const;

type Composed = {
  readonly language: string;
  readonly title: string;
  readonly caption: string;
};

const style = `
  * { box-sizing: border-box; margin: 0; }
  body { font-family: system-ui, 'Noto Sans', sans-serif; color: #eef1f8; overflow: hidden; background: #181d2b; }
  h1 { font-size: 44px; line-height: 1.15; font-weight: 700; text-wrap: balance; }
  p { font-size: 22px; line-height: 1.45; color: #c3cadb; text-wrap: balance; }
  img { border-radius: 16px; outline: 1px solid #ffffff24; display: block; }
  .beside { width: 1280px; height: 800px; display: grid; grid-template-columns: 1fr 400px; gap: 72px;
    align-items: center; padding: 0 96px; }
  .beside h1 { margin-block-end: 20px; }
  .beside img { width: 400px; height: 600px; }
  .above { width: 1280px; height: 800px; padding: 44px 90px 0; text-align: center; }
  .above p { margin: 10px 0 30px; }
  .above img { width: 1100px; }
  .tile { width: 440px; height: 280px; display: grid; place-content: center; justify-items: center; gap: 6px; }
  .tile svg { width: 96px; height: 96px; }
  .tile h1 { font-size: 34px; }
  .tile p { font-size: 18px; }
  .logo svg { width: 300px; height: 300px; display: block; }
`;

/**
 * The page of one picture for a store: words beside a narrow screen, or above a wide one. `picture`: a PNG, as base64.
 */
export function composeStorePage(words: Composed, picture: string, isNarrow: boolean): string {
  const text = `<div><h1>${asText(words.title)}</h1><p>${asText(words.caption)}</p></div>`;
  const image = `<img alt="" src="data:image/png;base64,${picture}">`;
  return page(words.language, `<main class="${isNarrow ? 'beside' : 'above'}">${text}${image}</main>`);
}

/** The page of the small tile. */
export function composeTile({ language, title, caption }: Composed, icon: string): string {
  return page(language, `<main class="tile">${icon}<h1>${asText(title)}</h1><p>${asText(caption)}</p></main>`);
}

/** The page of the icon alone. What the icon leaves free is transparent. */
export function composeLogo(icon: string): string {
  return page('en', `<style>body { background: none; }</style><main class="logo">${icon}</main>`);
}

function page(language: string, body: string): string {
  const tag = toTag(language);
  return `<!doctype html><html lang="${tag}" dir="${directionOf(tag)}"><style>${style}</style>${body}</html>`;
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
