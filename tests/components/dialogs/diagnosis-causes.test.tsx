import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { openState } from '../harness/popup-gallery.tsx';

type Opened = Awaited<ReturnType<typeof openState>>['screen'];

const causesOf = (screen: Opened) =>
  [...(screen.dialog()?.querySelectorAll('[aria-label="Causes"] > li') ?? [])].map(
    ({ textContent }) => textContent ?? '',
  );
const groupOf = (screen: Opened, question: string) =>
  [...(screen.dialog()?.querySelectorAll('[role="group"]') ?? [])].find((group) =>
    group.textContent?.startsWith(question),
  ) ?? null;
async function answer(screen: Opened, question: string, text: string) {
  const button = [...(groupOf(screen, question)?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent === text,
  );
  if (!button) throw new Error(`No answer "${text}"`);
  button.click();
  await settle();
}

it.each<[string, readonly string[]]>([
  [
    'diagnosis-cleared-sure',
    [
      words('cause', { line: 'cleared-on-exit', site: 'Claude' }),
      words('evidence', { what: 'setting-clears', site: '' }),
      'On-device site data',
    ],
  ],
  [
    'diagnosis-by-site',
    [
      words('causeNotSure', {
        certainty: 'likely',
        sentence: words('cause', { line: 'ended-by-site', site: 'Claude' }),
      }),
      'A past date was written over its cookie',
      words('evidence', { what: 'page-was-loading', site: '' }),
    ],
  ],
  [
    'diagnosis-unclear',
    [
      words('cause', { line: 'could-not-tell', site: '' }),
      words('evidence', { what: 'browser-names-nobody', site: '' }),
      words('causeNotSure', { certainty: 'other', sentence: words('cause', { line: 'removed-here', site: '' }) }),
      words('privateClosed', { date: 'Fri 21 Nov, 11:17' }),
      words('statusPageSays', { what: 'unclear', site: 'Claude', quote: '' }),
      words('openStatus'),
    ],
  ],
  [
    'diagnosis-first-day',
    [
      'Lights Out was not here yet, or its record was erased.',
      words('evidence', { what: 'no-record', site: '' }),
      words('lineNothing'),
      words('statusPageSays', { what: 'none', site: 'Claude', quote: '' }),
    ],
  ],
  ['diagnosis-record-off', ['Lights Out keeps no record of this']],
  [
    'diagnosis-still-signed-in',
    [
      words('cause', { line: 'still-signed-in', site: 'Claude' }),
      words('evidence', { what: 'site-says-yes', site: 'Claude' }),
      words('lineSince', { start: 'before', date: 'Wed 5 Nov, 14:17' }),
    ],
  ],
  [
    'diagnosis-refused',
    [
      'Claude no longer takes the sign-in that is here',
      words('openSessions'),
      words('evidence', { what: 'site-refuses-cookie', site: 'Claude' }),
      'Did the site end it, as “sign out of all devices” does? Yes',
    ],
  ],
  [
    'diagnosis-signed-out-here',
    [
      words('cause', { line: 'signed-out-here', site: '' }),
      words('evidence', { what: 'own-record', site: '' }),
      'to Thu 20 Nov, 14:17: ended with Lights Out',
    ],
  ],
])('says in the state "%s" what it knows and no more', async (name, sentences) => {
  const { screen } = await openState(name);
  for (const sentence of sentences)
    expect((screen.dialog()?.textContent ?? '').replaceAll('\u00a0', ' ')).toContain(sentence);
});

it('puts trouble at the site before all else, in the site’s own words', async () => {
  const { screen } = await openState('diagnosis-incident');
  const [first, second, third] = causesOf(screen);
  expect(first).toContain(
    words('statusPageSays', { what: 'quote', site: 'Claude', quote: 'Elevated errors on sign-in' }),
  );
  expect(second).toBe(words('causeNothingElse'));
  expect(third).toMatch(/^Possible: /);
});

it('says once that Firefox does not tell who deleted a cookie', async () => {
  const { screen } = await openState('diagnosis-unclear');
  expect(causesOf(screen).filter((text) => text.includes('Firefox does not tell'))).toHaveLength(1);
});

it('lists the usual reasons as they were checked', async () => {
  const { screen } = await openState('diagnosis-still-signed-in');
  const answers = [...(screen.dialog()?.querySelectorAll('.reasons li b') ?? [])].map(({ textContent }) => textContent);
  expect(answers).toEqual([
    words('no'),
    words('no'),
    words('no'),
    words('no'),
    words('reasonAnswer', { answer: 'cannot-see' }),
    words('no'),
  ]);
});

it('asks what only the user can know, and puts the causes in order at once', async () => {
  const { client, screen } = await openState('diagnosis-unclear');
  const sent = client.commands.length;
  expect(causesOf(screen)[0]).toContain('Lights Out cannot tell');
  await answer(screen, words('reason', { of: 'cleared-data' }), words('yes'));
  expect(causesOf(screen)[0]).toMatch(
    /^Likely: Browsing data was cleared, or another .* removed it\.You cleared browsing data or use a cookie cleaner\./,
  );
  await answer(screen, words('reason', { of: 'private-window' }), words('yes'));
  expect(
    causesOf(screen).some((text) =>
      text.startsWith(words('causeNotSure', { certainty: 'likely', sentence: 'The sign-in was in a private window' })),
    ),
  ).toBe(true);
  expect(
    groupOf(screen, words('reason', { of: 'private-window' }))?.querySelector('[aria-pressed="true"]')?.textContent,
  ).toBe(words('yes'));
  await answer(screen, words('reason', { of: 'private-window' }), words('yes'));
  await answer(screen, words('reason', { of: 'cleared-data' }), words('no'));
  expect(causesOf(screen)[0]).toContain('Lights Out cannot tell');
  expect(client.commands).toHaveLength(sent);
});

it('shows what the person said among the reasons, and takes it back with the answer', async () => {
  const { screen } = await openState('diagnosis-unclear');
  const told = () =>
    [...(screen.dialog()?.querySelectorAll('.reasons li') ?? [])]
      .map((row) => row.textContent ?? '')
      .filter(
        (row) =>
          row.startsWith(words('reason', { of: 'private-window' })) ||
          row.startsWith(words('reason', { of: 'cleared-data' })),
      );
  const unseen = told();
  expect(unseen.every((row) => row.includes(words('reasonAnswer', { answer: 'cannot-see' })))).toBe(true);
  await answer(screen, words('reason', { of: 'private-window' }), words('no'));
  await answer(screen, words('reason', { of: 'cleared-data' }), words('yes'));
  expect(told()).toEqual([
    `${words('reason', { of: 'cleared-data' })} ${words('reasonAnswer', { answer: 'said-yes' })}`,
    `${words('reason', { of: 'private-window' })} ${words('reasonAnswer', { answer: 'said-no' })}`,
  ]);
  await answer(screen, words('reason', { of: 'private-window' }), words('no'));
  await answer(screen, words('reason', { of: 'cleared-data' }), words('yes'));
  expect(told()).toEqual(unseen);
});

it('asks nothing where a cause is sure', async () => {
  const { screen } = await openState('diagnosis-cleared-sure');
  expect(screen.dialog()?.querySelector('.question')).toBeNull();
});

it('offers no cure on a shared computer for what forgets sign-ins', async () => {
  const { screen } = await openState('diagnosis-cleared-shared');
  expect(causesOf(screen)[0]).toContain(words('advice', { what: 'shared', site: '' }));
  expect(screen.buttonNames()).not.toContain(words('whatHelps'));
});

it.each(['diagnosis-unclear', 'diagnosis-record-off'] as const)(
  'promises what a record would tell only where none is kept: %s',
  async (state) => {
    const { client, screen } = await openState(state);
    const extra = client.answers.diagnose;
    const record = extra?.kind === 'diagnosis' && extra.diagnosis.record === 'off' ? 'off' : 'other';
    expect(record).toBe(state === 'diagnosis-unclear' ? 'other' : 'off');
    const hints = [...(screen.dialog()?.querySelectorAll('.reasons li.cannot-see p') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(hints).toContain(words('reasonHint', { of: 'clears-on-exit', record }));
  },
);
