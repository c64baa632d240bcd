import { expect } from 'vitest';
import { words } from '../../words.ts';
import { readOverview } from '../harness/record.ts';
import { switchNamed } from '../harness/settings/policy-steps.ts';
import { textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const problems = '[aria-label="The policy of this computer"]';

story(
  'names what it does not follow in a policy, ignores that alone, and stands by its safe defaults',
  async ({ world, browserName }) => {
    const options = await world.openOptions();
    await waitFor(
      'the mistakes on screen',
      async () => /ignored: idleMinutes/.test(await textOf(options, problems)),
      20_000,
    );
    const said = await textOf(options, problems);
    expect(said).toContain(words('policyProblem', { kind: 'malformed', name: 'sites' }));
    expect(said).toContain(words('policyProblem', { kind: 'malformed', name: 'locked' }));
    // Chromium itself drops a value of the wrong type and a key outside the schema; they never reach an extension.
    expect(said.includes('ignored: remove')).toBe(browserName === 'firefox');
    expect(said.includes('has a key that Lights Out does not know: colour')).toBe(browserName === 'firefox');
    expect(await switchNamed(options, words('sharedSwitch'))).toEqual({ checked: true, disabled: true });
    expect(await switchNamed(options, words('onLabel', { site: 'Character.AI' }))).toEqual({
      checked: true,
      disabled: false,
    });
    await world.screenshot(options, 'leaving/06-policy-with-mistakes');
    expect((await readOverview(world)).policy).toMatchObject({
      present: true,
      sites: null,
      idleMinutes: null,
      remove: [],
      locked: ['sharedComputer'],
    });
    expect(await world.uncaughtErrors()).toEqual([]);
  },
  {
    policy: {
      sharedComputer: true,
      idleMinutes: 5_000,
      sites: ['claude', 'githb'],
      locked: ['everything'],
      remove: 'all',
      colour: 'green',
    },
  },
);
