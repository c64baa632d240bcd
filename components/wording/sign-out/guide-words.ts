import type { GuideCode, Scope } from '../../../utils/core/sites/site.ts';
import type { KeyWith } from '../../../utils/core/words/words.ts';
import type { App } from '../../app-context.ts';

const guideKey: Record<GuideCode, KeyWith<'scope'>> = {
  'account-menu': 'guideMenu',
  'account-page': 'guideAccount',
  'active-sessions': 'guideSessions',
  'sessions-page': 'guideList',
  'devices-page': 'guideDevices',
  'app-settings': 'guideApp',
};

const scopeWord = {
  'this-browser': 'here',
  everywhere: 'everywhere',
  'other-devices': 'other',
} as const satisfies Record<Scope, string>;

/** What to do on the site's own page for one scope; nothing where the way there is not known. */
export function guideSentences(
  guide: GuideCode | null,
  scope: Scope,
  { words }: Pick<App, 'words'>,
): readonly string[] {
  return guide === null ? [] : [words(guideKey[guide], { scope: scopeWord[scope] })];
}

/** What is going on while the user is on the site's page. */
export function guidedSentence(scope: Scope, { words }: Pick<App, 'words'>): string {
  return words('guidedNow', { scope: scopeWord[scope] });
}
