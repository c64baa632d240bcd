import type { RuleNotice } from '../../../utils/core/overview/parts/rules-part.ts';
import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';
import { storeName } from '../session/store-words.ts';

type Speech = Pick<App, 'format' | 'words'>;

/** The choices of the combobox. Firefox tells no extension that the screen is locked. */
export function choiceText(
  kind: SiteRule['kind'] | 'never',
  { browserName, words }: Pick<App, 'browserName' | 'words'>,
): string {
  return words('ruleChoice', { rule: kind === 'idle' && browserName === 'firefox' ? 'idle-firefox' : kind });
}

/** What a rule is about to do, or what it waits for. */
export function noticeText({ beginsAt, siteName, store, waitsFor }: RuleNotice, now: number, speech: Speech): string {
  const { format, words } = speech;
  const place = storeName(store, speech);
  const name = place === null ? siteName : words('siteInStore', { site: siteName, store: place });
  if (waitsFor !== null) return words('ruleWaits', { for: waitsFor, site: name });
  return words('ruleCounts', { site: name, time: format.duration(Math.max(0, beginsAt - now)) });
}

/** Why, by the rule that was chosen. */
export function reasonText(rule: SiteRule, { format, words }: Speech): string {
  const time = rule.kind === 'no-look' ? format.duration(rule.minutes * MINUTE) : '';
  return words('ruleSince', { rule: rule.kind, time });
}
