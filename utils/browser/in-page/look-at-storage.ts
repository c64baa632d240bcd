import type { PageStep } from './page-step.ts';

/** What the page's process tells of its storage and of its requests: not trusted. Values stay in the page. */
export type RawStorage = {
  readonly storage: readonly {
    readonly area: 'local' | 'session';
    readonly key: string;
    readonly looks: 'token' | 'signed-token' | 'plain';
    readonly expiresAt: number | null;
  }[];
  readonly asked: readonly string[];
};

/**
 * Runs inside a page, so it may use nothing from outside itself. Tells which keys of the web storage hold something
 * that looks like a token, and which addresses the page asked for data. Of a signed token only its end leaves the page.
 * Null if this came too late, or if the tab shows another origin.
 */
export function lookAtStorage(step: PageStep, origin: string): RawStorage | null {
  const MOST_KEYS = 200;
  const MOST_ASKED = 40;
  const LONGEST = 50_000;
  const JWT = /(?<![\w-])eyJ[\w-]{5,}\.(eyJ[\w-]{5,})\.[\w-]{10,}/;
  if (location.origin !== origin || Date.now() < step.from || Date.now() > step.until) return null;

  /** The end that a signed token tells, in ms; null for none. */
  function readEnd(payload: string): number | null {
    try {
      const data: unknown = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
      const end: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'exp') : null;
      return typeof end === 'number' && Number.isFinite(end) ? end * 1_000 : null;
    } catch (error) {
      console.info('Lights Out: a token tells no end', error instanceof Error ? error.name : error);
      return null;
    }
  }

  /** Letters and digits as a machine makes them: at least 16, of many kinds, without spaces. */
  function isRandom(text: string): boolean {
    if (!/^[\w.~+/=|:-]{16,4096}$/.test(text) || /^https?:/.test(text)) return false;
    const digits = text.match(/\d/g)?.length ?? 0;
    return digits >= 3 && /[a-z]/i.test(text) && new Set(text).size >= 10;
  }

  /** Such a text, or one in JSON under a name of a token. */
  function holdsToken(value: string): boolean {
    const text = /^"(.*)"$/.exec(value)?.[1] ?? value;
    if (isRandom(text)) return true;
    const named = /"(?=[\w-]*?(?:token|session|jwt|auth|bearer|credential))[\w-]*"\s*:\s*"([^"]{16,4096})"/i.exec(
      value,
    )?.[1];
    return named !== undefined && isRandom(named);
  }

  function toSeen(area: 'local' | 'session', key: string, value: string): RawStorage['storage'][number] {
    const signed = JWT.exec(value);
    if (signed === null) return { area, key, looks: holdsToken(value) ? 'token' : 'plain', expiresAt: null };
    // With a second token the first one is made anew: its end is not the session's.
    const isRenewed = /refresh/i.test(value);
    return { area, key, looks: 'signed-token', expiresAt: isRenewed ? null : readEnd(signed[1] ?? '') };
  }

  /** A sandboxed page may read no storage. */
  function readArea(area: 'local' | 'session'): RawStorage['storage'][number][] {
    try {
      const kept = area === 'local' ? localStorage : sessionStorage;
      return Array.from({ length: Math.min(MOST_KEYS, kept.length) }).flatMap((_, index) => {
        const key = Storage.prototype.key.call(kept, index);
        const value = key === null ? null : Storage.prototype.getItem.call(kept, key);
        return key === null || value === null || key.length > 200 ? [] : [toSeen(area, key, value.slice(0, LONGEST))];
      });
    } catch (error) {
      console.info('Lights Out: a page lets nobody read its storage', error instanceof Error ? error.name : error);
      return [];
    }
  }

  const asked = performance.getEntriesByType('resource').flatMap((entry) => {
    const url = URL.parse(entry.name);
    const isData = /^(?:fetch|xmlhttprequest)$/.test(String(Reflect.get(entry, 'initiatorType')));
    return isData && url?.origin === origin ? [url.pathname] : [];
  });
  return {
    storage: [...readArea('local'), ...readArea('session')],
    asked: [...new Set(asked)].slice(0, MOST_ASKED),
  };
}
