import { expect } from 'vitest';
import { fillJar, measureFirstCountdown } from '../harness/report/measure.ts';
import { signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const OPENS = 7;

story('shows the first countdown about as fast with 3,000 cookies as with 5', async ({ world, browserName }) => {
  const { page, tabId } = await signIn(world);
  const few = await measureFirstCountdown(world, tabId, OPENS);
  const filled = await fillJar(page, 3_000);
  const many = await measureFirstCountdown(world, tabId, OPENS);
  console.log(
    `     ${browserName}: first countdown, median of ${OPENS}: ${few.toFixed(0)} ms with few cookies, ${many.toFixed(0)} ms with ${filled} more; ${(many / few).toFixed(2)} times, ${(many - few).toFixed(0)} ms apart`,
  );
  expect(filled).toBeGreaterThan(2_500);
});
