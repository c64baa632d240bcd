import { expect } from 'vitest';
import { createDeviceLists } from '../../../utils/browser/requests/device-lists.ts';
import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import type { DeviceList } from '../../../utils/core/sessions/device.ts';
import type { SessionList } from '../../../utils/core/sites/session-list.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import type { Requests, SiteRequest } from '../../../utils/ports/requests.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { notImplemented } from '../../fakes/ports/not-implemented.ts';
import { json } from '../../fakes/site-server/answers.ts';

const get = (path: string) =>
  ({
    method: 'GET',
    url: `https://claude.ai${path}`,
    body: null,
    contentType: null,
    csrf: null,
    bearer: null,
  }) as const;
const post = (path: string) => ({ ...get(path), method: 'POST', contentType: 'application/json' }) as const;

/** A list of sessions in which a flag marks this browser's own entry. */
export const byFlag: SessionList = {
  list: get('/list'),
  items: 'data.devices',
  id: 'secret',
  name: 'agent',
  place: 'city',
  lastUsed: { path: 'seen', unit: 's' },
  current: { flag: 'mine' },
  endOne: { request: post('/end'), send: { as: 'json-field', name: 'secret' } },
  endOthers: post('/end-others'),
  grade: 'A',
};

/** The same list, where this browser's own entry is the one that carries its token. */
export const byToken: SessionList = { ...byFlag, current: { equals: 'secret', of: get('/me'), at: 'session.token' } };
const siteWith = (sessionList: SessionList | null): SiteDefinition => ({ ...claude, sessionList });

/** The site's own ids of its three entries. Any of them is enough to sign in. */
export const secrets = ['tok-3f9c0a7d51e84b26', 'tok-77aa01c2d9e04f13', 'tok-c0ffee1234567890'];
export const entries = secrets.map((secret, index) => ({
  secret,
  agent: `Browser ${index}`,
  city: 'Vienna',
  seen: NOON / 1_000 + index,
  mine: index === 0,
}));
const answers: Readonly<Record<string, RawAnswer>> = {
  '/list': json(200, { data: { devices: entries } }),
  '/me': json(200, { session: { token: secrets[0] } }),
  '/end': json(200, {}),
  '/end-others': json(200, {}),
};

const session = refOf('claude');

export const handlesIn = (seen: DeviceList) => (seen.kind === 'listed' ? seen.devices.map(({ handle }) => handle) : []);

/** The adapter over a site that answers by path. */
export function open(sessionList: SessionList | null, change: Record<string, RawAnswer> = {}) {
  const asked: SiteRequest[] = [];
  const requests: Requests = {
    inPage: async () => notImplemented('a page'),
    sweep: async () => notImplemented('a sweep'),
    async fromBackground(_ref, _site, request, carried) {
      expect(carried).toEqual({ from: 'jar' });
      asked.push(request);
      const path = new URL(request.url).pathname;
      return change[path] ?? answers[path] ?? notImplemented(path);
    },
  };
  const here = { digest: 'anna' as string | null };
  const lists = createDeviceLists(requests, { digest: async () => here.digest });
  const site = siteWith(sessionList);
  return {
    asked,
    /** The sign-in that is in the jar. */
    here,
    lists,
    list: (ref = session) => lists.list(ref, site),
    end: (handle: string, ref = session) => lists.endOne(ref, site, handle),
    endOthers: () => lists.endOthers(session, site),
  };
}
