import { expect } from 'vitest';
import { words } from '../../words.ts';
import { chosenOf, saveSite, tryNow } from '../harness/any-site/adding.ts';
import { expectKind, findAtHost } from '../harness/any-site/kind-steps.ts';
import { expectNoTraces } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story(
  'does not take a site for known software by the name of its cookie alone, nor by what its page says alone',
  async ({ world, sites }) => {
    const { museum, postRoom } = sites.kinds;
    for (const [host, control, cookie] of [
      ['post-room.example', postRoom, 'roundcube_sessauth'],
      ['museum.example', museum, 'museum_session'],
    ] as const) {
      const { adding, proposed } = await findAtHost(world, host);
      await expectKind(adding, null);
      expect(chosenOf(proposed.cookies)).toEqual([cookie]);
      expect(chosenOf(proposed.ways)).toEqual([words('wayControl', { role: 'button', control: 'Sign out' })]);
      await world.screenshot(adding, `everyday/05-kind-${host}`, { fullPage: true });
      const from = sites.requests.length;
      const said = await tryNow(adding);
      expect(control.live(), said).toEqual([]);
      const asked = sites.requests.slice(from).filter((one) => one.host === host);
      expect(asked.filter(({ path }) => /_task=|UserLogout|api\.php/.test(path))).toEqual([]);
      await saveSite(adding);
      await adding.close();
    }
    await expectNoTraces(world, sites);
  },
  { build: 'every-host' },
);
