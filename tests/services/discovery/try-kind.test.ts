import { expect, it } from 'vitest';
import { json } from '../../fakes/site-server/answers.ts';
import { inShort } from '../run-to-end.ts';
import { atWiki, tellingPage } from './try-wiki.ts';
import type { WikiTraps } from './wiki-server.ts';

const asMediaWiki = { kind: { id: 'mediawiki', base: '/w' } };
const PATH = '/w/api.php';
const inside = { query: { userinfo: { id: 1, name: 'Ada' } } };
const outside = { query: { userinfo: { id: 0, name: '127.0.0.1', anon: true } } };
const api = (answers: readonly [object, object]): WikiTraps['answers'] => ({
  ...tellingPage,
  [PATH]: ({ works }) => json(200, works ? answers[0] : answers[1]),
});

it('asks as the recognised kind is asked, where its own answers bear that out', async () => {
  const { token, tryIt, whys, world } = atWiki({ answers: api([inside, outside]) });
  const { reply, tried } = await tryIt(asMediaWiki);
  expect(whys().slice(0, 4)).toEqual([`learn ${PATH}`, `learn ${PATH}`, `learn ${PATH}`, `control-probe ${PATH}`]);
  expect(world.server.arrivals.slice(0, 3).map((arrival) => arrival.token)).toEqual([token, null, token]);
  expect([inShort(reply.outcome), world.server.isAlive(token), tried?.toldBy]).toEqual([
    'signed-out refused',
    false,
    'json',
  ]);
});

it.each([
  ['says that a visitor is signed in too', [inside, inside]],
  ['says nothing of the kind', [{ error: { code: 'readapidenied' } }, outside]],
] as const)('learns by itself where that address %s', async (_what, answers) => {
  const { tryIt, whys } = atWiki({ answers: api(answers) });
  const { tried } = await tryIt(asMediaWiki);
  expect(tried?.toldBy).toBe('page');
  expect(whys()).toContain('learn /');
});

it('learns by itself where no such kind is known', async () => {
  const { tryIt, whys } = atWiki({ answers: api([inside, outside]) });
  const { tried } = await tryIt({ kind: { id: 'gone', base: '' } });
  expect([tried?.toldBy, whys()[0]]).toEqual(['page', 'learn /']);
});
