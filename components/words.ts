import type messages from '../public/_locales/en/messages.json';

/** Every sentence on screen has a key; a missing word does not compile. */
export type MessageKey = keyof typeof messages;

/** Says a word in the user's language. */
export type Words = (key: MessageKey, ...substitutions: readonly string[]) => string;
