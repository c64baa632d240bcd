import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { mayBeListed } from '../../utils/core/lists/listed-sign-ins.ts';
import type { ListsWish } from '../../utils/core/lists/lists.ts';
import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import type { RemovalPlan } from '../../utils/core/removal/removal.ts';
import type { UnsentText } from '../../utils/core/removal/unsent-text.ts';
import type { SessionRef } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { ListTicks } from '../lists/ListTicks.tsx';
import { useListTicks } from '../lists/use-list-ticks.ts';
import type { ActionProgress } from '../session/action-progress.ts';
import type { SessionSlot } from '../session/session-slots.ts';
import { planSpoken, removalSentence } from '../wording/sign-out/removal-words.ts';
import { Dialog } from './Dialog.tsx';
import { type Place, PlanView } from './PlanView.tsx';
import { Spoken } from './Spoken.tsx';
import { UnsentTexts } from './UnsentTexts.tsx';
import { useAskedAbout } from './use-asked-about.ts';

/** What a removal is about; `site` need not be one that is known. */
export type RemovalSlot = Pick<SessionSlot, 'ref' | 'store'> & {
  readonly site: Place;
  /** What is known of the sign-in that goes with it; null for none. */
  readonly session: Pick<SessionView, 'since'> | null;
};
type Props = {
  slot: RemovalSlot;
  progress: ActionProgress;
  state: 'ready' | 'waiting';
  variant: 'plain' | 'bare';
  /** What the site's hosts need before anything is counted: asked for in the press, and whether it is held. */
  access?: { readonly ask: () => Promise<boolean>; readonly isHeld: () => Promise<boolean> };
  /** What a question of the browser is noted under, where access may show a wider site; else `slot`'s. */
  notedAs?: SessionRef;
};
const ALL_STORES = 'all-stores';
const TRUSTED = 'trusted-device';

type Found = { readonly plan: RemovalPlan | null; readonly texts: readonly UnsentText[] };

/** Removes what a site stored in one store, after showing how much that is. */
export function RemoveData({ slot, progress, state, variant, access, notedAs = slot.ref }: Props) {
  const app = useApp();
  const { model, words } = app;
  const { site, store, ref, session } = slot;
  const found = useSignal<Found | 'counting' | null>(null);
  const allStores = useSignal<'no' | 'yes'>('no');
  const trustedDevice = useSignal<'no' | 'yes'>('no');
  const wish = useRef<ListsWish | null>(null);
  const since = session?.since?.exact === true ? session.since.at : null;
  const noted = <T,>(ticks: readonly string[], ask: () => Promise<T>) => model.askNoted('remove', notedAs, ticks, ask);
  const own = () => [
    ...(allStores.value === 'yes' ? [ALL_STORES] : []),
    ...(trustedDevice.value === 'yes' ? [TRUSTED] : []),
  ];
  const lists = useListTicks([{ siteId: ref.siteId, since }], (ticks, ask) => noted([...own(), ...ticks], ask));
  const asked = useAskedAbout();
  const name = words('removeDataHere');
  /** `anew`: what was counted before may have been of another sign-in. */
  const count = async (how: 'first' | 'anew') => {
    found.value = 'counting';
    if (how === 'first') await asked.begin([ref]);
    else await asked.isStill();
    const [extra, texts] = await Promise.all([model.planRemoval(ref), model.findUnsentText([ref])]);
    if (found.value !== null) found.value = { plan: extra?.plan ?? null, texts };
  };
  const open = async () => {
    if (access !== undefined && !(await noted([], access.ask))) return;
    allStores.value = 'no';
    trustedDevice.value = 'no';
    await count('first');
  };
  const allow = async () => {
    const isAllowed = await noted([...own(), ...lists.ticked()], model.requestDataRemoval);
    await count('anew');
    const text = isAllowed ? words('leaveRemovalAllowed') : words('trouble', { what: 'not-allowed' });
    model.tell({ text, near: null });
  };
  const goOn = async (ticked: readonly string[]) => {
    if (access !== undefined && !(await access.isHeld())) return;
    allStores.value = ticked.includes(ALL_STORES) ? 'yes' : 'no';
    trustedDevice.value = ticked.includes(TRUSTED) ? 'yes' : 'no';
    await Promise.all([lists.resume(ticked), count('first')]);
  };
  useEffect(() => {
    const ticked = model.takeUnfinished('remove', notedAs);
    if (ticked !== null) void goOn(ticked);
  }, [model.unfinished.value]);
  const plan = found.value === null || found.value === 'counting' ? null : found.value.plan;
  const spoken = () => {
    if (found.value === null || found.value === 'counting') return words('counting');
    const counted = planSpoken(plan, site.name, app);
    return found.value.texts.length === 0 ? counted : `${counted} ${words('unsentFound')}`;
  };
  // First of all: a browser asks only in the press itself.
  const take = async () => {
    const taken = await lists.take();
    if (taken === 'refused') return 'stays' as const;
    wish.current = taken;
    return 'goes-on' as const;
  };
  const remove = async () => {
    const about = asked.of(ref);
    await model.removeData(
      ref,
      {
        allStores: allStores.value === 'yes',
        trustedDevice: trustedDevice.value === 'yes',
        ...(plan?.places === 'every' ? { places: plan.places } : {}),
        ...(about === null ? {} : { about }),
      },
      wish.current,
    );
    lists.forget();
  };
  return (
    <>
      <ActionButton variant={variant} text={name} state={state} onPress={() => void open()} />
      {found.value === null ? null : (
        <Dialog
          name={name}
          intro={[
            removalSentence(store, site.name, plan, app),
            ...(session === null || hasEnded(progress) ? [] : [words('removeWarning', { site: site.name })]),
          ]}
          goOn={found.value === 'counting' ? 'absent' : 'ready'}
          then="close"
          leave="cancel"
          asked={asked}
          before={take}
          onAskedAnew={() => count('anew')}
          onGoOn={() => void remove()}
          onClose={() => (found.value = null)}
          onLeave={() => void lists.cancel()}
        >
          {found.value === 'counting' ? (
            <p class="soft">{words('counting')}</p>
          ) : (
            <>
              {plan === null ? (
                <p class="soft">{words('notCounted')}</p>
              ) : (
                <PlanView plan={plan} site={site} onAllow={() => void allow()} />
              )}
              {plan === null || plan.otherStores.length === 0 ? null : (
                <Tick text={words('tickAllStores')} ticked={allStores} />
              )}
              {plan === null || plan.trustedDevice.length === 0 ? null : (
                <Tick
                  text={words('tickTrusted', { cookies: app.format.list(plan.trustedDevice) })}
                  ticked={trustedDevice}
                />
              )}
              {mayBeListed(ref) ? <ListTicks ticks={lists} /> : null}
              <UnsentTexts texts={found.value.texts} />
            </>
          )}
          <Spoken text={spoken()} />
        </Dialog>
      )}
    </>
  );
}

function Tick({ text, ticked }: { text: string; ticked: { value: 'no' | 'yes' } }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={ticked.value === 'yes'}
        onChange={(event) => (ticked.value = event.currentTarget.checked ? 'yes' : 'no')}
      />
      <span>{text}</span>
    </label>
  );
}

/** After a sign-out that the site confirmed there is nothing left to warn of. */
function hasEnded(progress: ActionProgress): boolean {
  return (
    progress.kind === 'ended' &&
    (progress.outcome.kind === 'signed-out' || progress.outcome.kind === 'already-signed-out')
  );
}
