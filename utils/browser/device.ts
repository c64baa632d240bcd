import { browser } from './api.ts';

/** `phone`: Firefox for Android, which has no windows. */
export function readDevice(): 'phone' | 'computer' {
  return browser.windows === undefined ? 'phone' : 'computer';
}
