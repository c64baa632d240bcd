import { expect, it } from 'vitest';
import { control, pressed } from '../../core/watching/watched.ts';
import { CONSOLE, endInPage, guided, logOut, session } from './guided.ts';

const profile = pressed({ origin: CONSOLE, path: '/settings', control: control({ mark: { name: 'Profile' } }) });
const removal = { type: 'remove-data', session, allStores: false, trustedDevice: false } as const;

it.each(['dismissed', 'open'] as const)(
  'learns no sign-out from a removal of the data after a guide: %s',
  async (guide) => {
    const { look, press, worker } = await guided();
    await press(profile);
    const [run] = (await look()).runs;
    if (guide === 'dismissed') await worker.app.handlers['dismiss-run']({ type: 'dismiss-run', runId: run?.id ?? '' });
    await worker.app.handlers['remove-data'](removal);
    const { sessions, watch } = await look();
    expect(sessions.filter(({ ref }) => ref.siteId === session.siteId)).toEqual([]);
    expect(watch).toBeNull();
  },
);

it('keeps what a sign-out taught when the rest of the data is removed after it', async () => {
  const { look, press, worker, world } = await guided();
  await press(logOut);
  await endInPage({ world, worker });
  await worker.app.handlers['remove-data'](removal);
  expect((await look()).watch).toMatchObject({ state: 'seen', ways: [{ says: null }, { says: 'Log out' }] });
});
