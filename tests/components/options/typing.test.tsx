import { afterEach, expect, it, vi } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { words } from '../../words.ts';
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

afterEach(() => {
  vi.useRealTimers();
});

it('keeps every letter in every field, typed at 200 ms a letter while the picture changes once a second', async () => {
  const container = { id: 'firefox-container-1', kind: 'container', number: 1, name: null } as const;
  const named = { ...everything, stores: [...everything.stores, container] };
  const page = await openOptions(named, { browserName: 'firefox' });
  const fields = () => [
    ...page.screen.place.querySelectorAll<HTMLInputElement>(
      'input:not([type="checkbox"], [type="radio"], [type="file"]), textarea',
    ),
  ];
  expect(fields().map(({ type }) => type)).toEqual(expect.arrayContaining(['number', 'time', 'text']));
  vi.useFakeTimers();
  let readAt = NOON;
  const changes = setInterval(() => {
    readAt += SECOND;
    page.client.broadcast({ ...named, readAt });
  }, SECOND);
  for (let index = 0; index < fields().length; index += 1) {
    const words = { number: '1234567', time: '13:45' }[fields()[index]?.type ?? ''] ?? 'my own account';
    for (let letters = 1; letters <= words.length; letters += 1) {
      const field = fields()[index];
      if (!field) throw new Error('The field is gone');
      // A field for a time has no value until it is whole.
      if (field.type !== 'time') field.value = letters === 1 ? words.slice(0, 1) : field.value + words[letters - 1];
      else field.value = letters === words.length ? words : '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await vi.advanceTimersByTimeAsync(200);
    }
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect([index, fields()[index]?.value]).toEqual([index, words]);
  }
  clearInterval(changes);
});

/** What Chromium does at one key stroke in a field for a time: the value is empty while a part is missing. */
async function strike(field: HTMLInputElement, value: string): Promise<void> {
  const badInput = value === '';
  Object.defineProperty(field, 'validity', { configurable: true, get: () => ({ badInput, valid: !badInput }) });
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await Promise.resolve(); // between two events of the browser
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(30);
  expect(field.value).toBe(value); // also while it is being saved: another value would end the typing
  await vi.advanceTimersByTimeAsync(90);
}

it('takes a time that is typed digit by digit as it is typed, and never a part of it', async () => {
  const page = await openOptions(everything);
  vi.useFakeTimers();
  const { send } = page.client;
  page.client.send = async (command) => {
    await new Promise((done) => setTimeout(done, 60)); // a background that needs a moment to save
    return send.call(page.client, command);
  };
  for (const saved of ['atMinute', 'fromMinute']) {
    const field = page.screen.place.querySelector<HTMLInputElement>(
      saved === 'atMinute' ? '#sharedComputer input[type="time"]' : '#reminders input[type="time"]',
    );
    if (!field) throw new Error('The field is gone');
    const sent = page.client.commands.length;
    for (const value of ['', '19:00', '19:03', '', '19:35']) {
      await strike(field, value);
      expect([value, field.value]).toEqual([value, value]);
    }
    const minutes = page.client.commands
      .slice(sent)
      .map((command) => Number(new RegExp(`"to":.*"${saved}":(\\d+)`).exec(JSON.stringify(command))?.[1]));
    expect([saved, minutes]).toEqual([saved, [19 * 60, 19 * 60 + 3, 19 * 60 + 35]]);
    expect(page.screen.place.querySelector('.refusal')?.textContent).toBe('');
  }
});

it('says that a part is missing once the field is left', async () => {
  const page = await openOptions(everything);
  const field = page.screen.place.querySelector<HTMLInputElement>('#sharedComputer input[type="time"]');
  if (!field) throw new Error('The field is gone');
  vi.useFakeTimers();
  await strike(field, '');
  const refusal = () =>
    [...page.screen.place.querySelectorAll('#sharedComputer .refusal')].map((one) => one.textContent);
  expect(refusal()).not.toContain(words('quietMissing'));
  field.dispatchEvent(new Event('blur'));
  await vi.advanceTimersByTimeAsync(120);
  expect(refusal()).toContain(words('quietMissing'));
});
