import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { overview, plan } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

type Says = 'lent' | 'refused';

/** "Remove data here" with the history ticked; the browser says this at the tick, and that at the press. */
async function openTicked(first: Says, second: Says) {
  const says = [first, second];
  const { client, screen } = await openPopup(overview(), {
    answers: { 'plan-removal': { kind: 'removal-plan', plan: plan({}) } },
    parts: { borrowList: async () => says.shift() ?? 'refused' },
  });
  await screen.press(words('removeDataHere'));
  screen.dialog()?.querySelector<HTMLInputElement>('.list-tick input')?.click();
  await settle();
  return { client, screen };
}

it('takes the site out of the history where that is ticked', async () => {
  const { client, screen } = await openTicked('lent', 'lent');
  await screen.press(words('removeDataHere'));
  await settle();
  expect(client.commands.at(-1)).toMatchObject({ type: 'remove-data', lists: { lists: ['history'] } });
  expect(screen.dialog()).toBeNull();
});

it('removes nothing, and asks again, where the browser refuses by the time of the press', async () => {
  const { client, screen } = await openTicked('lent', 'refused');
  await screen.press(words('removeDataHere'));
  await settle();
  expect(client.commands.some(({ type }) => type === 'remove-data')).toBe(false);
  expect(screen.dialog()?.textContent).toContain(words('takeRefused'));
});

it('gives back what was lent where the question is left', async () => {
  const { client, screen } = await openTicked('lent', 'lent');
  await screen.press(words('cancel'));
  await settle();
  expect(client.commands.at(-1)).toEqual({ type: 'return-lent' });
});

it('keeps no tick, and gives back what comes late, where the question is left while the browser is asked', async () => {
  let answer: (says: Says) => void = () => {};
  const late = new Promise<Says>((resolve) => {
    answer = resolve;
  });
  const says: (Says | Promise<Says>)[] = ['lent', late];
  const { client, screen } = await openPopup(overview(), {
    answers: { 'plan-removal': { kind: 'removal-plan', plan: plan({}) } },
    parts: { borrowList: async () => says.shift() ?? 'refused' },
  });
  const box = () => screen.dialog()?.querySelector<HTMLInputElement>('.list-tick input');
  await screen.press(words('removeDataHere'));
  box()?.click();
  await settle();
  await screen.press(words('removeDataHere'));
  await screen.press(words('cancel'));
  answer('lent');
  await settle();
  expect(client.commands.at(-1)).toEqual({ type: 'return-lent' });
  await screen.press(words('removeDataHere'));
  expect(box()?.checked).toBe(false);
});
