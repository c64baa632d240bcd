import { EVERY_SITE } from '../../../utils/core/sites/host-patterns.ts';
import type { HostAccess } from '../../../utils/ports/permissions.ts';

export type FakeHostAccess = HostAccess & {
  take(host: string): void;
  give(host: string): void;
  /** The browser cannot tell. */
  becomeUnknown(): void;
  /** Every site there is, or only those that are named. */
  setEverySite(to: 'granted' | 'missing'): void;
  sees(host: string): boolean;
};

/** Host permissions: everything is granted until it is taken away, as with required hosts. */
export function createFakeHostAccess(): FakeHostAccess {
  const taken = new Set<string>();
  let unknown = false;
  let everySite: 'granted' | 'missing' = 'missing';
  return {
    take: (host) => void taken.add(host),
    give: (host) => void taken.delete(host),
    becomeUnknown() {
      unknown = true;
    },
    setEverySite: (to) => {
      everySite = to;
    },
    sees: (host) => !taken.has(host),
    isGranted: async (patterns) =>
      unknown
        ? 'unknown'
        : patterns.every((pattern) =>
            EVERY_SITE.includes(pattern) ? everySite === 'granted' : !taken.has(hostOf(pattern)),
          ),
  };
}

function hostOf(pattern: string): string {
  const host = /^(?:\*|https):\/\/([^/*]+)\/\*$/.exec(pattern)?.[1];
  if (host === undefined) throw new Error(`Not an exact host pattern: ${pattern}`);
  return host;
}
