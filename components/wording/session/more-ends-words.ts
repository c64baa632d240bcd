import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { App } from '../../app-context.ts';

/** What a sign-out of a site ends besides, to be said before it; null where nothing is known. */
export function moreEndsSentence(
  { alsoEnds, mayEndAllAccounts, name }: Pick<SiteView, 'alsoEnds' | 'mayEndAllAccounts' | 'name'>,
  { format, words }: Pick<App, 'format' | 'words'>,
): string | null {
  const sentences = [
    ...(alsoEnds.length > 0 ? [words('alsoEnds', { products: format.list(alsoEnds) })] : []),
    ...(mayEndAllAccounts ? [words('allAccounts', { site: name })] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : null;
}
