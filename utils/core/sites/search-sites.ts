import { withoutAccents as plain } from '../plain-search.ts';
import { isAtOrBelow } from './is-at-or-below.ts';

type Named = {
  readonly name: string;
  readonly alsoCalled: readonly string[];
  readonly hosts: readonly string[];
  readonly alsoEnds: readonly string[];
};

/**
 * The sites in whose names, hosts or products every word that was typed stands. Accents and capitals do not count.
 * Of an address its host does, with its port; a host below one of the site's own is taken for the site's.
 */
export function searchSites<T extends Named>(sites: readonly T[], typed: string): readonly T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return sites;
  return sites.filter(({ alsoCalled, alsoEnds, hosts, name }) => {
    const texts = [name, ...alsoCalled, ...alsoEnds, ...hosts].map(plain);
    return words.every((word) => {
      const host = hostIn(word);
      return host !== '' && (texts.some((text) => text.includes(host)) || hosts.some((own) => isPart(host, own)));
    });
  });
}

/** The host of an address; a word that is none as it is. */
const hostIn = (word: string) => word.replace(/^[a-z][a-z0-9+.-]*:\/\//, '').replace(/[/?#].*/, '');

const isPart = (host: string, own: string) => isAtOrBelow(host, own.replace(/^www\./, ''));
