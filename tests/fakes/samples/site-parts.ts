import type { Probe, Scope, SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';

/** The site's probe. Throws where it has none, so that no test goes on without it. */
export function probeOf({ id, probe }: SiteDefinition): Probe {
  if (probe === null) throw new Error(`${id} has no probe.`);
  return probe;
}

/** The site's first request or guide for a scope. Throws where it has none. */
export function wayOf<Kind extends SignOutMethod['kind']>(
  { id, signOut }: SiteDefinition,
  kind: Kind,
  scope: Scope = 'this-browser',
): Extract<SignOutMethod, { kind: Kind }> {
  const isWanted = (method: SignOutMethod): method is Extract<SignOutMethod, { kind: Kind }> =>
    method.kind === kind && method.scope === scope;
  const way = signOut.find(isWanted);
  if (!way) throw new Error(`${id} has no ${kind} for ${scope}.`);
  return way;
}
