import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readControl, readLook, readStored } from '../../../utils/browser/tabs/read-look.ts';
import { readMake } from '../../../utils/browser/tabs/read-make.ts';

const SITE = 'https://wiki.example';
const href = { origin: SITE, path: '/logout', hasQuery: false, queryWord: 'do=logout', hash: '' };
const form = { method: 'post', origin: SITE, path: '/out', fields: [{ name: 'token', type: 'hidden' }] };
const control = {
  role: 'link',
  name: 'Log out',
  testId: 'out',
  id: 'out',
  classes: ['menu'],
  place: 'a:1',
  href,
  form,
  opensMenu: false,
  inDialog: false,
  insideContent: false,
  isScripted: false,
};
const page = { mark: 'm', path: '/', saysSignOut: false, forms: [form], ids: ['main'] };
const kept = { storage: [{ area: 'local', key: 'token', looks: 'token', expiresAt: 1 }], asked: ['/api/me'] };
const make = { metas: [{ name: 'generator', content: 'Wiki' }], assets: ['/a.js'], data: ['x'] };

/** Each of them as a page's own script could give it, with any one place of it replaced by anything. */
const changed = <T extends object>(good: T): fc.Arbitrary<unknown> =>
  fc.record({ place: fc.nat(), by: fc.oneof(fc.anything(), fc.string({ maxLength: 300 })) }).map(({ place, by }) => {
    const copy = structuredClone(good);
    const places = placesIn(copy);
    const [holder, key] = places[place % places.length] ?? [copy, ''];
    Object.defineProperty(holder, key, { value: by, enumerable: true, configurable: true, writable: true });
    return copy;
  });

function placesIn(value: object): readonly (readonly [object, string])[] {
  return Object.entries(value).flatMap(([key, one]) => [
    [value, key] as const,
    ...(typeof one === 'object' && one !== null ? placesIn(one) : []),
  ]);
}

const anyControl = fc.oneof(changed(control), fc.anything());
const anyPage = fc
  .record({ rest: changed(page), controls: fc.array(anyControl, { maxLength: 3 }) })
  .map(({ rest, controls }) => ({
    ...(rest as object),
    controls: controls.map((one, index) => ({ index, visible: true, raw: textOf(one) })),
  }));

function textOf(value: unknown): unknown {
  try {
    return JSON.stringify(value);
  } catch {
    return value;
  }
}

describe('whatever a page says of itself', () => {
  it('a look is read or refused, never thrown over, and leads to no place but as text of a bounded length', () => {
    fc.assert(
      fc.property(fc.oneof(anyPage, fc.anything()), fc.oneof(changed(kept), fc.anything()), (told, stored) => {
        const look = readLook(SITE, told, stored);
        if (look === null) return;
        for (const { mark } of look.snapshot.controls) {
          expect(mark.place.length).toBeLessThanOrEqual(2_000);
          expect((mark.name ?? '').length).toBeLessThanOrEqual(80);
          expect(['link', 'button', 'menuitem', 'other']).toContain(mark.role);
        }
        // It can cross to the background and be stored: plain data alone.
        expect(structuredClone(look.snapshot)).toEqual(look.snapshot);
      }),
    );
  });

  it('a control, a storage and the making of a page are read or refused, never thrown over', () => {
    fc.assert(
      fc.property(
        anyControl,
        fc.oneof(changed(kept), fc.anything()),
        fc.oneof(changed(make), fc.anything()),
        (...told) => {
          const [one, stored, made] = [readControl(told[0]), readStored(told[1]), readMake(told[2])];
          for (const read of [one, stored, made]) if (read !== null) expect(structuredClone(read)).toEqual(read);
        },
      ),
    );
  });

  it('the end that a token in a storage tells is a date that can be, or none', () => {
    const ends = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(8.64e15, 8.64e15 + 1, 1e303, -1, '2026', null));
    fc.assert(
      fc.property(ends, (expiresAt) => {
        const [seen] =
          readStored({ storage: [{ area: 'local', key: 'token', looks: 'signed-token', expiresAt }] }) ?? [];
        const end = seen?.expiresAt ?? null;
        expect(end === null || !Number.isNaN(new Date(end).getTime()), String(expiresAt)).toBe(true);
        if (expiresAt === 8.64e15) expect(end).toBe(expiresAt);
      }),
    );
  });
});
