import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { ActionButton } from './ActionButton.tsx';

type Way = 'not-read' | 'asks' | 'by-hand' | 'locked';

/** Offers to remove Lights Out itself, for a person who needed it only today. The browser asks before it removes. */
export function RemoveExtension() {
  const { model, words } = useApp();
  const way = useSignal<Way>('not-read');
  const refused = useSignal<'no' | 'yes'>('no');
  const whatId = useId();
  useEffect(() => {
    const read = async () => {
      way.value = await model.readOwnRemoval();
    };
    void read();
  }, [model]);
  const remove = async () => {
    refused.value = (await model.removeOurselves()) === 'not-possible' ? 'yes' : 'no';
  };
  if (way.value === 'not-read' || way.value === 'locked') return null;
  return (
    <div class="remove-ourselves">
      <p id={whatId} class="soft">
        {words('removeUsWhat')}
      </p>
      {way.value === 'asks' ? (
        <ActionButton
          variant="bare"
          text={words('removeUs')}
          state="ready"
          describedBy={whatId}
          onPress={() => void remove()}
        />
      ) : null}
      <p class="soft" role="status">
        {way.value === 'by-hand' || refused.value === 'yes' ? words('removeUsByHand') : ''}
      </p>
    </div>
  );
}
