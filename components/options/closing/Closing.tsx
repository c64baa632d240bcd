import { useSignal } from '@preact/signals';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { CommandOf } from '../../../utils/messages/protocol.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { ClearingResult, clearingId } from './ClearingResult.tsx';

type Then = CommandOf<'check-clearing'>['then'];

/** Whether this browser removes sign-ins when it closes: the last result, and a way to check again. */
export function Closing({ overview }: { overview: Overview }) {
  const { browserName, words } = useApp();
  if (browserName === 'firefox')
    return (
      <div class="card">
        <p>{words('closingFirefox')}</p>
      </div>
    );
  const { access, checkedAt } = overview.browserCheck;
  return (
    <div class="card">
      <ClearingResult overview={overview} />
      {access === 'granted' ? (
        <>
          <p class="soft">{words('closingKept')}</p>
          <Choices offered={[['give-back', 'stopChecking']]} />
        </>
      ) : (
        <>
          {checkedAt === null ? (
            <Permission />
          ) : (
            <details class="fold">
              <summary>{words('closingWhat')}</summary>
              <Permission />
            </details>
          )}
          <Choices
            offered={[
              ['give-back', 'checkOnce'],
              ['keep', 'keepChecking'],
            ]}
          />
        </>
      )}
    </div>
  );
}

/** Names the permission as the browser's question will name it, and says what it is used for. */
function Permission() {
  const { words } = useApp();
  return (
    <>
      <Lines text={words('closingLede')} />
      <blockquote>{words('closingQuote')}</blockquote>
      <Lines text={words('closingUse')} />
    </>
  );
}

function Lines({ text }: { text: string }) {
  return text.split('\n').map((line) => <p key={line}>{line}</p>);
}

function Choices({
  offered,
}: {
  offered: readonly (readonly [Then, 'checkOnce' | 'keepChecking' | 'stopChecking'])[];
}) {
  const { model, words } = useApp();
  const state = useSignal<'ready' | 'waiting'>('ready');
  const check = async (then: Then) => {
    state.value = 'waiting';
    const isRead = await model.checkClearing(then);
    state.value = 'ready';
    if (isRead) model.tell({ text: then === 'keep' ? words('closingKept') : '', near: clearingId });
  };
  return (
    <div class="choices">
      {offered.map(([then, key]) => (
        <ActionButton
          key={then}
          variant="plain"
          text={words(key)}
          state={state.value}
          onPress={() => void check(then)}
        />
      ))}
    </div>
  );
}
