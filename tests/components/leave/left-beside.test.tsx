import { expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { item, leaving, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { characterAi, claude, claudeConsole, hub } from '../harness/fake-sites.ts';
import { session, until } from '../harness/fake-world.ts';
import { openLeave } from '../harness/leave-world.tsx';

it('says of what the run left alone that it is signed in, only where its cookie says so and its site has not refused it', async () => {
  const there = (of: typeof claude) => session(of, until(DAY));
  const sessions = [
    there(claudeConsole),
    { ...there(characterAi), sign: 'may-be' } as const,
    { ...there(hub), refused: true },
  ];
  const { list } = await openLeave(world({ sessions, leave: leaving([item(claude)]) }));
  const rows = [...(list()?.children ?? [])].slice(1).map((one) => one.textContent?.replaceAll('\u00a0', ' ').trim());
  expect(rows).toEqual([
    words('leaveStay'),
    'Claude Console',
    words('leaveOthers'),
    'Character.AI',
    `ExampleHub ${words('noLongerTaken')}`,
  ]);
});
