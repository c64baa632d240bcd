import type { Handlers } from '../../messages/protocol.ts';
import { checkSite, type SiteCheckPorts } from '../site-check/check-site.ts';
import type { ReplyWith } from './reply.ts';

type Ports = SiteCheckPorts & { readonly reply: ReplyWith };

/** The command that compares a site with its definition. */
export function createSiteCheckHandlers({ reply, ...ports }: Ports): Pick<Handlers, 'check-site'> {
  return {
    async 'check-site'({ session, ending, about }) {
      const report = await checkSite(ports, session, ending, about);
      if (report === 'changed-since') return reply(report);
      return report ? reply('shown', null, { kind: 'site-report', report }) : reply('nothing-to-do');
    },
  };
}
