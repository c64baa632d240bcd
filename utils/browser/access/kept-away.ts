import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';

/** Addresses that could be looked at. What an administrator changes is seen by the next background. */
const open = new Set<string>();

/**
 * Whether an administrator keeps extensions from one of these hosts. Chromium counts such a host as granted, lists none
 * of its cookies as if there were none, and refuses only the question about one cookie (tried in 156). A rule for
 * single hosts does not show in the patterns for every site; one for all hosts does.
 */
export async function isKeptAway(patterns: readonly string[]): Promise<boolean> {
  if (browserName() !== 'chrome') return false;
  const answers = await Promise.all(patterns.map(toAddress).map(isOpen));
  return answers.includes(false);
}

async function isOpen(url: string): Promise<boolean> {
  if (open.has(url)) return true;
  try {
    await browser.cookies.get({ url, name: 'lights-out' });
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
  open.add(url);
  return true;
}

/** An address that a pattern stands for. */
function toAddress(pattern: string): string {
  return pattern
    .replace('*://', 'https://')
    .replace('://*.', '://')
    .replace('://*/', '://any.invalid/')
    .replace(/\*$/, '');
}
