import { expect, it } from 'vitest';
import type { OverviewFacts } from '../../../../utils/core/overview/build-overview.ts';
import { overview } from '../../../fakes/samples/overview.ts';

it.each<[string, Partial<OverviewFacts>, readonly string[]]>([
  ['says nothing where everything was read', {}, []],
  ['names settings that cannot be read', { settingsState: 'unreadable' }, ['settings-unreadable']],
  ['names settings of a later version', { settingsState: 'newer' }, ['settings-newer']],
  ['names records that cannot be read', { runsState: 'unreadable' }, ['records-unreadable']],
  ['names records of a later version', { runsState: 'newer' }, ['records-newer']],
  ['names cookies that cannot be read', { unreadable: ['1'] }, ['cookies-unreadable']],
  ['names a journal that cannot be read', { journalState: 'unreadable' }, ['journal-unreadable']],
  ['names a journal of a later version', { journalState: 'newer' }, ['journal-newer']],
  [
    'lists several in one order: settings, records, cookies, journal',
    { journalState: 'newer', unreadable: ['0'], runsState: 'newer', settingsState: 'unreadable' },
    ['settings-unreadable', 'records-newer', 'cookies-unreadable', 'journal-newer'],
  ],
])('%s', (_what, facts, notices) => {
  expect(overview(facts).notices).toEqual(notices);
});
