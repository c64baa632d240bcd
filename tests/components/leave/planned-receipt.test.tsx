import { expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import { item, leaving, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { NOON } from '../harness/fake-world.ts';
import { openLeave } from '../harness/leave-world.tsx';

it("a planned run's receipt carries the moment when it ran, on screen and in the saved text", async () => {
  const times = { because: 'time', startedAt: NOON - 20 * HOUR, beginsAt: NOON, endedAt: NOON } as const;
  const saved: string[] = [];
  const { app, screen } = await openLeave(world({ sessions: [], leave: leaving([item(claude)], times) }), {
    parts: { saveFile: (name, _type, text) => void saved.push(name, text) },
  });
  const when = words('nameAndValue', {
    name: words('historyWhen'),
    value: app.format.moment(NOON, app.model.now.value),
  });
  const planned = app.format.moment(NOON - 20 * HOUR, app.model.now.value);
  expect(screen.find('.leave-receipt')?.textContent).toContain(when);
  await screen.press(words('saveReceipt'));
  expect(saved[1]).toContain(when);
  expect([screen.find('.leave-receipt')?.textContent, ...saved].join()).not.toContain(planned);
});
