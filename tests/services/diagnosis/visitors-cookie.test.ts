import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { createRunningBrowser } from '../journal/recording.ts';

it('does not take the cookie of a visitor, after all cookies were cleared, for a sign-in that its site has ended', async () => {
  const visitorCookies = claude.authCookies.map(({ name }) => name);
  const browser = await createRunningBrowser(createWorld({ sites: [{ ...claude, visitorCookies }] }));
  await browser.signIn('claude');
  await browser.pass(HOUR);
  await browser.lose('claude', 'deleted');
  await browser.pass(MINUTE);
  browser.world.server.end(await browser.signIn('claude')); // as the site gives it to visitors
  const { extra } = await browser.app().handlers.diagnose({ type: 'diagnose', session: refOf('claude') });
  if (extra?.kind !== 'diagnosis') throw new Error('No diagnosis');
  const { causes, reasons } = extra.diagnosis;
  expect(causes.map(({ certainty, code }) => `${certainty} ${code}`)).toEqual([
    'sure could-not-tell',
    'possible removed-here',
    'possible ended-by-site',
  ]);
  for (const reason of ['cleared-data', 'ended-everywhere'] as const)
    expect(reasons.find((check) => check.reason === reason)?.answer).toBe('cannot-see');
});
