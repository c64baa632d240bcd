import { assertNever } from '../../utils/core/assert-never.ts';
import type { Here } from '../../utils/core/overview/here.ts';
import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import { type Later, useFirstApp, useLater } from '../app-context.ts';
import { Chip } from '../elements/Chip.tsx';
import { WindowGlyph } from '../elements/WindowGlyph.tsx';
import { isLit } from '../session/action-progress.ts';
import { lightOfSlot } from '../session/light-of-session.ts';
import type { SessionSlot } from '../session/session-slots.ts';
import { useActionProgress } from '../session/use-action-progress.ts';
import { storeName } from '../wording/session/store-words.ts';
import type { Words } from '../words.ts';

/** Whose window this is. */
export function HereHeader({ here, slot }: { here: Here | null; slot: SessionSlot | null }) {
  const app = useFirstApp();
  const later = useLater();
  const store = slot === null ? null : storeName(slot.store, app);
  const label = slot?.session?.label ?? null;
  return (
    <header>
      {slot === null ? <WindowGlyph light={hasSign(here) ? 'low' : 'dark'} size="large" /> : <SlotWindow slot={slot} />}
      <h1>{titleOf(here, later, app.words)}</h1>
      {label === null ? null : <Chip text={label} />}
      {store === null ? null : <Chip text={store} />}
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

/** Its sentence stands from the first drawing on, so that nothing moves when its button comes. */
function Who({ slot, session }: { slot: SessionSlot; session: SessionView }) {
  const { words } = useFirstApp();
  const later = useLater();
  const progress = useActionProgress(slot);
  const lit = isLit(slot, progress);
  if (later === null)
    return lit && slot.site.tellsAccount ? (
      <div class="who">
        <p class="soft">{words('whoBefore', { site: session.siteName })}</p>
      </div>
    ) : null;
  return (
    <later.parts.WhoIsSignedIn
      session={session}
      site={slot.site}
      light={lit ? 'lit' : 'dark'}
      state={progress.kind === 'working' ? 'waiting' : 'ready'}
    />
  );
}

/** A host stands as the network writes it until its own script can be read. */
function titleOf(here: Here | null, later: Later | null, words: Words): string {
  if (here === null) return words('extensionName');
  switch (here.kind) {
    case 'site':
    case 'site-off':
    case 'access-missing':
      return here.site.name;
    case 'unknown-site':
      return later === null ? here.host : later.parts.hostName(here.host);
    case 'private-hidden':
      return words('privateHiddenTitle');
    case 'browser-page':
    case 'unseen':
      return words('extensionName');
    default:
      return assertNever(here);
  }
}
