import { describe, expect, it } from 'vitest';
import type { Cookie, PartitionKey } from '../../../utils/core/cookies/cookie.ts';
import type { OwnEnding } from '../../../utils/core/journal/observation.ts';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { createOwnEndings } from '../../../utils/services/journal/own-endings.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { toSiteBook } from '../../fakes/samples/site-book.ts';
import { container } from '../../fakes/samples/stores.ts';
import { news } from '../removal/press-removal.ts';

const long = { ref: refOf('claude'), firstSeenAt: NOON - HOUR };
const claudeIn = (storeId = '0', partition: PartitionKey | null = null) =>
  cookie({ name: 'sessionKey', storeId, partition });

/** What is known of ends after a removal of ours that was to take these cookies, and found those. */
async function afterRemoval(asked: readonly Cookie[], found: readonly Cookie[], later = SECOND) {
  const { clock, sites, start } = createWorld();
  const own = createOwnEndings({ clock, records: start().records, siteBook: toSiteBook(sites) });
  let meanwhile: OwnEnding | null = null;
  await own.during(asked, async () => {
    meanwhile = (await own.read())(long);
    return found;
  });
  clock.advance(later);
  return { own, meanwhile, ownEnding: await own.read() };
}

describe('a removal of ours', () => {
  it.each<[string, string, string, number, boolean]>([
    ['in that store', '0', '0', SECOND, true],
    ['in another store', '0', container.id, SECOND, false],
    ['nearly a minute ago', '0', '0', MINUTE - 1, true],
    ['a minute ago', '0', '0', MINUTE, false],
  ])('explains the end of a sign-in that it found %s: %s', async (_what, storeId, endedIn, later, expected) => {
    const removing = [claudeIn(storeId)];
    const { ownEnding } = await afterRemoval(removing, removing, later);
    const session = { ref: refOf('claude', { storeId: endedIn }), firstSeenAt: NOON - HOUR };
    expect(ownEnding(session)).toBe(expected ? 'ours' : 'not-ours');
    expect(ownEnding(session, 'by-itself')).toBe('not-ours');
    expect(ownEnding({ ...session, firstSeenAt: NOON + 1 })).toBe('not-ours');
    expect(ownEnding({ ...session, ref: refOf('character-ai', { storeId: endedIn }) })).toBe('not-ours');
  });

  it('explains no end of a sign-in that was gone when it came to it, and cannot tell before', async () => {
    const { meanwhile, ownEnding } = await afterRemoval([claudeIn()], []);
    expect(meanwhile).toBe('undecided');
    expect(ownEnding(long)).toBe('not-ours');
  });

  it('explains no end of a sign-in that had reached its date when it came to it', async () => {
    const past = { ...claudeIn(), expiresAt: NOON };
    expect((await afterRemoval([past], [past])).ownEnding(long)).toBe('not-ours');
  });

  it.each(['noteStayed', 'noteWritten'] as const)(
    'explains no later end of a sign-in that is here after it (%s)',
    async (note) => {
      const { own } = await afterRemoval([claudeIn()], [claudeIn()]);
      own[note](long.ref);
      expect((await own.read())(long)).toBe('not-ours');
    },
  );

  it('explains the end of a sign-in that stayed through an earlier one', async () => {
    const { own } = await afterRemoval([claudeIn()], [claudeIn()]);
    own.noteStayed(long.ref);
    await own.during([claudeIn()], async () => [claudeIn()]);
    expect((await own.read())(long)).toBe('ours');
  });
});

describe("a removal of our own inside another site's page", () => {
  it.each<[string, PartitionKey | null, PartitionKey | null, boolean]>([
    ["explains that sign-in's end", news, news, true],
    ["explains no end of the site's own", null, news, false],
    ['explains none inside a third site', { topLevelSite: 'https://third.example' }, news, false],
    ["is no part of one of the site's own row", news, null, false],
  ])('%s', async (_what, endedIn, partition, expected) => {
    const removing = [claudeIn('0', partition)];
    const { ownEnding } = await afterRemoval(removing, removing);
    const session = { ref: refOf('claude', { partition: endedIn }), firstSeenAt: NOON - HOUR };
    expect(ownEnding(session) === 'ours').toBe(expected);
  });
});
