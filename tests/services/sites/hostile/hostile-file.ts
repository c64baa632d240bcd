import fc from 'fast-check';

const origin = 'https://wiki.example.org';
const mark = { role: 'button', name: 'Log out', testId: null, id: null, classes: [], path: null, place: 'button:1' };
const ways: readonly unknown[] = [
  {
    kind: 'http',
    scope: 'this-browser',
    method: 'POST',
    url: `${origin}/end`,
    body: 'action=logout',
    contentType: 'application/x-www-form-urlencoded',
    csrf: { from: 'endpoint', url: `${origin}/token`, path: 'token', send: { as: 'form-field', name: '_token' } },
    bearer: null,
    grade: 'B',
  },
  { kind: 'navigate', scope: 'this-browser', url: `${origin}/logout`, userMustConfirm: false, grade: 'B' },
  { kind: 'press', scope: 'this-browser', url: `${origin}/home`, steps: [mark], grade: 'B' },
  { kind: 'guide', scope: 'this-browser', url: `${origin}/`, guide: 'account-menu', grade: 'A' },
];

/** A good site, anew each time: its members are replaced below. */
const goodSite = (order: readonly number[]): Record<string, unknown> =>
  structuredClone({
    name: 'Wiki',
    registrableDomains: ['example.org'],
    origins: [origin],
    parentOrigins: ['https://example.org'],
    authCookies: [{ name: 'sid', match: 'exact', hosts: ['wiki.example.org', 'example.org'] }],
    companionCookies: ['csrftoken'],
    leftoverCookies: [],
    trustedDeviceCookies: [],
    visitorCookies: [],
    authStorage: [{ area: 'local', key: 'token', origin }],
    lifetime: { kind: 'unknown' },
    probe: {
      url: `${origin}/me`,
      headerFromCookie: null,
      judges: ['sid'],
      signedIn: [{ status: [200], json: [{ path: 'user', is: 'text' }] }],
      signedOut: [{ status: [401], json: [{ path: 'code', equals: 'signed-out' }] }],
      grade: 'B',
    },
    signOut: order.map((at) => ways[at]),
    pages: { home: `${origin}/`, login: null },
  });

const values: readonly unknown[] = [
  'https://evil.example',
  'https://evil.example/',
  'https://evil.example/end?next=https://wiki.example.org/',
  'https://shop.example.org',
  'https://shop.example.org/end',
  'https://claude.ai',
  'https://claude.ai/api/organizations',
  'https://wiki.example.org.evil.example/',
  'https://wiki.example.org@evil.example/',
  'https://evil.example\\@wiki.example.org/',
  'https://wiki.example.org:8443/end',
  'https://wiki.example.org/end#x',
  'https://wiki.example.org/*',
  'https://wiki.example.org/end?key=7f3a9c21',
  'https://wiki.example.org/account/delete',
  'http://wiki.example.org',
  'http://wiki.example.org/end',
  'http://127.0.0.1:8080/admin',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '//evil.example/',
  '/end',
  'evil.example',
  'claude.ai',
  'shop.example.org',
  'org',
  '*.example.org',
  'sessionKey',
  '__proto__',
  'constructor',
  'Authorization',
  'Cookie',
  'Delete my account',
  '\u202egnp.exe',
  'x'.repeat(100_000),
  '',
  ' ',
  0,
  -1,
  1e308,
  true,
  null,
  [],
  {},
  [[]],
  ['https://evil.example'],
  { header: 'authorization', cookie: 'sid' },
  { url: 'https://evil.example/token', path: 'token' },
  { url: 'https://wiki.example.org/token', path: 'token' },
  { from: 'cookie', cookie: 'sid', send: { as: 'header', name: 'Authorization' } },
  { from: 'endpoint', url: 'https://evil.example/', path: 'a', send: { as: 'header', name: 'X-Token' } },
  [{ name: 'sessionKey', match: 'exact', hosts: ['claude.ai'] }],
  [{ name: 'sid', match: 'exact', hosts: ['shop.example.org'] }],
  'everywhere',
  'built-in',
];

/** Members that no file may have, or that only a prototype has. */
const strange = ['source', 'id', 'replaySafe', 'sessionList', 'words', 'statusApi', '__proto__', 'toString', 'script'];

/** Every place in a site, as the keys that lead there. */
function placesIn(value: unknown, to: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [to];
  return [
    ...(to.length > 0 ? [to] : []),
    ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...to, key])),
  ];
}

function replace(value: unknown, [key, ...rest]: readonly string[], by: unknown): void {
  if (typeof value !== 'object' || value === null || key === undefined) return;
  if (rest.length > 0) replace(Reflect.get(value, key), rest, by);
  else Object.defineProperty(value, key, { value: by, enumerable: true, configurable: true, writable: true });
}

/** Addresses that a definition must never lead to. */
const foreign = ['https://evil.example/end', 'https://shop.example.org/end', 'https://claude.ai/', 'http://127.0.0.1/'];

const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ address: fc.nat(), by: fc.constantFrom(...foreign) }) },
  { weight: 5, arbitrary: fc.record({ place: fc.nat(), by: fc.constantFrom(...values) }) },
  { weight: 1, arbitrary: fc.record({ member: fc.constantFrom(...strange), by: fc.constantFrom(...values) }) },
);

const site = fc
  .record({ order: fc.shuffledSubarray([0, 1, 2, 3]), changes: fc.array(change, { maxLength: 3 }) })
  .map(({ order, changes }) => {
    const hostile = goodSite(order);
    for (const one of changes) {
      if ('member' in one) replace(hostile, [one.member], one.by);
      else if ('address' in one) {
        const places = placesIn(hostile).filter((place) => place.at(-1) === 'url' || place.at(-1) === 'home');
        replace(hostile, places[one.address % places.length] ?? [], one.by);
      } else {
        const places = placesIn(hostile);
        replace(hostile, places[one.place % places.length] ?? [], one.by);
      }
    }
    return hostile;
  });

/** Files that are nearly good, and texts that are no file at all. */
export const hostileFile: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(site, { minLength: 1, maxLength: 2 })
      .map((sites) => JSON.stringify({ lightsOutSites: 1, sites })),
  },
  { weight: 1, arbitrary: fc.json().map((sites) => `{"lightsOutSites":1,"sites":[${sites}]}`) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string() },
);
