import type { StorageArea } from '../../../utils/ports/computer.ts';
import type { Case, Contract, Ports } from '../contract.ts';

const KEY = 'a-contract';
const names = ['local', 'session', 'sync'] as const;

/** The same promises of each area. */
export const storageAreaContracts: readonly Contract[] = names.map((name) => ({
  port: `StorageArea ${name}`,
  cases: storageCases(name),
}));

function storageCases(name: keyof Ports['areas']): Case[] {
  const over =
    (act: (area: StorageArea) => Promise<unknown>) =>
    async ({ areas }: Ports): Promise<unknown> => {
      try {
        return await act(areas[name]);
      } finally {
        await areas[name].remove(KEY);
      }
    };
  return [
    {
      says: 'gives undefined for a key that was never written',
      expected: true,
      run: over(async (area) => (await area.get(KEY)) === undefined),
    },
    {
      says: 'gives back what was written, null as well',
      expected: [{ version: 1, data: [null, 'x', 0.5, false] }, null],
      run: over(async (area) => {
        await area.set(KEY, { version: 1, data: [null, 'x', 0.5, false] });
        const first = await area.get(KEY);
        await area.set(KEY, null);
        return [first, await area.get(KEY)];
      }),
    },
    {
      says: 'keeps a copy, which no later change of the value reaches',
      expected: { list: [1] },
      run: over(async (area) => {
        const value = { list: [1] };
        await area.set(KEY, value);
        value.list.push(2);
        return area.get(KEY);
      }),
    },
    {
      says: 'forgets what is removed, and takes a second removal quietly',
      expected: true,
      run: over(async (area) => {
        await area.set(KEY, 'x');
        await area.remove(KEY);
        await area.remove(KEY);
        return (await area.get(KEY)) === undefined;
      }),
    },
  ];
}
