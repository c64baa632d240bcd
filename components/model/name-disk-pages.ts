import type { Overview } from '../../utils/core/overview/overview.ts';
import type { Client } from '../../utils/messages/protocol.ts';

/**
 * Cookies of pages that were opened from the disk have no host, so a row of them has an empty name. In the overviews
 * that come through this client it has the given one.
 */
export function nameDiskPages(client: Client, readName: () => string): Client {
  return {
    async send(command) {
      const reply = await client.send(command);
      return reply.ok ? { ...reply, overview: withName(reply.overview, readName()) } : reply;
    },
    onOverview: (listener) => client.onOverview((overview) => listener(withName(overview, readName()))),
  };
}

function withName(overview: Overview, name: string): Overview {
  const named = <T extends { readonly siteName: string }>(row: T): T =>
    row.siteName === '' ? { ...row, siteName: name } : row;
  const { history, leave, otherSites, runs } = overview;
  return {
    ...overview,
    history: history.map(named),
    leave: leave && { ...leave, items: leave.items.map(named) },
    otherSites: otherSites.map(named),
    runs: runs.map(named),
  };
}
