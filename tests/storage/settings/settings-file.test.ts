import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { DAY } from '../../../utils/core/time.ts';
import { decodeSettingsFile, encodeSettingsFile } from '../../../utils/storage/settings/settings-file.ts';
import { anySettings } from '../../core/settings/any-settings.ts';
import { runs } from '../../torture/length.ts';

const text = (value: unknown) => JSON.stringify(value);

/** Every place in a file, as what holds it and its key there. */
function placesIn(value: object): readonly (readonly [object, string])[] {
  return Object.entries(value).flatMap(([key, one]) => [
    [value, key] as const,
    ...(typeof one === 'object' && one !== null ? placesIn(one) : []),
  ]);
}

describe('a settings file', () => {
  it('says what it is, and of which version', () => {
    expect(JSON.parse(encodeSettingsFile(defaultSettings))).toEqual({
      lightsOut: 'settings',
      version: 7,
      data: defaultSettings,
    });
  });

  it('brings back all settings', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(decodeSettingsFile(encodeSettingsFile(settings))).toEqual({ kind: 'settings', settings });
      }),
    );
  });

  it("of an older version becomes today's", () => {
    const old = { sitesOff: ['claude'], storeNames: {}, warningMs: 2 * DAY, badge: false };
    expect(decodeSettingsFile(text({ lightsOut: 'settings', version: 1, data: old }))).toEqual({
      kind: 'settings',
      settings: {
        ...defaultSettings,
        sitesOff: ['claude'],
        badge: false,
        reminders: { ...defaultSettings.reminders, beforeMs: [2 * DAY, DAY] },
      },
    });
  });

  it.each([
    ['of a newer version', text({ lightsOut: 'settings', version: 8, data: defaultSettings }), 'newer'],
    ['with half of its data', text({ lightsOut: 'settings', version: 4, data: { badge: true } }), 'broken'],
    ['without data', text({ lightsOut: 'settings', version: 3 }), 'broken'],
    ['without a version', text({ lightsOut: 'settings', data: defaultSettings }), 'broken'],
    ['that is a receipt', text({ product: 'Lights Out', kind: 'sign-out-receipt', version: 1 }), 'foreign'],
    ['of another mark', text({ lightsOut: 'sites', version: 4, data: defaultSettings }), 'foreign'],
    ['that is a stored document without the mark', text({ version: 4, data: defaultSettings }), 'foreign'],
    ['that is cut off', encodeSettingsFile(defaultSettings).slice(0, 100), 'foreign'],
    ['that is empty', '', 'foreign'],
    ['that is null', 'null', 'foreign'],
    ['that is a list', '[]', 'foreign'],
  ])('%s is "%s"', (_what, file, kind) => {
    expect(decodeSettingsFile(file).kind).toBe(kind);
  });

  it('with anything in the place of a part is refused, or brings what it says a second time', () => {
    const place = fc.nat();
    const by = fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', 'x'.repeat(5_000), 1e300, -1, null, [], {}));
    fc.assert(
      fc.property(anySettings, place, by, (settings, at, instead) => {
        const file: Record<string, unknown> = JSON.parse(encodeSettingsFile(settings));
        const places = placesIn(file);
        const [holder, key] = places[at % places.length] ?? [file, 'data'];
        Object.defineProperty(holder, key, { value: instead, enumerable: true, configurable: true, writable: true });
        const read = decodeSettingsFile(text(file));
        if (read.kind === 'settings') expect(decodeSettingsFile(encodeSettingsFile(read.settings))).toEqual(read);
        else expect(['foreign', 'broken', 'newer']).toContain(read.kind);
      }),
      { numRuns: runs(500) },
    );
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((data) => text({ lightsOut: 'settings', version: 4, data })),
        ),
        (file) => {
          expect(['settings', 'foreign', 'broken', 'newer']).toContain(decodeSettingsFile(file).kind);
        },
      ),
    );
  });
});
