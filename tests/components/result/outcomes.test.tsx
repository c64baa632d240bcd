import { expect, it } from 'vitest';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import { outcomeStates, outcomes } from '../../gallery/states/outcome-states.ts';
import { words } from '../../words.ts';
import { drawScreen } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';

const leads = [
  words('outcomeLead', { outcome: 'signed-out' }),
  words('outcomeLead', { outcome: 'removed-here-only' }),
  words('outcomeLead', { outcome: 'already-signed-out' }),
  words('outcomeLead', { outcome: 'could-not-tell' }),
  words('outcomeLead', { outcome: 'refused' }),
];

async function drawOutcome(name: string) {
  const state = outcomeStates[name];
  if (!state) throw new Error(`No outcome ${name}`);
  return drawScreen(
    <PopupApp start="here" />,
    createFakeApp({ client: createFakeClient(state.first), tab: state.tab }),
  );
}

it.each<[string, string]>([
  [
    'signed-out',
    'Signed out. The old sign-in no longer works. Your conversations stay. Claude Console is still signed in.',
  ],
  [
    'signed-out-untried',
    [
      'Signed out. The old sign-in no longer works.',
      'Other parts of the sign-in, sessionKeyV3 and sessionKeyLC, could not be tried.',
    ].join(' '),
  ],
  ['signed-out-not-tried', `${words('outcomeLead', { outcome: 'signed-out' })} ${words('oldNotTried')}`],
  [
    'unclear-not-told',
    `${words('outcomeLead', { outcome: 'could-not-tell' })} ${words('noSignOutConfirmed', { site: 'Claude' })}`,
  ],
  [
    'unclear-removed-meanwhile',
    `${words('outcomeLead', { outcome: 'could-not-tell' })} ${words('removedMeanwhile', { site: 'Claude' })}`,
  ],
  ['unclear-lost', 'Could not tell. This browser lost the sign-in before the site was told.'],
  ['unclear-replaced', `${words('outcomeLead', { outcome: 'could-not-tell' })} ${words('replaced')}`],
  ['removed-still-works', 'Removed here only. The old sign-in still works until Fri 19 Dec, 14:17.'],
  [
    'removed-still-works-unknown',
    'Removed here only. The old sign-in still works at Claude; it is not known until when.',
  ],
  [
    'removed-site-not-told',
    [
      'Removed here only. The site was not told. The old sign-in may work there until Fri 19 Dec, 14:17.',
      '5 cookies were removed. 2 cookies are still here.',
    ].join(' '),
  ],
  [
    'removed-site-not-told-unknown',
    [
      words('outcomeLead', { outcome: 'removed-here-only' }),
      words('siteNotTold'),
      words('mayWork', { until: 'other', date: '' }),
      words('cookiesRemoved', { count: 1 }),
    ].join(' '),
  ],
  [
    'removed-not-tried-yet',
    [
      words('outcomeLead', { outcome: 'removed-here-only' }),
      words('siteNotTriedYet'),
      words('mayWork', { until: 'other', date: '' }),
    ].join(' '),
  ],
  ['already-signed-out', 'Already signed out. Claude said so when asked; nothing more was sent.'],
  [
    'refused-500',
    [
      'Refused. Claude answered with error 500. The sign-in still works, and nothing here was removed.',
      'Try again, or sign out on Claude’s own page.',
    ].join(' '),
  ],
  [
    'refused-429',
    [
      'Refused. Claude asked to be left alone for a while (error 429).',
      'The sign-in still works, and nothing here was removed. Try again in a few minutes',
    ].join(' '),
  ],
  ['refused-200', 'Refused. Claude answered “done” (200), but did not end it.'],
  ['refused-challenge', 'Refused. Claude first wants to check that a person is asking.'],
  ['refused-redirect', 'Refused. Claude only pointed to another page.'],
  ['refused-network', 'Refused. The connection to Claude failed.'],
  ['refused-no-page', 'Refused. No page of Claude could be used to ask.'],
  ['refused-no-access', 'Refused. Lights Out is not allowed to ask Claude.'],
  [
    'refused-no-credential',
    'Refused. Claude was not asked: the cookie that tells it this sign-in was missing or had changed.',
  ],
  ['refused-url', 'Refused. The address at Claude was not one that Lights Out sends to.'],
  ['refused-quietly', 'Refused. Claude did not end the sign-in.'],
  [
    'unclear-silent',
    [
      'Could not tell. Claude did not answer in time. Whether the sign-in has ended is not known.',
      'Lights Out removed nothing here.',
    ].join(' '),
  ],
  [
    'unclear-silent-gone',
    [
      'Could not tell. Claude answered with error 401. Whether the sign-in has ended is not known.',
      'Lights Out removed nothing here. The sign-in is no longer in this browser.',
    ].join(' '),
  ],
  ['unclear-odd', 'Could not tell. Claude answered, but not clearly (200).'],
  ['unclear-silent-null', 'Could not tell. Claude gave no clear answer.'],
  [
    'unclear-before',
    [
      'Could not tell. Claude did not answer in time.',
      'Without a clear answer before the sign-out, none after it proves anything.',
    ].join(' '),
  ],
  ['unclear-no-probe', 'Could not tell. Lights Out knows no way to ask Claude.'],
  ['unclear-gone-after-asking', `${words('outcomeLead', { outcome: 'could-not-tell' })} ${words('goneAfterAsking')}`],
  ['unclear-here-after-asking', `${words('outcomeLead', { outcome: 'could-not-tell' })} ${words('hereAfterAsking')}`],
  ['unclear-asked-in-part', 'Could not tell. Signing out of Claude takes more than one request'],
  ['unclear-interrupted', 'Could not tell. The browser stopped Lights Out in the middle'],
  ['unclear-changed-since', `${words('outcomeLead', { outcome: 'could-not-tell' })} ${words('changedSince')}`],
  ['unclear-two-sign-ins', 'Could not tell. Two different sign-ins of Claude stand here under one name'],
  [
    'unclear-failed',
    'Could not tell. Something went wrong inside Lights Out. Whether the sign-in has ended is not known.',
  ],
  ['refused-no-token', 'Refused. Claude did not hand out the token that its sign-out needs.'],
  ['refused-pressed', 'Refused. The button of Claude that signs out was pressed.'],
  ['refused-pressed-in-part', 'Refused. Not every button that signs out was found on the page of Claude.'],
  ['refused-page-held', 'Refused. The page of Claude did not go on. It may be asking something.'],
  ['refused-no-control', 'Refused. The button of Claude that signs out was not found.'],
  ['refused-visited', 'Refused. The page of Claude that signs out was opened.'],
  ['unclear-turned-off', 'Could not tell. Claude was turned off in Lights Out after you had ticked it.'],
  ['unclear-site-unknown', 'Could not tell. This version of Lights Out does not know Claude.'],
  ['removed-no-sign-in', 'Removed here only. No sign-in was left to end. 5 cookies were removed.'],
  ['unclear-inside-another', 'Could not tell. This sign-in is inside another site’s page'],
  ['unclear-removal-interrupted', 'Could not tell. The browser stopped Lights Out in the middle of the removal.'],
  ['unclear-cookies-unreadable', 'Could not tell. The browser did not let Lights Out read the cookies here.'],
  ['unclear-access-missing', 'Could not tell. Lights Out has no access to an address of Claude.'],
])('tells the outcome "%s" exactly', async (name, sentence) => {
  const status = (await drawOutcome(name)).status() ?? '';
  expect(status).toContain(sentence);
  expect(leads.filter((lead) => status.startsWith(lead))).toHaveLength(1);
});

