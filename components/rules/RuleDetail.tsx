import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { SiteRule } from '../../utils/core/rules/site-rule.ts';
import { useApp } from '../app-context.ts';
import { fromTimeOfDay, toTimeOfDay } from '../options/reminders/time-of-day.ts';
import type { Lock } from '../options/Switch.tsx';
import { TypedField } from '../options/TypedField.tsx';

const FEWEST_MINUTES = 1;
const MOST_MINUTES = 24 * 60;

type Props = { rule: SiteRule; lock: Lock; onSet: (rule: SiteRule) => Promise<unknown> };

/** The number of minutes, or the time of day, that a rule needs. */
export function RuleDetail({ rule, lock, onSet }: Props) {
  const { format, words } = useApp();
  const refused = useSignal<string | null>(null);
  const errorId = useId();
  if (rule.kind === 'last-tab') return null;
  const take = (next: SiteRule | null, typed: string) => {
    refused.value = next === null ? typed : null;
    return next === null ? 'refused' : onSet(next);
  };
  const field = { disabled: lock === 'locked', isRefused: refused.value !== null, errorId };
  return (
    <>
      {rule.kind === 'daily' ? (
        <label class="rule-detail">
          <span>{words('byTimeAt')}</span>
          <TypedField
            {...field}
            type="time"
            value={refused.value ?? toTimeOfDay(rule.atMinute)}
            onTyped={({ value }) => {
              const atMinute = fromTimeOfDay(value);
              return take(atMinute === null ? null : { ...rule, atMinute }, value);
            }}
          />
        </label>
      ) : (
        <label class="rule-detail">
          <span>{words('ruleAfter')}</span>
          <TypedField
            {...field}
            type="number"
            min={FEWEST_MINUTES}
            max={MOST_MINUTES}
            step={1}
            value={refused.value ?? rule.minutes}
            onTyped={({ value, valueAsNumber: minutes }) => {
              const isFit = Number.isInteger(minutes) && minutes >= FEWEST_MINUTES && minutes <= MOST_MINUTES;
              return take(isFit ? { ...rule, minutes } : null, value);
            }}
          />
          <span>{words('ruleMinutes', { count: rule.minutes })}</span>
        </label>
      )}
      <p id={errorId} class="refusal" role="alert">
        {refused.value === null
          ? ''
          : rule.kind === 'daily'
            ? words('quietMissing')
            : words('byIdleRange', { least: format.number(FEWEST_MINUTES), most: format.number(MOST_MINUTES) })}
      </p>
    </>
  );
}
