import { describe, expect, it } from 'vitest';
import { words } from '../../words.ts';
import { overview } from '../harness/fake-world.ts';
import { openOptions, openState } from '../harness/options-world.tsx';

const chromeSays = words('closingQuote');

describe('the check of what the browser does when it closes', () => {
  it('quotes the browser before it asks, and says what is done with it', async () => {
    const page = await openOptions(overview());
    expect(page.screen.find('#closing blockquote')?.textContent).toBe(chromeSays);
    expect(page.section('closing')).toContain('It changes nothing, and gives the permission back at once');
    expect(page.section('closing')).not.toContain('Last checked');
  });

  it.each([
    [words('checkOnce'), 'give-back'],
    [words('keepChecking'), 'keep'],
  ])('asks for the permission in the click of "%s"', async (name, then) => {
    const asked: string[] = [];
    const page = await openOptions(overview(), {
      parts: { requestClearingCheck: async () => asked.push('clearing') > 0 },
    });
    await page.screen.press(name);
    expect(asked).toEqual(['clearing']);
    expect(page.sent('check-clearing')).toEqual([{ type: 'check-clearing', then }]);
  });

  it('sends nothing when it is not allowed, and says so', async () => {
    const page = await openOptions(overview(), { parts: { requestClearingCheck: async () => false } });
    await page.screen.press(words('checkOnce'));
    expect(page.sent('check-clearing')).toEqual([]);
    expect(page.screen.find('[role="alert"]')?.textContent).toBe(words('trouble', { what: 'not-allowed' }));
  });

  it('tells what it showed, with its date, and leaves unknown unknown', async () => {
    const page = await openState('options-closing-dated');
    const rows = [...page.screen.place.querySelectorAll('#closing dl > div')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(page.section('closing')).toContain(words('lastChecked', { date: 'Tue 18 Nov, 14:17' }));
    expect(rows).toEqual([
      [words('clearing', { what: 'clears' }), 'Claude'],
      [words('clearing', { what: 'seems-to-clear' }), 'ExampleHub'],
      [words('clearing', { what: 'keeps' }), 'Character.AI and Claude Console'],
      [words('clearing', { what: 'unknown' }), 'Google'],
    ]);
  });

  it('stops checking', async () => {
    const page = await openState('options-closing-kept');
    expect(page.section('closing')).toContain('Lights Out keeps checking');
    expect(page.screen.buttonNames()).not.toContain(words('checkOnce'));
    await page.screen.press(words('stopChecking'));
    expect(page.sent('check-clearing')).toEqual([{ type: 'check-clearing', then: 'give-back' }]);
  });

  it('is not offered where the browser lets no extension check it', async () => {
    const page = await openOptions(overview({ browserCheck: { access: 'unsupported', checkedAt: null } }));
    expect(page.screen.find('#closing')).toBeNull();
  });

  it('is one sentence in Firefox, and nothing to press', async () => {
    const page = await openOptions(overview({ browserCheck: { access: 'unsupported', checkedAt: null } }), {
      browserName: 'firefox',
    });
    expect(page.section('closing')).toContain('after two starts of Firefox');
    expect(page.screen.find('#closing button')).toBeNull();
  });
});

describe('warnings over all sites', () => {
  it('stand first, and lead to the look', async () => {
    const page = await openState('options-warnings');
    expect(page.screen.find('main > section')?.id).toBe('warnings');
    expect(page.section('warnings')).toContain('This browser seems to forget Claude when it closes');
    expect(page.screen.find('#warnings a[href="#closing"]')).not.toBeNull();
  });

  it('are good news on a shared computer, and called so', async () => {
    const page = await openState('options-shared');
    expect(page.screen.find('#warnings h2')?.textContent).toBe(words('goodTitle'));
  });

  it('are no section where there are none that are told', async () => {
    const page = await openOptions(
      overview({ warnings: [{ code: 'access-missing', siteId: 'claude', ref: null, tone: 'warning' }] }),
    );
    expect(page.screen.find('#warnings')).toBeNull();
  });
});