it('has every outcome drawn and told', () => {
  expect(Object.keys(outcomes)).toHaveLength(50);
});

it.each(['already-signed-out', 'signed-out', 'removed-site-not-told'])(
  'puts the light out after "%s"',
  async (name) => {
    const screen = await drawOutcome(name);
    expect(screen.find('header .window')?.classList.contains('dark')).toBe(true);
    expect(screen.timer()).toBeNull();
    expect(screen.buttonNames()).toContain(words('signInAgain'));
  },
);

it.each([
  ['here', 'unclear-silent'],
  ['told already', 'unclear-not-told'],
])('does not say that a sign-in is no longer in this browser where it is %s', async (_, name) => {
  expect((await drawOutcome(name)).status()).not.toContain(words('goneAnyway'));
});

it('offers to close the tabs only after a confirmed sign-out', async () => {
  const names = async (state: string) => {
    const screen = await drawOutcome(state);
    await screen.openMore();
    return screen.buttonNames();
  };
  expect(await names('signed-out')).toContain(words('closeItsTabs'));
  expect(await names('removed-still-works')).not.toContain(words('closeItsTabs'));
});

it('offers the way to the site after a refusal, beside another try', async () => {
  const names = (await drawOutcome('refused-500')).buttonNames();
  expect(names).toEqual(expect.arrayContaining([words('signOutHere'), words('openSite', { site: 'Claude' })]));
});

it('says which tab was left alone for its unsent text', async () => {
  const screen = await drawOutcome('signed-out');
  expect(screen.text()).toContain(words('unsent', { count: 1 }));
  expect(screen.buttonNames()).toContain(words('reloadTabs', { count: 1 }));
});
