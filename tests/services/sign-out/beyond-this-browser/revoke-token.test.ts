import { expect, it } from 'vitest';
import type { TokenResult } from '../../../../utils/core/sessions/program-token.ts';
import { defaultSettings } from '../../../../utils/core/settings/settings.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import type { FakeTokenLists } from '../../../fakes/ports/fake-token-lists.ts';

const session = refOf('claude');

async function open({ experimental = true, signedIn = true } = {}) {
  const world = createWorld();
  if (signedIn) world.server.signIn('claude');
  const { app } = world.start();
  const to = { ...defaultSettings, experimental };
  await app.handlers['save-settings']({ type: 'save-settings', from: defaultSettings, to });
  const list = async () => (await app.handlers['list-tokens']({ type: 'list-tokens', session })).extra;
  const revoke = async (token: string) =>
    (await app.handlers['revoke-token']({ type: 'revoke-token', session, token })).extra;
  const readHistory = async () => {
    const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
    return overview.history;
  };
  return { app, list, readHistory, revoke, world };
}

it('lists what the site lists, and stores nothing of it', async () => {
  const { list, world } = await open();
  const before = world.disk.writes.length;
  expect(await list()).toMatchObject({
    kind: 'tokens',
    list: { kind: 'listed', tokens: world.tokenLists.tokens, whole: true },
    result: null,
  });
  expect(world.disk.writes.length).toBe(before);
});

it.each([
  ['the user did not turn it on', { experimental: false }],
  ['nobody is signed in', { signedIn: false }],
])('asks nothing where %s', async (_what, how) => {
  const { list, revoke, world } = await open(how);
  expect(await list()).toMatchObject({ list: { kind: 'could-not-tell' } });
  expect(await revoke('laptop')).toMatchObject({ result: 'could-not-tell' });
  expect([world.tokenLists.asked, world.tokenLists.revoked]).toEqual([0, []]);
});

it.each<[FakeTokenLists['fault'], TokenResult, readonly string[]]>([
  [null, 'off-the-list', ['laptop']],
  ['ends-nothing', 'still-there', ['laptop']],
  ['renamed', 'could-not-tell', ['laptop']],
  ['silent-afterwards', 'could-not-tell', ['laptop']],
  ['silent', 'could-not-tell', []],
  ['not-sent', 'still-there', []],
])('asks once to revoke, and says what the new list shows (%s): %s', async (fault, result, revoked) => {
  const { revoke, world } = await open();
  world.tokenLists.fault = fault;
  expect(await revoke('laptop')).toMatchObject({ kind: 'tokens', result });
  expect(world.tokenLists.revoked).toEqual(revoked);
});

it('leaves in the history what was revoked and what the new list showed, and no verdict about the sign-in', async () => {
  const { readHistory, revoke, world } = await open();
  const [laptop] = [...world.tokenLists.tokens];
  await revoke('laptop');
  expect(await readHistory()).toMatchObject([
    {
      ref: session,
      scope: 'other-devices',
      phase: 'ended',
      outcome: null,
      attempts: [],
      devices: { of: 'program', name: laptop?.name, givenAt: laptop?.givenAt, result: 'off-the-list' },
    },
  ]);
});

it('leaves nothing in the history where nothing was asked', async () => {
  const { list, readHistory, revoke } = await open();
  await list();
  await revoke('tablet');
  expect(await readHistory()).toEqual([]);
});

it('revokes nothing that is not on the list any more', async () => {
  const { revoke, world } = await open();
  expect(await revoke('tablet')).toMatchObject({ result: 'could-not-tell' });
  expect(world.tokenLists.revoked).toEqual([]);
});
