import { useId } from 'preact/hooks';
import type { SiteProposal } from '../../../../utils/core/discovery/site-proposal.ts';
import { useApp } from '../../../app-context.ts';
import { cookieReason } from '../../../wording/adding/cookie-words.ts';

type Props = { proposal: SiteProposal; ticked: ReadonlySet<number>; onTick: (ticked: ReadonlySet<number>) => void };

/** The cookies and keys of storage that may be the sign-in, the likeliest first, each with its reason. */
export function CookieChoice({ proposal: { cookies, host }, ticked, onTick }: Props) {
  const app = useApp();
  const id = useId();
  const turn = (at: number) => {
    const next = new Set(ticked);
    if (!next.delete(at)) next.add(at);
    onTick(next);
  };
  if (cookies.length === 0) return null;
  return (
    <fieldset aria-label={app.words('addCookies')}>
      <ul class="add-choices">
        {cookies.map((cookie, at) => (
          <li key={`${cookie.kind} ${cookie.area} ${cookie.host} ${cookie.name}`}>
            <input
              type="checkbox"
              id={`${id}-${at}`}
              checked={ticked.has(at)}
              aria-describedby={`${id}-${at}-why`}
              onChange={() => turn(at)}
            />
            <label for={`${id}-${at}`}>
              <code>{cookie.name}</code>
            </label>
            <span class="soft" id={`${id}-${at}-why`}>
              {cookieReason(cookie, host, app)}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
