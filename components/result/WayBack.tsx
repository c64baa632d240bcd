import { useSignal } from '@preact/signals';
import type { Overview, WayInView } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { GuardedButton } from '../dialogs/GuardedButton.tsx';
import { ActionButton } from '../elements/ActionButton.tsx';
import { GuidedActions } from '../session/GuidedActions.tsx';
import { findNeighbour, type Subject } from '../session/session-slots.ts';
import { useStage } from '../session/use-action-progress.ts';
import { wayBackSentence } from '../wording/sign-out/way-in-words.ts';
import { Result } from './ResultMessage.tsx';

type Props = { way: Extract<WayInView, { kind: 'site' }>; subject: Subject; overview: Overview };

/** One sign-in that leads back in: what is seen of it, the button that ends it, and what became of that. */
export function WayBack({ way, subject, overview }: Props) {
  const { model, words } = useApp();
  const asked = useSignal<'no' | 'yes'>('no');
  const neighbour = findNeighbour(subject, way.siteId, overview);
  const name = words('signOutOf', way.name);
  // The picture knows of any store; what counts is this one.
  const state = way.state === 'signed-in' && !neighbour?.session ? 'not-seen' : way.state;
  const sentence = wayBackSentence({ ...way, state }, subject.site.name, asked.value, { words });
  const ask = () => {
    asked.value = 'yes';
    if (neighbour !== null) void model.allow([neighbour.site]);
  };
  const showsButton = neighbour?.site.enabled && state !== 'not-seen';
  return (
    <div class="way-back">
      {sentence === null ? null : (
        <div class="notice">
          <p>{sentence}</p>
          {showsButton && state === 'signed-in' ? (
            <GuardedButton
              look="bare"
              text={name}
              state={model.busy.value.has(neighbour.id) || neighbour.run?.endedAt === null ? 'waiting' : 'ready'}
              session={neighbour.ref}
              action="find-unsent-text"
              warning={neighbour.site.mayEndAllAccounts ? words('allAccounts', neighbour.site.name) : null}
              onGoOn={() => void model.signOut(neighbour.ref, 'this-browser')}
            />
          ) : null}
          {showsButton && state === 'cannot-see' ? (
            <ActionButton look="bare" text={name} state="ready" onPress={ask} />
          ) : null}
        </div>
      )}
      {neighbour === null ? null : <NeighbourResult neighbour={neighbour} />}
    </div>
  );
}

/** What became of the other sign-in, under its own name. */
function NeighbourResult({ neighbour }: { neighbour: Subject }) {
  const { model } = useApp();
  const stage = useStage(neighbour);
  if (stage.kind === 'idle') return null;
  return (
    <div role="group" aria-label={neighbour.site.name}>
      <p class="way-name">{neighbour.site.name}</p>
      <Result subject={neighbour} stage={stage} />
      {stage.kind === 'guided' ? (
        <div class="actions">
          <GuidedActions
            subject={neighbour}
            stage={stage}
            state={model.busy.value.has(neighbour.id) ? 'waiting' : 'ready'}
          />
        </div>
      ) : null}
    </div>
  );
}
