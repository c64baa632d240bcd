import { useSignal } from '@preact/signals';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import type { WayInView } from '../../utils/core/sites/site-ways.ts';
import { useApp } from '../app-context.ts';
import { GuardedButton } from '../dialogs/GuardedButton.tsx';
import { ActionButton } from '../elements/ActionButton.tsx';
import { GuidedActions } from '../session/GuidedActions.tsx';
import { findNeighbourSlot, type SessionSlot } from '../session/session-slots.ts';
import { useActionProgress } from '../session/use-action-progress.ts';
import { moreEndsSentence } from '../wording/session/more-ends-words.ts';
import { wayBackSentence } from '../wording/sign-out/way-in-words.ts';
import { ResultMessage } from './ResultMessage.tsx';

type Props = { way: Extract<WayInView, { kind: 'site' }>; slot: SessionSlot; overview: Overview };

/** Another session that lets a person back in: what is seen of it, the button that ends it, and the result. */
export function WayBack({ way, slot, overview }: Props) {
  const app = useApp();
  const { model, words } = app;
  const asked = useSignal<'no' | 'yes'>('no');
  const neighbour = findNeighbourSlot(slot, way.siteId, overview);
  const name = words('signOutOf', { what: way.name });
  // `way.state` is about all stores; here only this store counts.
  const state = way.state === 'signed-in' ? stateOf(neighbour?.session ?? null) : way.state;
  const sentence = wayBackSentence({ ...way, state }, slot.site.name, asked.value, { words });
  const ask = async () => {
    asked.value = 'yes';
    if (neighbour !== null && (await model.allow([neighbour.site])))
      model.tell({ text: words('nowAllowed', { site: way.name }), near: null });
  };
  const showsButton = neighbour?.site.enabled && state !== 'not-seen';
  return (
    <div class="way-back">
      {sentence === null ? null : (
        <div class="notice">
          <p>{sentence}</p>
          {showsButton && neighbour.session !== null ? (
            <GuardedButton
              variant="bare"
              text={name}
              state={model.busy.value.has(neighbour.id) || neighbour.run?.endedAt === null ? 'waiting' : 'ready'}
              session={neighbour.ref}
              action="find-unsent-text"
              warning={moreEndsSentence(neighbour.site, app)}
              onGoOn={(about) => void model.signOut(neighbour.ref, 'this-browser', about)}
            />
          ) : null}
          {showsButton && neighbour.session === null && state === 'cannot-see' ? (
            <ActionButton variant="bare" text={name} state="ready" onPress={() => void ask()} />
          ) : null}
        </div>
      )}
      {neighbour === null ? null : <NeighbourResult neighbour={neighbour} />}
    </div>
  );
}

/** Whether somebody is signed in there, by what is here of it. */
function stateOf(session: SessionView | null): Props['way']['state'] {
  if (session === null || session.refused) return 'not-seen';
  return session.sign === 'signed-in' ? 'signed-in' : 'cannot-see';
}

/** What became of the other sign-in, under its own name. */
function NeighbourResult({ neighbour }: { neighbour: SessionSlot }) {
  const { model } = useApp();
  const progress = useActionProgress(neighbour);
  if (progress.kind === 'idle') return null;
  return (
    <div role="group" aria-label={neighbour.site.name}>
      <p class="way-name">{neighbour.site.name}</p>
      <ResultMessage slot={neighbour} progress={progress} />
      {progress.kind === 'guided' ? (
        <div class="actions">
          <GuidedActions
            slot={neighbour}
            progress={progress}
            state={model.busy.value.has(neighbour.id) ? 'waiting' : 'ready'}
          />
        </div>
      ) : null}
    </div>
  );
}
