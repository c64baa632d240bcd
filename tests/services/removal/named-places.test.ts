import { expect, it } from 'vitest';
import { NO_SIGN_IN } from '../../../utils/core/sessions/sign-in-mark.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { plan, remove, session } from './press-removal.ts';

const authCookies = claude.authCookies.map((auth) => ({ ...auth, paths: ['/alpha'] }));

/** A row in doubt names what another application of the host has. */
async function worldWithRow() {
  const world = createWorld({ sites: [{ ...claude, authCookies }] });
  const put = (name: string, path = '/beta') => world.jar.put(cookie({ name, path }), 'a0123456789abcdef');
  put('sessionKey');
  const { app } = world.start();
  const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
  const names = overview.unaccounted.flatMap(({ cookieNames }) => cookieNames);
  expect(names).toEqual(['sessionKey']);
  const press = () => remove(world, session, { places: 'named', names, about: NO_SIGN_IN });
  const left = () => world.jar.everything().map((one) => `${one.cookie.name} ${one.cookie.path}`);
  return { left, press, put, world };
}

it('a press in a row in doubt takes what the row has named', async () => {
  const { left, press } = await worldWithRow();
  expect((await press()).result).toBe('run-ended');
  expect(left()).toEqual([]);
});

it('takes nothing where more may be a sign-in by now than the row has named', async () => {
  const { left, press, put } = await worldWithRow();
  put('other_token');
  const { overview, result } = await press();
  expect(result).toBe('changed-since');
  expect(left()).toEqual(['sessionKey /beta', 'other_token /beta']);
  expect([overview.history, overview.unaccounted]).toMatchObject([
    [],
    [{ cookieNames: ['other_token', 'sessionKey'] }],
  ]);
});

it('nor where somebody has signed in to the site itself', async () => {
  const { left, press, put } = await worldWithRow();
  put('sessionKey', '/alpha');
  expect((await press()).result).toBe('changed-since');
  expect(left()).toEqual(['sessionKey /beta', 'sessionKey /alpha']);
});

it('counts in the plan of a question what its press takes', async () => {
  const { press, world } = await worldWithRow();
  expect(await plan(world)).toMatchObject({ plan: { places: 'every', cookies: 1 } });
  expect((await press()).outcome).toMatchObject({ removedCookies: 1, remainingCookies: 0 });
});
