import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { overview, plan } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

/** "Remove data here" where there is something in another container too, and a cookie of a trusted device. */
async function openRemoval() {
  const here = plan({ otherStores: ['firefox-container-3'], trustedDevice: ['device_id'] });
  const opened = await openPopup(overview(), { answers: { 'plan-removal': { kind: 'removal-plan', plan: here } } });
  await opened.screen.press(words('removeDataHere'));
  return opened;
}

/** The ticks about the site's data; those about the browser's lists are apart. */
const ownTicks = ({ dialog }: Awaited<ReturnType<typeof openRemoval>>['screen']) =>
  [...(dialog()?.querySelectorAll('input') ?? [])].filter((input) => input.closest('.list-ticks') === null);

it('takes the ticks at their word', async () => {
  const { screen, client } = await openRemoval();
  const ticks = ownTicks(screen);
  expect(ticks.map(({ checked, parentElement }) => [checked, parentElement?.textContent])).toEqual([
    [false, words('tickAllStores')],
    [false, words('tickTrusted', { cookies: 'device_id' })],
  ]);
  for (const tick of ticks) tick.click();
  await settle();
  await screen.press(words('removeDataHere'));
  expect(client.commands.at(-1)).toMatchObject({ allStores: true, trustedDevice: true });
});

it('begins with no tick again after the question was left with some', async () => {
  const { screen } = await openRemoval();
  for (const tick of ownTicks(screen)) tick.click();
  await settle();
  await screen.press(words('cancel'));
  await screen.press(words('removeDataHere'));
  expect(ownTicks(screen).map(({ checked }) => checked)).toEqual([false, false]);
});
