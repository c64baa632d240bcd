import { useSignal } from '@preact/signals';
import type { SiteProposal } from '../../../../utils/core/discovery/site-proposal.ts';
import { useApp } from '../../../app-context.ts';
import { CookieChoice } from './CookieChoice.tsx';
import { DoesItWork } from './DoesItWork.tsx';
import type { TypedSite } from './read-site.ts';
import { Step } from './Step.tsx';
import { toDraft } from './to-draft.ts';
import { WayChoice } from './WayChoice.tsx';

type Props = { found: { readonly proposal: SiteProposal; readonly site: TypedSite }; onSaved: () => void };

/**
 * What was found for a site, as three steps. What is chosen may be changed; nothing is kept before the site is tried or
 * saved.
 */
export function ProposedSite({ found: { proposal, site }, onSaved }: Props) {
  const { words, format } = useApp();
  const { cookies, known, name, tabId, ways } = proposal;
  const ticked = useSignal<ReadonlySet<number>>(new Set(cookies.flatMap(({ chosen }, at) => (chosen ? [at] : []))));
  const way = useSignal<number | 'by-hand'>(findChosen(ways));
  const note =
    known === null || known.as === 'built-in' ? null : words(known.as === 'own' ? 'addOwn' : 'addBeside', known.name);
  const looked =
    cookies.length === 0
      ? words(tabId === null ? 'addNoCookieNoTab' : 'addNoCookie')
      : words(format.isOne(cookies.length) ? 'addLookedOne' : 'addLookedMany', format.number(cookies.length));
  return (
    <>
      {note === null ? null : <p class="notice">{note}</p>}
      <ol class="add-steps">
        <Step number={1} state={ticked.value.size > 0 ? 'done' : 'open'} title={words('addWhich')} note={looked}>
          <CookieChoice proposal={proposal} ticked={ticked} />
        </Step>
        <Step
          number={2}
          state={way.value === 'by-hand' ? 'open' : 'done'}
          title={words('addHow')}
          note={words(ways.length > 0 ? 'addNothingPressed' : tabId === null ? 'addNoTab' : 'addNoWay')}
        >
          <WayChoice ways={ways} chosen={way} />
        </Step>
        <DoesItWork
          draft={toDraft(proposal, site.registrableDomain, ticked.value, way.value)}
          proposal={proposal}
          name={name}
          onSaved={onSaved}
        />
      </ol>
    </>
  );
}

function findChosen(ways: SiteProposal['ways']): number | 'by-hand' {
  const at = ways.findIndex(({ chosen }) => chosen);
  return at === -1 ? 'by-hand' : at;
}
