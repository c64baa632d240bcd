import { expect, it } from 'vitest';
import { buildOverview } from '../../../utils/core/overview/build-overview.ts';
import { mergeParts } from '../../../utils/core/overview/merge-parts.ts';
import { overviewFacts } from '../../fakes/samples/overview.ts';

it('puts the keys of every part side by side, in any order of the parts', () => {
  expect(mergeParts([{ a: 1, b: null }, { c: [] }])).toEqual({ a: 1, b: null, c: [] });
  expect(mergeParts([{ c: [] }, { a: 1, b: null }])).toEqual({ a: 1, b: null, c: [] });
});

it('refuses two parts that hold the same key, which would hide one of them', () => {
  expect(() => mergeParts([{ runs: 1 }, { stores: 2 }, { runs: undefined }])).toThrow('"runs"');
});

it('fills every key of the overview, each from one part', () => {
  const keys = [
    'browserCheck',
    'containers',
    'dataRemoval',
    'everySite',
    'following',
    'history',
    'introduction',
    'lastEnds',
    'leave',
    'notices',
    'notifications',
    'openSites',
    'otherSites',
    'plans',
    'policy',
    'privateWindows',
    'readAt',
    'record',
    'ruleNotices',
    'runs',
    'sent',
    'sessions',
    'settings',
    'shutTabs',
    'sight',
    'sites',
    'stores',
    'unaccounted',
    'warnings',
    'watch',
  ];
  expect(Object.keys(buildOverview(overviewFacts())).sort()).toEqual(keys);
});
