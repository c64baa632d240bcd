import type { Page } from 'puppeteer-core';
import { outcome, press, textOf, timeLeft } from '../../tests/e2e/harness/steps.ts';
import { waitFor } from '../../tests/e2e/harness/wait.ts';
import type { PracticeSession } from '../../tests/practice-sites/site/session-table.ts';
import { words } from '../../tests/words.ts';
import { createCamera } from './camera.ts';
import type { Demo } from './open-demo.ts';

/** Does the main job without a window and prints what is seen at each step. Throws if that is not what was expected. */
export async function tellDemo(demo: Demo): Promise<void> {
  const { world, sites, claude } = demo;
  const { say, seen } = createTeller();
  const camera = createCamera(world);
  const session = sites.claude.live().find(({ device }) => device !== 'Phone');
  if (!session) throw new Error('The practice Claude has no session of this browser.');

  say('Signed in by the pages of practice Claude, Claude Console and Character.AI.');
  say(`Claude's server knows: ${listSessions(sites.claude.live())}.`);

  const popup = await world.openPopup(claude.tabId);
  const left = await timeLeft(popup);
  seen(
    `The popup says: ${await textOf(popup, 'h1')}: signed in, ${left} left.`,
    /^(28 days|27 days 23 hours)$/.test(left),
    '28 days',
  );
  const others = await readOthers(popup, 2);
  seen(`Also signed in, it says: ${others.join(', ')}.`, others.length === 2, 'Claude Console and Character.AI');
  await camera.take(popup, 'popup-live');

  await press(popup, words('signOutHere'));
  const said = await outcome(popup);
  seen(
    `Pressed "${words('signOutHere')}". The popup says: ${said}`,
    said.startsWith(`${words('outcomeLead', { outcome: 'signed-out' })} ${words('oldRefused')}`),
    '"Signed out. The old sign-in no longer works."',
  );
  await camera.take(popup, 'popup-signed-out');

  const live = sites.claude.live();
  seen(
    `Claude's server knows: ${listSessions(live)}.`,
    live.length === 1 && live.every(({ device }) => device === 'Phone'),
    'the phone alone',
  );
  const works = sites.claude.accepts(sites.claude.secretOf(session.id));
  seen(
    `The old cookie ${works ? 'still opens' : 'no longer opens'} the account there.`,
    !works,
    'a cookie that no longer works',
  );
  const rest = await readOthers(popup, 2);
  const alive = sites.console.live().length + sites.character.live().length;
  seen(
    `Still signed in: ${rest.join(', ')}; their servers hold ${alive} sessions.`,
    rest.length === 2 && alive === 2,
    'two sessions',
  );

  const options = await world.openOptions();
  await waitFor('the list of what was sent', async () => (await textOf(options, '#privacy td')).includes('/api/'));
  const sent = (await textOf(options, '#privacy tbody tr')).split(' | ').length;
  const rules = await world.inExtension(
    async (browser) => (await browser.declarativeNetRequest.getSessionRules()).length,
  );
  const foreign = sites.requests.filter(({ origin, referer }) => /extension/.test(`${origin} ${referer}`)).length;
  seen(
    `"What was sent" lists ${sent} requests; header rules left: ${rules}; requests that named an extension: ${foreign}.`,
    sent === 3 && rules === 0 && foreign === 0,
    '3, 0 and 0',
  );
  await camera.take(options, 'options', { width: 1_000, height: 1_000 });
  await camera.take(options, 'options-whole', { fullPage: true });
  console.log(`\nAll as it should be. Pictures: ${camera.folder}`);
}

/** Numbers the steps. `seen` throws if the screen does not show what was expected. */
function createTeller() {
  let step = 0;
  const say = (line: string) => {
    step += 1;
    console.log(`${step.toString().padStart(2)}. ${line}`);
  };
  return {
    say,
    seen(line: string, asPromised: boolean, promised: string): void {
      say(line);
      if (!asPromised) throw new Error(`Step ${step} is not what it should be: expected ${promised}.`);
    },
  };
}

async function readOthers(popup: Page, least: number): Promise<string[]> {
  const read = async () => (await textOf(popup, 'ul.rows .name')).split(' | ').filter((name) => name !== '');
  await waitFor('the list of other sign-ins', async () => (await read()).length >= least);
  return read();
}

function listSessions(sessions: readonly PracticeSession[]): string {
  return sessions.map(({ account, device }) => `${account} on ${device}`).join(', ') || 'nobody';
}
