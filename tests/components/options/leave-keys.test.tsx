import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { overview } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

it('says which keys lead to the leave page, and opens the browser’s own page to change them', async () => {
  let opened = 0;
  const { section, screen } = await openOptions(overview(), {
    parts: {
      openKeySettings: async () => {
        opened += 1;
      },
    },
  });
  expect(section('sharedComputer')).toContain(words('leaveKeys', { keys: 'Alt+Shift+L' }));
  await screen.press(words('leaveKeysChange'));
  expect(opened).toBe(1);
});

it('says that no keys are set, and reads them again when the user comes back', async () => {
  let keys: string | null = null;
  const { section } = await openOptions(overview(), { parts: { readLeaveKeys: async () => keys } });
  expect(section('sharedComputer')).toContain(words('leaveKeysNone'));
  keys = 'Ctrl+Shift+8';
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(section('sharedComputer')).toContain(words('leaveKeys', { keys: 'Ctrl+Shift+8' }));
});

it('speaks of no keys where the browser has none', async () => {
  const { section } = await openOptions(overview(), { parts: { readLeaveKeys: async () => 'no-keyboard' } });
  expect(section('sharedComputer')).not.toMatch(/keys/i);
});
