import type { CookieStore } from '../../utils/core/cookies/cookie-store.ts';
import { refId, type SessionRef } from '../../utils/core/sessions/session.ts';
import { hostName } from '../../utils/core/sites/host-name.ts';
import { useApp } from '../app-context.ts';
import { RemoveData } from '../dialogs/RemoveData.tsx';
import { useActionProgress } from '../session/use-action-progress.ts';
import { doubtEndSentences } from '../wording/leave/leave-doubt-words.ts';

/** `sign`: whether its cookies look like a sign-in. */
type Props = {
  of: SessionRef;
  /** The same by the host of the page alone. */
  notedAs: SessionRef;
  store: CookieStore;
  domain: string;
  sign: 'seen' | 'not-seen';
};

/** Removes what a site without a definition stored in one store, and says what came of it. */
export function RemoveUnknown({ of: ref, notedAs, store, domain, sign }: Props) {
  const app = useApp();
  const { model, words } = app;
  const id = refId(ref);
  const progress = useActionProgress({ id, run: null, session: null });
  const isWorking = progress.kind === 'working';
  const name = hostName(domain);
  const end = model.actionResults.value.get(id);
  const about = { keeps: 'account', siteName: name, now: model.now.value } as const;
  const said = isWorking
    ? words('phase', { of: 'removing', site: '' })
    : end === undefined
      ? ''
      : doubtEndSentences(end, 'none-closed', about, app).join(' ');
  return (
    <>
      <RemoveData
        slot={{ ref, store, session: sign === 'seen' ? { since: null } : null, site: { name, hosts: [domain] } }}
        progress={progress}
        state={isWorking ? 'waiting' : 'ready'}
        variant="plain"
        notedAs={notedAs}
        access={{ ask: () => model.allowDomain(domain), isHeld: () => model.isDomainAllowed(domain) }}
      />
      <p class="said soft" role="status">
        {said}
      </p>
    </>
  );
}
