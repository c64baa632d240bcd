import type { RealSoftware } from './real-software.ts';

/** What could not be had, and why; null or empty for nothing. */
export type Lacking = {
  /** By the name of a package of the system. */
  readonly notInstalled: ReadonlyMap<string, string>;
  readonly notUnpacked: string | null;
  readonly notFromNpm: string | null;
};

/** The software that cannot be tried on this machine, by its name, each with the first reason. */
export function findAbsent(
  all: readonly RealSoftware[],
  { notFromNpm, notInstalled, notUnpacked }: Lacking,
): ReadonlyMap<string, string> {
  return new Map(
    all.flatMap(({ fromNpm, installed, name, unpacked }) => {
      const [lacking] = installed.flatMap((one) => notInstalled.get(one) ?? []);
      const why = lacking ?? (unpacked ? notUnpacked : null) ?? (fromNpm ? notFromNpm : null);
      return why === null ? [] : [[name, why] as const];
    }),
  );
}
