import { expect, it } from 'vitest';
import { createReminderText } from '../../utils/browser/access/reminder-text.ts';
import { createFormat } from '../../utils/core/format.ts';
import type { Reminder } from '../../utils/core/reminders/reminder.ts';
import { DAY } from '../../utils/core/time.ts';
import { refOf } from '../fakes/fake-world.ts';
import { container, defaultStore } from '../fakes/samples/stores.ts';
import { words } from '../words.ts';

const text = (change: Partial<Reminder>) => {
  const toText = createReminderText(words, createFormat('en-GB', 'UTC'));
  return toText({
    ref: refOf('claude'),
    siteName: 'Claude',
    expiresAt: Date.now() + 3 * DAY,
    late: false,
    renews: true,
    store: null,
    ...change,
  });
};

it('promises a renewal only where a visit is known to renew', () => {
  expect(text({}).message).toMatch(/Open the site once to renew it, or let it end\.$/);
  expect(text({ renews: false }).message).toMatch(/Open the site, or let it end\.$/);
});

it('names the store where the site is signed in in several', () => {
  expect(text({}).title).toMatch(/^Claude: /);
  expect(text({ store: { ...container, name: 'Work' } }).title).toMatch(/^Claude \(Work\): /);
  expect(text({ store: container }).title).toMatch(/^Claude \(Container 3\): /);
  expect(text({ store: defaultStore }).title).toMatch(/^Claude \(ordinary windows\): /);
});
