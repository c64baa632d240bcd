import fc from 'fast-check';
import { signOutHabits } from '../servers/habits.ts';
import { type ActKind, actKind, anyOf, pick } from './act.ts';

const habit = fc.record({ site: anyOf, signOut: fc.constantFrom(...signOutHabits) });

/** What servers do by themselves. */
export const serverActs: readonly ActKind[] = [
  actKind('habit', 4, habit, ({ scene }, { site, signOut }) => {
    const siteId = pick(scene.sites, site)?.id;
    if (siteId === undefined) return;
    scene.servers.habitsOf(siteId).signOut = signOut;
    scene.seen.add(`habit: ${signOut}`);
  }),
];
