import { countdown } from '../../utils/core/countdown.ts';
import type { SessionView } from '../../utils/core/overview.ts';
import { useApp } from '../app-context.ts';
import { Slot, SLOT } from '../parts/Slot.tsx';
import { WhereChips } from '../parts/WhereChips.tsx';
import { WindowGlyph } from '../parts/WindowGlyph.tsx';
import { endSentence, heroKey, lifetimeFacts, timeLeft } from '../wording/lifetime-words.ts';

/** The same countdown and end as in the popup, in one line. */
export function SiteSession({ session }: { session: SessionView }) {
  const app = useApp();
  const { model, words } = app;
  const now = model.now.value;
  const { lifetime, ref, store, siteName } = session;
  const left = countdown(lifetime, now);
  return (
    <li>
      <WindowGlyph light="lit" size="small" />
      <div>
        <p class="strong">
          <Slot text={words(heroKey[left.kind], SLOT)}>
            <span role="timer" aria-label={words('timeLeft')}>{timeLeft(left, app)}</span>
          </Slot>{' '}
          <WhereChips store={store} partition={ref.partition} />
        </p>
        <p class="soft">{[endSentence(lifetime, now, app), ...lifetimeFacts(lifetime, siteName, now, app)].join(' · ')}</p>
      </div>
    </li>
  );
}
