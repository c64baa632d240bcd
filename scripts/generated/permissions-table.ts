import { permissions } from '../manifest/permissions.ts';
import { toTable } from './markdown.ts';

const everySite =
  'To look at all sites before leaving a computer, and to remove what unknown ones keep. Given back on a press';

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
