import fc from 'fast-check';
import { type ActKind, actKind, anyOf, pick } from './act.ts';

const place = fc.record({ site: anyOf, store: anyOf, person: fc.nat(1) });

/** What people do at the computer. */
export const peopleActs: readonly ActKind[] = [
  actKind('sign in', 6, place, ({ scene }, { site, store, person }) => {
    const siteId = pick(scene.sites, site)?.id;
    const storeId = pick(scene.stores(), store)?.id;
    if (siteId !== undefined && storeId !== undefined) scene.servers.signIn(siteId, { storeId, person });
  }),
  actKind('press sign out', 6, fc.record({ row: anyOf }), (play, { row }) => {
    const session = pick(play.scene.picture?.sessions ?? [], row)?.ref;
    if (session) play.send({ type: 'sign-out', session, scope: 'this-browser' });
  }),
];
