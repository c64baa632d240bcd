import { expect, it } from 'vitest';
import { otherSiteId } from '../../../utils/core/leave/other-site-id.ts';
import { DAY, MINUTE } from '../../../utils/core/time.ts';
import { createServer } from '../../../utils/messages/server.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

const session = refOf(otherSiteId('town.example'));
const sid = cookie({ name: 'sessionid', domain: 'town.example', expiresAt: NOON + DAY, looksRandom: true });

it('takes a sign-in of a site without a definition for the same one where its page only moved its end', async () => {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  const { app } = world.start();
  const answer = createServer(app.handlers, (where, error) => {
    throw new Error(where, { cause: error });
  });
  const mark = async () => {
    const reply = await answer({ type: 'mark-sign-ins', sessions: [session] }, { isOwnPage: true });
    return reply.ok && reply.extra?.kind === 'sign-in-marks' ? reply.extra.marks[0] : null;
  };
  world.jar.put(sid, 'the-same-value-as-before');
  const before = await mark();
  expect(before).toContain('sessionid');
  world.jar.put({ ...sid, expiresAt: NOON + DAY + MINUTE }, 'the-same-value-as-before');
  expect(await mark()).toBe(before);
});
