import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { encode } from '../../../utils/storage/codec.ts';
import { settingsDocument } from '../../../utils/storage/settings/settings-document.ts';
import { changeSettings, readOverview } from '../harness/record.ts';
import { allowDownloads } from '../harness/settings/preferences.ts';
import { press, textOf } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

const folder = join(tmpdir(), `lights-out-settings-${process.pid}`);

/** The one story that holds the English words of the settings page; every other asks for them by their keys. */
story(
  'saves all settings to a file, and uses those of a file after showing what changes; that can be undone',
  async ({ world }) => {
    await mkdir(folder, { recursive: true });
    try {
      await changeSettings(world, (settings) => ({
        ...settings,
        sitesOff: ['character-ai'],
        storeNames: { '0': 'Attic' },
        badge: false,
      }));
      const { settings: saved } = await readOverview(world);
      const options = await world.openOptions();
      await allowDownloads(world, options, folder);
      await press(options, 'Save settings to a file');
      const name = await waitFor('the file', async () => (await readdir(folder)).find((one) => one.endsWith('.json')));
      expect(name).toMatch(/^lights-out-settings-\d{4}-\d\d-\d\d-\d{4}\.json$/);
      const text = await waitFor(
        'what is in it',
        async () => (await readFile(join(folder, name), 'utf8')) || undefined,
      );
      expect(JSON.parse(text)).toEqual({ lightsOut: 'settings', ...encode(settingsDocument, saved) });

      // As on another computer, where nothing of this is set yet.
      await changeSettings(world, (settings) => ({ ...settings, sitesOff: [], storeNames: {}, badge: true }));
      const { settings: before } = await readOverview(world);
      await waitFor('the page to show it', () =>
        options.evaluate(
          () => document.querySelector<HTMLInputElement>('input[aria-label="Look at Character.AI"]')?.checked === true,
        ),
      );
      const field = await options.$('input[type=file]');
      if (!field) throw new Error('No field for a file');
      await field.uploadFile(join(folder, name));
      expect(await waitFor('the question', async () => (await textOf(options, 'dialog[open] li')) || undefined)).toBe(
        'Which sites are looked at | Names of containers | Whether the toolbar button shows the time left',
      );
      expect((await readOverview(world)).settings).toEqual(before);
      await world.screenshot(options, 'leaving/15-settings-file');
      await press(options, 'Use these settings');
      await waitFor('the settings of the file', async () => (await readOverview(world)).settings.badge === false);
      expect((await readOverview(world)).settings).toEqual(saved);
      await press(options, 'Undo');
      await waitFor('the former settings', async () => (await readOverview(world)).settings.badge === true);
      expect((await readOverview(world)).settings).toEqual(before);
      expect(await world.uncaughtErrors()).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  {
    prefs: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.alwaysOpenPanel': false,
    },
  },
);
