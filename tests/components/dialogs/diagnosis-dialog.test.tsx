import { expect, it } from 'vitest';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import type { Extra } from '../../../utils/messages/extra.ts';
import { diagnosis } from '../../gallery/states/diagnosis/diagnosis-records.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claudeLive, overview } from '../harness/fake-world.ts';
import { openState } from '../harness/popup-gallery.tsx';

type Opened = Awaited<ReturnType<typeof openState>>['screen'];

const causesOf = (screen: Opened) =>
  [...(screen.dialog()?.querySelectorAll('[aria-label="Causes"] > li') ?? [])].map(
    ({ textContent }) => textContent ?? '',
  );
it('opens under its own heading, asks once, and names the likeliest cause first', async () => {
  const { client, screen } = await openState('diagnosis-cleared-likely');
  expect(document.getElementById(screen.dialog()?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
    words('whatHappened'),
  );
  expect(client.commands.filter(({ type }) => type === 'diagnose')).toEqual([
    { type: 'diagnose', session: claudeLive.ref },
  ]);
  expect(causesOf(screen)[0]).toMatch(
    /^Likely: This browser forgot Claude when it closed or just before\.It was here before the browser closed, and gone when it started again\./,
  );
});

it('shows that it is looking until the answer comes', async () => {
  const { client, screen } = await openState('diagnosis-cleared-likely');
  await screen.press(words('close'));
  client.answers = {};
  client.replies.push(new Promise(() => {}));
  await screen.press(words('whyOut'));
  expect(screen.dialog()?.textContent).toContain(words('looking'));
  expect(screen.find('[aria-live]')?.getAttribute('aria-busy')).toBe('true');
  expect(screen.buttonNames()).toEqual([words('close')]);
});

it('asks the status page in the click, and then looks again', async () => {
  const asked: string[][] = [];
  const { client, screen } = await openState('diagnosis-cleared-likely', {
    requestAccess: async (patterns) => asked.push([...patterns]) > 0,
  });
  expect(screen.dialog()?.textContent).toContain(
    words('statusPageSays', { what: 'not-asked', site: 'Claude', quote: '' }),
  );
  const again: Extra = {
    kind: 'diagnosis',
    diagnosis: diagnosis([{ code: 'incident', certainty: 'likely', evidence: ['status-page-says'] }], {
      status: { kind: 'incident', severity: 'minor', description: null },
    }),
  };
  client.answers = { ...client.answers, diagnose: again };
  screen.button(words('askStatus')).click();
  expect(asked).toEqual([['*://status.claude.com/*']]);
  await settle();
  expect(client.commands.filter(({ type }) => type === 'diagnose')).toHaveLength(2);
  expect(causesOf(screen)[0]).toContain(words('statusPageSays', { what: 'incident', site: 'Claude', quote: '' }));
  expect(document.activeElement).toBe(screen.find('.status-page > p'));
});

it('says that nothing was asked when it is not allowed', async () => {
  const { client, screen } = await openState('diagnosis-cleared-likely', { requestAccess: async () => false });
  await screen.press(words('askStatus'));
  expect(screen.dialog()?.textContent).toContain(words('trouble', { what: 'not-allowed' }));
  expect(client.commands.filter(({ type }) => type === 'diagnose')).toHaveLength(1);
});

it('opens the site’s own pages from there', async () => {
  const { client, screen } = await openState('diagnosis-refused');
  await screen.press(words('openSessions'));
  expect(client.commands.at(-1)).toEqual({ type: 'open-page', session: claudeLive.ref, page: 'sessions' });
  const other = await openState('diagnosis-first-day');
  await other.screen.press(words('openStatus'));
  expect(other.client.commands.at(-1)).toEqual({ type: 'open-page', session: claudeLive.ref, page: 'status' });
});

it('copies what it found for somebody who helps, and says so', async () => {
  const copied: string[] = [];
  const parts: Partial<AppDependencies> = { copyText: async (text) => copied.push(text) > 0 };
  const { screen } = await openState('diagnosis-copied', parts);
  expect(copied[0]).toContain(words('supportTitle', { site: 'Claude' }));
  expect(screen.dialog()?.textContent).toContain(words('copied'));
});

it('says when it could not look, and tries again', async () => {
  const { client, screen } = await openState('diagnosis-failed');
  expect(screen.dialog()?.textContent).toContain('Lights Out could not look.');
  expect(screen.buttonNames()).toEqual([words('tryAgain'), words('close')]);
  client.answers = {
    diagnose: {
      kind: 'diagnosis',
      diagnosis: diagnosis([{ code: 'evicted', certainty: 'sure', evidence: ['browser-dropped-it'] }]),
    },
  };
  await screen.press(words('tryAgain'));
  expect(causesOf(screen)[0]).toContain('This browser dropped the sign-in');
  expect(document.activeElement).toBe(screen.find('.findings'));
});

it('forgets it all when it is closed', async () => {
  const { screen } = await openState('diagnosis-cleared-likely');
  await screen.press(words('close'));
  expect(screen.dialog()).toBeNull();
  expect(screen.text()).not.toContain(words('checkedNow'));
});

it('stays open when the diagnosis itself finds that the sign-in is gone', async () => {
  const { client, screen } = await openState('diagnosis-refused');
  client.broadcast(overview({ sessions: [] }));
  await settle();
  expect(screen.text()).toContain(words('notSignedIn'));
  expect(causesOf(screen)[0]).toContain('Claude no longer takes the sign-in');
});

const unasked = overview({ settings: defaultSettings });
/** The sign-in ended for no reason that is seen, and no record is kept. */
const unclear: Extra = {
  kind: 'diagnosis',
  diagnosis: diagnosis([{ code: 'could-not-tell', certainty: 'possible', evidence: [] }], { record: 'off' }),
};

it('says inside itself that a record could not be turned on, and offers it once more', async () => {
  const { client, screen } = await openState('diagnosis-failed');
  client.answers = { diagnose: unclear };
  client.broadcast(unasked);
  await screen.press(words('tryAgain'));
  client.replies.push({ ok: true, result: 'not-saved', outcome: null, extra: null, overview: unasked });
  screen.button(words('keepRecord')).focus();
  await screen.press(words('keepRecord'));
  expect(screen.dialog()?.querySelector('[role=alert]')?.textContent).toBe(words('trouble', { what: 'not-saved' }));
  expect(document.activeElement).toBe(screen.button(words('keepRecord')));
});

it.each(['settings-newer', 'storage-failing'] as const)('offers no record that could not be kept: %s', async (of) => {
  const { client, screen } = await openState('diagnosis-failed');
  client.broadcast({ ...unasked, notices: [of] });
  client.answers = { diagnose: unclear };
  await screen.press(words('tryAgain'));
  expect(screen.buttonNames()).not.toContain(words('keepRecord'));
});
