import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { GECKO_ID } from '../../../scripts/manifest/gecko-id.ts';
import { runPrivileged } from '../harness/firefox/firefox-remote.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';
import type { World } from '../harness/world.ts';

const VALUE = 'practice-0123456789abcdef';
/** Gives the extension what a person allows by two presses. */
const ALLOW = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const allowed = { permissions: ['browsingData'], origins: ['https://*/*', 'http://*/*'] };
  await ExtensionPermissions.add('${GECKO_ID}', allowed, WebExtensionPolicy.getByID('${GECKO_ID}').extension);
})()`;

story(
  'removes cookies of an address in brackets and of a page from the disk, which no write reaches',
  async ({ world }) => {
    const server = createServer((_request, response) => {
      const cookies = ['session', 'sessiondeep'].map((name, at) => `${name}=${VALUE}; Path=${at === 0 ? '/' : '/app'}`);
      response.setHeader('Set-Cookie', cookies).setHeader('Content-Type', 'text/html').end('<p>A practice page.');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const file = join(tmpdir(), `lights-out-practice-${port}.html`);
    try {
      await writeFile(file, `<p>A practice page.<script>document.cookie = 'session=${VALUE}; max-age=9999'</script>`);
      await runPrivileged(world.engine.browser, ALLOW);
      await world.openPage(`http://[::1]:${port}/`);
      await world.openPage(`file://${file}`);
      // A page's script sets its cookie in a process of its own, so it may arrive a moment later.
      await waitFor('three cookies', async () => (await domains(world)).length === 3);
      expect(await domains(world)).toEqual(['', '[::1]', '[::1]']);
      for (const domain of ['[::1]', ''])
        expect(await press(world, domain)).toMatchObject({ kind: 'removed-here-only', remainingCookies: 0 });
      expect(await domains(world)).toEqual([]);
    } finally {
      server.close();
      await rm(file, { force: true });
    }
  },
);

function domains(world: World): Promise<string[]> {
  return world.inExtension(async (browser) => (await browser.cookies.getAll({})).map(({ domain }) => domain).sort());
}

function press(world: World, domain: string): Promise<unknown> {
  return world.inExtension(async (browser, siteId) => {
    const session = { siteId, storeId: 'firefox-default', partition: null };
    const wish = { session, allStores: false, trustedDevice: false };
    const reply: { outcome: unknown } = await browser.runtime.sendMessage({ type: 'remove-data', ...wish });
    return reply.outcome;
  }, `other:${domain}`);
}
