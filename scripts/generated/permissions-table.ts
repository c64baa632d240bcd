import { type Permission, permissions } from '../manifest/permissions.ts';
import { toList, toTable } from './markdown.ts';

const everySite =
  'To look at all sites before leaving a computer, and to remove what unknown ones keep. Given back on a press';

/** The names of all permissions, by when they are held, for texts that give the reasons elsewhere. */
export function buildPermissionNames(): string {
  const named = (isMeant: (permission: Permission) => boolean) =>
    toList(permissions.filter(isMeant).map(({ name }) => `\`${name}\``));
  const always = named(({ grants }) => grants.chrome === 'installed' && grants.firefox === 'installed');
  const sometimes = named(({ grants }) => grants.chrome === 'installed' && grants.firefox !== 'installed');
  const asked = named(({ grants }) => grants.chrome !== 'installed');
  return [
    `Held from the installation on: ${always}; in Chrome also ${sometimes}, which Firefox asks for.`,
    `Asked for on a press: ${asked}, the other sites' hosts, and all hosts for "Look at all sites".`,
  ].join('\n');
}

/** The table of every permission and kind of host, with the reason for it. */
export function buildPermissionsTable(): string {
  return toTable(
    ['Permission', 'Why'],
    [
      ["The sites' hosts", 'To see their sign-in cookies, and to ask the sites'],
      ['All hosts (asked for)', everySite],
      ...permissions.map(({ name, note, why }) => [`\`${name}\`${note === undefined ? '' : ` (${note})`}`, why]),
    ],
  );
}
