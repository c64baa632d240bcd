import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { canSave } from '../../model/can-save.ts';
import { lockOf } from '../../options/lock-of.ts';

type Props = {
  overview: Overview;
  /** After a press on "Shared" that was kept. */
  onShared: () => void;
};

/**
 * Asks once whether others use this computer too; nothing waits for the answer. Afterwards one line says it and lets it
 * be changed. Where an administrator decided, it is only said; where settings cannot be saved, nothing is asked.
 */
export function SharedComputerLine({ overview, onShared }: Props) {
  const { settings, policy } = overview;
  const { device, model, words } = useApp();
  const { sharedComputer } = settings;
  const hintId = useId();
  const step = useSignal<'as-it-is' | 'changing' | 'answered'>('as-it-is');
  const question = useRef<HTMLFieldSetElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const isLocked = lockOf(policy, 'sharedComputer') === 'locked';
  const isOpen = sharedComputer === null || step.value === 'changing';
  // The pressed button is gone after a press.
  useEffect(() => {
    if (step.value === 'changing') question.current?.focus();
    if (step.value === 'answered' && !isOpen) line.current?.focus();
  }, [step.value, isOpen]);
  const answer = async (shared: boolean) => {
    if (!(await model.saveSettings(settings, { ...settings, sharedComputer: shared }))) return;
    step.value = 'answered';
    if (shared) onShared();
  };
  const choice = (shared: boolean) => (
    <button type="button" class="plain" aria-pressed={sharedComputer === shared} onClick={() => void answer(shared)}>
      {words(shared ? 'computerShared' : 'computerMine')}
    </button>
  );
  if (isLocked ? sharedComputer !== true : isOpen && !canSave(overview)) return null;
  const said = isOpen ? '' : words(sharedComputer ? 'sharedComputer' : 'computerOwn');
  return (
    <div class="whose">
      {isOpen ? (
        <fieldset ref={question} tabIndex={-1} aria-describedby={hintId}>
          <legend>{words('whoseComputer')}</legend>
          <div class="answers">
            {choice(false)}
            {choice(true)}
          </div>
          <p id={hintId} class="soft">
            {words('computerHint', { device: device === 'phone' ? 'phone' : 'other' })}
          </p>
        </fieldset>
      ) : null}
      <p ref={line} role="status" tabIndex={-1}>
        {said}
      </p>
      {isLocked ? <span class="soft">{words('lockedByAdministrator')}</span> : null}
      {isOpen || isLocked ? null : (
        <ActionButton
          variant="bare"
          text={words('change')}
          name={words('nameAndValue', { name: words('change'), value: said })}
          state="ready"
          onPress={() => (step.value = 'changing')}
        />
      )}
    </div>
  );
}
