import type { ComponentChildren } from 'preact';
import type { OtherSiteView } from '../../utils/core/overview/parts/other-sites-part.ts';
import { useApp } from '../app-context.ts';

type Props = {
  sites: readonly OtherSiteView[];
  /** Whether the page says what a tick does. */
  hint: 'with-hint' | 'without';
  row: (site: OtherSiteView) => ComponentChildren;
};

/** The rows of sites without a definition, those first that only somebody who is signed in has cookies of. */
export function OtherSites({ sites, hint, row }: Props) {
  const { words } = useApp();
  const sure = sites.filter(({ sign }) => sign === 'signed-in');
  const unsure = sites.filter(({ sign }) => sign === 'may-be');
  const cannot = words('leaveOthersHint');
  return (
    <>
      {sure.length === 0 ? null : (
        <Group heading={words('leaveOthersSignedIn')} hints={[words('leaveOthersSure'), cannot]} hint={hint}>
          {sure.map(row)}
        </Group>
      )}
      {unsure.length === 0 ? null : (
        <Group
          heading={words('leaveOthers')}
          hints={sure.length === 0 ? [words('leaveOthersMayBe'), cannot] : [words('leaveOthersMayBe')]}
          hint={hint}
        >
          {unsure.map(row)}
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
