import type { Here } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { AllowButton } from '../elements/AllowButton.tsx';

/** Other sites whose permission was taken away, in one line. */
export function MissingAccess({ overview, here }: { overview: Overview; here: Here }) {
  const { words, format } = useApp();
  const sites = overview.sites.filter(
    ({ id, enabled, required, access }) =>
      enabled && required && access === 'missing' && !(here.kind === 'access-missing' && here.site.id === id),
  );
  const names = sites.map(({ name }) => name);
  if (sites.length === 0) return null;
  return (
    <div class="notice">
      <p>{words('accessMissing', { site: format.list(names) })}</p>
      <AllowButton
        patterns={sites.flatMap(({ accessPatterns }) => accessPatterns)}
        about={names}
        near={null}
        variant="bare"
      />
    </div>
  );
}
