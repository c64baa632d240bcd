import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import type { SiteGroup } from '../../utils/core/sites/site-group.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';

/** One group of sites: its names, whether they may be looked at, and the question for those that may not yet. */
export function GroupCard({ group, sites }: { group: SiteGroup; sites: readonly SiteView[] }) {
  const { model, words, format } = useApp();
  const titleId = useId();
  const answer = useSignal<'none' | 'asking' | 'allowed' | 'refused'>('none');
  const said = useRef<HTMLParagraphElement>(null);
  const missing = sites.filter(({ access }) => access === 'missing');
  const name = words('group', { of: group });
  const isAllowed = missing.length === 0;
  const access = sites.some((site) => site.access === 'unknown') ? 'unknown' : 'granted';
  useEffect(() => {
    if (isAllowed && answer.value === 'allowed') said.current?.focus(); // the button is gone
  }, [isAllowed, answer.value]);
  const allow = async () => {
    answer.value = 'asking';
    answer.value = (await model.allowGroup(missing)) ? 'allowed' : 'refused';
  };
  return (
    <li class="group">
      <h3 id={titleId}>{name}</h3>
      <p class="soft">{format.list(sites.map((site) => site.name))}</p>
      <p role="status" ref={said} tabIndex={-1} class={isAllowed ? `access ${access}` : 'said'}>
        {isAllowed
          ? words('siteAccess', { is: access })
          : answer.value === 'refused'
            ? words('trouble', { what: 'not-allowed' })
            : ''}
      </p>
      {isAllowed ? null : (
        <ActionButton
          variant="plain"
          text={words('allow')}
          name={words('allowGroup', { group: name })}
          state={answer.value === 'asking' ? 'waiting' : 'ready'}
          onPress={() => void allow()}
        />
      )}
    </li>
  );
}
