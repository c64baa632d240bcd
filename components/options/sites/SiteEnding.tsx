import { useRef } from 'preact/hooks';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { countdownSession } from '../../../utils/core/sessions/countdown.ts';
import { soonMs } from '../../../utils/core/settings/settings.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';

/**
 * What to do about a session that ends soon. On a shared computer nothing is offered that would keep it; nothing is
 * offered for what only may be a sign-in.
 */
export function SiteEnding({ session, state }: { session: SessionView; state: 'ready' | 'waiting' }) {
  const { model, words, format } = useApp();
  const place = useRef<HTMLDivElement>(null);
  const { ref, lifetime, letEnd, sign, siteName } = session;
  const now = model.now.value;
  const left = countdownSession(session, now);
  const settings = model.overview.value?.settings;
  if (!settings || model.computer.value === 'shared' || left.kind !== 'running' || lifetime.kind !== 'until')
    return null;
  if (sign === 'may-be' || (!letEnd && left.leftMs >= soonMs(settings))) return null;
  const { expiresAt, renewal } = lifetime;
  const letGo = async () => {
    await model.letItEnd(ref);
    place.current?.focus();
  };
  return (
    <div class={letEnd ? 'ending let' : 'ending'} role="group" aria-label={siteName} tabIndex={-1} ref={place}>
      {letEnd ? (
        <p class="soft">{words('letEndNote', { date: format.moment(expiresAt, now) })}</p>
      ) : (
        <>
          <p>
            <b>{words('endsIn', { time: format.duration(left.leftMs) })}</b>
            {renewal === null ? ` ${words('endsUnsure')}` : null}
          </p>
          <div class="choices">
            <ActionButton
              variant="plain"
              text={renewal === null ? words('openSite', { site: siteName }) : words('openToRenew')}
              state={state}
              onPress={() => void model.openPage(ref, 'home')}
            />
            <ActionButton variant="bare" text={words('letItEnd')} state={state} onPress={() => void letGo()} />
          </div>
        </>
      )}
    </div>
  );
}
