import fc from 'fast-check';
import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import type { Play } from '../play/play.ts';
import { type ActKind, actKind, anyOf, pick } from './act.ts';

type Kind = SiteRule['kind'] | 'never';
const kinds = fc.constantFrom<Kind>('last-tab', 'last-tab', 'no-look', 'idle', 'daily', 'never');

/** Rules that people choose for sites, and what they say to their notices. */
export const ruleActs: readonly ActKind[] = [
  actKind('choose a rule', 2, fc.record({ site: anyOf, kind: kinds }), (play, { site, kind }) =>
    choose(play, site, kind),
  ),
  actKind('choose a daily rule', 1, anyOf, (play, site) => choose(play, site, 'daily')),
  actKind('press not now', 1, anyOf, ({ scene, send }, which) => {
    const notice = pick(scene.picture?.ruleNotices ?? [], which);
    if (notice) send({ type: 'not-now', session: notice.ref });
  }),
];

function choose({ scene, send }: Play, site: number, kind: Kind): void {
  const settings = scene.picture?.settings;
  const siteId = pick(scene.siteIds, site);
  if (settings === undefined || siteId === undefined) return;
  const { [siteId]: _former, ...others } = settings.rules;
  const atMinute = scene.clock.minuteOfDay(scene.clock.now() + 10 * MINUTE);
  const rule = kind === 'daily' ? { kind, atMinute } : kind === 'last-tab' ? { kind } : { kind, minutes: 5 };
  const rules = kind === 'never' ? others : { ...others, [siteId]: rule as SiteRule };
  send({ type: 'save-settings', from: settings, to: { ...settings, rules } });
}
