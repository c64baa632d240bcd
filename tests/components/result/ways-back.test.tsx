import { expect, it } from 'vitest';
import { readAddAddress } from '../../../utils/core/discovery/add-address.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import { afterStates } from '../../gallery/states/after-states.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { google } from '../harness/fake-sites.ts';
import { defaultStore, ended, googleLive, privateStore, session, sliding } from '../harness/fake-world.ts';
import { openPopup, replyOf, signedOut } from '../harness/popup-world.tsx';

function firstOf(name: string): Overview {
  const first = afterStates[name]?.first;
  if (!first || typeof first === 'string') throw new Error(`No state ${name}`);
  return first;
}
const stillIn = words('wayBack', { state: 'signed-in', other: 'Google', site: 'Claude' });

it('says which other sign-in leads back in, and ends it', async () => {
  const { screen, client } = await openPopup(firstOf('way-back-signed-in'));
  expect(screen.find('.way-back')?.textContent).toContain(stillIn);
  const after = firstOf('way-back-ended');
  client.replies.push(replyOf({ ...after, runs: [...after.runs.slice(0, 1), ended(google, signedOut)] }, signedOut));
  await screen.press(words('signOutOf', { what: 'Google' }));
  expect(client.commands.at(-1)).toEqual({ type: 'sign-out', session: googleLive.ref, scope: 'this-browser' });
  const told = screen.find('.way-back [role="status"]');
  expect(told?.textContent).toMatch(/^Signed out\./);
  expect(document.activeElement).toBe(told);
  expect(screen.text()).not.toContain(stillIn);
});

it('asks for the host in the click where it cannot see, and then offers the sign-out', async () => {
  const asked: string[][] = [];
  const { screen, client } = await openPopup(firstOf('way-back-hidden'), {
    parts: { requestAccess: async (patterns) => asked.push([...patterns]) > 0 },
  });
  expect(screen.text()).toContain(words('wayBack', { state: 'cannot-see', other: 'Google', site: '' }));
  screen.button(words('signOutOf', { what: 'Google' })).click();
  expect(asked).toEqual([['*://google.example/*']]);
  await settle();
  client.broadcast(firstOf('way-back-signed-in'));
  await settle();
  expect(screen.text()).toContain(stillIn);
  expect(screen.buttonNames()).toContain(words('signOutOf', { what: 'Google' }));
});

it('says nothing where no such sign-in was seen', async () => {
  const first = firstOf('way-back-ended');
  const { screen } = await openPopup({ ...first, runs: first.runs.slice(0, 1) });
  expect(screen.find('.way-back')?.textContent).toBe('');
  expect(screen.buttonNames()).not.toContain(words('signOutOf', { what: 'Google' }));
});

it('speaks of the store at hand and of no other', async () => {
  const first = firstOf('way-back-signed-in');
  const { screen } = await openPopup({
    ...first,
    stores: [defaultStore, privateStore],
    sessions: [session(google, sliding(0), privateStore)],
  });
  expect(screen.text()).not.toContain(stillIn);
});

it('does not say it of a sign-in that its site refuses, and no more than it knows of what visitors have too', async () => {
  const first = firstOf('way-back-signed-in');
  const shown = async (change: Partial<typeof googleLive>) =>
    (await openPopup({ ...first, sessions: first.sessions.map((one) => ({ ...one, ...change })) })).screen;
  expect((await shown({ refused: true })).find('.way-back')?.textContent).toBe('');
  const unsure = await shown({ sign: 'may-be' });
  expect(unsure.text()).not.toContain(stillIn);
  expect(unsure.text()).toContain(words('wayBack', { state: 'cannot-see', other: 'Google', site: '' }));
  expect(unsure.buttonNames()).toContain(words('signOutOf', { what: 'Google' }));
});

it('says it after a removal as well, and not while one is still signed in', async () => {
  expect((await openPopup(firstOf('removed-with-worksUntil'))).screen.text()).toContain(stillIn);
  const first = firstOf('way-back-signed-in');
  expect((await openPopup({ ...first, runs: [] })).screen.text()).not.toContain(stillIn);
});

it('says that single sign-on comes back by itself, and leads to its own sign-out on a press only', async () => {
  const opened: string[] = [];
  const parts = { openExtensionPage: async (path: string) => void opened.push(path) };
  const { screen, client } = await openPopup(firstOf('way-back-single-sign-on'), { parts });
  expect(screen.find('.way-back')?.textContent).toContain(
    words('signOnBack', { at: 'other', site: 'Claude', host: 'login.firm.example' }),
  );
  const before = client.commands.length;
  expect(opened).toEqual([]);
  await screen.press(words('signOutOf', { what: 'login.firm.example' }));
  expect(opened.map((path) => readAddAddress(new URL(path, 'https://lights-out.invalid/').search))).toEqual([
    { address: 'https://login.firm.example', tabId: null, storeId: defaultStore.id },
  ]);
  expect(client.commands.slice(before)).toEqual([]);
});

it('offers no sign-out where it is not known which site signs in', async () => {
  const { screen } = await openPopup(firstOf('way-back-single-sign-on-unnamed'));
  expect(screen.find('.way-back')?.textContent).toBe(words('signOnBack', { at: 'unknown', site: 'Claude', host: '' }));
  expect(screen.place.querySelectorAll('.way-back button')).toHaveLength(0);
});

it('says so too where it could not tell what came of it, because such a site leads away at once', async () => {
  const first = firstOf('way-back-single-sign-on');
  const withOutcome = (outcome: Outcome) => ({ ...first, runs: first.runs.map((run) => ({ ...run, outcome })) });
  const saying = words('signOnBack', { at: 'other', site: 'Claude', host: 'login.firm.example' });
  const unclear = withOutcome({ kind: 'could-not-tell', reason: 'no-probe', answer: null });
  expect((await openPopup(unclear)).screen.text()).toContain(saying);
  const still = withOutcome({ kind: 'refused', answer: { kind: 'status', status: 500 } });
  expect((await openPopup(still)).screen.text()).not.toContain(saying);
});
