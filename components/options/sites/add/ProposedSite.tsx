import { batch, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { isPrivateStore } from '../../../../utils/core/cookies/describe-store.ts';
import { hasAlike } from '../../../../utils/core/discovery/has-alike.ts';
import type { SiteProposal } from '../../../../utils/core/discovery/site-proposal.ts';
import { type Shown, withShown } from '../../../../utils/core/discovery/with-shown.ts';
import type { SiteDraft } from '../../../../utils/core/sites/own-site.ts';
import { useApp } from '../../../app-context.ts';
import { ActionButton } from '../../../elements/ActionButton.tsx';
import { kindSentence } from '../../../wording/adding/kind-words.ts';
import { cookiesLooked, nearName, waysLooked } from '../../../wording/adding/looked-words.ts';
import { CookieChoice } from './CookieChoice.tsx';
import { DoesItWork } from './DoesItWork.tsx';
import type { TypedSite } from './read-site.ts';
import { ShowHow } from './ShowHow.tsx';
import { Step } from './Step.tsx';
import { type Chosen, toDraft } from './to-draft.ts';
import { WayChoice } from './WayChoice.tsx';

type Props = {
  found: { readonly proposal: SiteProposal; readonly site: TypedSite };
  /** The site as it is saved, where it is changed; null where it is added. */
  saved: SiteDraft | null;
  /** What the user showed before this was drawn; null for nothing. */
  shown: Shown | null;
  /** What the user has chosen by now. */
  onChosen: (draft: SiteDraft) => void;
  onShown: (shown: Shown) => void;
  /** The user rather meant this address. */
  onNear: (address: string) => void;
  onSaved: () => void;
};

/**
 * What was found for a site, as three steps. What is chosen may be changed; nothing is kept before the site is tried or
 * saved, or the user shows how they sign out.
 */
export function ProposedSite({
  found: { proposal: first, site },
  saved,
  shown,
  onChosen,
  onShown,
  onNear,
  onSaved,
}: Props) {
  const app = useApp();
  const { words } = app;
  const before = useRef(shown).current;
  const current = useSignal(before === null ? first : withShown(first, before));
  const proposal = current.value;
  const { cookies, known, name, storeId, unheardOf, ways } = proposal;
  const near = unheardOf?.near ?? null;
  const chosen = useSignal<Chosen>({ ticked: findTicked(cookies), way: findChosen(ways) });
  const { ticked, way } = chosen.value;
  const toNow = (now: Chosen) => toDraft(proposal, site.registrableDomain, now, saved);
  const draft = toNow(chosen.value);
  const choose = (change: Partial<Chosen>) => {
    chosen.value = { ...chosen.value, ...change };
    onChosen(toNow(chosen.value));
  };
  const learn = (seen: Shown) =>
    batch(() => {
      const next = withShown(proposal, seen);
      chosen.value = {
        ticked: next.cookies === cookies ? ticked : findTicked(next.cookies),
        way: next.ways === ways ? way : findChosen(next.ways),
      };
      current.value = next;
      onShown(seen);
    });
  const note =
    known === null || known.as === 'built-in' || (saved !== null && known.as === 'own')
      ? null
      : words(known.as === 'own' ? 'addOwn' : 'addBeside', { site: known.name });
  const isNew = saved === null && known?.as !== 'own';
  return (
    <>
      {note === null ? null : <p class="notice">{note}</p>}
      {kindSentence(proposal, words) === '' ? null : <p>{kindSentence(proposal, words)}</p>}
      {isNew && isPrivateStore(storeId) ? <p class="notice">{words('addKeepsPrivate')}</p> : null}
      <ol class="add-steps">
        <Step
          number={1}
          state={ticked.size > 0 ? 'done' : 'open'}
          title={words('addWhich')}
          note={cookiesLooked(proposal, app)}
        >
          {near === null ? null : (
            <div class="choices">
              <ActionButton
                variant="plain"
                text={words('addNear', { address: nearName(near) })}
                state="ready"
                onPress={() => onNear(near)}
              />
            </div>
          )}
          <CookieChoice proposal={proposal} ticked={ticked} onTick={(next) => choose({ ticked: next })} />
          {ticked.size === 0 ? <p class="soft">{words('addNothingTicked')}</p> : null}
          {saved === null && hasAlike(cookies) ? <p class="soft">{words('showAlike')}</p> : null}
        </Step>
        <Step
          number={2}
          state={way === 'by-hand' ? 'open' : 'done'}
          title={words('addHow')}
          note={waysLooked(proposal, app)}
        >
          <WayChoice ways={ways} chosen={way} onChoose={(next) => choose({ way: next })} />
          <ShowHow draft={draft} storeId={storeId} name={name} before={before} onShown={learn} />
        </Step>
        <DoesItWork draft={draft} proposal={proposal} name={name} onSaved={onSaved} />
      </ol>
    </>
  );
}

function findTicked(cookies: SiteProposal['cookies']): ReadonlySet<number> {
  return new Set(cookies.flatMap(({ chosen }, at) => (chosen ? [at] : [])));
}

function findChosen(ways: SiteProposal['ways']): Chosen['way'] {
  const at = ways.findIndex(({ chosen }) => chosen);
  return at === -1 ? 'by-hand' : at;
}
