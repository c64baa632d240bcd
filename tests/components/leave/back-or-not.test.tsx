import { expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { item, leaving, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { session, until } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const again = words('backAgain', { cookies: 'sessionKey' });
const live = session(claude, until(DAY));

/** What the row says of Claude, which the run has ended, with this cookie of it here again. */
async function rowWith(change: Partial<typeof live>) {
  const shown = world({ sessions: [{ ...live, ...change }], leave: leaving([item(claude)]) });
  const { headline, item: row } = await openLeave(shown);
  return { headline: headline(), row: row('Claude') };
}

it('says that a sign-in is here again, and which cookie it is', async () => {
  const { headline, row } = await rowWith({});
  expect(row).toContain(words('leaveBack'));
  expect(row).toContain(again);
  expect(headline).toBe(words('leaveLeft', { count: 1 }));
});

it('says no more than that it may be one where visitors of the site have the cookie too', async () => {
  const { headline, row } = await rowWith({ sign: 'may-be' });
  expect(row).toContain(words('unknownMayBe'));
  expect(row).not.toContain(words('leaveBack'));
  expect(row).not.toContain(again);
  expect(headline).toBe(words('leaveLeft', { count: 1 }));
});

it('says that the site does not take it where the site has said so', async () => {
  const { row } = await rowWith({ refused: true });
  expect(row).toContain(words('noLongerTaken'));
  expect(row).not.toContain(words('leaveBack'));
  expect(row).not.toContain(again);
});

it.each([
  ['may-be', 'unknownMayBe'],
  ['signed-in', 'leaveBack'],
] as const)(
  'says of a site without a definition what its cookie tells, and names no cookie: %s',
  async (sign, lead) => {
    const run = stateOf('leave-removed');
    const other = stateOf('leave-every-site').otherSites.find(({ siteName }) => siteName === 'library.example');
    if (other === undefined) throw new Error('No such site');
    const { item: row } = await openLeave({ ...run, otherSites: [{ ...other, sign }] });
    expect(row(other.siteName)).toContain(words(lead));
    expect(row(other.siteName)).not.toContain(words('backAgain', { cookies: '' }));
  },
);
