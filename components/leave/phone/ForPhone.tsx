import { useId } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { shortAddress } from '../receipt/short-address.ts';
import type { PhoneLink } from './phone-links.ts';
import { QrPicture } from './QrPicture.tsx';

/** How many codes are shown at once; with more a camera may take the wrong one. */
const SHOWN_AT_ONCE = 4;

/** One code for each site: a camera opens one address at once, but shows several as plain text. */
export function ForPhone({ links, id }: { links: readonly PhoneLink[]; id?: string }) {
  const { words } = useApp();
  const titleId = useId();
  const later = links.slice(SHOWN_AT_ONCE);
  return (
    <section class="for-phone" id={id} aria-labelledby={titleId}>
      <h3 id={titleId}>{words('leavePhone')}</h3>
      <p class="soft">{words('leavePhoneHow')}</p>
      <Codes links={links.slice(0, SHOWN_AT_ONCE)} />
      {later.length === 0 ? null : (
        <details>
          <summary>{words('leaveMore', { count: later.length })}</summary>
          <Codes links={later} />
        </details>
      )}
    </section>
  );
}

function Codes({ links }: { links: readonly PhoneLink[] }) {
  return (
    <ul>
      {links.map(({ siteName, address }) => (
        <li key={address}>
          <QrPicture address={address} />
          <span class="name">{siteName}</span>
          <span class="address">{shortAddress(address)}</span>
        </li>
      ))}
    </ul>
  );
}
