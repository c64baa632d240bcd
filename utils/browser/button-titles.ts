import type { Format } from '../core/format.ts';
import type { Words } from '../core/words/words.ts';
import type { ReminderText } from './access/notifications.ts';

/** The titles of the toolbar button: for a session that ends in `leftMs` (ms), and for a rule that signs out soon. */
export function createButtonTitles(words: Words, format: () => Format) {
  return {
    ofEnd: (siteName: string, leftMs: number) =>
      words('badgeTitle', { site: siteName, left: format().duration(leftMs) }),
    ofRule: (siteName: string) => words('badgeRule', { site: siteName }),
  };
}

/** The text of a notification that a rule is about to sign out of a site. */
export function createRuleText(words: Words): (siteName: string) => ReminderText {
  return (siteName) => ({ title: words('ruleNoteTitle', { site: siteName }), message: words('ruleNoteMessage') });
}
