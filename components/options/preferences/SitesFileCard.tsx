import { useSignal } from '@preact/signals';
import type { SitePreview } from '../../../utils/core/sites/sites-file.ts';
import { useApp } from '../../app-context.ts';
import { Dialog } from '../../dialogs/Dialog.tsx';
import type { Announced } from '../../elements/Announcement.tsx';
import type { ChosenSites, WrittenSites } from '../../model/actions/sites-transfer.ts';
import { previewSentences, refusedSentence, sitesTroubleSentence } from '../../wording/adding/sites-file-words.ts';
import { inQuotes } from '../../wording/in-quotes.ts';
import { FileCard } from './FileCard.tsx';
import { TellingPaths } from './TellingPaths.tsx';

type Sites = Extract<ChosenSites, { kind: 'sites' }>;
/** `wider`: reaches beyond one site by the public list of suffixes. The file itself may say anything. */
type Found = Sites & { readonly wider: ReadonlySet<SitePreview> };

/** The list of suffixes is long, so it is loaded when a file was chosen. */
const loadSuffixes = () => import('../sites/add/find-domain.ts');

function withWider(read: Sites, { findDomain }: Awaited<ReturnType<typeof loadSuffixes>>): Found {
  const isOneSite = ({ domain, hosts }: SitePreview) =>
    hosts.every((host) => findDomain(new URL(`https://${host}`).hostname) === domain);
  return { ...read, wider: new Set(read.file.sites.filter((site) => !isOneSite(site))) };
}

/** Saves the user's own sites to a file and takes some from one. What they may do is shown before they are taken. */
export function SitesFileCard() {
  const { model, words, format } = useApp();
  const found = useSignal<Found | null>(null);
  const written = useSignal<WrittenSites | null>(null);
  const refused = useSignal<string | null>(null);
  const announced = useSignal<Announced | null>(null);

  const write = async () => {
    const sites = await model.writeSitesFile();
    if (sites !== null && sites.telling.length === 0) model.saveSitesFile(sites);
    else written.value = sites;
  };
  const choose = async (file: File) => {
    refused.value = null;
    announced.value = null;
    const read = await model.readSitesFile(file);
    if (read === null) return;
    if (read.kind !== 'sites') {
      refused.value = sitesTroubleSentence(read.kind, { words });
      return;
    }
    const suffixes = await model.loadPart('the list of suffixes', loadSuffixes);
    if (suffixes !== null) found.value = withWider(read, suffixes);
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
    <FileCard
      id="sites-file"
      title="sitesFileTitle"
      lede="sitesFileLede"
      save="sitesFileSave"
      load="sitesFileLoad"
      onSave={() => void write()}
      onFile={choose}
      refused={refused.value}
      announced={announced.value}
    >
      {written.value === null ? null : <TellingPaths written={written.value} onClose={() => (written.value = null)} />}
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
    </FileCard>
  );
}
