import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import { device, type FakeDeviceLists } from '../../fakes/ports/fake-device-lists.ts';
import type { ServedSession } from './session-book.ts';

/** What a site's list of devices is like, and what the site does when it is asked to end one. */
export const listHabits = [
  'honest',
  'ends nothing',
  'hides what it does not end',
  'silent',
  'silent afterwards',
  'empty afterwards',
  'of somebody else afterwards',
  'with new ids afterwards',
  'without its own afterwards',
  'cut',
  'cut afterwards',
  'unmarked',
] as const;

export type ListHabit = (typeof listHabits)[number];

/** A session of the same account in another browser, far away. */
export type OtherDevice = { readonly id: string; readonly person: number; alive: boolean; hidden: boolean };

export type WorldDevices = ReturnType<typeof createWorldDevices>;

/** How many rows a cut list has. */
const CUT = 1;

/** Makes a fake list of devices tell of each person's own: two others beside this browser. */
export function createWorldDevices(lists: FakeDeviceLists, findHere: (ref: SessionRef) => ServedSession | undefined) {
  const others: OtherDevice[] = [];
  const state = { habit: 'honest' as ListHabit, asks: 0 };
  let lastAsked = ''; // the slot that was asked to end something since it was listed

  const ofPerson = (person: number): OtherDevice[] => {
    if (!others.some((one) => one.person === person))
      for (const name of ['phone', 'library'])
        others.push({ id: `${name} of ${person}`, person, alive: true, hidden: false });
    return others.filter((one) => one.person === person);
  };

  /** The list as the site gives it. `later`: after it was asked to end something. */
  function list(ref: SessionRef) {
    const here = findHere(ref);
    const later = lastAsked === refId(ref);
    const is = (...habits: readonly ListHabit[]) => habits.includes(state.habit);
    if (!here || is('silent') || (later && is('silent afterwards'))) return { kind: 'could-not-tell' as const };
    const person = later && is('of somebody else afterwards') ? 1 - here.person : here.person;
    const shown = ofPerson(person).filter(({ alive, hidden }) => alive && !hidden);
    const isRenamed = later && is('with new ids afterwards');
    const rows = shown.map(({ id }) => device(isRenamed ? `${id} anew` : id, { name: `Browser ${id}` }));
    const own = device(isRenamed ? 'own anew' : `own of ${person}`, { isCurrent: !is('unmarked') });
    const isCut = is('cut') || (later && is('cut afterwards'));
    const all = later && is('without its own afterwards') ? rows : [own, ...rows];
    const devices = later && is('empty afterwards') ? [] : isCut ? all.slice(0, CUT) : all;
    return { kind: 'listed' as const, devices, more: all.length - devices.length, whole: !isCut, canEndOthers: true };
  }

  function end(ref: SessionRef, isMeant: (id: string) => boolean): boolean {
    const here = findHere(ref);
    lastAsked = refId(ref);
    if (!here) return false;
    for (const one of ofPerson(here.person).filter(({ id }) => isMeant(id))) {
      if (state.habit === 'hides what it does not end') one.hidden = true;
      else if (state.habit !== 'ends nothing') one.alive = false;
    }
    return true;
  }

  Object.assign(lists, {
    async list(ref: SessionRef) {
      return list(ref);
    },
    async endOne(ref: SessionRef, _site: unknown, handle: string) {
      return end(ref, (id) => id === handle);
    },
    async endOthers(ref: SessionRef) {
      return end(ref, () => true);
    },
  });

  return {
    state,
    /** The other devices of who is signed in in this slot. */
    others: (ref: SessionRef): readonly OtherDevice[] => {
      const here = findHere(ref);
      return here ? ofPerson(here.person) : [];
    },
    /** A person opens the list anew. */
    listAnew: (): void => {
      lastAsked = '';
    },
  };
}
