import type { SiteId } from '../sites/site.ts';
import { DAY, MINUTE } from '../time.ts';
import type { SiteRule } from './site-rule.ts';

const shape = /^(\S+) (?:(last-tab)|(no-look|idle) (\d{1,4})|(daily) (\d\d):(\d\d))$/;

/**
 * A rule as an administrator writes it: the site's id, what the rule is, and its minutes or its time of day, such as
 * `github idle 30` or `claude daily 22:00`. Null for a text that is none.
 */
export function fromRuleText(text: string): readonly [SiteId, SiteRule] | null {
  const [, siteId, lastTab, kind, minutes, daily, hour, minute] = shape.exec(text) ?? [];
  if (siteId === undefined) return null;
  if (lastTab !== undefined) return [siteId, { kind: 'last-tab' }];
  if (daily !== undefined) {
    const isTime = Number(hour) < 24 && Number(minute) < 60;
    return isTime ? [siteId, { kind: 'daily', atMinute: Number(hour) * 60 + Number(minute) }] : null;
  }
  const isFit = Number(minutes) >= 1 && Number(minutes) <= DAY / MINUTE;
  return isFit ? [siteId, { kind: kind === 'idle' ? 'idle' : 'no-look', minutes: Number(minutes) }] : null;
}
