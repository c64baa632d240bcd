import { expect, it } from 'vitest';
import { MINUTE } from '../../../utils/core/time.ts';
import { NOON, overview, settings } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

/** Every number and time that can be set: reminders, quiet hours, time without use, time of day. */
const everything = overview({
  settings: {
    ...settings,
    sharedComputer: true,
    leaving: { ...settings.leaving, idleMinutes: 5, atMinute: 60 },
    reminders: { ...settings.reminders, on: true, quiet: { fromMinute: 60, toMinute: 120 } },
  },
});

it('keeps each number and time that is being typed, though the page is drawn anew meanwhile', async () => {
  const page = await openOptions(everything);
  const fields = () => [
    ...page.screen.place.querySelectorAll<HTMLInputElement>('input[type="number"], input[type="time"]'),
  ];
  expect(fields().map(({ type }) => type)).toEqual(expect.arrayContaining(['number', 'time']));
  const typed = fields().map(({ type }) => (type === 'number' ? '12' : '13:45'));
  fields().forEach((field, index) => {
    field.value = typed[index] ?? '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.show({ ...everything, readAt: NOON + MINUTE });
  expect(fields().map(({ value }) => value)).toEqual(typed);
});
