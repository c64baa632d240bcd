import type { Format } from '../core/format.ts';
import type { ReminderText } from './access/notifications.ts';

type Words = (key: string, substitutions: string[]) => string;

/** The titles of the toolbar button: for a session that ends in `leftMs` (ms), and for a rule that signs out soon. */
export function createButtonTitles(words: Words, format: () => Format) {
  return {
    ofEnd: (siteName: string, leftMs: number) => words('badgeTitle', [siteName, format().duration(leftMs)]),
    ofRule: (siteName: string) => words('badgeRule', [siteName]),
  };
}

/** The text of a notification that a rule is about to sign out of a site. */
export function createRuleText(words: Words): (siteName: string) => ReminderText {
  return (siteName) => ({ title: words('ruleNoteTitle', [siteName]), message: words('ruleNoteMessage', []) });
}
