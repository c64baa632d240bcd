import { describe, expect, it } from 'vitest';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import type { SignOutFault } from '../../fakes/site-server/sign-out-fault.ts';
import { inShort } from '../run-to-end.ts';
import { toEnd } from './to-end.ts';

type Meanwhile = (world: World) => void;

/** Leaves one site; something happens while its tab is closed: after the sign-out, and before its cookies go. */
async function leaveWhile(meanwhile: Meanwhile, fault: SignOutFault | null = null, change: Meanwhile = () => {}) {
  const world = createWorld();
  const token = world.server.signIn('claude');
  world.server.faults.background = fault;
  world.server.faults.page = fault;
  change(world);
  world.tabs.show('https://claude.ai/new', '0');
  const { drop } = world.tabs;
  world.tabs.close = async (tabId) => {
    meanwhile(world);
    drop(tabId);
  };
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
  const { leave } = await toEnd(app);
  const [item] = leave?.items ?? [];
  return {
    world,
    token,
    said: inShort(item?.outcome ?? null),
    cookiesLeft: item?.cookiesLeft,
    stays: world.jar.names('0').includes('sessionKey'),
  };
}

describe('a sign-in that is seen while the site is being left', () => {
  it('is another one: it stays, alive, and is named', async () => {
    let fresh = '';
    const { world, said, cookiesLeft, stays } = await leaveWhile(({ server }) => {
      fresh = server.signIn('claude');
    });
    expect([said, stays, world.server.isAlive(fresh)]).toEqual(['could-not-tell replaced', true, true]);
    expect(cookiesLeft).toBeGreaterThan(0);
  });

  it('stays too if the site does not say whether it works', async () => {
    const { said, stays } = await leaveWhile(({ server }) => {
      server.signIn('claude');
      server.faults.probe['browser-probe'] = { kind: 'timeout' };
    });
    expect([said, stays]).toEqual(['could-not-tell replaced', true]);
  });

  it('stays too if a page of a session that goes on at the site has renewed it: that cannot be told apart', async () => {
    let renewed = '';
    const { world, said, stays } = await leaveWhile(({ server }) => {
      renewed = server.signIn('claude');
    }, 'lies-and-clears');
    expect([said, stays, world.server.isAlive(renewed)]).toEqual(['could-not-tell changed-since', true, true]);
  });

  it('is none if the site refuses it, as what it gives to anybody: it goes', async () => {
    const { said, cookiesLeft, stays } = await leaveWhile(({ server }) => server.end(server.signIn('claude')));
    expect([said, cookiesLeft, stays]).toEqual(['signed-out refused', 0, false]);
  });

  it('stays if it came while the site was asked about the one before it, which the site refuses', async () => {
    let fresh = '';
    const { world, said, stays } = await leaveWhile(({ server }) => {
      server.end(server.signIn('claude'));
      server.beforeAnswer = ({ why }) => {
        if (why === 'browser-probe' && fresh === '') fresh = server.signIn('claude');
      };
    });
    expect([said, stays, world.server.isAlive(fresh)]).toEqual(['could-not-tell replaced', true, true]);
  });

  it('is named too if it was made between the sign-out and the closing of the tabs', async () => {
    let fresh = '';
    const { world, said, stays } = await leaveWhile(
      () => {},
      null,
      ({ disk, server }) => {
        const { set } = disk;
        disk.set = async (key, value) => {
          await set(key, value);
          if (key === 'leave' && fresh === '' && JSON.stringify(value).includes('"removing"'))
            fresh = server.signIn('claude');
        };
      },
    );
    expect([said, stays, world.server.isAlive(fresh), world.tabs.all().length]).toEqual([
      'could-not-tell replaced',
      true,
      true,
      1,
    ]);
  });
});

it('a sign-in stays that comes while the site is asked about one which came before the tabs were closed', async () => {
  let [dead, fresh] = ['', ''];
  const { world, said, stays } = await leaveWhile(
    () => {},
    null,
    ({ disk, server }) => {
      const { set } = disk;
      disk.set = async (key, value) => {
        await set(key, value);
        if (key !== 'leave' || dead !== '' || !JSON.stringify(value).includes('"removing"')) return;
        dead = server.signIn('claude');
        server.end(dead);
      };
      server.beforeAnswer = ({ why }) => {
        if (why === 'browser-probe' && fresh === '') fresh = server.signIn('claude');
      };
    },
  );
  expect([said, stays, world.server.isAlive(fresh)]).toEqual(['could-not-tell replaced', true, true]);
});

it('nothing new is seen: the cookies go, and the site is asked no more than before', async () => {
  const { world, said, stays } = await leaveWhile(() => {});
  expect([said, stays]).toEqual(['signed-out refused', false]);
  expect(world.server.arrivals.map(({ why }) => why)).not.toContain('browser-probe');
});
