import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { BrowserSettingsLink } from '../elements/BrowserSettingsLink.tsx';
import type { Cure as CureWords } from '../wording/warnings/cure-words.ts';

/** A button that unfolds what a person can do, step by step, with the way to the place where it is done. */
export function Cure({ cure, describedBy }: { cure: CureWords; describedBy: string }) {
  const { words } = useApp();
  const open = useSignal<'no' | 'yes'>('no');
  const stepsId = useId();
  return (
    <>
      <button
        type="button"
        class="bare"
        aria-expanded={open.value === 'yes'}
        aria-controls={stepsId}
        aria-describedby={describedBy}
        onClick={() => (open.value = open.value === 'yes' ? 'no' : 'yes')}
      >
        {words('whatHelps')}
      </button>
      <div id={stepsId} class="cure" hidden={open.value === 'no'}>
        {open.value === 'yes' ? <Steps cure={cure} /> : null}
      </div>
    </>
  );
}

function Steps({ cure: { steps, address } }: { cure: CureWords }) {
  return (
    <>
      {steps.length === 1 ? (
        <p>{steps[0]}</p>
      ) : (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {address === null ? null : <BrowserSettingsLink address={address} variant="plain" />}
    </>
  );
}
