import fc from 'fast-check';
import { SECOND } from '../../../utils/core/time.ts';
import { foreignAnswers } from '../servers/foreign-answers.ts';
import { type Habits, signOutHabits } from '../servers/habits.ts';
import { type ActKind, actKind, anyOf, pick, pickHere } from './act.ts';

const anAnswer = fc.nat(foreignAnswers.length - 1);
const habits: fc.Arbitrary<Partial<Habits>> = fc.oneof(
  fc.record({ signOut: fc.constantFrom(...signOutHabits) }),
  fc.record({ signOut: fc.constantFrom(...signOutHabits) }),
  fc.record({ foreign: fc.option(anAnswer) }),
  fc.record({ delayMs: fc.constantFrom(0, SECOND, 5 * SECOND, 15 * SECOND) }),
);
const networks = fc.oneof(
  fc.constant({ reach: 'open' as const }),
  fc.constant({ reach: 'down' as const }),
  fc.record({ reach: fc.constant('captive' as const), answer: anAnswer }),
);

/** What servers and the network do by themselves. */
export const serverActs: readonly ActKind[] = [
  actKind('habit', 6, fc.record({ site: anyOf, change: habits }), ({ scene }, { site, change }) => {
    const siteId = pick(scene.siteIds, site);
    if (siteId === undefined) return;
    Object.assign(scene.servers.habitsOf(siteId), change);
    for (const [what, how] of Object.entries(change))
      scene.seen.add(`habit: ${what === 'signOut' ? how : how === null || how === 0 ? `no ${what}` : what}`);
  }),
  actKind('network', 2, networks, ({ scene }, now) => {
    scene.servers.network.now = now;
    scene.seen.add(`network: ${now.reach}`);
  }),
  actKind('site ends a session', 1, anyOf, ({ scene }, which) => {
    const session = pickHere(scene, which);
    if (session) scene.servers.book.end(session.token, 'site');
  }),
  actKind('page renews', 2, anyOf, (play, which) => visitPage(play, which, 'renew')),
  actKind('page rotates', 1, anyOf, (play, which) => visitPage(play, which, 'rotate')),
  actKind('page takes the cookie back', 1, anyOf, (play, which) => visitPage(play, which, 'take-back')),
];

/** A person opens a page of a site that they are signed in to, and the server answers with cookies. */
function visitPage(
  { scene, tell }: Parameters<Parameters<typeof actKind>[3]>[0],
  which: number,
  how: 'renew' | 'rotate' | 'take-back',
): void {
  const { servers } = scene;
  const session = pickHere(scene, which);
  if (!session) return;
  const { token, siteId, storeId, partition, person } = session;
  const site = servers.siteOf(siteId);
  tell('page', async (events) => events.onPageLoading(site.host, storeId));
  if (!servers.book.works(token) || how === 'take-back') {
    servers.book.end(token, 'site');
    servers.clear(site, storeId);
  } else if (how === 'renew') servers.write(site, storeId, token, { partition });
  else {
    servers.book.end(token, 'rotated', 10 * SECOND);
    servers.book.replace(token, servers.signIn(siteId, { storeId, person, partition }));
  }
}
