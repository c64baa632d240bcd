import { describe, expect, it } from 'vitest';
import { describeStore, findStore, isPrivateStore } from '../../../utils/core/cookies/describe-store.ts';
import { defaultStore } from '../../fakes/samples/stores.ts';

describe('describeStore', () => {
  it.each([
    ['0', 'default', null],
    ['1', 'private', null],
    ['2', 'default', null],
    ['firefox-default', 'default', null],
    ['firefox-private', 'private', null],
    ['firefox-container-3', 'container', 3],
    ['firefox-container-12', 'container', 12],
    ['firefox-container-', 'default', null],
    ['firefox-container-3x', 'default', null],
  ] as const)('takes the id "%s" for a %s store with number %s', (id, kind, number) => {
    expect(describeStore(id)).toEqual({ id, kind, number, name: null });
    expect(isPrivateStore(id)).toBe(kind === 'private');
  });
});

describe('findStore', () => {
  const named = { ...defaultStore, name: 'Work' };

  it('gives the listed store, with its name', () => {
    expect(findStore([named], named.id)).toBe(named);
  });

  it('describes a store that is not listed any more by its id', () => {
    expect(findStore([named], '1')).toEqual({ id: '1', kind: 'private', number: null, name: null });
  });
});
