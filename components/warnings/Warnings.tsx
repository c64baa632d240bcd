import { useId } from 'preact/hooks';
import type { WarningView } from '../../utils/core/overview/warnings.ts';
import { useApp } from '../app-context.ts';
import { warningCure, warningSentence } from '../wording/warnings/warning-words.ts';
import { Cure } from './Cure.tsx';
import { OpenToRenew } from './OpenToRenew.tsx';
import { groupWarnings, type WarningGroup } from './warning-groups.ts';

/** `all-sites`: equal warnings become one sentence that names the sites. */
type Props = { warnings: readonly WarningView[]; about: 'this-site' | 'all-sites' };

/** What may end a session early, each in one sentence with its cure. */
export function Warnings({ warnings, about }: Props) {
  const { model, words } = useApp();
  const groups = groupWarnings(warnings, model.overview.value?.sites ?? []);
  if (groups.length === 0) return null;
  return (
    <ul class="warnings" aria-label={words('warnings')}>
      {groups.map((group) => (
        <WarningItem key={group.key} group={group} about={about} />
      ))}
    </ul>
  );
}

function WarningItem({ group: { warning, sites, refs }, about }: { group: WarningGroup; about: Props['about'] }) {
  const app = useApp();
  const sentenceId = useId();
  const cure = warningCure(warning, sites, app);
  return (
    <li class={warning.tone}>
      <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={warning.tone === 'good' ? 'm5 12.5 4.5 4.5L19 7.5' : 'M12 4 21 19.5H3zM12 10v4.4M12 16.9v.3'} />
      </svg>
      <p id={sentenceId}>
        {warningSentence(
          warning,
          sites.map(({ name }) => name),
          about,
          app,
        )}
      </p>
      {cure === null ? null : <Cure cure={cure} describedBy={sentenceId} />}
      {warning.code === 'ends-soon' ? <OpenToRenew refs={refs} /> : null}
    </li>
  );
}
