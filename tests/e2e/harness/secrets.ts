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
