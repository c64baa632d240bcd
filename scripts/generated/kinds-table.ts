import type { Kind, KindWay } from '../../utils/core/kinds/kind.ts';
import { toTable } from './markdown.ts';

const wayOf: Record<KindWay['kind'], string> = { 'own-link': "its page's own link", visit: 'a visit' };

/** What is known of each kind of server software, as a table. */
export function buildKindsTable(kinds: readonly Kind[]): string {
  const rows = kinds
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ cookies, name, probe, signOn, ways }) => [
      name,
      cookies.map((cookie) => `\`${cookie.name.replaceAll('|', '\\|')}\``).join(', '),
      ways.map(({ kind }) => wayOf[kind]).join(', else ') || 'what was found',
      [
        probe === null ? 'what is learned' : `\`${probe.path.split('?')[0]}\``,
        ...(signOn === 'here' ? [] : ['single sign-on']),
      ].join('; '),
    ]);
  return toTable(['Kind', 'Cookies', 'Signs out by', 'Asked'], rows);
}
