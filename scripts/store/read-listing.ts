/** One picture of a listing, in the order in which the stores show them. */
export type ListingPicture = { readonly title: string; readonly caption: string };

/** The texts of a store's page in one language. */
export type Listing = {
  readonly name: string;
  /** The short text of the Chrome Web Store, which is the description in the package too. */
  readonly summary: string;
  readonly firefoxSummary: string;
  readonly description: string;
  readonly pictures: readonly ListingPicture[];
  /** The line on the small tile. */
  readonly tile: string;
};

/**
 * Reads a file `docs/store/<language>/listing.md`: one heading for each text.
 *
 * @throws a sentence that names the heading that is missing or empty
 */
export function readListing(text: string): Listing {
  const parts = split(text, '## ');
  const read = (heading: string) => {
    const found = parts.get(heading) ?? '';
    if (found === '') throw new Error(`The listing has no text under "${heading}"`);
    return found;
  };
  return {
    name: read('Name'),
    summary: read('Summary'),
    firefoxSummary: read('Summary for Firefox'),
    description: read('Description'),
    pictures: [...split(`\n${read('Pictures')}`, '### ')].map(([title, caption]) => ({ title, caption })),
    tile: read('Tile'),
  };
}

/** The texts below each heading of a level, without the blank lines around them. */
function split(text: string, mark: string): ReadonlyMap<string, string> {
  const [, ...parts] = text.split(`\n${mark}`);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading.trim(), lines.join('\n').trim()];
    }),
  );
}
