import { expect, it } from 'vitest';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { probeOf } from '../../fakes/samples/site-parts.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { signedIn } from './signed-in-at.ts';

const session = refOf('claude');
const posted: SiteDefinition = {
  ...claude,
  probe: { ...probeOf(claude), post: { body: 'null', contentType: 'text/plain' } },
};

it('asks by POST, before and after the sign-out, where the site answers nothing else', async () => {
  const { world, token } = signedIn(posted);
  const worker = world.start();
  expect(inShort((await signOut(worker, session)).outcome)).toBe('signed-out refused');
  const asked = (await worker.sent.list()).filter(({ why }) => why !== 'sign-out');
  expect(asked.map(({ method, why }) => `${method} ${why}`)).toEqual(['POST control-probe', 'POST deciding-probe']);
  expect(world.server.isAlive(token)).toBe(false);
});

it('asks by POST in a check of the site too, with the sign-in and as a visitor', async () => {
  const { world } = signedIn(posted);
  const worker = world.start();
  await worker.app.handlers['check-site']({ type: 'check-site', session, ending: 'stays' });
  const asked = (await worker.sent.list()).filter(({ address }) => address === posted.probe?.url);
  expect(asked.map(({ method }) => method)).toEqual(['POST', 'POST']);
});
