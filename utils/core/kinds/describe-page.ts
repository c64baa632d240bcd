import type { PageSnapshot } from '../discovery/page-snapshot.ts';

/** What the head of a page says of the software that made it. */
export type PageMake = {
  /** Of a few names that software writes about itself: `generator`, `application-name` and the like. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** Paths of its scripts, styles and other linked files at the page's own origin. */
  readonly assets: readonly string[];
  /** Names of `data-` attributes at its root, its head and its body, without `data-`. */
  readonly data: readonly string[];
};

/**
 * A page as texts that the marks of a kind are compared with: `generator WordPress 6.1`, `asset /wp-json/`,
 * `data requesttoken`, `asked /api/auth/session`, and the parts of its structure (see page-parts.ts).
 */
export function describePage({ asked, parts }: Pick<PageSnapshot, 'asked' | 'parts'>, make: PageMake): string[] {
  return [
    ...make.metas.map(({ content, name }) => (name === 'generator' ? `${name} ${content}` : `meta ${name} ${content}`)),
    ...make.assets.map((path) => `asset ${path}`),
    ...make.data.map((name) => `data ${name}`),
    ...asked.map((path) => `asked ${path}`),
    ...parts,
  ];
}
