import { findListings } from '../store/find-listings.ts';

/** One state of the gallery, drawn at a size in CSS pixels. */
export type Shot = {
  readonly state: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** The whole page, however long it is. */
  readonly fullPage?: boolean;
};

/** A picture of the documents: a screen alone, or what a store shows, with words beside a screen. */
export type WantedPicture =
  | { readonly kind: 'screen'; readonly path: string; readonly shot: Shot }
  | {
      readonly kind: 'store';
      readonly path: string;
      readonly language: string;
      readonly shot: Shot;
      readonly words: Words;
    }
  | { readonly kind: 'tile'; readonly path: string; readonly language: string; readonly words: Words }
  /** The icon alone, which is larger for Edge Add-ons than the package's own. */
  | { readonly kind: 'logo'; readonly path: string };

type Words = { readonly title: string; readonly caption: string };

const popup = { width: 400, height: 600 };

const screens: readonly WantedPicture[] = [
  screen('popup-signed-in-light', { state: 'live', scheme: 'light', ...popup }),
  screen('popup-signed-out-dark', { state: 'signed-out', scheme: 'dark', ...popup }),
  screen('options-light', { state: 'options-rich', scheme: 'light', width: 1000, height: 1000 }),
  screen('leave-light', { state: 'leave-ask', scheme: 'light', width: 1100, height: 760, fullPage: true }),
];

/** What the stores show, in this order, under the titles of the listing. */
const storeShots: readonly Shot[] = [
  { state: 'live', scheme: 'light', ...popup },
  { state: 'signed-out', scheme: 'dark', ...popup },
  { state: 'leave-ask', scheme: 'light', width: 1100, height: 760 },
  { state: 'diagnosis-cleared-likely', scheme: 'light', ...popup },
  { state: 'options-plain', scheme: 'light', width: 1100, height: 760 },
];

/** Every picture that `npm run pictures` makes. */
export function findWantedPictures(): readonly WantedPicture[] {
  const ofStores = [...findListings()].flatMap(([language, { name, tile, pictures }]): readonly WantedPicture[] => [
    ...storeShots.flatMap((shot, index) => {
      const words = pictures[index];
      const path = `docs/store/${language}/pictures/${index + 1}.png`;
      return words === undefined ? [] : [{ kind: 'store', path, language, shot, words } as const];
    }),
    { kind: 'tile', path: `docs/store/${language}/pictures/tile.png`, language, words: { title: name, caption: tile } },
  ]);
  return [...screens, { kind: 'logo', path: 'docs/store/logo.png' }, ...ofStores];
}

function screen(name: string, shot: Shot): WantedPicture {
  return { kind: 'screen', path: `docs/screenshots/${name}.png`, shot };
}
