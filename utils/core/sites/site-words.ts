import type { MessageKey } from '../words/words.ts';

/** One way to end sign-ins: its heading, and the text that tells how. */
export type SignOutPath = { readonly title: MessageKey; readonly text: MessageKey };

/** What is said of one site alone. Its texts stand in the locale files; its site file names their keys. */
export type SiteWords = {
  /** Every way to end this site's sign-ins. Empty: the general words tell what the definition knows. */
  readonly paths: readonly SignOutPath[];
  /** What no sign-out of this site ends. Null: nothing is known. */
  readonly livesOn: MessageKey | null;
};
