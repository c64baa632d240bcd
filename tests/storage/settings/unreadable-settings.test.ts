import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { decode } from '../../../utils/storage/codec.ts';
import { settingsDocument } from '../../../utils/storage/settings/settings-document.ts';

const isShared = (raw: unknown) => decode(settingsDocument, raw).data.sharedComputer;

describe('settings that cannot be read keep the stricter mode', () => {
  it.each([
    ['a text', 'broken'],
    ['a version alone', { version: 3 }],
    ['no data', { version: 3, data: null }],
    [
      'one wrong value on a shared computer',
      { version: 3, data: { ...defaultSettings, sharedComputer: true, badge: 7 } },
    ],
    ['a switch that is no switch', { version: 3, data: { ...defaultSettings, sharedComputer: 'off' } }],
    ['a newer version that says nothing of it', { version: 9, data: { computer: 'library' } }],
    ['a newer version, shared', { version: 9, data: { sharedComputer: true } }],
  ])('%s: as on a computer that others use', (_what, raw) => {
    expect(isShared(raw)).toBe(true);
  });

  it('takes "not shared" of the versions that did not ask for no answer', () => {
    expect(isShared({ version: 5, data: { ...defaultSettings, sharedComputer: false } })).toBeNull();
    expect(isShared({ version: 5, data: { ...defaultSettings, sharedComputer: true } })).toBe(true);
    expect(isShared({ version: 6, data: { ...defaultSettings, sharedComputer: false } })).toBe(false);
  });

  it.each([
    ['no settings yet', undefined],
    ['the defaults', { version: 3, data: defaultSettings }],
    ["one wrong value on a person's own computer", { version: 3, data: { ...defaultSettings, badge: 7 } }],
    ["a newer version on a person's own computer", { version: 9, data: { sharedComputer: false } }],
  ])("%s: as on a person's own", (_what, raw) => {
    expect(isShared(raw)).not.toBe(true);
  });
});
