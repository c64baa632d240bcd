import { expect, it } from 'vitest';
import { buildReceipt } from '../../../components/receipt/build-receipt.ts';
import { createFormat } from '../../../utils/core/format.ts';
import { optionsStates } from '../../gallery/states/page-states.ts';
import { words } from '../../words.ts';
import { NOON } from '../harness/fake-world.ts';

const first = optionsStates['options-history']?.first;
if (!first || typeof first === 'string') throw new Error('No history');
const speech = { words, format: createFormat('en-GB', 'UTC') };

it('tells what a site was asked to do with other devices, and what its list showed', () => {
  const [some] = first.history;
  if (!some) throw new Error('No record');
  const told = buildReceipt(
    { ...some, scope: 'other-devices', outcome: null, devices: { name: 'Phone', result: 'ended' } },
    first,
    NOON,
    speech,
  );
  expect([told.lead, ...told.outcome, ...told.asked]).toEqual([
    words('listedEnd', { result: 'ended' }),
    words('listedNow', { entry: 'gone', site: 'Claude', device: 'Phone' }),
    words('askedToEnd', { what: 'other', site: 'Claude', device: 'Phone' }),
  ]);
});

it('tells of which program a site was asked to revoke the access, and never that its token has ended', () => {
  const [some] = first.history;
  if (!some) throw new Error('No record');
  const devices = { of: 'program', name: null, givenAt: null, result: 'off-the-list' } as const;
  const told = buildReceipt({ ...some, scope: 'other-devices', outcome: null, devices }, first, NOON, speech);
  const program = words('tokenNoName');
  expect([told.scope, told.lead, ...told.outcome, ...told.asked]).toEqual([
    words('pageLink', { to: 'tokens' }),
    words('listedEnd', { result: 'off-the-list' }),
    words('tokenGone', { site: 'Claude', program }),
    words('askedProgram', { site: 'Claude', program }),
  ]);
});
