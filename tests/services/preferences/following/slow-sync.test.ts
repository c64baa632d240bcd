import { describe, expect, it } from 'vitest';
import { DAY } from '../../../../utils/core/time.ts';
import { createDocumentStore } from '../../../../utils/storage/document-store.ts';
import { settingsDocument } from '../../../../utils/storage/settings/settings-document.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { createComputer, following } from '../two-computers.ts';

describe('a sync that takes its time', () => {
  /** `meanwhile` happens while the browser looks what lies in its sync. */
  function slow({ world }: ReturnType<typeof createComputer>, meanwhile: () => Promise<unknown>) {
    const { get } = world.sync;
    let isFirst = true;
    world.sync.get = async (key) => {
      const found = await get.call(world.sync, key);
      if (isFirst) {
        isFirst = false;
        await meanwhile();
      }
      return found;
    };
  }

  it('does not undo a change that was made here in between', async () => {
    const computer = createComputer();
    await computer.save(following);
    const own = createDocumentStore(computer.world.disk, settingsDocument);
    const reminders = { ...following.reminders, on: true };
    slow(computer, () => own.update((present) => ({ ...present, reminders })));
    await computer.receive({ badge: false }, NOON + 1);
    expect((await own.read()).data).toMatchObject({ badge: true, reminders });
  });

  it('sends a new overview once its answer has arrived, so that no screen keeps the old one', async () => {
    const computer = createComputer();
    await computer.receive({ badge: false }, NOON - DAY);
    slow(computer, () => new Promise((resolve) => setTimeout(resolve, 30)));
    await computer.save(following);
    const told = computer.world.announced.map(({ settings }) => [settings.follow, settings.badge]);
    expect(told).toContainEqual([true, true]);
    expect(told.at(-1)).toEqual([true, false]);
  });
});
