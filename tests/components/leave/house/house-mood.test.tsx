import { expect, it } from 'vitest';
import { LeaveApp } from '../../../../components/leave/LeaveApp.tsx';
import { leaveStates } from '../../../gallery/states/leave/leave-states.ts';
import { drawScreen } from '../../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../../harness/fake-app.ts';
import { overview } from '../../harness/fake-world.ts';

const calm = ['all-dark', 'these-dark', 'these-removed', 'cleared'];

it.each(Object.entries(leaveStates))(
  'lets the house of "%s" sleep only where the page names nothing more',
  async (_, state) => {
    const app = createFakeApp({ client: createFakeClient(state.first, state.answers), tab: null });
    const screen = await drawScreen(<LeaveApp />, app);
    const isLit = screen.find('.house .pane.lit, .house .pane.low') !== null;
    const headline = [...(screen.find('.leave-page')?.classList ?? [])].filter((name) => name !== 'leave-page');
    const isNamed = screen.find('.leave-doubts') !== null || screen.find('.leave-rows .group') !== null;
    const mayHoldMore = isNamed || !headline.some((kind) => calm.includes(kind));
    expect(screen.find('.house')?.classList.contains('asleep')).toBe(!isLit && !mayHoldMore);
    screen.close();
  },
);

it('keeps the house awake where nothing was ended, though no sign-in is seen: one may live on at its site', async () => {
  const app = createFakeApp({ client: createFakeClient(overview({ sessions: [] })), tab: null });
  const screen = await drawScreen(<LeaveApp />, app);
  expect(screen.find('.leave-page')?.classList.contains('nothing-seen')).toBe(true);
  expect(screen.find('.house')?.classList.contains('asleep')).toBe(false);
});

it('keeps the house awake while the background has not answered', async () => {
  const app = createFakeApp({ client: createFakeClient('unreachable'), tab: null });
  const screen = await drawScreen(<LeaveApp />, app);
  expect(screen.find('.house')?.classList.contains('asleep')).toBe(false);
});
