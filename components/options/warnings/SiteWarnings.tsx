import type { BrowserCheck } from '../../../utils/core/overview/parts/record-facts.ts';
import type { WarningCode, WarningView } from '../../../utils/core/overview/warnings.ts';
import { useApp } from '../../app-context.ts';
import { Warnings } from '../../warnings/Warnings.tsx';

const isOfClosing = (code: WarningCode) => code === 'cleared-on-exit' || code === 'seems-cleared';

/** The warnings of all sites, and where the user can find out more. */
export function SiteWarnings({ warnings, check }: { warnings: readonly WarningView[]; check: BrowserCheck }) {
  const { words } = useApp();
  const isUnsure =
    check.access === 'missing' && warnings.some(({ code, tone }) => isOfClosing(code) && tone === 'warning');
  return (
    <>
      <Warnings warnings={warnings} about="all-sites" />
      {isUnsure ? (
        <p class="see-also">
          <a href="#closing">{words('warningsSeeClosing')}</a>
        </p>
      ) : null}
    </>
  );
}
