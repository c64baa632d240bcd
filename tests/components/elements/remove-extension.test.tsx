import { expect, it } from 'vitest';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { words } from '../../words.ts';
import { overview } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';
import { openOptions } from '../harness/options-world.tsx';

const offer = words('removeUs');

it.each(['leave-all-dark', 'leave-left-2', 'leave-shared-ended', 'leave-counts'])(
  'is offered last after a run that ended: %s',
  async (state) => {
    const { screen } = await openLeave(stateOf(state));
    expect(screen.buttonNames().at(-1)).toBe(offer);
    expect(screen.text()).toContain(
      'With Lights Out go its record, receipts and settings. Sign-ins that are still here and files that you saved stay',
    );
  },
);

it.each(['leave-ask', 'leave-running', 'leave-nothing'])('is not offered before: %s', async (state) => {
  expect((await openLeave(stateOf(state))).screen.buttonNames()).not.toContain(offer);
});

it('is the end of the settings', async () => {
  const { screen } = await openOptions(overview());
  expect(screen.buttonNames().at(-1)).toBe(offer);
});

it('lets the browser ask, and says nothing where the user stays', async () => {
  let asked = 0;
  const parts: Partial<AppDependencies> = {
    removeOurselves: async () => {
      asked += 1;
      return 'asked';
    },
  };
  const { screen } = await openLeave(stateOf('leave-all-dark'), { parts });
  await screen.press(offer);
  expect(asked).toBe(1);
  expect(screen.buttonNames()).toContain(offer);
  expect(screen.text()).not.toContain('do it yourself');
});

it('says how to do it by hand where the browser takes no such wish', async () => {
  const refused = await openLeave(stateOf('leave-all-dark'), {
    parts: { removeOurselves: async () => 'not-possible' },
  });
  await refused.screen.press(offer);
  expect(refused.screen.text()).toContain(
    'open its menu, then its extensions or add-ons, and remove Lights Out there.',
  );
  const never = await openLeave(stateOf('leave-all-dark'), { parts: { readOwnRemoval: async () => 'by-hand' } });
  expect(never.screen.text()).toContain('open its menu, then its extensions or add-ons');
  expect(never.screen.buttonNames()).not.toContain(offer);
});

it('is not spoken of where an administrator put Lights Out here', async () => {
  const locked: Partial<AppDependencies> = { readOwnRemoval: async () => 'locked' };
  for (const { screen } of [
    await openLeave(stateOf('leave-all-dark'), { parts: locked }),
    await openOptions(overview(), { parts: locked }),
  ]) {
    expect(screen.buttonNames()).not.toContain(offer);
    expect(screen.text()).not.toContain('Only here for today');
  }
});
