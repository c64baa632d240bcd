import type { WayInView } from '../../utils/core/sites/site-ways.ts';
import { useApp } from '../app-context.ts';
import type { SessionSlot } from '../session/session-slots.ts';
import { signOnSentence } from '../wording/sign-out/way-in-words.ts';
import { SignOnLead } from './SignOnLead.tsx';

type Props = { way: Extract<WayInView, { kind: 'single-sign-on' }>; slot: SessionSlot };

/** Another site signs in here without being asked: what that means, and the way to its own sign-out. */
export function SignOnBack({ way, slot: { ref, site } }: Props) {
  const { words } = useApp();
  return (
    <div class="way-back">
      <div class="notice">
        <p>{signOnSentence(way, site.name, { words })}</p>
        <SignOnLead way={way} storeId={ref.storeId} />
      </div>
    </div>
  );
}
