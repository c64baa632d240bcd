import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import type { Reply, Result } from '../../../utils/messages/protocol.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claude } from '../harness/fake-sites.ts';
import {
  characterLive,
  claudeLive,
  consoleLive,
  ended,
  NOON,
  overview,
  session,
  until,
} from '../harness/fake-world.ts';
import { openPopup, replyOf, signedOut } from '../harness/popup-world.tsx';

const signedOutText = words('outcomeLead', { outcome: 'signed-out' });
const backText = words('backAgain', { cookies: 'sessionKey' });
const withoutClaude = overview({ sessions: [characterLive, consoleLive] });
const quietly = (result: Result, shown = withoutClaude): Reply => ({
  ok: true,
  result,
  outcome: null,
  extra: null,
  overview: shown,
});

/** The popup with a clock that a test moves. */
async function open(first = overview()) {
  let now = NOON;
  let tick = () => {};
  const everySecond = (act: () => void) => {
    tick = act;
    return () => {};
  };
  const popup = await openPopup(first, { parts: { now: () => now, everySecond } });
  return {
    ...popup,
    status: () => popup.screen.status(),
    async pass(ms: number) {
      now += ms;
      tick();
      await settle();
    },
    /** A sign-out whose result only its reply tells. */
    async signOut(after = withoutClaude) {
      popup.client.replies.push(replyOf(after, signedOut));
      await popup.screen.press(words('signOutHere'));
      expect(popup.screen.status()).toContain(signedOutText);
    },
  };
}

describe('an open screen', () => {
  it('reads again once a sign-in on it has reached its end, and not at other seconds', async () => {
    const { sent, pass } = await open(overview({ sessions: [session(claude, until(10 * SECOND))] }));
    const asked = sent('get-overview').length;
    await pass(9 * SECOND);
    expect(sent('get-overview')).toHaveLength(asked);
    await pass(SECOND);
    expect(sent('get-overview')).toHaveLength(asked + 1);
    await pass(SECOND);
    expect(sent('get-overview')).toHaveLength(asked + 1);
  });
});

describe('the result of a sign-out', () => {
  it('stays for ten minutes, and no longer', async () => {
    const { signOut, pass, status } = await open();
    await signOut();
    await pass(10 * MINUTE);
    expect(status()).toContain(signedOutText);
    await pass(1);
    expect(status()).toBe('');
  });

  it('stays for a minute beside a sign-in that is here again', async () => {
    const { signOut, pass, status, client } = await open();
    await signOut();
    client.broadcast(overview());
    await settle();
    await pass(MINUTE);
    expect(status()).toContain(signedOutText);
    expect(status()).toContain(backText);
    await pass(1);
    expect(status()).toBe('');
  });

  it('stays while its tabs are closed, and tells that too', async () => {
    const { signOut, screen, client, status } = await open();
    await signOut();
    client.replies.push(quietly('tabs-closed'));
    await screen.press(words('closeItsTabs'));
    expect(client.commands.at(-1)).toEqual({ type: 'close-tabs', session: claudeLive.ref });
    expect(status()).toContain(signedOutText);
    expect(status()).toContain(words('tabsClosed'));
  });

  it('stays while a page of the site is opened', async () => {
    const { signOut, screen, client, status } = await open();
    await signOut();
    client.replies.push(quietly('page-opened'));
    await screen.press(words('signInAgain'));
    expect(client.commands.at(-1)?.type).toBe('open-page');
    expect(status()).toContain(signedOutText);
  });

  it('stays while its tabs are loaded anew, and beside a sign-in that this brings back', async () => {
    const run = ended(claude, signedOut, { unsentTabs: [4] });
    const { signOut, screen, client, status } = await open();
    await signOut({ ...withoutClaude, runs: [run], history: [run] });
    client.replies.push(quietly('tabs-reloaded', overview()));
    await screen.press(words('reloadTabs', { count: 1 }));
    expect(client.commands.at(-1)?.type).toBe('reload-tabs');
    expect(status()).toContain(signedOutText);
    expect(status()).toContain(backText);
  });

  it('goes as soon as the next sign-out begins', async () => {
    const { signOut, screen, client, status } = await open();
    await signOut(overview());
    client.replies.push(quietly('nothing-to-do', overview()));
    await screen.press(words('signOutHere'));
    expect(status()).not.toContain(signedOutText);
  });
});

it('does not say that this browser is signed in again by a cookie that visitors of the site have too', async () => {
  const { screen, client } = await openPopup(overview());
  const visitor = { ...claudeLive, sign: 'may-be' } as const;
  client.replies.push(replyOf(overview({ sessions: [visitor, characterLive, consoleLive] }), signedOut));
  await screen.press(words('signOutHere'));
  expect(screen.status()).toContain(signedOutText);
  expect(screen.status()).not.toContain(backText);
});

it('says on the screen of the press that its sign-in was written anew, and no more once another was seen', async () => {
  const { screen, client } = await openPopup(overview());
  const over = ended(claude, signedOut);
  client.replies.push(replyOf(overview({ sessions: [characterLive], runs: [over], history: [over] }), signedOut));
  await screen.press(words('signOutHere'));
  client.broadcast(overview({ history: [{ ...over, writtenAnew: true }] }));
  await settle();
  expect(screen.status()).toContain(backText);
  client.broadcast(overview({ history: [{ ...over, newerSeen: true }] }));
  await settle();
  expect(screen.status()).toBe('');
});
