import type messages from '../public/_locales/en/messages.json';

/** The keys of all visible texts. A key that is missing in the English locale does not compile. */
export type MessageKey = keyof typeof messages;

/** Gives the text of a key in the user's language. */
export type Words = (key: MessageKey, ...substitutions: readonly string[]) => string;
