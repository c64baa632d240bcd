import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../utils/core/settings/settings.ts';
import { command } from '../../utils/messages/protocol.ts';
import { decode, encode } from '../../utils/storage/codec.ts';
import { labelsDocument } from '../../utils/storage/sessions/labels-document.ts';
import { settingsDocument } from '../../utils/storage/settings/settings-document.ts';
import { decodeSettingsFile, encodeSettingsFile } from '../../utils/storage/settings/settings-file.ts';
import { refOf } from '../fakes/fake-world.ts';
import { overview } from '../fakes/samples/overview.ts';

const FORGED = 'Work\u202e\nSigned out.';
const HARMLESS = 'Work Signed out.';
const settings = { ...defaultSettings, storeNames: { 'firefox-container-3': FORGED } };

describe('a name that turns the text around it or forges a line is harmless', () => {
  it('where it was stored', () => {
    const { data } = decode(settingsDocument, encode(settingsDocument, settings));
    expect(Object.values(data.storeNames)).toEqual([HARMLESS]);
    const labels = [{ ref: refOf('claude'), text: FORGED, state: 'live' as const, digest: null }];
    expect(decode(labelsDocument, encode(labelsDocument, labels)).data).toMatchObject([{ text: HARMLESS }]);
  });

  it('where it comes in a file of settings', () => {
    expect(decodeSettingsFile(encodeSettingsFile(settings))).toMatchObject({
      kind: 'settings',
      settings: { storeNames: { 'firefox-container-3': HARMLESS } },
    });
  });

  it('where it comes in a command', () => {
    const sent = { type: 'label-session', session: refOf('claude'), label: FORGED };
    expect(command.safeParse(sent).data).toMatchObject({ label: HARMLESS });
  });
});

it('a name in which nothing can be seen is no name', () => {
  const storeNames = { 'firefox-container-3': '\u200b\u3164' };
  const { data } = decode(settingsDocument, encode(settingsDocument, { ...settings, storeNames }));
  const shown = overview({ settings: data, labels: [{ ref: refOf('claude'), text: '', state: 'live', digest: null }] });
  expect(shown.stores.map(({ name }) => name)).toEqual([null, null, null]);
});
