import { describe, expect, it } from 'vitest';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import type { SettingsFile } from '../../../utils/core/settings/settings-file.ts';
import { words } from '../../words.ts';
import { NOON, overview, settings } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

describe('settings by file', () => {
  const fromFile = { ...settings, badge: false, sitesOff: ['claude'] };
  const found: SettingsFile = {
    kind: 'settings',
    settings: fromFile,
    changes: ['sites', 'badge', 'record-begins', 'shared-computer'],
  };
  async function withFile(file: SettingsFile, parts: Partial<AppDependencies> = {}) {
    const page = await openOptions(overview(), { parts });
    page.client.answers['read-settings-file'] = { kind: 'settings-file', file };
    return page;
  }

  it('are saved under a name with the date', async () => {
    const files: unknown[] = [];
    const page = await openOptions(overview(), { parts: { saveFile: (...file) => void files.push(file) } });
    page.client.answers['write-settings-file'] = { kind: 'settings-text', text: '{"lightsOut":"settings"}' };
    await page.screen.press(words('fileSave'));
    const noon = new Date(NOON).toISOString();
    expect(files).toEqual([
      [
        `lights-out-settings-${noon.slice(0, 10)}-${noon.slice(11, 16).replace(':', '')}.json`,
        'application/json',
        '{"lightsOut":"settings"}',
      ],
    ]);
  });

  it("open the browser's own dialog from a button that the keyboard reaches", async () => {
    const page = await openOptions(overview());
    const field = page.screen.place.querySelector<HTMLInputElement>('input[type="file"]');
    let opened = 0;
    field?.addEventListener('click', () => (opened += 1));
    await page.screen.press(words('fileLoad'));
    expect([opened, field?.hidden]).toEqual([1, true]);
    expect(page.screen.button(words('fileLoad')).tabIndex).toBe(0);
  });

  it('show first what the file changes, and change nothing on "Cancel"', async () => {
    const page = await withFile(found);
    await page.choose('{}');
    const said = page.screen.dialog()?.textContent;
    for (const line of [
      words('settingsChange', { of: 'sites' }),
      words('settingsChange', { of: 'badge' }),
      words('settingsChange', { of: 'record-begins' }),
      words('sharedSwitch'),
    ])
      expect(said).toContain(line);
    await page.screen.press(words('cancel'));
    expect([page.saved(), page.screen.dialog()]).toEqual([null, null]);
  });

  it('are used after a yes, and can be undone', async () => {
    const page = await withFile(found);
    await page.choose('the text of the file');
    expect(page.sent('read-settings-file')).toEqual([{ type: 'read-settings-file', text: 'the text of the file' }]);
    await page.screen.press(words('fileUse'));
    expect(page.saved()).toEqual(fromFile);
    expect(page.section('preferences')).toContain(words('fileUsed'));
    await page.screen.press(words('undo'));
    expect(page.saved()).toEqual(settings);
    expect(page.change()).toBe(words('undone'));
    expect(page.section('preferences')).not.toContain(words('fileUsed'));
    expect(document.activeElement?.textContent).toBe(words('undone'));
  });

  it('"Undo" leaves alone what was changed after the file was used', async () => {
    const page = await withFile(found);
    await page.choose('the text of the file');
    await page.screen.press(words('fileUse'));
    const since = { sharedComputer: true, leaving: { ...settings.leaving, idleMinutes: 5 } };
    await page.show(overview({ settings: { ...fromFile, ...since } }));
    await page.screen.press(words('undo'));
    expect(page.now().settings).toEqual({ ...settings, ...since });
  });

  it('say that the file holds what is set already', async () => {
    const page = await withFile({ kind: 'settings', settings, changes: [] });
    await page.choose('{}');
    expect(page.section('preferences')).toContain(words('fileSame'));
    expect(page.screen.dialog()).toBeNull();
  });

  it.each([
    ['foreign', 'This is no settings file of Lights Out.'],
    ['broken', 'Parts of this file cannot be understood.'],
    ['newer', 'A newer Lights Out wrote this file'],
  ] as const)('refuse a file that is %s, in sentence', async (kind, sentence) => {
    const page = await withFile({ kind });
    await page.choose('{}');
    expect(page.section('preferences')).toContain(sentence);
    expect(page.section('preferences')).toContain('Nothing was changed.');
    expect([page.saved(), page.screen.dialog()]).toEqual([null, null]);
  });

  it('do not even send on what is too large', async () => {
    const page = await withFile(found);
    await page.choose('x'.repeat(256 * 1024 + 1));
    expect(page.section('preferences')).toContain('This file is too large for settings.');
    expect(page.sent('read-settings-file')).toEqual([]);
  });

  it('say when the browser could not read the file, and forget that with the next one', async () => {
    const ways = ['unreadable', 'text'];
    const page = await withFile(found, {
      readFile: async () => (ways.shift() === 'unreadable' ? { kind: 'unreadable' } : { kind: 'text', text: '{}' }),
    });
    await page.choose('{}');
    expect(page.section('preferences')).toContain('The browser could not read this file.');
    await page.choose('{}');
    expect(page.section('preferences')).not.toContain('could not read');
  });

  it("are offered on a shared computer too: the file is the person's own", async () => {
    const page = await openOptions(overview({ settings: { ...settings, sharedComputer: true } }));
    expect(page.screen.buttonNames()).toContain(words('fileSave'));
  });
});
