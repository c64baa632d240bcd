import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { App } from '../../app-context.ts';
import type { MessageKey } from '../../words.ts';
import { guideSentences } from './guide-words.ts';

/** One way to end sign-ins: what it is called, and how it goes. */
export type SpokenPath = { readonly title: MessageKey; readonly text: string };

/** How sign-ins of a site are ended, here and elsewhere. */
export function elsewherePaths(site: SiteView, { words }: Pick<App, 'words'>): readonly SpokenPath[] {
  const { paths } = site.words;
  if (paths.length > 0) return paths.map(({ title, text }) => ({ title, text: words(text) }));
  return [
    {
      title: 'pathHere',
      text: words('genericHere', { way: site.signOutKind === 'request' ? 'request' : 'other', site: site.name }),
    },
    { title: 'pathEverywhere', text: everywhereText(site, words) },
    { title: 'otherDevices', text: othersText(site, words) },
    ...(site.everywhere === 'unknown' || site.otherDevices === 'unknown' ? [secureText(site, words)] : []),
  ];
}

type Say = App['words'];

function everywhereText({ everywhere: way, guides, name: site }: SiteView, words: Say): string {
  const guide = way === 'guide' ? guideSentences(guides.everywhere, 'everywhere', { words }) : [];
  return [words('genericEverywhere', { way: way === 'unknown' ? 'other' : way, site }), ...guide].join(' ');
}

function othersText({ otherDevices: way, guides, name: site }: SiteView, words: Say): string {
  const guide = way === 'guide' ? guideSentences(guides['other-devices'], 'other-devices', { words }) : [];
  return [words('genericOthers', { way: way === 'unknown' ? 'other' : way, site }), ...guide].join(' ');
}

/** The next best step where a site offers none of its own. */
function secureText({ pages, waysIn, name }: SiteView, words: Say): SpokenPath {
  const hasPassword = pages.password !== null || waysIn.some(({ kind }) => kind === 'password');
  return { title: 'pathSecure', text: words('genericSecured', { by: hasPassword ? 'password' : 'other', site: name }) };
}
