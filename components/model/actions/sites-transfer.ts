import type { SiteId } from '../../../utils/core/sites/site.ts';
import { LARGEST_SITES_FILE, type SitesFile, type UnusableSitesFile } from '../../../utils/core/sites/sites-file.ts';
import type { Extra } from '../../../utils/messages/extra.ts';
import { fileName } from '../../receipt/file-name.ts';
import type { AppDependencies } from '../app-dependencies.ts';
import type { Ask } from '../ask.ts';
import type { ScreenState } from '../screen-state.ts';
import type { Send } from '../send.ts';

type Parts = {
  readonly deps: Pick<AppDependencies, 'now' | 'readFile' | 'saveFile'>;
  readonly state: Pick<ScreenState, 'trouble'>;
  readonly send: Send;
  readonly ask: Ask;
};

/** Why a chosen file is of no use. */
export type SitesFileTrouble = UnusableSitesFile | 'too-large' | 'unreadable';

/** The sites of a file that was read, with its text; nothing is changed yet. */
export type ChosenSites =
  | { readonly kind: 'sites'; readonly text: string; readonly file: Extract<SitesFile, { kind: 'sites' }> }
  | { readonly kind: SitesFileTrouble };

/** The user's own sites as a file, which is not saved yet. */
export type WrittenSites = Extract<Extra, { kind: 'sites-text' }>;

/** The user's own sites on their way to and from other computers. */
export function createSitesTransfer({ deps, state, send, ask }: Parts) {
  return {
    /** The text for a file, and what in it may be somebody's name. Null where the background did not answer. */
    async writeSitesFile(): Promise<WrittenSites | null> {
      const written = await ask({ type: 'write-sites-file', siteId: null }, 'sites-text');
      if (!written) state.trouble.value = 'unreachable';
      return written;
    },
    saveSitesFile({ text }: Pick<WrittenSites, 'text'>): void {
      deps.saveFile(fileName('sites', deps.now(), 'json'), 'application/json', text);
    },
    /** Reads the file that the user chose. Null where the background did not answer. */
    async readSitesFile(file: File): Promise<ChosenSites | null> {
      const read = await deps.readFile(file, LARGEST_SITES_FILE);
      if (read.kind !== 'text') return read;
      const answer = await ask({ type: 'read-sites-file', text: read.text }, 'sites-file');
      if (!answer) state.trouble.value = 'unreachable';
      if (!answer) return null;
      return answer.file.kind === 'sites' ? { kind: 'sites', text: read.text, file: answer.file } : answer.file;
    },
    /** Takes these sites of the file. True where they are kept now. */
    async importSites(text: string, siteIds: readonly SiteId[]): Promise<boolean> {
      const reply = await send({ type: 'import-sites', text, siteIds: [...siteIds] });
      if (reply.ok && reply.result === 'not-saved') state.trouble.value = 'not-saved';
      return reply.ok && reply.result === 'saved';
    },
  };
}
