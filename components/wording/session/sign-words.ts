import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { FirstApp } from '../../app-context.ts';
import type { Words } from '../../words.ts';

/**
 * What to know where a visitor of the site would have the same cookies, or where nobody knows which one is the sign-in;
 * empty where a cookie is sure.
 */
export function signFacts(
  { ref, refused, sign, siteName }: Pick<SessionView, 'ref' | 'refused' | 'sign' | 'siteName'>,
  { model, words }: Pick<FirstApp, 'model' | 'words'>,
): readonly string[] {
  if (sign === 'signed-in' || refused) return [];
  const site = model.overview.value?.sites.find(({ id }) => id === ref.siteId);
  return [words(site?.seenBy === 'likeness' ? 'signInByLikeness' : 'visitorsHaveItToo', { site: siteName })];
}

/** What is said of a site where no sign-in is seen: only where a definition names the sign-in does that say "no". */
export function noSignInSentence({ name, seenBy }: Pick<SiteView, 'name' | 'seenBy'>, words: Words): string {
  if (seenBy === 'name') return words('notSignedIn');
  return seenBy === 'likeness' ? words('nothingLikeSignIn') : words('signInUnseen', { site: name });
}
