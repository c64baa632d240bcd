import type { HostAccess } from '../../utils/ports.ts';

export type FakeHostAccess = HostAccess & {
  take(host: string): void;
  give(host: string): void;
  /** The browser cannot tell. */
  becomeUnknown(): void;
  sees(host: string): boolean;
};

/** Host permissions: everything is granted until it is taken away, as with required hosts. */
export function createFakeHostAccess(): FakeHostAccess {
  const taken = new Set<string>();
  let unknown = false;
  return {
    take: (host) => void taken.add(host),
    give: (host) => void taken.delete(host),
    becomeUnknown() {
      unknown = true;
    },
    sees: (host) => !taken.has(host),
    isGranted: async (patterns) => (unknown ? 'unknown' : patterns.every((pattern) => !taken.has(hostOf(pattern)))),
  };
}

function hostOf(pattern: string): string {
  const host = /^\*:\/\/([^/*]+)\/\*$/.exec(pattern)?.[1];
  if (host === undefined) throw new Error(`Not an exact host pattern: ${pattern}`);
  return host;
}
