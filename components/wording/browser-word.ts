import type { App } from '../app-context.ts';

/** Whose settings a text speaks of. `phone`: Firefox for Android, whose settings and pages are other ones. */
export function browserWord({ browserName, device }: Pick<App, 'browserName' | 'device'>) {
  if (device === 'phone') return 'phone';
  return browserName === 'firefox' ? 'firefox' : 'other';
}
