import { expect, it } from 'vitest';
import { inShort } from '../run-to-end.ts';
import { atWiki, draft, tellingPage } from './try-wiki.ts';
import { COOKIE } from './wiki-server.ts';

const press = { type: 'try-site', draft, storeId: '0' } as const;

it('a second press of the same try, from another tab, gets what the first one came to', async () => {
  const { world } = atWiki({ answers: tellingPage });
  const { handlers } = world.start().app;
  const both = await Promise.all([handlers['try-site'](press), handlers['try-site'](press)]);
  for (const { extra, outcome } of both)
    expect([extra, inShort(outcome)]).toMatchObject([{ tried: { toldBy: 'page' } }, 'signed-out refused']);
  expect(world.tabs.visits).toHaveLength(1);
});

it('another try of the same site begins after the first one, and takes nothing that it did for the site', async () => {
  const { token, whys, world } = atWiki({ answers: tellingPage });
  const { handlers } = world.start().app;
  const [first, second] = await Promise.all([
    handlers['try-site'](press),
    handlers['try-site']({ ...press, draft: { ...draft, name: 'Wiki' } }),
  ]);
  expect([inShort(first.outcome), world.server.isAlive(token)]).toEqual(['signed-out refused', false]);
  expect(second.extra).toEqual({ kind: 'site-not-tried', why: 'nobody' });
  expect(whys().filter((why) => why.startsWith('sign-out'))).toHaveLength(1);
});

it('a sign-in that the opened page takes back is one that nobody has any more, and not one that changes', async () => {
  const { server, token, tryIt, whys, world } = atWiki({ answers: tellingPage });
  server().end(token);
  world.tabs.onVisit = () => {
    world.jar.drop(({ cookie }) => cookie.name === COOKIE.name);
    return true;
  };
  const { reply, run } = await tryIt();
  expect([reply.extra, run, whys()]).toEqual([{ kind: 'site-not-tried', why: 'nobody' }, null, []]);
});
