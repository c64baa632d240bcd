import { expect, it } from 'vitest';
import type { HouseLight } from '../../../../components/leave/house/find-mood.ts';
import { House } from '../../../../components/leave/house/House.tsx';
import { drawScreen } from '../../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../../harness/fake-app.ts';

const lights: readonly HouseLight[] = [
  { id: 'b', light: 'low' },
  { id: 'a', light: 'lit' },
  { id: 'c', light: 'dark' },
];

async function draw(shown: readonly HouseLight[]) {
  const app = createFakeApp({ client: createFakeClient('silent'), tab: null });
  const { place } = await drawScreen(<House lights={shown} mood="awake" />, app);
  return [...place.querySelectorAll('.pane')].map((pane) => pane.getAttribute('class'));
}

it('gives every sign-in a window of its own by its id, whatever the order of the list', async () => {
  const windows = await draw(lights);
  expect(windows.slice(0, 3)).toEqual(['pane lit', 'pane low', 'pane dark']);
  expect(await draw(lights.toReversed())).toEqual(windows);
});

it('darkens the window in place when one sign-in ends', async () => {
  const after = lights.map((one) => (one.id === 'a' ? { ...one, light: 'dark' as const } : one)).toReversed();
  expect((await draw(after)).slice(0, 3)).toEqual(['pane dark', 'pane low', 'pane dark']);
});
