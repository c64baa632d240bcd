import { expect } from 'vitest';
import { endAllFromElsewhere } from '../harness/elsewhere.ts';
import { askWhy, keepRecord, waitForEntry } from '../harness/record.ts';
import { expectNoTraces, signIn, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story(
  'asks Claude’s status page before it blames anything for a surprise, and puts an incident first',
  async ({ world, sites }) => {
    await keepRecord(world);
    const { page, tabId } = await signIn(world);
    await waitForEntry(world, 'the sign-in', ({ end }) => end === null);
    sites.claude.settings.deadCookie = 'clear'; // so that nothing is sure
    endAllFromElsewhere(sites.claude);
    await page.reload();
    await waitForEntry(world, 'its end', ({ end }) => end?.kind === 'gone-while-open');
    sites.status.settings.indicator = 'major';
    sites.status.settings.description = 'Sign-in trouble (practice)';
    sites.requests.length = 0;

    const popup = await world.openPopup(tabId);
    expect(sites.requests.filter(({ host }) => host === 'status.claude.com')).toEqual([]); // not before the press
    const [first] = await askWhy(popup);
    expect(first).toMatch(/status page/i);
    expect(await textOf(popup, 'dialog[open]')).toContain('Sign-in trouble (practice)');
    expect(sites.requests.filter(({ host }) => host === 'status.claude.com')).toHaveLength(1);
    await world.screenshot(popup, 'everyday/06-row-status-first');
    await expectNoTraces(world, sites);
  },
  { build: 'e2e' },
);
