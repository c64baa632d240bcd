import { assertNever } from '../../../utils/core/assert-never.ts';
import type { RuleNotice } from '../../../utils/core/overview/parts/rules-part.ts';
import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';
import type { KeyWith, MessageKey } from '../../words.ts';
import { storeName } from '../session/store-words.ts';

type Speech = Pick<App, 'format' | 'words'>;

/** The choices of the combobox. Firefox tells no extension that the screen is locked. */
export function choiceKey(kind: SiteRule['kind'] | 'never', browserName: App['browserName']): MessageKey {
  switch (kind) {
    case 'never':
      return 'ruleNever';
    case 'last-tab':
      return 'ruleLastTab';
    case 'no-look':
      return 'ruleNoLook';
    case 'idle':
      return browserName === 'chrome' ? 'ruleIdle' : 'ruleIdleFirefox';
    case 'daily':
      return 'ruleDaily';
    default:
      return assertNever(kind);
  }
}

const waitKey: Record<NonNullable<RuleNotice['waitsFor']>, KeyWith<'site'>> = {
  sound: 'ruleWaitsSound',
  'unsent-text': 'ruleWaitsText',
  download: 'ruleWaitsDownload',
  'sign-out': 'ruleWaitsSignOut',
  unlocking: 'ruleWaitsLock',
};

/** What a rule is about to do, or what it waits for. */
export function noticeText({ beginsAt, siteName, store, waitsFor }: RuleNotice, now: number, speech: Speech): string {
  const { format, words } = speech;
  const place = storeName(store, speech);
  const name = place === null ? siteName : words('siteInStore', { site: siteName, store: place });
  if (waitsFor !== null) return words(waitKey[waitsFor], { site: name });
  return words('ruleCounts', { site: name, time: format.duration(Math.max(0, beginsAt - now)) });
}

/** Why, by the rule that was chosen. */
export function reasonText(rule: SiteRule, { format, words }: Speech): string {
  switch (rule.kind) {
    case 'last-tab':
      return words('ruleSinceTab');
    case 'no-look':
      return words('ruleSinceLook', { time: format.duration(rule.minutes * MINUTE) });
    case 'idle':
      return words('ruleSinceIdle');
    case 'daily':
      return words('ruleSinceTime');
    default:
      return assertNever(rule);
  }
}
