import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allSites } from '../utils/sites/all-sites.ts';
import { policySchemas, readPolicy } from '../utils/storage/settings/policy-schema.ts';
import { root } from './architecture/source-files.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const known = allSites.map(({ id }) => id);
type Ready = { ExtensionSettings: object; '3rdparty': { extensions: Record<string, unknown> } };
const chromium: Ready = JSON.parse(read('docs/policies/chromium.json'));
const edge: Ready = JSON.parse(read('docs/policies/edge.json'));
const firefox: { policies: { ExtensionSettings: object; '3rdparty': { Extensions: Record<string, unknown> } } } =
  JSON.parse(read('docs/policies/firefox.json'));

describe('the ready policies', () => {
  it.each([
    ['chromium', chromium['3rdparty'].extensions, chromium.ExtensionSettings],
    ['edge', edge['3rdparty'].extensions, edge.ExtensionSettings],
    ['firefox', firefox.policies['3rdparty'].Extensions, firefox.policies.ExtensionSettings],
  ])(
    'of %s set every key, without a mistake, for the extension that they install',
    (_browser, extensions, installed) => {
      expect(Object.keys(extensions)).toEqual(Object.keys(installed));
      for (const values of Object.values(extensions)) {
        const read = { ...(values as object), rules: { claude: { kind: 'idle', minutes: 30 } } };
        expect(readPolicy(values, known)).toEqual({ ...read, present: true, problems: [] });
        expect(Object.keys(values as object).sort()).toEqual(Object.keys(policySchemas).sort());
      }
    },
  );

  it('say the same in Edge under its own names for the toolbar and for private windows', () => {
    const renamed = read('docs/policies/chromium.json')
      .replace('"toolbar_pin": "force_pinned"', '"toolbar_state": "force_shown"')
      .replace('"IncognitoModeAvailability"', '"InPrivateModeAvailability"');
    expect(edge).toEqual(JSON.parse(renamed));
  });

  it('say the same in both browsers', () => {
    expect(Object.values(chromium['3rdparty'].extensions)).toEqual(
      Object.values(firefox.policies['3rdparty'].Extensions),
    );
  });
});

it('the page for administrators explains every key and names every site', () => {
  const page = read('docs/for-administrators.md');
  for (const key of Object.keys(policySchemas)) expect(page).toMatch(new RegExp(`\\| \`${key}\` +\\|`));
  for (const id of known) expect(page).toContain(`\`${id}\``);
});
