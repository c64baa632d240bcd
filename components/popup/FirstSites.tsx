import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { SiteGroup } from '../../utils/core/sites/site-group.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { isOffered } from '../model/offered-sites.ts';

/** What people are signed in to besides an assistant, in the order of the question. */
const groups: readonly SiteGroup[] = ['mail', 'shops', 'school', 'social', 'video-and-music', 'work'];

/**
 * Offers in the first run to look at groups of sites, in one question of the browser. It goes with the question about
 * the record: whoever answered that has begun, and finds the groups in the settings.
 */
export function FirstSites() {
  const { model, words, format } = useApp();
  const titleId = useId();
  const ticked = useSignal<ReadonlySet<SiteGroup>>(new Set());
  const isAsking = useSignal(false);
  const answered = useSignal<'here' | 'elsewhere'>('elsewhere');
  const allowed = useSignal<readonly SiteGroup[]>([]);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (allowed.value.length > 0) place.current?.focus();
  }, [allowed.value]);
  const overview = model.overview.value;
  const byGroup = Map.groupBy(overview?.sites.filter(isOffered) ?? [], ({ group }) => group);
  const offered = groups.filter((group) => byGroup.has(group));
  if (overview?.settings.record.choice !== 'unasked') return null;
  if (overview.introduction.sites === 'answered' && answered.value === 'elsewhere') return null;
  if (offered.length === 0 && allowed.value.length === 0) return null;
  const turn = (group: SiteGroup) => (ticked.value = ticked.value.symmetricDifference(new Set([group])));
  const wanted = offered.filter((group) => ticked.value.has(group));
  const allow = async () => {
    isAsking.value = true;
    answered.value = 'here';
    const isAllowed = await model.allow(wanted.flatMap((group) => byGroup.get(group) ?? []));
    isAsking.value = false;
    await model.noteTold('sites');
    if (isAllowed) allowed.value = groups.filter((group) => [...allowed.value, ...wanted].includes(group));
  };
  return (
    <section class="record-ask first-sites" aria-labelledby={titleId}>
      <h2 id={titleId}>{words('firstSitesTitle')}</h2>
      <p>{words('firstSitesText')}</p>
      <ul>
        {offered.map((group) => (
          <li key={group}>
            <label>
              <input type="checkbox" checked={ticked.value.has(group)} onChange={() => turn(group)} />
              {words('group', { of: group })}
            </label>
          </li>
        ))}
      </ul>
      <p role="status" tabIndex={-1} ref={place}>
        {allowed.value.length === 0
          ? ''
          : words('firstSitesAllowed', {
              groups: format.list(allowed.value.map((group) => words('group', { of: group }))),
            })}
      </p>
      {offered.length === 0 ? null : (
        <div class="actions">
          <ActionButton
            variant="plain"
            text={words('firstSitesAllow')}
            state={isAsking.value || wanted.length === 0 ? 'waiting' : 'ready'}
            onPress={() => void allow()}
          />
        </div>
      )}
    </section>
  );
}
