import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { useApp } from '../../app-context.ts';
import { linkedPages } from '../../wording/settings/access-words.ts';

/** The site's own pages, those that are known. */
export function SiteLinks({ site }: { site: SiteView }) {
  const { words } = useApp();
  return (
    <ul class="links" aria-label={words('linksOf', { site: site.name })}>
      {linkedPages.map((page) => {
        const href = site.pages[page];
        return href === null ? null : (
          <li key={page}>
            <a href={href} target="_blank" rel="noreferrer">
              {words('pageLink', { to: page })}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
