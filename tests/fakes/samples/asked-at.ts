import type { HttpSpec } from '../../../utils/core/sites/http-spec.ts';
import type { Probe, SignOutMethod } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';

/** A probe, to be asked at another address. */
export const claudeProbe: Probe = claude.probe ?? throwNone();

/** A request that signs out of this browser at an address. */
export function signOutAt(url: string, change: Partial<Pick<HttpSpec, 'bearer' | 'csrf'>> = {}): SignOutMethod {
  return {
    kind: 'http',
    scope: 'this-browser',
    method: 'POST',
    url,
    body: null,
    contentType: null,
    csrf: null,
    bearer: null,
    grade: 'A',
    ...change,
  };
}

function throwNone(): never {
  throw new Error('Claude has no probe');
}
