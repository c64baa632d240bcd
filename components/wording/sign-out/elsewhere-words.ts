import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { App } from '../../app-context.ts';
import type { MessageKey } from '../../words.ts';
import { guideKey } from './guide-words.ts';

/** One way to end sign-ins: what it is called, and how it goes. */
export type SpokenPath = { readonly title: MessageKey; readonly text: string };

/** How sign-ins of a site are ended, here and elsewhere. */
export function elsewherePaths(site: SiteView, { words }: Pick<App, 'words'>): readonly SpokenPath[] {
  const { paths } = site.words;
  if (paths.length > 0) return paths.map(({ title, text }) => ({ title, text: words(text) }));
  return [
    {
      title: 'pathHere',
      text: words(site.signOutKind === 'request' ? 'genericHere' : 'genericHereGuide', { site: site.name }),
    },
    { title: 'pathEverywhere', text: everywhereText(site, words) },
    { title: 'pathOther', text: othersText(site, words) },
    ...(site.everywhere === 'unknown' || site.otherDevices === 'unknown' ? [secureText(site, words)] : []),
  ];
}

type Say = App['words'];

function everywhereText({ everywhere, guides, name }: SiteView, words: Say): string {
  if (everywhere === 'unknown') return words('genericNoEverywhere', { site: name });
  if (everywhere === 'request') return words('genericEverywhere', { site: name });
  return withGuide(words('genericEverywhereGuide', { site: name }), guides.everywhere, 'everywhere', words);
}

function othersText({ otherDevices, guides, name }: SiteView, words: Say): string {
  if (otherDevices === 'unknown') return words('genericNoOthers', { site: name });
  if (otherDevices === 'list') return words('genericOthers', { site: name });
  return withGuide(words('genericOthersGuide', { site: name }), guides['other-devices'], 'other-devices', words);
}

function withGuide(
  sentence: string,
  code: SiteView['guides']['everywhere'],
  scope: 'everywhere' | 'other-devices',
  words: Say,
): string {
  return code === null ? sentence : `${sentence} ${words(guideKey[code][scope])}`;
}

/** The next best step where a site offers none of its own. */
function secureText({ pages, waysIn, name }: SiteView, words: Say): SpokenPath {
  const hasPassword = pages.password !== null || waysIn.some(({ kind }) => kind === 'password');
  return { title: 'pathSecure', text: words(hasPassword ? 'genericPassword' : 'genericSecure', { site: name }) };
}
