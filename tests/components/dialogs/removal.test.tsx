import { expect, it } from 'vitest';
import type { RemovalPlan } from '../../../utils/core/removal/removal.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { characterLive, claudeLive, overview, plan } from '../harness/fake-world.ts';
import { openPopup, replyOf } from '../harness/popup-world.tsx';

const removed: Outcome = {
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 5,
  remainingCookies: 0,
};

async function openRemoval(change: Partial<RemovalPlan>, parts = {}, hosts = ['claude.ai']) {
  const sites = overview().sites.map((site) => (site.id === 'claude' ? { ...site, hosts } : site));
  const opened = await openPopup(overview({ sites }), {
    answers: { 'plan-removal': { kind: 'removal-plan', plan: plan(change) } },
    parts,
  });
  await opened.screen.press(words('removeDataHere'));
  return opened;
}

/** The ticks about the site's data; those about the browser's lists are apart. */
const ownTicks = ({ dialog }: Awaited<ReturnType<typeof openRemoval>>['screen']) =>
  [...(dialog()?.querySelectorAll('input') ?? [])].filter((input) => input.closest('.list-ticks') === null);

it('counts what is here before it asks', async () => {
  const { screen } = await openRemoval({ partitionedCookies: 2 });
  const items = [...(screen.dialog()?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
  expect(items).toEqual([
    'cookies: 5',
    'partitioned cookies: 2',
    'entries in local storage: 12',
    'databases: 2',
    'service workers: 1',
  ]);
  expect(screen.dialog()?.textContent).toContain(
    words('cannotCount', { kinds: words('storedKind', { of: 'caches' }) }),
  );
});

it('removes in its own store and keeps the trusted device, unless ticked', async () => {
  const { screen, client } = await openRemoval({});
  expect(ownTicks(screen)).toEqual([]);
  await screen.press(words('removeDataHere'));
  expect(client.commands.at(-1)).toEqual({
    type: 'remove-data',
    session: claudeLive.ref,
    allStores: false,
    trustedDevice: false,
  });
});

it('sends with the press what the plan counted, where that is all of the host', async () => {
  const { screen, client } = await openRemoval({ places: 'every' });
  await screen.press(words('removeDataHere'));
  expect(client.commands.at(-1)).toMatchObject({ type: 'remove-data', places: 'every' });
});

it.each<[string, string[], string[], string[]]>([
  ['whose host has no port', [], ['claude.ai'], []],
  ['at a port, whose neighbours are not known', [], ['claude.ai', 'claude.ai:8443'], [words('portsAll')]],
  [
    'whose host another known site uses',
    ['Shop', 'NAS'],
    ['claude.ai'],
    [words('portsListed', { sites: 'Shop and NAS', site: 'Claude' })],
  ],
])('says whose cookies go with those of a site %s', async (_what, neighbours, hosts, expected) => {
  const { screen } = await openRemoval({ neighbours }, {}, hosts);
  const shown = screen.dialog()?.textContent ?? '';
  const sentences = [words('portsAll'), words('portsListed', { sites: 'Shop and NAS', site: 'Claude' })];
  expect(sentences.filter((sentence) => shown.includes(sentence))).toEqual(expected);
});

it('tells what went and what stayed, by what was read again', async () => {
  const { screen, client } = await openRemoval({});
  const nothing = plan({ cookies: 0, localStorage: 0, databases: 0, serviceWorkers: 0 });
  client.replies.push(
    replyOf(overview({ sessions: [characterLive] }), removed, {
      kind: 'removed',
      report: { removed: plan({}), left: { ...nothing, databases: 1 }, stayed: [] },
    }),
  );
  await screen.press(words('removeDataHere'));
  expect(screen.status()).toBe(
    [
      'Removed here only. The site was not told. The old sign-in may still work there.',
      '5 cookies were removed. Also gone: entries in local storage (12), databases (1) and service workers (1).',
      'Still stored here: databases (1).',
      'The browser was asked to remove these as well; that cannot be counted from here: caches.',
    ].join(' '),
  );
});

it('calls nothing gone that is here as before, came anew, or cannot be counted any more', async () => {
  const { screen, client } = await openRemoval({});
  const left = plan({ cookies: 0, localStorage: null, databases: 2, serviceWorkers: 3 });
  client.replies.push(
    replyOf(overview({ sessions: [characterLive] }), removed, {
      kind: 'removed',
      report: { removed: plan({}), left, stayed: [] },
    }),
  );
  await screen.press(words('removeDataHere'));
  expect(screen.status()).not.toContain(words('removedToo', { kinds: '' }).replace(/\W+$/, ''));
  expect(screen.status()).toContain('Still stored here: databases (2) and service workers (3).');
});

it('names the cookies that no extension can remove, and where the browser itself removes them', async () => {
  const { screen, client } = await openRemoval({});
  const outcome = { ...removed, removedCookies: 0, remainingCookies: 2 };
  const stayed = ['', `long-${'x'.repeat(200)}`];
  client.replies.push(
    replyOf(overview({ sessions: [characterLive] }), outcome, {
      kind: 'removed',
      report: {
        removed: plan({}),
        left: plan({ localStorage: 0, databases: 0, serviceWorkers: 0, caches: 0 }),
        stayed,
      },
    }),
  );
  await screen.press(words('removeDataHere'));
  const said = screen.status();
  expect(said).toContain(words('cookiesLeft', { count: 2 }));
  expect(said).toContain(
    `${words('cookiesStayed', { cookies: `“” and long-${'x'.repeat(35)}…` })} ${words('ownDataPage', { browser: 'other' })}`,
  );
  expect(said).not.toMatch(/\b0 cookies/);
});

it('asks for the permission in the click, and counts again', async () => {
  let asked = 0;
  const { screen, sent } = await openRemoval(
    { storage: 'permission-missing', localStorage: null },
    {
      requestDataRemoval: async () => {
        asked++;
        return true;
      },
    },
  );
  expect(screen.dialog()?.textContent).toContain(
    words('removeWhat', { where: 'other', name: '', what: 'other', site: 'Claude' }),
  );
  screen.button(words('allow')).click();
  expect(asked).toBe(1);
  await settle();
  expect(sent('plan-removal')).toHaveLength(2);
});

it('names the browser’s own page where the storage is out of reach', async () => {
  const { screen } = await openRemoval({ storage: 'not-from-here' });
  expect(screen.dialog()?.textContent).toContain(words('notFromHere', { site: 'Claude' }));
  expect(screen.dialog()?.textContent).toContain('“Privacy and security”');
});

it('still offers the removal when nothing could be counted', async () => {
  const { screen } = await openPopup(overview(), { answers: { 'plan-removal': null } });
  await screen.press(words('removeDataHere'));
  expect(screen.dialog()?.textContent).toContain('Lights Out could not count what is here.');
  expect(screen.buttonNames()).toContain(words('removeDataHere'));
});

it.each([
  [true, words('leaveRemovalAllowed')],
  [false, words('trouble', { what: 'not-allowed' })],
])(
  'says inside the dialog whether stored data may be removed, and keeps the focus there: %s',
  async (isAllowed, said) => {
    const permissionMissing = { kind: 'removal-plan', plan: plan({ storage: 'permission-missing' }) } as const;
    const parts = { requestDataRemoval: async () => isAllowed };
    const { client, screen } = await openPopup(overview(), { answers: { 'plan-removal': permissionMissing }, parts });
    await screen.press(words('removeDataHere'));
    screen.button(words('allow')).focus();
    client.answers = { ...client.answers, 'plan-removal': { kind: 'removal-plan', plan: plan({}) } };
    await screen.press(words('allow'));
    expect(screen.dialog()?.querySelector('output')?.textContent).toBe(said);
    expect(screen.dialog()?.contains(document.activeElement)).toBe(true);
  },
);
