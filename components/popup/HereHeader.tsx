import { assertNever } from '../../utils/core/assert-never.ts';
import type { Here } from '../../utils/core/overview/here.ts';
import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import { hostName } from '../../utils/core/sites/host-name.ts';
import { useApp } from '../app-context.ts';
import { WindowGlyph } from '../elements/WindowGlyph.tsx';
import { isLit } from '../session/action-progress.ts';
import { lightOfSlot } from '../session/light-of-session.ts';
import { SessionChips } from '../session/SessionChips.tsx';
import type { SessionSlot } from '../session/session-slots.ts';
import { useActionProgress } from '../session/use-action-progress.ts';
import { WhoIsSignedIn } from '../session/WhoIsSignedIn.tsx';
import type { Words } from '../words.ts';

/** Whose window this is. */
export function HereHeader({ here, slot }: { here: Here | null; slot: SessionSlot | null }) {
  const { words } = useApp();
  return (
    <header>
      {slot === null ? <WindowGlyph light={hasSign(here) ? 'low' : 'dark'} size="large" /> : <SlotWindow slot={slot} />}
      <h1>{titleOf(here, words)}</h1>
      {slot === null ? null : <SessionChips store={slot.store} partition={null} label={slot.session?.label ?? null} />}
      {slot?.session ? <Who slot={slot} session={slot.session} /> : null}
    </header>
  );
}

/** At a site that is not known, somebody may be signed in, and no more than that is known. */
const hasSign = (here: Here | null) => here?.kind === 'unknown-site' && here.sign !== null;

function SlotWindow({ slot }: { slot: SessionSlot }) {
  const progress = useActionProgress(slot);
  return <WindowGlyph light={lightOfSlot(slot, progress)} size="large" />;
}

function Who({ slot, session }: { slot: SessionSlot; session: SessionView }) {
  const progress = useActionProgress(slot);
  return (
    <WhoIsSignedIn
      session={session}
      site={slot.site}
      light={isLit(slot, progress) ? 'lit' : 'dark'}
      state={progress.kind === 'working' ? 'waiting' : 'ready'}
    />
  );
}

function titleOf(here: Here | null, words: Words): string {
  if (here === null) return words('extensionName');
  switch (here.kind) {
    case 'site':
    case 'site-off':
    case 'access-missing':
      return here.site.name;
    case 'unknown-site':
      return hostName(here.host);
    case 'private-hidden':
      return words('privateHiddenTitle');
    case 'browser-page':
    case 'unseen':
      return words('extensionName');
    default:
      return assertNever(here);
  }
}
