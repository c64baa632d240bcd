import { useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { siteGroups } from '../../../utils/core/sites/site-group.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { isOffered } from '../../model/offered-sites.ts';

type Props = {
  sites: readonly SiteView[];
  /** `found`: these sites were searched for, so none of them is folded away. */
  shown: 'all' | 'found';
  card: (site: SiteView) => ComponentChild;
};

/** The user's own sites, then the others under headings that say what people use them for. */
export function SiteGroups({ sites, shown, card }: Props) {
  const { words } = useApp();
  const byGroup = Map.groupBy(sites, ({ group }) => group);
  return (
    <>
      {[null, ...siteGroups].map((group) => (
        <SiteGroup
          key={group}
          name={words('group', { of: group ?? 'own' })}
          sites={byGroup.get(group) ?? []}
          shown={shown}
          card={card}
        />
      ))}
    </>
  );
}

/**
 * One group. Sites without access are in a fold, so that the page does not push the user to allow all of them; one
 * press asks for those of the group.
 */
function SiteGroup({ name, sites, shown, card }: Props & { name: string }) {
  const { model, words, format } = useApp();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const isAsking = useSignal(false);
  const offered = sites.filter(isOffered);
  const near = shown === 'found' ? sites : sites.filter((site) => !isOffered(site));
  const names = format.list(offered.map((site) => site.name));
  const allow = async () => {
    isAsking.value = true;
    const isAllowed = await model.allow(offered);
    isAsking.value = false;
    if (isAllowed) title.current?.focus(); // the button is gone
  };
  if (sites.length === 0) return null;
  return (
    <section class="site-group" aria-labelledby={titleId}>
      <div class="group-head">
        <h3 id={titleId} tabIndex={-1} ref={title}>
          {name}
        </h3>
        {offered.length < 2 || shown === 'found' ? null : (
          <ActionButton
            variant="plain"
            text={words('allowGroup', { group: name })}
            state={isAsking.value ? 'waiting' : 'ready'}
            onPress={() => void allow()}
          />
        )}
      </div>
      {near.map(card)}
      {offered.length === 0 || shown === 'found' ? null : (
        <details class="more">
          <summary>{words('moreSites', { count: offered.length, sites: names })}</summary>
          {offered.map(card)}
        </details>
      )}
    </section>
  );
}
