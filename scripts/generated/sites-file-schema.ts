import * as z from 'zod/mini';
import { sitesFileSchema } from '../../utils/storage/sites/sites-file.ts';

/**
 * The JSON Schema of a file of sites, for editors and for programs that write one. What members say of each other, such
 * as an address at the site's own origin, is checked by Lights Out alone.
 */
export function buildSitesFileSchema(): string {
  const schema = z.toJSONSchema(sitesFileSchema, { io: 'input', reused: 'ref' });
  const head = {
    title: 'Sites of Lights Out',
    description:
      'Definitions of sites: how a sign-in is seen, how it ends, how to tell. Read by the settings page under "Import sites".',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}
