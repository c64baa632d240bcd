import { expect, it } from 'vitest';
import { byFlag, handlesIn, open } from './site-with-devices.ts';

it('ends no device by another sign-in than the one that the list was read with, until it is read anew', async () => {
  const { asked, end, endOthers, here, list } = open(byFlag);
  const [, other = ''] = handlesIn(await list());
  here.digest = 'bert';
  const before = asked.length;
  expect([await endOthers(), await end(other), asked.length - before]).toEqual([false, false, 0]);
  await list();
  expect(await endOthers()).toBe(true);
});

it('ends devices where the sign-in cannot be digested', async () => {
  const { endOthers, here, list } = open(byFlag);
  here.digest = null;
  await list();
  expect(await endOthers()).toBe(true);
});

it('ends none by a sign-in that can be digested where the list was read with one that cannot', async () => {
  const { endOthers, here, list } = open(byFlag);
  here.digest = null;
  await list();
  here.digest = 'bert';
  expect(await endOthers()).toBe(false);
});
