import type { Here } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';

/** Other sites whose permission was taken away, in one line. */
export function MissingAccess({ overview, here }: { overview: Overview; here: Here }) {
  const { model, words, format } = useApp();
  const sites = overview.sites.filter(
    ({ id, enabled, required, access }) =>
      enabled && required && access === 'missing' && !(here.kind === 'access-missing' && here.site.id === id),
  );
  if (sites.length === 0) return null;
  return (
    <div class="notice">
      <p>{words('accessMissing', { site: format.list(sites.map(({ name }) => name)) })}</p>
      <ActionButton variant="bare" text={words('allow')} state="ready" onPress={() => void model.allow(sites)} />
    </div>
  );
}
