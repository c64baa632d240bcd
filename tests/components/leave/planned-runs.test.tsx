import { expect, it } from 'vitest';
import { LeaveApp } from '../../../components/leave/LeaveApp.tsx';
import { OptionsApp } from '../../../components/options/OptionsApp.tsx';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import { words } from '../../words.ts';
import { drawScreen } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { NOON, onClaude, overview, settings } from '../harness/fake-world.ts';

const shown: Overview = overview({
  settings: { ...settings, sharedComputer: true },
  plans: [
    { because: 'later', beginsAt: NOON + 30 * MINUTE, cancel: 'open' },
    { because: 'time', beginsAt: NOON + 3 * HOUR, cancel: 'open' },
  ],
});
const screens = {
  popup: () => <PopupApp start="here" />,
  'leave page': () => <LeaveApp />,
  options: () => <OptionsApp />,
};

async function open(place: keyof typeof screens, first: Overview) {
  const client = createFakeClient(first);
  const screen = await drawScreen(screens[place](), createFakeApp({ client, tab: onClaude }));
  return { client, screen };
}

it.each(['popup', 'leave page', 'options'] as const)(
  'every plan is shown in the %s with what it does, and is cancelled there by one press',
  async (place) => {
    const { client, screen } = await open(place, shown);
    for (const [at, plan] of [
      ['14:47', 'later'],
      ['17:17', 'time'],
    ] as const) {
      const sentence = words('leavePlannedAt', at);
      expect(screen.place.textContent).toContain(sentence);
      await screen.press(words('leaveCancelName', sentence));
      expect(client.commands.at(-1)).toEqual({ type: 'cancel-plan', plan });
    }
  },
);

it('a plan that an administrator limits is shown without a button that would do nothing', async () => {
  const { screen } = await open('popup', {
    ...shown,
    plans: [{ because: 'time', beginsAt: NOON + 3 * HOUR, cancel: 'locked' }],
  });
  expect(screen.place.textContent).toContain(`${words('leavePlannedAt', '17:17')} ${words('lockedByAdministrator')}`);
  expect(screen.buttonNames()).not.toContain(words('leaveCancelName', words('leavePlannedAt', '17:17')));
});
