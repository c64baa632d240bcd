import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { SitePreview } from '../../../utils/core/sites/sites-file.ts';
import { useApp } from '../../app-context.ts';
import { Dialog } from '../../dialogs/Dialog.tsx';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { type Announced, Announcement } from '../../elements/Announcement.tsx';
import type { ChosenSites, WrittenSites } from '../../model/actions/sites-transfer.ts';
import { previewSentences, refusedSentence, sitesTroubleSentence } from '../../wording/adding/sites-file-words.ts';
import { inQuotes } from '../../wording/in-quotes.ts';
import { Setting } from '../finding/Setting.tsx';
import { TellingPaths } from './TellingPaths.tsx';

type Sites = Extract<ChosenSites, { kind: 'sites' }>;
/** `wider`: reaches beyond one site by the public list of suffixes. The file itself may say anything. */
type Found = Sites & { readonly wider: ReadonlySet<SitePreview> };

/** The list of suffixes is long, so it is loaded when a file was chosen. */
async function withWider(read: Sites): Promise<Found> {
  const { findDomain } = await import('../sites/add/find-domain.ts');
  const isOneSite = ({ domain, hosts }: SitePreview) =>
    hosts.every((host) => findDomain(new URL(`https://${host}`).hostname) === domain);
  return { ...read, wider: new Set(read.file.sites.filter((site) => !isOneSite(site))) };
}

/** Saves the user's own sites to a file and takes some from one. What they may do is shown before they are taken. */
export function SitesFileCard() {
  const { model, words, format } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const found = useSignal<Found | null>(null);
  const written = useSignal<WrittenSites | null>(null);
  const refused = useSignal<string | null>(null);
  const announced = useSignal<Announced | null>(null);

  const write = async () => {
    const sites = await model.writeSitesFile();
    if (sites !== null && sites.telling.length === 0) model.saveSitesFile(sites);
    else written.value = sites;
  };
  const choose = async ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    refused.value = null;
    announced.value = null;
    const read = await model.readSitesFile(file);
    currentTarget.value = ''; // the same file can be chosen again
    if (read === null) return;
    if (read.kind !== 'sites') refused.value = sitesTroubleSentence(read.kind, { words });
    else found.value = await withWider(read);
  };
  const take = async (text: string, sites: readonly SitePreview[]) => {
    const taken = await model.importSites(
      text,
      sites.map(({ siteId }) => siteId),
    );
    if (taken) announced.value = { key: 'sitesTaken', focus: 'leaves-focus' };
  };
  const question = found.value;
  const sites = question?.file.sites.filter((site) => !question.wider.has(site)) ?? [];
  const notTaken = [
    ...(question?.file.refused ?? []),
    ...[...(question?.wider ?? [])].map(({ name }) => ({ name, reasons: ['not-one-domain'] as const, where: null })),
  ];
  const isNews = sites.some(({ change }) => change !== 'same');
  return (
    <Setting id="sites-file">
      <div class="card">
        <h3>{words('sitesFileTitle')}</h3>
        <p class="soft">{words('sitesFileLede')}</p>
        <div class="choices">
          <ActionButton variant="plain" text={words('sitesFileSave')} state="ready" onPress={() => void write()} />
          <ActionButton
            variant="plain"
            text={words('sitesFileLoad')}
            state="ready"
            onPress={() => field.current?.click()}
          />
          <input
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={words('sitesFileLoad')}
            ref={field}
            onChange={(event) => void choose(event)}
          />
        </div>
        <div role="alert">{refused.value === null ? null : <p class="notice">{refused.value}</p>}</div>
        <Announcement announced={announced.value} />
        {written.value === null ? null : (
          <TellingPaths written={written.value} onClose={() => (written.value = null)} />
        )}
        {question === null ? null : (
          <Dialog
            name={words('sitesFileUse')}
            intro={[words(isNews ? 'sitesFileIntro' : 'sitesFileNothing')]}
            goOn={isNews ? 'ready' : 'absent'}
            then="close"
            leave={isNews ? 'cancel' : 'close'}
            onGoOn={() => void take(question.text, sites)}
            onClose={() => (found.value = null)}
          >
            <ul class="points">
              {sites.map((site) => (
                <li key={site.siteId}>
                  <strong>{inQuotes(site.name, words)}</strong> {previewSentences(site, { words, format }).join(' ')}
                </li>
              ))}
              {notTaken.map((one, index) => (
                <li key={index}>{refusedSentence(one, { words })}</li>
              ))}
            </ul>
          </Dialog>
        )}
      </div>
    </Setting>
  );
}
