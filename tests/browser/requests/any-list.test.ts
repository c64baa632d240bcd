import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenLists } from '../../../utils/browser/requests/token-lists.ts';
import { plainText } from '../../../utils/core/plain-text.ts';
import type { Requests } from '../../../utils/ports/requests.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { notImplemented } from '../../fakes/ports/not-implemented.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { runs } from '../../torture/length.ts';
import { byFlag, byToken, open } from './site-with-devices.ts';

const SECRET = 'tok-3f9c0a7d51e84b26';
/** What a site may answer at any place: also what looks like a method of every object. */
const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(SECRET, 'me', '', '2026-11-30', '9'.repeat(400), '\u202egnp', 'a\nb') },
  { weight: 2, arbitrary: fc.constantFrom(true, false, null, 0, -1, 1e300, 1.5) },
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom('toString', 'valueOf', '__proto__', 'length'), fc.constantFrom(1, 'x', null)),
);
const entry = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ secret: anything, agent: anything, city: anything, seen: anything, mine: anything }),
  },
  anything,
);
const token = fc.oneof(
  { weight: 5, arbitrary: fc.record({ id: anything, name: anything, created_at: anything, is_revoked: anything }) },
  anything,
);

const isDate = (at: number | null) => at === null || !Number.isNaN(new Date(at).getTime());
const isHarmless = (name: string | null) => name === null || (name === plainText(name) && name.length <= 1_000);

describe('whatever a site lists', () => {
  it('becomes devices with names of one line and dates that can be, without an id of the site', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 4 }),
        fc.constantFrom('s', 'ms', 'iso'),
        fc.constantFrom(byFlag, byToken),
        async (entries, unit, list) => {
          const site = { ...list, lastUsed: { path: 'seen', unit } } as const;
          const listed = await open(site, { '/list': json(200, { data: { devices: entries } }) }).list();
          if (listed.kind !== 'listed') return;
          expect(
            listed.devices.length <= entries.length && (!listed.whole || listed.devices.length === entries.length),
          ).toBe(true);
          for (const { handle, lastUsedAt, name, place } of listed.devices) {
            expect([isHarmless(name), isHarmless(place), isDate(lastUsedAt)]).toEqual([true, true, true]);
            expect(handle).not.toContain(SECRET);
          }
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('becomes tokens with names of one line and dates that can be, and no other address is asked', async () => {
    const owners = fc.array(fc.oneof(fc.record({ uuid: anything }), anything), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(owners, fc.array(token, { maxLength: 4 }), async (givenOwners, given) => {
        const asked: string[] = [];
        const requests: Requests = {
          inPage: async () => notImplemented('a page'),
          sweep: async () => notImplemented('a sweep'),
          async fromBackground(_ref, _site, { url }) {
            asked.push(url);
            return json(200, url.endsWith('/api/organizations') ? givenOwners : given);
          },
        };
        const listed = await createTokenLists(requests).list(refOf('claude'), claude);
        for (const url of asked) {
          expect(url).toMatch(
            /^https:\/\/claude\.ai\/api\/(?:organizations|oauth\/organizations\/[\w-]+\/oauth_tokens)$/,
          );
          expect(new URL(url).href).toBe(url);
        }
        if (listed.kind !== 'listed') return;
        for (const { givenAt, handle, name } of listed.tokens) {
          expect([isHarmless(name), isDate(givenAt)]).toEqual([true, true]);
          expect(handle).not.toContain(SECRET);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
