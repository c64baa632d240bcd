import { expect, it } from 'vitest';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { storedLanguage } from '../../../utils/core/settings/stored-language.ts';
import { encode } from '../../../utils/storage/codec.ts';
import { settingsDocument } from '../../../utils/storage/settings/settings-document.ts';

it('is read from the document as the settings are stored', () => {
  expect(storedLanguage(encode(settingsDocument, { ...defaultSettings, language: 'de' }))).toBe('de');
  expect(storedLanguage(encode(settingsDocument, defaultSettings))).toBeNull();
});

it.each([undefined, null, 'de', 6, {}, { version: 6, data: {} }, { version: 7, data: { language: 7 } }])(
  'is none in %j',
  (raw) => {
    expect(storedLanguage(raw)).toBeNull();
  },
);
