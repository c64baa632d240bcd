import { describe, expect, it } from 'vitest';
import { buildLifetime } from '../../../utils/core/sessions/build-lifetime.ts';
import type { SiteLifetime } from '../../../utils/core/sites/site.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

const sliding: SiteLifetime = { kind: 'sliding', idleMs: 28 * DAY, renewEveryMs: HOUR, grade: 'A' };
const fixed: SiteLifetime = { kind: 'fixed', lengthMs: 7 * DAY, grade: 'B' };
const unknown: SiteLifetime = { kind: 'unknown' };

describe('buildLifetime', () => {
  it("derives the last renewal and the next one from the cookie's own end", () => {
    expect(buildLifetime(sliding, NOON + 28 * DAY - 65 * MINUTE, NOON, null)).toEqual({
      kind: 'until',
      expiresAt: NOON + 28 * DAY - 65 * MINUTE,
      lengthMs: 28 * DAY,
      renewal: { idleMs: 28 * DAY, lastRenewedAt: NOON - 65 * MINUTE, renewsFrom: NOON - 5 * MINUTE },
      differs: null,
    });
  });

  it('gives no renewal if the end is further away than the idle length allows', () => {
    expect(buildLifetime(sliding, NOON + 40 * DAY, NOON, null)).toMatchObject({ kind: 'until', renewal: null });
  });

  it('sets a renewal that a wrong clock puts into the near future to now', () => {
    expect(buildLifetime(sliding, NOON + 28 * DAY + 30 * MINUTE, NOON, null)).toMatchObject({
      renewal: { lastRenewedAt: NOON },
    });
  });

  it.each([
    { learned: 28 * DAY - HOUR, differs: null, length: 28 * DAY },
    { learned: 30 * DAY, differs: { documentedMs: 28 * DAY, learnedMs: 30 * DAY }, length: 30 * DAY },
    { learned: 7 * DAY, differs: { documentedMs: 28 * DAY, learnedMs: 7 * DAY }, length: 7 * DAY },
    { learned: null, differs: null, length: 28 * DAY },
  ])(
    'gives the learned length ($learned) beside the documented one only if they differ',
    ({ learned, differs, length }) => {
      expect(buildLifetime(sliding, NOON + DAY, NOON, learned)).toMatchObject({ differs, lengthMs: length });
    },
  );

  it('calculates the last renewal with the learned length if it differs', () => {
    expect(buildLifetime(sliding, NOON + 6 * DAY, NOON, 7 * DAY)).toMatchObject({
      renewal: { idleMs: 7 * DAY, lastRenewedAt: NOON - DAY },
    });
  });

  it('gives no renewal for a fixed session, and uses a learned length if none is documented', () => {
    expect(buildLifetime(fixed, NOON + DAY, NOON, null)).toMatchObject({
      renewal: null,
      lengthMs: 7 * DAY,
      differs: null,
    });
    expect(buildLifetime(unknown, NOON + DAY, NOON, 3 * DAY)).toMatchObject({
      renewal: null,
      lengthMs: 3 * DAY,
      differs: null,
    });
    expect(buildLifetime(unknown, NOON + DAY, NOON, null)).toMatchObject({ lengthMs: null });
  });

  it.each([sliding, fixed, unknown])('ends with the browser if the cookie has no date (%o)', (site) => {
    expect(buildLifetime(site, null, NOON, 3 * DAY)).toEqual({ kind: 'browser-session' });
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Date.UTC(40_000, 0, 1),
    8.64e15,
    'unknown' as const,
  ])('says "unknown" for %s, never a guess', (end) => {
    expect(buildLifetime(sliding, end, NOON, null)).toEqual({ kind: 'unknown' });
  });

  it.each([0, -1, -8.64e15])(
    'keeps a date in the past (%d): the session has ended, and its end is not unknown',
    (end) => {
      expect(buildLifetime(sliding, end, NOON, null)).toMatchObject({ kind: 'until', expiresAt: end });
    },
  );
});
