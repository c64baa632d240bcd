import { toOwnDraft } from '../../core/sites/own-site.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import { type ForgetSitePorts, forgetSite } from '../sites/forget-site.ts';
import type { OwnSites, SaveEnd } from '../sites/own-sites.ts';
import type { ReplyWith } from './reply.ts';

type Ports = ForgetSitePorts & {
  readonly onChange: () => Promise<void>;
  readonly ownSites: OwnSites;
  readonly reply: ReplyWith;
  readonly siteBook: Pick<SiteBook, 'find'>;
};

/** Commands about the sites that the user adds. */
export function createSiteHandlers({
  onChange,
  ownSites,
  reply,
  siteBook,
  ...kept
}: Ports): Pick<
  Handlers,
  'save-site' | 'read-site-draft' | 'remove-site' | 'write-sites-file' | 'read-sites-file' | 'import-sites'
> {
  async function replyTo(end: SaveEnd) {
    if (end.kind === 'refused') return reply('not-saved', null, { kind: 'site-refused', reasons: end.reasons });
    if (end.kind === 'not-written') return reply('not-saved');
    await onChange();
    return reply('saved', null, { kind: 'site-saved', siteId: end.siteId });
  }

  return {
    async 'read-site-draft'({ siteId }) {
      const site = siteBook.find(siteId);
      if (site === null || site.source.kind === 'built-in') return reply('nothing-to-do');
      return reply('shown', null, { kind: 'site-draft', draft: toOwnDraft(site) });
    },
    'save-site': async ({ draft }) => replyTo(await ownSites.save(draft)),
    'write-sites-file': async ({ siteId }) =>
      reply('shown', null, { kind: 'sites-text', ...(await ownSites.write(siteId)) }),
    'read-sites-file': async ({ text }) =>
      reply('shown', null, { kind: 'sites-file', file: await ownSites.preview(text) }),
    async 'import-sites'({ text, siteIds }) {
      const { file, result } = await ownSites.take(text, siteIds);
      if (result === 'saved') await onChange();
      return reply(result, null, { kind: 'sites-file', file });
    },
    async 'remove-site'({ siteId }) {
      if (!(await ownSites.remove(siteId))) return reply('nothing-to-do');
      await forgetSite(kept, siteId);
      await onChange();
      return reply('erased');
    },
  };
}
