import type { ComponentChildren } from 'preact';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import { useApp } from '../app-context.ts';
import { elsewherePaths } from '../wording/sign-out/elsewhere-words.ts';

const pages = ['sessions', 'tokens', 'password', 'help'] as const;

type Props = { site: SiteView; links: 'shown' | 'absent'; children?: ComponentChildren };

/** Every way to end a site's sessions, and a plain sentence where there is none. */
export function SignOutPaths({ site, links: wanted, children }: Props) {
  const app = useApp();
  const { words } = app;
  const links = pages.flatMap((page) => {
    const href = site.pages[page];
    return href === null || wanted === 'absent' ? [] : [{ href, page }];
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
          {links.map(({ href, page }) => (
            <li key={page}>
              <a href={href} target="_blank" rel="noreferrer">
                {words('pageLink', { to: page === 'help' ? 'help-center' : page })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </details>
  );
}
