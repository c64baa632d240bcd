import { describe, expect, it } from 'vitest';
import { noPolicy } from '../../../utils/core/settings/policy.ts';
import { defaultReminders, defaultSettings, type Settings } from '../../../utils/core/settings/settings.ts';
import type { SettingsFile } from '../../../utils/core/settings/settings-file.ts';
import { DAY } from '../../../utils/core/time.ts';
import { encodeSettingsFile } from '../../../utils/storage/settings/settings-file.ts';
import { createComputer, personal } from './two-computers.ts';

type Computer = ReturnType<typeof createComputer>;

async function load({ app }: Computer, text: string): Promise<SettingsFile> {
  const { extra } = await app.handlers['read-settings-file']({ type: 'read-settings-file', text });
  if (extra?.kind !== 'settings-file') throw new Error('No file was read');
  return extra.file;
}

async function write({ app }: Computer): Promise<string> {
  const { extra } = await app.handlers['write-settings-file']({ type: 'write-settings-file' });
  if (extra?.kind !== 'settings-text') throw new Error('No file was written');
  return extra.text;
}

const file = (change: Partial<Settings>) => encodeSettingsFile({ ...defaultSettings, ...change });

describe('a file of settings', () => {
  it('carries everything to another computer, sites and names included', async () => {
    const [one, other] = [createComputer(), createComputer()];
    await one.save(personal);
    const read = await load(other, await write(one));
    expect(read).toEqual({
      kind: 'settings',
      settings: personal,
      changes: ['sites', 'store-names', 'reminders', 'record-begins'],
    });
    expect(await other.settings()).toEqual(defaultSettings);
    if (read.kind === 'settings') await other.save(read.settings);
    expect(await other.settings()).toEqual(personal);
  });

  it('changes nothing if it contains the present settings', async () => {
    const computer = createComputer();
    await computer.save(personal);
    expect(await load(computer, await write(computer))).toEqual({ kind: 'settings', settings: personal, changes: [] });
  });

  it.each([
    ['newer', '{"lightsOut":"settings","version":99,"data":{}}'],
    ['broken', '{"lightsOut":"settings","version":3,"data":{}}'],
    ['foreign', 'Dear diary'],
  ] as const)('that is %s changes nothing', async (kind, text) => {
    const computer = createComputer();
    const before = [...computer.world.disk.writes];
    expect(await load(computer, text)).toEqual({ kind });
    expect(computer.world.disk.writes).toEqual(before);
  });

  it('turns following neither on nor off: that is chosen on each computer', async () => {
    const computer = createComputer();
    expect(await load(computer, file({ follow: true }))).toEqual({
      kind: 'settings',
      settings: defaultSettings,
      changes: [],
    });
    await computer.change({ follow: true });
    expect(await load(computer, file({ follow: false }))).toMatchObject({ settings: { follow: true }, changes: [] });
  });

  it('keeps the answer whose computer this is where the file has none', async () => {
    const computer = createComputer();
    await computer.change({ sharedComputer: true });
    const read = await load(computer, file({ sharedComputer: null }));
    expect(read).toMatchObject({ settings: { sharedComputer: true }, changes: [] });
  });

  it('says that a shared computer ends following', async () => {
    const computer = createComputer();
    await computer.change({ follow: true });
    expect(await load(computer, file({ sharedComputer: true }))).toMatchObject({
      settings: { sharedComputer: true, follow: false },
      changes: ['shared-computer', 'follow-ends'],
    });
  });

  it('leaves a policy in force, and neither shows nor contains what the policy decides', async () => {
    const computer = createComputer();
    await computer.save(personal);
    computer.world.browser.policy = {
      ...noPolicy,
      present: true,
      sharedComputer: true,
      locked: ['reminders', 'record'],
    };
    expect(JSON.parse(await write(computer))).toMatchObject({
      data: { sharedComputer: null, record: personal.record },
    });
    const read = await load(
      computer,
      file({
        ...personal,
        badge: false,
        sharedComputer: true,
        reminders: { ...defaultReminders, on: true, beforeMs: [DAY] },
        record: { choice: 'off', sitesOff: [] },
      }),
    );
    expect(read).toMatchObject({ kind: 'settings', changes: ['badge'] });
    if (read.kind === 'settings') await computer.save(read.settings);
    expect(await computer.settings()).toMatchObject({
      badge: false,
      sharedComputer: true,
      reminders: defaultReminders,
      record: { choice: 'off' },
    });
    computer.world.browser.policy = noPolicy;
    expect(await computer.settings()).toEqual({ ...personal, badge: false });
  });
});
