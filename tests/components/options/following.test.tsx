import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { words } from '../../words.ts';
import { overview, settings } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

const follow = words('followSwitch');
const done = (shown: Overview, result: Extract<Reply, { ok: true }>['result'] = 'saved'): Reply => ({
  ok: true,
  result,
  outcome: null,
  extra: null,
  overview: shown,
});
const on = { ...settings, follow: true };

describe('following', () => {
  it('is off until somebody turns it on, and says what travels, what never does, and what it needs', async () => {
    const page = await openOptions(overview());
    const said = page.section('preferences');
    expect(page.control(follow).checked).toBe(false);
    expect(said).toContain('Sites, names, the record, and whether others use a computer never do.');
    expect(said).toContain('be signed in to that on each computer, with extensions included');
    await page.turn(follow);
    expect(page.saved()).toEqual(on);
    expect(page.section('preferences')).not.toContain(words('followTakenOver'));
  });

  it("says that other computers' preferences are used now, and gives back the former ones, off again", async () => {
    const page = await openOptions(overview());
    const taken = { ...on, badge: !settings.badge };
    page.client.replies.push(done(overview({ settings: taken, following: 'on' })));
    await page.turn(follow);
    expect(page.section('preferences')).toContain(words('followTakenOver'));
    await page.screen.press(words('undo'));
    expect(page.saved()).toEqual(settings);
    expect(page.change()).toBe(words('undone'));
    expect(page.section('preferences')).not.toContain(words('followTakenOver'));
    expect(document.activeElement?.textContent).toBe(words('undone'));
    expect(page.screen.buttonNames()).not.toContain(words('undo'));
  });

  it('keeps "Undo" where it could not be done', async () => {
    const page = await openOptions(overview());
    const taken = overview({ settings: { ...on, badge: !settings.badge }, following: 'on' });
    page.client.replies.push(done(taken), done(taken, 'not-saved'));
    await page.turn(follow);
    await page.screen.press(words('undo'));
    expect(page.screen.buttonNames()).toContain(words('undo'));
    expect(page.change()).toBe(words('saved'));
  });

  it.each([
    ['could-not', on, 'This browser’s sync could not be used just now.'],
    ['newer', on, 'Another computer of yours has a newer Lights Out.'],
    ['left', settings, 'Preferences are still in this browser’s sync'],
    ['not-removed', settings, 'so your preferences are still in it.'],
  ] as const)('says what "%s" means', async (following, chosen, sentence) => {
    const page = await openOptions(overview({ following, settings: chosen }));
    expect(page.section('preferences')).toContain(sentence);
    expect(page.screen.buttonNames().includes(words('followRemove'))).toBe(
      following === 'left' || following === 'not-removed',
    );
  });

  it("removes what was left in the browser's sync, and says so", async () => {
    const page = await openOptions(overview({ following: 'left' }));
    page.client.replies.push(done(overview({ following: 'off' }), 'erased'));
    await page.screen.press(words('followRemove'));
    expect(page.sent('remove-synced')).toHaveLength(1);
    expect(page.section('preferences')).toContain('Removed from sync.');
    expect(document.activeElement?.textContent).toContain('Removed from sync.');
  });

  it('does not say so where they could not be removed', async () => {
    const page = await openOptions(overview({ following: 'left' }));
    page.client.replies.push(done(overview({ following: 'not-removed' }), 'nothing-to-do'));
    await page.screen.press(words('followRemove'));
    expect(page.section('preferences')).not.toContain('Removed from sync.');
    expect(page.section('preferences')).toContain('still in it');
  });

  it('cannot be turned on where others use the computer, and says why', async () => {
    const page = await openOptions(overview({ settings: { ...on, sharedComputer: true }, following: 'left' }));
    const control = page.control(follow);
    expect([control.checked, control.closest('fieldset')?.disabled]).toEqual([false, true]);
    expect(page.section('preferences')).toContain('Others use this computer too, so nothing of yours goes from here');
    expect(page.screen.buttonNames()).not.toContain(words('followRemove'));
  });
});
