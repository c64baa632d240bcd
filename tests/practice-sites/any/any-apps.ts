import type { AnyApp } from './any-app.ts';
import { baitApp } from './bait-app.ts';
import { formsAndLinks } from './forms-and-links.ts';
import { pressedApps } from './pressed-apps.ts';
import { scriptedApps } from './scripted-apps.ts';

/** Every practice app that the product does not know, one trap each. */
export const anyApps: readonly AnyApp[] = [...formsAndLinks, ...pressedApps, ...scriptedApps, baitApp];
