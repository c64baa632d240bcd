import type { ComponentChildren } from 'preact';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import { useApp } from '../app-context.ts';
import { elsewherePaths } from '../wording/sign-out/elsewhere-words.ts';
import type { MessageKey } from '../words.ts';

const pages: readonly (readonly ['sessions' | 'tokens' | 'password' | 'help', MessageKey])[] = [
  ['sessions', 'linkSessions'],
  ['tokens', 'linkTokens'],
  ['password', 'linkPassword'],
  ['help', 'linkHelpCenter'],
];

type Props = { site: SiteView; links: 'shown' | 'absent'; children?: ComponentChildren };

/** Every way to end a site's sessions, and a plain sentence where there is none. */
export function SignOutPaths({ site, links: wanted, children }: Props) {
  const app = useApp();
  const { words } = app;
  const links = pages.flatMap(([page, key]) => {
    const href = site.pages[page];
    return href === null || wanted === 'absent' ? [] : [{ href, key }];
  });
  return (
    <details class="elsewhere">
      <summary>{words('elsewhereTitle')}</summary>
      <dl>
        {elsewherePaths(site, app).map(({ title, text }) => (
          <div key={title}>
            <dt>{words(title)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {links.length === 0 ? null : (
        <ul class="ways" aria-label={words('linksOf', { site: site.name })}>
          {links.map(({ href, key }) => (
            <li key={key}>
              <a href={href} target="_blank" rel="noreferrer">
                {words(key)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </details>
  );
}
