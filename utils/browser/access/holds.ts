import { errorText } from '../../core/error-text.ts';
import { browser } from '../api.ts';

type Name = 'browsingData' | 'downloads' | 'history' | 'sessions';

/** Whether we hold a permission. A browser that does not know it, such as Firefox for Android, rejects: then false. */
export async function holds(name: Name): Promise<boolean> {
  return unlessUnknown(browser.permissions.contains({ permissions: [name] }));
}

/** Asks the user for permissions. Must be called in the click itself. False where the browser does not know one. */
export function asks(...names: Name[]): Promise<boolean> {
  return unlessUnknown(browser.permissions.request({ permissions: names }));
}

async function unlessUnknown(answer: Promise<boolean>): Promise<boolean> {
  try {
    return await answer;
  } catch (error) {
    console.info('Lights Out: a permission could not be had', errorText(error));
    return false;
  }
}
