import { useId, useRef } from 'preact/hooks';
import { assertNever } from '../../utils/core/assert-never.ts';
import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { FilledSentence, INSERTED } from '../elements/FilledSentence.tsx';
import { type AccountShown, findAccountShown } from '../model/account-asked.ts';
import { useFocusRescue } from '../use-focus-rescue.ts';
import { noNameSentences } from '../wording/session/account-words.ts';
import { placeNames } from '../wording/session/partition-words.ts';

type Props = {
  session: SessionView;
  site: SiteView | null;
  /** Whether the sign-in counts: one that its site refuses is asked about no more. */
  light: 'lit' | 'dark';
  state: 'ready' | 'waiting';
};

/**
 * "Who is signed in?", with what the press does beside it. The answer stands in the place of that sentence until the
 * screen closes. Nothing where it is not known how the site names an account.
 */
export function WhoIsSignedIn({ session, site, light, state }: Props) {
  const app = useApp();
  const { model, words } = app;
  const { ref, siteName, store } = session;
  const shown = findAccountShown(model.accounts.value.get(refId(ref)) ?? null, session);
  const places = placeNames(store, ref, app);
  const besideId = useId();
  const whereId = useId();
  const place = useRef<HTMLParagraphElement>(null);
  const isRefused = shown.kind === 'answered' && shown.answer?.kind === 'not-taken';
  // The button goes when the site refuses the sign-in, and the focus would go with it.
  useFocusRescue(isRefused ? 'refused' : null, () => place.current);
  if (site?.tellsAccount !== true || (light === 'dark' && !isRefused)) return null;
  return (
    <div class={light === 'dark' ? 'who unseen' : 'who'}>
      {light === 'dark' ? null : (
        <ActionButton
          variant="bare"
          text={words('whoIsIn')}
          state={state === 'waiting' || shown.kind === 'asking' ? 'waiting' : 'ready'}
          describedBy={places.length === 0 ? besideId : `${whereId} ${besideId}`}
          onPress={() => void model.askAccount(ref)}
        />
      )}
      {places.length === 0 ? null : (
        <span id={whereId} class="unseen">
          {[siteName, ...places].join(', ')}
        </span>
      )}
      <p id={besideId} class="soft" aria-live="polite" tabIndex={-1} ref={place}>
        <Beside shown={shown} siteName={siteName} />
      </p>
    </div>
  );
}

function Beside({ shown, siteName }: { shown: AccountShown; siteName: string }) {
  const app = useApp();
  const { words } = app;
  switch (shown.kind) {
    case 'not-asked':
      return words('whoBefore', { site: siteName });
    case 'asking':
      return words('phase', { of: 'starting', site: siteName });
    case 'outdated':
      return words('whoOutdated');
    case 'answered':
      if (shown.answer?.kind !== 'named') return noNameSentences(shown.answer, siteName, app).join(' ');
      return (
        <FilledSentence text={words('whoNamed', { name: INSERTED })}>
          <bdi>{shown.answer.name}</bdi>
        </FilledSentence>
      );
    default:
      return assertNever(shown);
  }
}
