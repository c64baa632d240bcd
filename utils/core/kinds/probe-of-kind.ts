import type { SiteDraft } from '../sites/own-site.ts';
import type { Probe } from '../sites/site.ts';
import type { Kind } from './kind.ts';

/**
 * How the recognised kind of software is asked who is signed in, at the host of a draft. It judges nothing yet: which
 * cookies it is about depends on what is sent there. Null where the kind is not known, or cannot be asked.
 */
export function probeOfKind({ kind: at, origin }: SiteDraft, kinds: readonly Kind[]): Probe | null {
  const probe = kinds.find(({ id }) => id === at?.id)?.probe ?? null;
  if (at === undefined || probe === null) return null;
  const { path, ...rules } = probe;
  return { url: origin + at.base + path, headerFromCookie: null, judges: [], ...rules, grade: 'B' };
}
