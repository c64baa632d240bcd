import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import type { WarningView } from '../../utils/core/overview/warnings.ts';
import type { SessionRef } from '../../utils/core/sessions/session.ts';

/** Missing access has a place and a button of its own. */
export type ShownWarning = Exclude<WarningView, { code: 'access-missing' }>;

/** Equal warnings, shown as one sentence that names their sites. */
export type WarningGroup = {
  readonly key: string;
  readonly warning: ShownWarning;
  readonly sites: readonly SiteView[];
  readonly refs: readonly SessionRef[];
};

/** Keeps the order: gravest first. */
export function groupWarnings(warnings: readonly WarningView[], sites: readonly SiteView[]): readonly WarningGroup[] {
  const shown = warnings.filter((warning) => warning.code !== 'access-missing');
  const byKey = Map.groupBy(shown, kindOf);
  return [...byKey].flatMap(([key, [first, ...more]]) => {
    if (!first) return [];
    const all = [first, ...more];
    return [
      {
        key,
        warning: first,
        sites: sites.filter(({ id }) => all.some(({ siteId }) => siteId === id)),
        refs: all.flatMap(({ ref }) => ref ?? []),
      },
    ];
  });
}

/** What makes two warnings the same sentence. */
function kindOf(warning: ShownWarning): string {
  return [warning.code, warning.tone].join(' ');
}
