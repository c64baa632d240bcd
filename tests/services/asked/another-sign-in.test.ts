import { expect, it } from 'vitest';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import type { Command } from '../../../utils/messages/protocol.ts';
import { createServer } from '../../../utils/messages/server.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';

const session = refOf('claude');

async function open() {
  const world = createWorld();
  const { app } = world.start();
  const answer = createServer(app.handlers, (where, error) => {
    throw new Error(where, { cause: error });
  });
  const send = async (command: Command) => {
    const reply = await answer(command, { isOwnPage: true });
    if (!reply.ok) throw new Error(reply.error);
    return reply;
  };
  const to = { ...defaultSettings, experimental: true };
  await send({ type: 'save-settings', from: defaultSettings, to });
  const mark = async () => {
    const { extra } = await send({ type: 'mark-sign-ins', sessions: [session] });
    return extra?.kind === 'sign-in-marks' ? (extra.marks[0] ?? '') : '';
  };
  const credential = () => world.jar.everything().find(({ cookie }) => cookie.name === 'sessionKey')?.value;
  return { credential, mark, send, world };
}

const presses: readonly ((about: string) => Command)[] = [
  (about) => ({ type: 'sign-out', session, scope: 'this-browser', about }),
  (about) => ({ type: 'sign-out', session, scope: 'everywhere', about }),
  (about) => ({ type: 'remove-data', session, allStores: false, trustedDevice: false, about }),
  (about) => ({ type: 'end-device', session, device: 'phone', about }),
  (about) => ({ type: 'end-other-devices', session, about }),
  (about) => ({ type: 'revoke-token', session, token: 'laptop', about }),
  (about) => ({ type: 'check-site', session, ending: 'sign-out', about }),
];
const table = presses.map(
  (press) =>
    [
      Object.values(press(''))
        .filter((one) => typeof one === 'string')
        .join(' '),
      press,
    ] as const,
);

it.each(table)('leaves a sign-in alone that came after the question: %s', async (_name, press) => {
  const { credential, mark, send, world } = await open();
  world.server.signIn('claude');
  const about = await mark();
  const next = world.server.signIn('claude');
  const { result, overview } = await send(press(about));
  expect(result).toBe('changed-since');
  expect([credential(), world.server.isAlive(next)]).toEqual([next, true]);
  expect([world.deviceLists.ended, world.tokenLists.revoked]).toEqual([[], []]);
  expect(overview.history).toEqual([]);
});

it.each(table)('also one that came where nobody was signed in: %s', async (_name, press) => {
  const { credential, mark, send, world } = await open();
  const about = await mark();
  const next = world.server.signIn('claude');
  expect((await send(press(about))).result).toBe('changed-since');
  expect([credential(), world.server.isAlive(next)]).toEqual([next, true]);
});

it.each(table)('does what was asked about the sign-in that is still here: %s', async (_name, press) => {
  const { mark, send, world } = await open();
  world.server.signIn('claude');
  const { result } = await send(press(await mark()));
  expect(result).not.toBe('changed-since');
});
