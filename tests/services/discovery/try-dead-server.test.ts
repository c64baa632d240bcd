import { describe, expect, it } from 'vitest';
import { signOut } from '../run-to-end.ts';
import { atWiki, draft, tellingPage, wiki } from './try-wiki.ts';

const untried = { data: [{ definition: { source: { kind: 'own', tried: 'no' } } }] };

describe('a site that does not answer', () => {
  it('is saved, not signed out of, and not called tried', async () => {
    const { token, tryIt, whys, world } = atWiki({ answers: tellingPage, isDown: true });
    const { reply, run } = await tryIt();
    expect(reply).toMatchObject({ result: 'nothing-to-do', extra: { kind: 'site-not-tried', why: 'not-reached' } });
    expect([run, world.server.isAlive(token), world.jar.everything().length]).toEqual([null, true, 1]);
    expect(whys().every((why) => why.startsWith('learn '))).toBe(true);
    expect(await world.disk.get('own-sites')).toMatchObject(untried);
  });

  it('is asked at two addresses at most', async () => {
    const { tryIt, whys } = atWiki({ answers: tellingPage, isDown: true }, ['/api/me', '/api/user', '/api/session']);
    await tryIt();
    expect(whys()).toHaveLength(2);
  });

  it('is not called tried where its sign-out is pressed on its card', async () => {
    const { world } = atWiki({ answers: tellingPage, isDown: true });
    const worker = world.start();
    await worker.app.handlers['save-site']({ type: 'save-site', draft });
    const { outcome } = await signOut(worker, wiki);
    expect(outcome).toMatchObject({ kind: 'could-not-tell' });
    expect(await world.disk.get('own-sites')).toMatchObject(untried);
  });
});
