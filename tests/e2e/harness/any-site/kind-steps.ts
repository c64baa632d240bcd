import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '../../../words.ts';
import { signIn, textOf } from '../steps.ts';
import type { SiteTab, World } from '../world.ts';
import { addFromPopup, findSignIn, type Proposed } from './adding.ts';

/** Signs in at a host, opens "Add this site" for its tab, and finds the sign-in. */
export async function findAtHost(
  world: World,
  host: string,
): Promise<{ readonly tab: SiteTab; readonly adding: Page; readonly proposed: Proposed }> {
  const tab = await signIn(world, { host });
  const adding = await addFromPopup(world, tab.tabId);
  return { tab, adding, proposed: await findSignIn(adding) };
}

/** Expects that the screen says what the site looks like; null for nothing. */
export async function expectKind(adding: Page, name: string | null): Promise<void> {
  const said = await textOf(adding, '.adding');
  if (name === null) expect(said).not.toContain(words('addLooksLike', { kind: '' }).replace('.', '').trim());
  else expect(said).toContain(words('addLooksLike', { kind: name }));
}
