import { expect } from 'vitest';
import { goTo } from '../harness/go-to.ts';
import { keepRecord, readJournal, readOverview, waitForEntry } from '../harness/record.ts';
import { signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story('never takes a renewal for an ending', async ({ world }) => {
  await keepRecord(world);
  const { page } = await signIn(world, { aged: '65m' });
  const first = await waitForEntry(world, 'the sign-in', ({ end }) => end === null);
  await goTo(page, 'https://claude.ai/'); // this visit renews
  const renewed = await waitForEntry(world, 'its renewal', ({ renewedAt }) => renewedAt !== null);
  expect(Number(renewed.expiresAt) - Number(first.expiresAt)).toBeGreaterThan(60 * 60_000);
  for (let visit = 0; visit < 4; visit += 1) await page.reload();
  // A pair of events for each write: the jar is rewritten many times, as busy sites do.
  await world.inExtension(async (browser) => {
    const [cookie] = await browser.cookies.getAll({ domain: 'claude.ai', name: 'sessionKey' });
    if (!cookie) throw new Error('No sign-in');
    const { name, value, path, secure, httpOnly, sameSite, expirationDate = 0 } = cookie;
    for (let step = 0; step < 300; step += 1) {
      await browser.cookies.set({
        url: 'https://claude.ai/',
        domain: 'claude.ai',
        name,
        value,
        path,
        secure,
        httpOnly,
        sameSite,
        expirationDate: expirationDate + step / 10,
      });
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect((await readJournal(world)).entries).toEqual([
    expect.objectContaining({ end: null, firstSeenAt: first.firstSeenAt }),
  ]);
  expect((await readOverview(world)).sessions).toHaveLength(1);
});
