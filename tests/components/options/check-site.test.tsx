import { expect, it } from 'vitest';
import type { SiteReport } from '../../../utils/core/site-check/site-report.ts';
import { words } from '../../words.ts';
import { claudeLive, NOON, overview } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

// Loaded on demand: the first press would wait for it.
await import('../../../components/dialogs/SiteCheckDialog.tsx');

const report = (change: Partial<SiteReport>): SiteReport => ({
  siteName: 'Claude',
  at: NOON,
  differences: [],
  notCompared: [],
  cookies: [],
  newAnswer: null,
  renewed: 'unknown',
  signOut: null,
  ...change,
});

async function open(found: SiteReport | null) {
  const opened = await openOptions(overview({ sessions: [claudeLive] }));
  opened.client.answers = {
    ...opened.client.answers,
    'check-site': found && { kind: 'site-report', report: found },
  };
  await opened.screen.press(words('checkSite'));
  return { ...opened, text: () => opened.screen.dialog()?.textContent ?? '' };
}

it('asks once, ends nothing, and shows the report as it would be pasted', async () => {
  const { client, text } = await open(report({}));
  expect(client.commands.at(-1)).toEqual({ type: 'check-site', session: claudeLive.ref, ending: 'stays' });
  for (const part of [
    words('checkTitle', { site: 'Claude' }),
    words('checkSame', { compared: 'other' }),
    words('checkFoot'),
  ])
    expect(text()).toContain(part);
});

it('has a sentence for each difference, with what was seen', async () => {
  const answer = { kind: 'status', status: 403 } as const;
  const seen = { verdict: 'could-not-tell', answer, keys: ['error.code'] } as const;
  const { text } = await open(
    report({
      differences: [
        { code: 'no-such-cookie', name: 'a' },
        { code: 'unlisted-cookie', name: 'b', host: 'claude.ai' },
        { code: 'other-host', name: 'c', host: 'www.claude.ai' },
        { code: 'no-end', name: 'd' },
        { code: 'end-moved' },
        { code: 'answer-with-sign-in', seen },
        { code: 'answer-as-visitor', seen },
        { code: 'page-gone', page: 'account', answer },
      ],
    }),
  );
  for (const sentence of [
    words('checkNoCookie', { cookie: 'a' }),
    words('checkUnlisted', { cookie: 'b', host: 'claude.ai' }),
    words('checkOtherHost', { cookie: 'c', host: 'www.claude.ai' }),
    words('checkNoEnd', { cookie: 'd' }),
    words('checkMoved'),
    words('checkAnswer', { who: 'other', status: '403 { error.code }' }),
    words('checkAnswer', { who: 'visitor', status: '403 { error.code }' }),
    words('checkPageGone', { kind: 'account', status: '403' }),
  ])
    expect(text()).toContain(sentence);
});

it('has a sentence for what could not be compared, and for what was seen beside', async () => {
  const answer = { kind: 'timeout' } as const;
  const { text } = await open(
    report({
      notCompared: [
        { code: 'access-missing' },
        { code: 'not-signed-in' },
        { code: 'no-probe' },
        { code: 'not-taken' },
        { code: 'length-not-seen' },
        { code: 'silent-with-sign-in', answer },
        { code: 'silent-as-visitor', answer },
        { code: 'silent-page', page: 'home', answer },
      ],
      cookies: [
        {
          name: 'sid',
          host: 'claude.ai',
          hostOnly: false,
          secure: true,
          httpOnly: true,
          path: 'whole-site',
          end: 'dated',
        },
      ],
      newAnswer: { verdict: 'could-not-tell', answer: { kind: 'status', status: 403 }, keys: ['detail'] },
      renewed: 'seen',
      signOut: 'signed-out',
    }),
  );
  for (const sentence of [
    words('checkNotCompared', { because: 'access-missing', site: 'Claude' }),
    words('checkNotCompared', { because: 'not-signed-in', site: 'Claude' }),
    words('checkNotCompared', { because: 'no-probe', site: 'Claude' }),
    words('checkNotCompared', { because: 'not-taken', site: 'Claude' }),
    words('checkNotCompared', { because: 'length-not-seen', site: 'Claude' }),
    words('checkSilent', { who: 'other', status: words('sentAnswerCell', { what: 'timeout' }) }),
    words('checkSilent', { who: 'visitor', status: words('sentAnswerCell', { what: 'timeout' }) }),
    words('checkSilentPage', { kind: 'home', status: words('sentAnswerCell', { what: 'timeout' }) }),
    'sid: Domain=claude.ai; Secure; HttpOnly; Path=/; Expires',
    words('checkNewAnswer', { status: '403 { detail }' }),
    words('checkRenewed'),
    words('checkSignedOut', { outcome: words('outcomeLead', { outcome: 'signed-out' }) }),
  ])
    expect(text()).toContain(sentence);
});

it('says no more than was compared where a site did not answer', async () => {
  const answer = { kind: 'network-error' } as const;
  const { text } = await open(report({ notCompared: [{ code: 'silent-page', page: 'home', answer }] }));
  expect(text()).toContain(words('checkSame', { compared: 'part' }));
  expect(text()).not.toContain(words('checkSame', { compared: 'other' }));
});

it('signs out only where that is pressed', async () => {
  const { client, screen } = await open(report({}));
  await screen.press(words('checkAndSignOut'));
  expect(client.commands.at(-1)).toMatchObject({ type: 'check-site', ending: 'sign-out' });
});

it('can be made again, with the sign-out, after each check: also after one that failed', async () => {
  for (const found of [report({}), report({ signOut: 'refused' }), null]) {
    const { client, screen } = await open(found);
    for (const times of [1, 2]) {
      await screen.press(words('checkAndSignOut'));
      const asked = client.commands.filter((command) => command.type === 'check-site');
      expect(asked.filter(({ ending }) => ending === 'sign-out')).toHaveLength(times);
    }
    await screen.press(words('close'));
  }
});

it('says so where no check could be made', async () => {
  const { text } = await open(null);
  expect(text()).toContain(words('diagnosisFailed'));
});
