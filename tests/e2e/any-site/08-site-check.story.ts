import { expect } from 'vitest';
import { words } from '../../words.ts';
import { dialogText, expectNoTraces, press, signIn, waitForText } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

story(
  'reports exactly the three facts of a site that have changed, without a secret, and ends nothing unless that is pressed',
  async ({ world, sites }) => {
    sites.claude.settings.facts = 'changed';
    await signIn(world);
    const options = await world.openOptions();
    await press(options, words('checkSite'));
    await waitForText(options, 'dialog pre', new RegExp(words('checkFoot')));
    const report = await options.evaluate(() => document.querySelector('dialog pre')?.textContent ?? '');
    const [, differs = ''] = report.split(`${words('checkDiffers')}\n`);
    expect(differs.split('\n\n')[0]?.split('\n')).toEqual([
      `- ${words('checkLength', { cookie: 'sessionKey', time: '14 days', expected: '28 days' })}`,
      expect.stringMatching(/^- .*\b403 \{ type, error\.type, error\.message, error\.details\.error_code \}/),
      `- ${words('checkPageGone', { kind: 'account', status: '404' })}`,
    ]);
    expect(report).not.toContain(words('checkOpen'));
    await world.screenshot(options, 'any-site/08-site-check');
    const secrets = sites.claude.live().flatMap(({ id }) => [sites.claude.secretOf(id), id]);
    expect([...secrets, 'ada@example.test', 'Ada'].filter((secret) => report.includes(secret))).toEqual([]);
    const asked = sites.requests.filter(({ path }) => path === '/api/account');
    expect(asked.map(({ sessionId }) => sessionId !== null)).toEqual([true, false]);
    const before = sites.claude.live().length;

    await press(options, words('checkAndSignOut'));
    await waitFor('the end of the session', () => sites.claude.live().length === before - 1);
    await waitForText(options, 'dialog pre', new RegExp(words('checkSignedOut', { outcome: '' })));
    expect(await dialogText(options)).toContain(words('checkSignedOut', { outcome: '' }));
    await expectNoTraces(world, sites);
  },
);
