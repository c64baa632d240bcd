import { describe, expect, it } from 'vitest';
import type { AccountAnswer } from '../../../utils/core/account/account-answer.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claude, claudeConsole } from '../harness/fake-sites.ts';
import { claudeLive, consoleLive, overview, session, sliding, workContainer } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';
import { openPopup } from '../harness/popup-world.tsx';

const ada: AccountAnswer = { kind: 'named', name: 'ada@example.test' };
const only = (change: Partial<Overview> = {}) => overview({ sites: [claude], sessions: [claudeLive], ...change });
const replyWith = (answer: AccountAnswer, shown = only()): Reply => ({
  ok: true,
  result: 'shown',
  outcome: null,
  extra: { kind: 'account', answer },
  overview: shown,
});

async function open(first = only()) {
  const world = await openPopup(first);
  const beside = () => world.screen.find('.who > p')?.textContent?.replaceAll('\u00a0', ' ') ?? null;
  return { ...world, beside, asked: () => world.sent('ask-account') };
}
async function askedWith(answer: AccountAnswer, shown?: Overview) {
  const world = await open();
  world.client.replies.push(replyWith(answer, shown));
  await world.screen.press(words('whoIsIn'));
  return world;
}

describe('"Who is signed in?"', () => {
  it('says before the press that the site is asked, and what that may do; nothing is asked until then', async () => {
    const { asked, beside, screen } = await open();
    expect(beside()).toBe('Asks Claude. That may renew the sign-in.');
    expect(screen.button(words('whoIsIn')).getAttribute('aria-describedby')).toBe(screen.find('.who > p')?.id);
    expect(screen.button(words('whoIsIn')).textContent).toBe('Who is signed in?');
    expect(asked()).toEqual([]);
  });

  it('is offered only where it is known how the site names an account', async () => {
    const { screen } = await open(overview({ sites: [claudeConsole], sessions: [consoleLive] }));
    expect(screen.buttonNames()).not.toContain(words('whoIsIn'));
  });

  it('shows the name as text, apart from the direction of the sentence', async () => {
    const { asked, beside, screen } = await askedWith({ kind: 'named', name: '<b>ada</b>' });
    expect(beside()).toBe('Signed in as <b>ada</b>');
    expect(screen.find('.who bdi')?.textContent).toBe('<b>ada</b>');
    expect(asked()).toEqual([{ type: 'ask-account', session: claudeLive.ref }]);
  });

  it('says that it asks, and asks once however often it is pressed', async () => {
    const world = await open();
    let answer = (_reply: Reply) => {};
    world.client.replies.push(new Promise((done) => (answer = done)));
    await world.screen.press(words('whoIsIn'));
    await world.screen.press(words('whoIsIn'));
    expect(world.beside()).toBe('Asking Claude…');
    expect(world.screen.button(words('whoIsIn')).getAttribute('aria-disabled')).toBe('true');
    answer(replyWith(ada));
    await settle();
    expect(world.beside()).toBe('Signed in as ada@example.test');
    expect(world.asked()).toHaveLength(1);
  });

  it.each<[AccountAnswer, string]>([
    [
      { kind: 'could-not-tell', reason: 'unclear', answer: { kind: 'timeout' } },
      'Could not tell. Claude did not answer in time.',
    ],
    [
      { kind: 'could-not-tell', reason: 'unclear', answer: { kind: 'status', status: 500 } },
      'Could not tell. Claude answered with error 500.',
    ],
    [{ kind: 'could-not-tell', reason: 'no-name' }, 'Could not tell. Claude takes this sign-in, but names nobody.'],
    [
      { kind: 'could-not-tell', reason: 'two-sign-ins' },
      'Could not tell. Two different sign-ins of Claude stand here under one name.',
    ],
    [{ kind: 'could-not-tell', reason: 'changed' }, 'Could not tell. The sign-in changed while Claude was asked.'],
    [{ kind: 'could-not-tell', reason: 'gone' }, 'Could not tell. The sign-in is no longer in this browser.'],
  ])('says why there is no name: %j', async (answer, sentence) => {
    expect((await askedWith(answer)).beside()).toBe(sentence);
  });

  it('says so where not even the background answers, and can be pressed again', async () => {
    const world = await open();
    world.client.replies.push({ ok: false, error: 'unreachable' });
    await world.screen.press(words('whoIsIn'));
    expect(world.beside()).toBe('Could not tell. No answer from Claude was seen.');
    world.client.replies.push(replyWith(ada));
    await world.screen.press(words('whoIsIn'));
    expect(world.beside()).toBe('Signed in as ada@example.test');
  });

  it('goes dark where the site no longer takes the sign-in, and the focus is not lost', async () => {
    const world = await open();
    const refused = only({ sessions: [{ ...claudeLive, refused: true }] });
    world.client.replies.push(replyWith({ kind: 'not-taken' }, refused));
    world.screen.button(words('whoIsIn')).focus();
    await world.screen.press(words('whoIsIn'));
    expect(world.screen.find('.lede')?.textContent).toBe('The site no longer takes this sign-in.');
    expect(world.screen.buttonNames()).not.toContain(words('whoIsIn'));
    expect(document.activeElement?.textContent).toBe('The site no longer takes this sign-in.');
    expect(document.activeElement?.closest('.who')?.classList.contains('unseen')).toBe(true);
  });

  it('shows the name no longer once the sign-in was renewed or replaced, and not again by itself', async () => {
    const world = await askedWith(ada);
    world.client.broadcast(only({ sessions: [session(claude, sliding(MINUTE))] }));
    await settle();
    expect(world.beside()).toBe('Since then the sign-in was renewed or changed.');
    expect(world.screen.text()).not.toContain('ada@example.test');
    expect(world.asked()).toHaveLength(1);
  });

  it('keeps the name while nothing changes, and loses it with the screen', async () => {
    const world = await askedWith(ada);
    world.client.broadcast(only());
    await settle();
    expect(world.beside()).toBe('Signed in as ada@example.test');
    world.screen.close();
    expect(document.body.textContent).not.toContain('ada@example.test');
    expect((await open()).beside()).toBe('Asks Claude. That may renew the sign-in.');
  });
});

it("is asked in a site's card in the settings too, once for each of its sign-ins", async () => {
  const page = await openOptions(only({ sessions: [claudeLive, session(claude, sliding(MINUTE), workContainer)] }));
  page.client.answers = { ...page.client.answers, 'ask-account': { kind: 'account', answer: ada } };
  expect(page.screen.buttonNames().filter((name) => name === words('whoIsIn'))).toHaveLength(2);
  await page.screen.press(words('whoIsIn'));
  expect(page.section('sites')).toContain('Signed in as ada@example.test');
  expect(page.sent('ask-account')).toEqual([{ type: 'ask-account', session: claudeLive.ref }]);
});
