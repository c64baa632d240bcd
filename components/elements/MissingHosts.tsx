import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import { useApp } from '../app-context.ts';
import { AllowButton } from './AllowButton.tsx';

/** Hosts of the sites that are asked for by themselves: what is lost without each, and a button that asks for it. */
export function MissingHosts({ sites }: { sites: readonly SiteView[] }) {
  const { words } = useApp();
  const missing = sites.flatMap((site) => site.missingHosts.map((host) => ({ site, ...host })));
  return (
    <>
      {missing.map(({ site, host, pattern, serves }) => (
        <div key={pattern} class="notice">
          <p>{words('hostMissing', { why: serves, site: site.name, host })}</p>
          <AllowButton
            patterns={[pattern]}
            about={[host]}
            near={`site-${site.id}`}
            variant="bare"
            name={words('allowHost', { host })}
          />
        </div>
      ))}
    </>
  );
}
