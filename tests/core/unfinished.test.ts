import { expect, it } from 'vitest';
import { MINUTE } from '../../utils/core/time.ts';
import { isOfPrivateWindow, readUnfinished } from '../../utils/core/unfinished.ts';
import { NOON } from '../fakes/ports/fake-clock.ts';

it.each<[string, unknown, boolean]>([
  ['from a window that is not private', { from: 'window' }, false],
  ['from a private window', { from: 'private-window' }, true],
  ['from nowhere', {}, true],
  ['that cannot be read', 'remove', true],
])('tells whether a note is of a private window, and takes it for one in doubt: %s', (_what, kept, isPrivate) => {
  expect(isOfPrivateWindow(kept)).toBe(isPrivate);
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['what is no note', 'remove'],
  ['a note without ticks', { place: 'remove all', at: NOON }],
  ['one that is older than a minute', { place: 'remove all', ticks: [], at: NOON - MINUTE - 1 }],
  ['one of a clock that was set back since', { place: 'remove all', ticks: [], at: NOON + 1 }],
])('goes on with nothing after %s', (_what, kept) => {
  expect(readUnfinished(kept, NOON)).toBeNull();
});
