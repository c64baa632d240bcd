import { useId } from 'preact/hooks';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import { canHaveRule, canKeepRule } from '../../utils/core/rules/find-ruled.ts';
import type { SiteRule } from '../../utils/core/rules/site-rule.ts';
import { useApp } from '../app-context.ts';
import { choiceText } from '../wording/rules/rule-words.ts';
import { DownloadsSeen } from './DownloadsSeen.tsx';
import { RuleDetail } from './RuleDetail.tsx';
import { RuleFacts } from './RuleFacts.tsx';

const kinds = ['never', 'last-tab', 'no-look', 'idle', 'daily'] as const;
type Kind = (typeof kinds)[number];

const USUAL_MINUTES = 30;
const USUAL_MINUTE_OF_DAY = 22 * 60;

/** When this site is signed out of by itself. */
export function RuleChoice({ site }: { site: SiteView }) {
  const { browserName, model, words } = useApp();
  const id = useId();
  const factsId = useId();
  const overview = model.overview.value;
  if (overview === null) return null;
  const { policy, settings } = overview;
  const rule = settings.rules[site.id] ?? null;
  const isLocked = Object.hasOwn(policy.rules, site.id);
  const offered = kinds.filter((kind) => kind === 'never' || kind === rule?.kind || canKeepRule(kind, site));
  const save = (next: SiteRule | null) => model.setRule(site.id, next);
  if (!canHaveRule(site) && rule === null) return <RuleFacts id={factsId} site={site} rule={null} lock="open" />;
  return (
    <div class="rule">
      <label for={id}>{words('ruleLabel')}</label>
      <select
        id={id}
        value={rule?.kind ?? 'never'}
        disabled={isLocked}
        aria-describedby={factsId}
        onChange={({ currentTarget }) => {
          const kind = kinds.find((one) => one === currentTarget.value) ?? 'never';
          void save(toRule(kind));
        }}
      >
        {offered.map((kind) => (
          <option key={kind} value={kind}>
            {choiceText(kind, { browserName, words })}
          </option>
        ))}
      </select>
      {rule === null ? null : (
        <RuleDetail key={rule.kind} rule={rule} lock={isLocked ? 'locked' : 'open'} onSet={save} />
      )}
      <RuleFacts id={factsId} site={site} rule={rule} lock={isLocked ? 'locked' : 'open'} />
      {rule === null ? null : <DownloadsSeen />}
    </div>
  );
}

function toRule(kind: Kind): SiteRule | null {
  if (kind === 'never') return null;
  if (kind === 'last-tab') return { kind };
  return kind === 'daily' ? { kind, atMinute: USUAL_MINUTE_OF_DAY } : { kind, minutes: USUAL_MINUTES };
}
