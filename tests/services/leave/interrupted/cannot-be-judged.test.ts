import { expect, it } from 'vitest';
import type { LeaveRun } from '../../../../utils/core/leave/leave-run.ts';
import type { SiteDefinition } from '../../../../utils/core/sites/site.ts';
import { claude } from '../../../../utils/sites/claude.ts';
import { encode } from '../../../../utils/storage/codec.ts';
import { leaveDocument } from '../../../../utils/storage/runs/leave-document.ts';
import { createWorld, refOf, type World } from '../../../fakes/fake-world.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';

const ref = refOf('claude');

/** The next start of a browser that was killed after a run and has restored the sign-in that the run had removed. */
async function startAgain(site: SiteDefinition, put: (jar: World['jar']) => void) {
  const world = createWorld({ sites: [site] });
  put(world.jar);
  const at = world.clock.now();
  const run: LeaveRun = {
    id: 'a',
    because: 'press',
    beginsAt: at,
    putOff: 0,
    startedAt: at,
    endedAt: at,
    items: [
      {
        ref,
        digest: await world.start().credentials.digest(ref, site),
        step: 'done',
        outcome: { kind: 'signed-out', oldSignIn: 'refused', untried: [] },
        cookiesLeft: 0,
        storage: null,
        tabsLeft: [],
      },
    ],
    counts: null,
    clearing: 'unwanted',
    hold: null,
  };
  world.disk.values.set('leave', encode(leaveDocument, run));
  await world.start().app.onWake();
  return { left: world.jar.names('0').length, asked: world.server.arrivals.length, bugs: world.bugs };
}

const value = (letter: string) => `${letter}0123456789abcdef`;

it('a sign-in that came back goes if the site refuses it', async () => {
  const { left, asked } = await startAgain(claude, (jar) => jar.put(cookie(), value('a')));
  expect([left, asked]).toEqual([0, 1]);
});

it.each<[string, SiteDefinition, (jar: World['jar']) => void, number]>([
  ['the probe does not reach its cookie', claude, (jar) => jar.put(cookie({ path: '/chat' }), value('a')), 1],
  [
    'two sign-ins stand under one name',
    claude,
    (jar) => {
      jar.put(cookie(), value('a'));
      jar.put(cookie({ path: '/api' }), value('b'));
    },
    2,
  ],
  ['the site has no probe', { ...claude, probe: null }, (jar) => jar.put(cookie(), value('a')), 1],
])('a sign-in that came back stays, and nothing is asked, if %s', async (_what, site, put, stay) => {
  expect(await startAgain(site, put)).toEqual({ left: stay, asked: 0, bugs: [] });
});
