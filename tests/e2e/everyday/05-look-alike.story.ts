import { expect } from 'vitest';
import { lookAlikes } from '../../real-software/kinds/look-alikes.ts';
import { startReal } from '../../real-software/start-real.ts';
import { words } from '../../words.ts';
import { addFromPopup, chosenOf, findSignIn, tryNow } from '../harness/any-site/adding.ts';
import { isInside, signInReal } from '../harness/any-site/real-sign-in.ts';
import { textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

const [sentence = ''] = words('addLooksLike', { kind: '|' }).split('|');

story(
  'takes no software for another whose cookie has the same name, and signs out of it as of any site',
  async ({ world, sites }) => {
    for (const { cookie, software } of lookAlikes) {
      const running = await startReal(software, sites);
      try {
        const tab = await world.openPage(`https://${running.host}${software.signIn.path}`);
        const carried = await signInReal(world, sites, software, tab);
        const page = await addFromPopup(world, await world.tabIdOf(tab));
        const { cookies } = await findSignIn(page);
        expect(await textOf(page, '.adding'), software.name).not.toContain(sentence);
        expect(chosenOf(cookies), software.name).toContain(cookie);
        await world.screenshot(page, `everyday/05-${software.name}`, { fullPage: true });
        const said = await tryNow(page, 90_000);
        expect(await isInside(sites, software, carried), `takes the old sign-in, after "${said}"`).toBe(false);
        expect(said, software.name).not.toMatch(/^(Removed here only\. The old sign-in still|Refused)/);
        await page.close();
        await tab.close();
      } finally {
        await running.stop();
      }
    }
  },
  { build: 'every-host', limitMs: 240_000 },
);
