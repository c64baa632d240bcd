import { expect, it } from 'vitest';
import { findCoverage } from '../../../utils/core/leave/coverage.ts';
import { noPolicy } from '../../../utils/core/settings/policy.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { overview } from '../../fakes/samples/overview.ts';
import { requiredSites } from '../../fakes/samples/required-sites.ts';

const far = { everySite: 'granted' } as const;

it.each([
  ['every-site', far],
  ['all-but-private', { ...far, privateWindows: 'hidden' }],
  ['all-but-private', { ...far, privateWindows: 'unknown' }],
  ['known-sites', {}],
  ['known-sites', { everySite: 'unknown' }],
  ['known-sites', { ...far, unreadable: ['0'] }],
  ['known-sites', { ...far, settings: { ...defaultSettings, sitesOff: ['claude'] } }],
  ['known-sites', { ...far, policy: { ...noPolicy, present: true, sites: ['claude'] } }],
  ['known-sites', { ...far, access: new Map([['claude', 'missing'] as const]) }],
  ['nothing', { access: new Map() }],
  ['nothing', { access: new Map(requiredSites.map(({ id }) => [id, 'missing'] as const)) }],
] as const)('Lights Out sees %s with %j', (coverage, change) => {
  expect(findCoverage(overview(change))).toBe(coverage);
});
