import { useId } from 'preact/hooks';
import type { Device } from '../../utils/core/sessions/device.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { Chip } from '../elements/Chip.tsx';
import { deviceDetails } from '../wording/session/device-words.ts';

/** One entry of a site's list of devices, with the button that ends it. This browser's own entry has no such button. */
export function DeviceRow({ device, state, onEnd }: { device: Device; state: 'ready' | 'waiting'; onEnd: () => void }) {
  const app = useApp();
  const { model, words } = app;
  const detailsId = useId();
  return (
    <li>
      <div>
        <p class="name" dir="auto">
          {device.name}
        </p>
        <p class="soft" id={detailsId}>
          {deviceDetails(device, model.now.value, app)}
        </p>
      </div>
      {device.isCurrent ? (
        <Chip text={words('thisBrowser')} />
      ) : (
        <ActionButton
          variant="plain"
          text={words('endSession')}
          name={words('endSessionOn', { device: device.name })}
          state={state}
          describedBy={detailsId}
          onPress={onEnd}
        />
      )}
    </li>
  );
}
