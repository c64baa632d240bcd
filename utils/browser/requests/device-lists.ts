import { isRecord, parseJson, valueAt } from '../../core/answers/json-path.ts';
import { plainText } from '../../core/plain-text.ts';
import type { Device, DeviceList } from '../../core/sessions/device.ts';
import { looksCut } from '../../core/sessions/looks-cut.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { fillRequest } from '../../core/sign-out/fill-request.ts';
import type { HttpSpec } from '../../core/sites/http-spec.ts';
import type { SessionList } from '../../core/sites/session-list.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { DeviceLists, Requests, SiteRequest } from '../../ports/requests.ts';
import { createHandleBook } from './handle-book.ts';

/** The last moment that a date can be. */
const LATEST = 8.64e15;
const IN_MS = { s: 1_000, ms: 1 } as const;

/**
 * Reads sites' own lists of sessions. An entry's id may be a secret (better-auth lists tokens): it stays in here.
 * Nothing is ended by another sign-in than the one that the list was last read with: it may be of another account.
 */
export function createDeviceLists(requests: Requests, credentials: Pick<Credentials, 'digest'>): DeviceLists {
  const handles = createHandleBook<string>();
  /** By refId: the digest of the sign-in that its list was last read with; null where it may not be digested. */
  const readWith = new Map<string, string | null>();

  const ask = (ref: SessionRef, site: SiteDefinition, spec: HttpSpec, why: SiteRequest['why']) =>
    requests.fromBackground(ref, site, { ...spec, headerFromCookie: null, why }, { from: 'jar' });

  async function askJson(ref: SessionRef, site: SiteDefinition, spec: HttpSpec): Promise<unknown> {
    const answer = await ask(ref, site, spec, 'list-sessions');
    return answer.kind === 'response' && answer.status === 200 && answer.body !== null
      ? parseJson(answer.body)
      : undefined;
  }

  async function list(ref: SessionRef, site: SiteDefinition): Promise<DeviceList> {
    const { sessionList } = site;
    if (!sessionList) return { kind: 'could-not-tell' };
    readWith.set(refId(ref), await credentials.digest(ref, site));
    const body = await askJson(ref, site, sessionList.list);
    const items = valueAt(body, sessionList.items);
    if (!Array.isArray(items)) return { kind: 'could-not-tell' };
    const { current } = sessionList;
    const own =
      'flag' in current ? null : (toText(valueAt(await askJson(ref, site, current.of), current.at)) ?? undefined);
    if (own === undefined) return { kind: 'could-not-tell' }; // this browser's own entry could be any of them
    const isCurrent = (item: unknown) =>
      'flag' in current ? valueAt(item, current.flag) === true : toText(valueAt(item, current.equals)) === own;
    const devices = items.flatMap((item): Device[] => {
      const id = toText(valueAt(item, sessionList.id));
      return isRecord(item) && id !== null
        ? [{ handle: handles.handleOf(ref, id, id), ...describe(sessionList, item), isCurrent: isCurrent(item) }]
        : [];
    });
    const whole = devices.length === items.length && !looksCut(body, sessionList.items, items.length);
    return { kind: 'listed', devices, more: 0, whole, canEndOthers: sessionList.endOthers !== null };
  }

  /** Whether a request left and the site took it. */
  async function tell(ref: SessionRef, site: SiteDefinition, spec: HttpSpec): Promise<boolean> {
    const known = readWith.get(refId(ref));
    if (known !== undefined && known !== (await credentials.digest(ref, site))) return false;
    const answer = await ask(ref, site, spec, 'end-session');
    return answer.kind === 'response' && answer.status < 300;
  }

  return {
    list,
    async endOne(ref, site, handle) {
      const id = handles.find(ref, handle);
      if (id === null || !site.sessionList) return false;
      const { request, send } = site.sessionList.endOne;
      const filled = fillRequest({ body: request.body, headers: {} }, id, send);
      return filled ? tell(ref, site, { ...request, body: filled.body }) : false;
    },
    endOthers: async (ref, site) => (site.sessionList?.endOthers ? tell(ref, site, site.sessionList.endOthers) : false),
  };
}

function describe(
  { name, place, lastUsed }: SessionList,
  item: unknown,
): Pick<Device, 'name' | 'place' | 'lastUsedAt'> {
  return {
    name: plainText(toText(valueAt(item, name)) ?? ''),
    place: place === null ? null : plainText(toText(valueAt(item, place)) ?? '') || null,
    lastUsedAt: lastUsed === null ? null : toMoment(valueAt(item, lastUsed.path), lastUsed.unit),
  };
}

function toText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, 1_000) : null;
}

function toMoment(value: unknown, unit: 's' | 'ms' | 'iso'): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null; // an object may not even have a text
  const at = unit === 'iso' ? Date.parse(String(value)) : Number(value) * IN_MS[unit];
  return at > 0 && at <= LATEST ? at : null;
}
