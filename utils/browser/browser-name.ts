import { browser } from './api.ts';

/** Which family of browsers this is, told by the scheme of its extension pages. */
export function browserName(): 'chrome' | 'firefox' {
  return browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chrome';
}

/** The host part of our own address: Chrome's extension id, Firefox's UUID of this installation. */
export function ownHost(): string {
  return new URL(browser.runtime.getURL('')).hostname;
}
