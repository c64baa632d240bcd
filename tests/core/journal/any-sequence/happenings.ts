import type { SessionRef } from '../../../../utils/core/sessions/session.ts';
import { refOf } from '../../../fakes/fake-world.ts';

/** What may happen, at one of the places; `size` picks among lengths of time, tokens and the like. */
export type Happening = { readonly what: (typeof happenings)[number]; readonly where: number; readonly size: number };
export const happenings = [
  'sign-in',
  'sign-in',
  'renew',
  'set-again',
  'rotate',
  'look',
  'look',
  'wait',
  'wait',
  'sleep',
  'taken-back',
  'deleted',
  'evicted',
  'silent-wipe',
  'sign-out-here',
  'open-private',
  'close-private',
  'take-access',
  'give-access',
  'record-off',
  'record-on',
  'close',
  'close-and-clear',
  'kill',
  'update',
  'absence',
  'clock-back',
  'clock-right',
] as const;

/** Where a sign-in may stand: three sites, each in the default store and in a private window. */
export const places = ['lasting', 'rotating', 'short'].flatMap((id) =>
  ['0', '1'].map((storeId): SessionRef => refOf(id, { storeId })),
);
export const isPrivate = ({ storeId }: SessionRef) => storeId === '1';
