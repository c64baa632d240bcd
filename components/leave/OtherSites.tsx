import type { ComponentChildren } from 'preact';
import type { OtherSiteView } from '../../utils/core/overview/parts/other-sites-part.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { AddThisSite } from './AddThisSite.tsx';

type Props = {
  sites: readonly OtherSiteView[];
  /** Whether the page says what a tick does. */
  hint: 'with-hint' | 'without';
  /** What stands before the button that adds the site. */
  row: (site: OtherSiteView) => ComponentChildren;
};

/** The rows of sites without a definition, those first that only somebody who is signed in has cookies of. */
export function OtherSites({ sites, hint, row }: Props) {
  const { words } = useApp();
  const sure = sites.filter(({ sign }) => sign === 'signed-in');
  const unsure = sites.filter(({ sign }) => sign === 'may-be');
  const cannot = words('leaveOthersHint', { count: sites.length });
  const line = (site: OtherSiteView) => (
    <li key={refId(site.ref)} class="addable">
      {row(site)}
      <AddThisSite of={site} adding={{ address: `https://${site.host}`, tabId: null, storeId: site.ref.storeId }} />
    </li>
  );
  return (
    <>
      {sure.length === 0 ? null : (
        <Group heading={words('leaveOthersSignedIn')} hints={[words('leaveOthersSure'), cannot]} hint={hint}>
          {sure.map(line)}
        </Group>
      )}
      {unsure.length === 0 ? null : (
        <Group
          heading={words('leaveOthers')}
          hints={sure.length === 0 ? [words('leaveOthersMayBe'), cannot] : [words('leaveOthersMayBe')]}
          hint={hint}
        >
          {unsure.map(line)}
        </Group>
      )}
    </>
  );
}

type GroupProps = { heading: string; hints: readonly string[]; hint: Props['hint']; children: ComponentChildren };

function Group({ heading, hints, hint, children }: GroupProps) {
  return (
    <>
      <li class="group">
        <h2>{heading}</h2>
        {hint === 'with-hint' ? <p class="soft">{hints.join(' ')}</p> : null}
      </li>
      {children}
    </>
  );
}
