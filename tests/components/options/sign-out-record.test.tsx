import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { overview, settings } from '../harness/fake-world.ts';
import { openOptions, openState } from '../harness/options-world.tsx';

const keep = words('recordSwitch');

it('asks before anything is kept, and says what it would hold', async () => {
  const page = await openState('options-record-unasked');
  for (const sentence of [
    words('recordAskTitle'),
    'never when you used a site',
    '90 days and 2,000 sign-ins at most',
    'only that one was closed, without a site',
  ])
    expect(page.section('record')).toContain(sentence);
  expect(page.section('record')).not.toContain('nothing in it');
  await page.screen.press(words('keepRecord'));
  expect(page.saved()?.record).toEqual({ choice: 'on', sitesOff: [] });
  expect(document.activeElement).toBe(page.control(keep));
});

it('does not claim that nobody signed out where the last of the history was deleted', async () => {
  const page = await openOptions(overview({ history: [] }));
  expect(page.section('history')).toContain('No sign-out is recorded here.');
});

it('takes a no for an answer', async () => {
  const page = await openState('options-record-unasked');
  await page.screen.press(words('noThanks'));
  expect(page.saved()?.record.choice).toBe('off');
  expect(page.control(keep).checked).toBe(false);
});

it('is turned off and on', async () => {
  const page = await openOptions(overview());
  await page.turn(keep);
  expect(page.saved()?.record.choice).toBe('off');
  await page.turn(keep);
  expect(page.saved()?.record.choice).toBe('on');
});

it('says how much is in it, and of which sites', async () => {
  const page = await openState('options-record-on');
  expect(page.section('record')).toContain(
    '14 sign-ins are in it, of Character.AI and Claude. A private window was closed on Wed 19 Nov, 14:17.',
  );
  await page.show(overview({ record: { sessions: 1, sites: ['claude'], privateClosedAt: null } }));
  expect(page.section('record')).toContain(words('recordCount', { count: 1, sites: 'Claude' }));
  await page.show(overview());
  expect(page.section('record')).toContain(words('recordCount', { count: 0, sites: '' }));
  expect(page.screen.buttonNames()).not.toContain(words('eraseRecord'));
});

it('asks once before it is erased, and says "Erased." where the focus then is', async () => {
  const page = await openState('options-record-on');
  await page.screen.press(words('eraseRecord'));
  expect(page.screen.dialog()?.textContent).toContain('It cannot be brought back');
  expect(page.sent('erase-record')).toEqual([]);
  await page.screen.press(words('eraseRecord'));
  expect(page.sent('erase-record')).toEqual([{ type: 'erase-record', siteId: null }]);
  expect(document.activeElement?.textContent).toBe(words('erased'));
});

it('erases nothing when the question is cancelled', async () => {
  const page = await openState('options-record-on');
  await page.screen.press(words('eraseRecord'));
  await page.screen.press(words('cancel'));
  expect(page.sent('erase-record')).toEqual([]);
  expect(page.section('record')).not.toContain(words('erased'));
});

it('does not say that it was erased when it was not', async () => {
  const page = await openState('options-record-on');
  await page.screen.press(words('eraseRecord'));
  page.client.replies.push({ ok: false, error: 'unexpected' });
  await page.screen.press(words('eraseRecord'));
  expect(page.section('record')).not.toContain(words('erased'));
  expect(page.screen.find('[role="alert"]')?.textContent).toContain('Something went wrong');
});

it('erases a single site', async () => {
  const page = await openState('options-record-on');
  await page.screen.press(words('eraseRecordOf', { site: 'Claude' }));
  await page.screen.press(words('eraseRecordOf', { site: 'Claude' }));
  expect(page.sent('erase-record')).toEqual([{ type: 'erase-record', siteId: 'claude' }]);
});

it('leaves single sites out, and offers to erase only what is there', async () => {
  const page = await openState('options-record-on');
  expect(page.control(words('recordOf', { site: 'Claude Console' })).checked).toBe(false);
  expect(page.screen.buttonNames().filter((name) => name.startsWith('Erase the record of'))).toEqual([
    words('eraseRecordOf', { site: 'Character.AI' }),
    words('eraseRecordOf', { site: 'Claude' }),
  ]);
  await page.turn(words('recordOf', { site: 'Claude' }));
  expect(page.saved()?.record.sitesOff).toEqual(['claude-console', 'claude']);
});

it('lets what is still there be erased after it was turned off', async () => {
  const page = await openOptions(
    overview({
      settings: { ...settings, record: { choice: 'off', sitesOff: [] } },
      record: { sessions: 2, sites: ['claude'], privateClosedAt: null },
    }),
  );
  expect(page.section('record')).toContain(words('recordCount', { count: 2, sites: 'Claude' }));
  expect(page.screen.buttonNames()).toContain(words('eraseRecord'));
});
