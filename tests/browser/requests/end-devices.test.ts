import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { container } from '../../fakes/samples/stores.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { byFlag, handlesIn, open, secrets } from './site-with-devices.ts';

describe("ending a site's sessions", () => {
  it("sends the entry's own id, and nothing of the others", async () => {
    const { asked, list, end } = open(byFlag);
    const [, second = ''] = handlesIn(await list());
    expect(await end(second)).toBe(true);
    expect(asked.at(-1)).toMatchObject({
      method: 'POST',
      url: 'https://claude.ai/end',
      body: JSON.stringify({ secret: secrets[1] }),
      why: 'end-session',
    });
  });

  it('sends nothing for a handle that it did not give, or gave for another session', async () => {
    const { asked, list, end } = open(byFlag);
    const [first = ''] = handlesIn(await list());
    expect([
      await end('nobody'),
      await end(secrets[0] ?? ''),
      await end(''),
      await end(first, refOf('claude', { storeId: container.id })),
    ]).toEqual([false, false, false, false]);
    expect(asked.filter(({ why }) => why === 'end-session')).toEqual([]);
  });

  it.each<[string, RawAnswer, boolean]>([
    ['taken', json(204, {}), true],
    ['refused', json(403, {}), false],
    ['answered by what is no yes', json(300, {}), false],
    ['redirected', { kind: 'redirect' }, false],
    ['not heard', { kind: 'timeout' }, false],
    ['never sent', { kind: 'not-sent', reason: 'no-token' }, false],
  ])('says whether its request was %s', async (_what, answer, expected) => {
    const { list, end, endOthers } = open(byFlag, { '/end': answer, '/end-others': answer });
    const [, second = ''] = handlesIn(await list());
    expect([await end(second), await endOthers()]).toEqual([expected, expected]);
  });

  it('does not end all others where the site knows no request for it', async () => {
    const { asked, list, endOthers } = open({ ...byFlag, endOthers: null });
    expect(await list()).toMatchObject({ canEndOthers: false });
    expect([await endOthers(), asked.length]).toEqual([false, 1]);
  });
});
