import fc from 'fast-check';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { refOfSession } from '../laws/truth.ts';
import type { Play } from '../play/play.ts';
import { type ActKind, actKind, anyOf, pick } from './act.ts';
import { openPage } from './tab-acts.ts';

const lengths = fc.oneof(
  { arbitrary: fc.constant(28 * DAY), weight: 6 },
  { arbitrary: fc.constantFrom<number | 'browser'>('browser', 2 * HOUR, 2 * DAY), weight: 1 },
);
/** `inside` 9: in a frame of another site's page. `tab`: the page stays open in one. */
const signIns = fc.record({
  site: anyOf,
  store: anyOf,
  person: fc.nat(1),
  length: lengths,
  inside: fc.nat(9),
  tab: fc.boolean(),
});
const scopes = fc.oneof(
  { arbitrary: fc.constant('this-browser' as const), weight: 6 },
  { arbitrary: fc.constantFrom('everywhere' as const, 'other-devices' as const), weight: 1 },
);
/** The page that other sites' frames are in. */
export const TOP_LEVEL = { topLevelSite: 'https://news.example', hasCrossSiteAncestor: true };

/** What people do at the computer, for one sign-in. */
export const peopleActs: readonly ActKind[] = [
  actKind('sign in', 8, signIns, (play, { site, store, person, length, inside, tab }) => {
    const { scene } = play;
    const siteId = pick(scene.siteIds, site);
    const storeId = pick(scene.stores(), store)?.id;
    if (siteId === undefined || storeId === undefined) return;
    const partition = inside === 9 ? TOP_LEVEL : null;
    scene.lastTouch = scene.clock.elapsed();
    if (tab && !partition) openPage(play, siteId, storeId);
    scene.servers.signIn(siteId, { storeId, person, length, partition });
    if (partition) scene.seen.add('signed in inside another page');
  }),
  actKind('press sign out', 7, fc.record({ row: anyOf, scope: scopes }), (play, { row, scope }) => {
    const session = pickRow(play, row);
    if (!session) return;
    play.allow({ kind: 'sign-out', refs: [session], scope, stores: 'own' });
    play.send({ type: 'sign-out', session, scope });
  }),
  actKind('press remove data', 2, fc.record({ row: anyOf, allStores: fc.boolean() }), (play, { row, allStores }) => {
    const session = pickRow(play, row);
    if (!session) return;
    play.allow({ kind: 'remove', refs: [session], scope: 'this-browser', stores: allStores ? 'all' : 'own' });
    play.send({ type: 'remove-data', session, allStores, trustedDevice: false });
  }),
  actKind('press why', 5, anyOf, (play, which) => {
    const { servers, sites } = play.scene;
    const sessions = [...servers.book.sessions.values()].reverse();
    const asked = pick(
      sessions.filter(({ siteId }) => sites.some(({ id }) => id === siteId)),
      which,
    );
    if (asked) play.send({ type: 'diagnose', session: refOfSession(asked) });
  }),
  actKind('follow the guide', 2, anyOf, (play, which) => {
    const run = pick(guided(play), which);
    if (!run) return;
    const { servers } = play.scene;
    for (const token of play.scene.heldBy.get(run.id) ?? []) servers.book.end(token, 'person');
    servers.clear(servers.siteOf(run.ref.siteId), run.ref.storeId);
  }),
  actKind('press check again', 2, anyOf, (play, which) => {
    const run = pick(guided(play), which);
    if (run) play.send({ type: 'check-again', runId: run.id });
  }),
  actKind('press guide done', 1, anyOf, (play, which) => {
    const run = pick(guided(play), which);
    if (run) play.send({ type: 'guide-done', runId: run.id });
  }),
  actKind('press close', 1, anyOf, (play, which) => {
    const run = pick(play.scene.picture?.runs ?? [], which);
    if (run) play.send({ type: 'dismiss-run', runId: run.id });
  }),
  actKind('name a sign-in', 1, fc.record({ row: anyOf, name: fc.constantFrom('mine', 'the club') }), (play, wish) => {
    const session = pickRow(play, wish.row);
    if (session) play.send({ type: 'label-session', session, label: wish.name });
  }),
];

/** A row of the picture that is on screen, which may be old by now. */
function pickRow({ scene }: Play, row: number): SessionRef | undefined {
  return pick(scene.picture?.sessions ?? [], row)?.ref;
}

function guided({ scene }: Play) {
  return (scene.picture?.runs ?? []).filter(({ phase }) => phase === 'guided');
}
