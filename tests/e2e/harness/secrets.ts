import type { PracticeSites } from '../../practice-sites/start.ts';

/** Every secret that the practice sites gave out, and every value that only they and a browser should know. */
export function secretsOf({
  any,
  character,
  claude,
  console,
  everyday,
  kinds,
  street,
}: PracticeSites): readonly string[] {
  const all = [
    claude,
    console,
    character,
    ...street,
    ...Object.values(everyday),
    ...Object.values(kinds),
    ...any.values(),
  ];
  const values = all.flatMap((site) => site.sessions().flatMap(({ id }) => Object.values(site.secretsOf(id))));
  return values.filter(({ length }) => length > 4); // a mark such as 1 stands in many places
}

/**
 * Secrets that went to another host than their own, by the hosts. For sites whose hosts are theirs alone; cookies reach
 * the hosts beside them too.
 */
export function findStrays({ character, claude, console, street, traffic }: PracticeSites): readonly string[] {
  return [claude, console, character, ...street].flatMap((site) => {
    const own = site.hosts.map(domainOf);
    const secrets = site.sessions().flatMap(({ id }) => Object.values(site.secretsOf(id)));
    const long = secrets.filter(({ length }) => length > 16);
    const strange = long.flatMap(traffic.hostsWith).filter((host) => !own.includes(domainOf(host)));
    return strange.map((host) => `${site.hosts[0]} -> ${host}`);
  });
}

/** The last two labels: no practice site is below a longer public suffix. */
const domainOf = (host: string) => host.split('.').slice(-2).join('.');
