import { expect, it } from 'vitest';
import { LeaveApp } from '../../../components/leave/LeaveApp.tsx';
import { OptionsApp } from '../../../components/options/OptionsApp.tsx';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { PlanView } from '../../../utils/core/overview/parts/leave-part.ts';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import { words } from '../../words.ts';
import { drawScreen } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { NOON, onClaude, overview, settings } from '../harness/fake-world.ts';

const planned = (change: Partial<PlanView>): PlanView => ({
  because: 'later',
  beginsAt: NOON,
  plannedFor: change.beginsAt ?? NOON,
  waitsFor: 'its-time',
  cancel: 'open',
  ...change,
});
const shown: Overview = overview({
  settings: { ...settings, sharedComputer: true },
  plans: [
    planned({ because: 'later', beginsAt: NOON + 30 * MINUTE }),
    planned({ because: 'time', beginsAt: NOON + 3 * HOUR }),
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
      const sentence = words('leavePlanned', { when: 'today', date: at });
      expect(screen.place.textContent).toContain(sentence);
      await screen.press(words('leaveCancelName', { what: sentence }));
      expect(client.commands.at(-1)).toEqual({ type: 'cancel-plan', plan });
    }
  },
);

it.each(['popup', 'leave page', 'options'] as const)(
  'a plan that is not cancelled any more is not called cancelled in the %s',
  async (place) => {
    const { client, screen } = await open(place, shown);
    const name = words('leaveCancelName', { what: words('leavePlanned', { when: 'today', date: '14:47' }) });
    client.replies.push({ ok: true, result: 'nothing-to-do', outcome: null, extra: null, overview: shown });
    await screen.press(name);
    expect(screen.find('output.unseen')?.textContent).toBe('');
    await screen.press(name);
    expect(screen.find('output.unseen')?.textContent).toBe(words('cancelled'));
  },
);

it('a plan that an administrator limits is shown without a button that would do nothing', async () => {
  const { screen } = await open('popup', {
    ...shown,
    plans: [planned({ because: 'time', beginsAt: NOON + 3 * HOUR, cancel: 'locked' })],
  });
  expect(screen.place.textContent).toContain(
    `${words('leavePlanned', { when: 'today', date: '17:17' })} ${words('lockedByAdministrator')}`,
  );
  expect(screen.buttonNames()).not.toContain(
    words('leaveCancelName', { what: words('leavePlanned', { when: 'today', date: '17:17' }) }),
  );
});

it.each(['popup', 'leave page', 'options'] as const)(
  'a plan that waits behind a locked screen is shown in the %s with its own moment, not with our next look',
  async (place) => {
    const waits = { plannedFor: NOON - 9 * MINUTE, beginsAt: NOON + 10 * MINUTE, waitsFor: 'unlocking' } as const;
    const { screen } = await open(place, { ...shown, plans: [planned(waits)] });
    expect(screen.place.textContent).toContain(
      'Planned for 14:08: signing out of everything a minute after the screen is unlocked.',
    );
    expect(screen.place.textContent).not.toContain('14:27');
  },
);
