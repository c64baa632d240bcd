import type { ReminderText } from './access/notifications.ts';
import type { Spoken } from './spoken-language.ts';

/** The titles of the toolbar button: for a session that ends in `leftMs` (ms), and for a rule that signs out soon. */
export function createButtonTitles(speak: () => Promise<Spoken>) {
  return {
    async ofEnd(siteName: string, leftMs: number) {
      const { words, format } = await speak();
      return words('badgeTitle', { site: siteName, left: format().duration(leftMs) });
    },
    ofRule: async (siteName: string) => (await speak()).words('badgeRule', { site: siteName }),
  };
}

/** The text of a notification that a rule is about to sign out of a site. */
export function createRuleText(speak: () => Promise<Spoken>): (siteName: string) => Promise<ReminderText> {
  return async (siteName) => {
    const { words } = await speak();
    return { title: words('ruleNoteTitle', { site: siteName }), message: words('ruleNoteMessage') };
  };
}
