import { describe, expect, it } from 'vitest';
import { allContracts } from './all-contracts.ts';
import { createFakeSetting } from './fake-setting.ts';

describe.each(['chrome', 'firefox'] as const)('the fakes, like %s', (like) => {
  describe.each(allContracts)('$port', ({ cases }) => {
    it.each(cases)('$says', async (one) => {
      const { ports, given } = createFakeSetting(like, one);
      expect(await one.run(ports, given)).toEqual(one.expected);
    });
  });
});
