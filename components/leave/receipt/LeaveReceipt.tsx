import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { wasCleared } from '../../../utils/core/leave/earlier-run.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { LeaveView } from '../../../utils/core/overview/parts/leave-part.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { FilledSentence, INSERTED } from '../../elements/FilledSentence.tsx';
import { RemoveExtension } from '../../elements/RemoveExtension.tsx';
import { fileName } from '../../receipt/file-name.ts';
import { buildLeaveReceipt, type LeaveReceiptEntry, leaveReceiptText } from '../../receipt/leave-receipt.ts';
import { SignOnLead } from '../../result/SignOnLead.tsx';
import { countsText } from '../../wording/leave/leave-count-words.ts';
import { doubtSentences } from '../../wording/leave/leave-doubt-words.ts';
import { clearingSentences, coverageSentences } from '../../wording/leave/leave-words.ts';
import { listSentences } from '../../wording/lists/list-words.ts';
import { findSitesOfPage, missingHostSentences } from '../../wording/settings/missing-host-words.ts';
import type { Doubts } from '../doubts/find-doubts.ts';
import type { LeavePlace } from '../leave-place.ts';
import { ForPhone } from '../phone/ForPhone.tsx';
import { findPhoneLinks } from '../phone/phone-links.ts';
import type { RunItem } from '../run/run-items.ts';
import { shortAddress } from './short-address.ts';

type Props = {
  run: LeaveView;
  items: readonly RunItem[];
  overview: Overview;
  headline: string;
  doubts: Doubts;
  place: LeavePlace;
};

/**
 * The receipt of a leave run: requests, answers, what remains, and what no extension can reach. A shared computer
 * stores no copy.
 */
export function LeaveReceipt({ run, items, overview, headline, doubts, place }: Props) {
  const app = useApp();
  const { model, words, format } = app;
  const now = model.now.value;
  const titleId = useId();
  /** The sheet that the printer gets. A new object each time, so that it can be printed twice. */
  const sheet = useSignal<{ readonly text: string } | null>(null);
  const phoneId = useId();
  const phone = useSignal<'shown' | 'hidden'>('hidden');
  useEffect(() => {
    if (sheet.value !== null) model.print();
  }, [sheet.value]);
  const entries = buildLeaveReceipt(run, items, overview, now, app);
  const text = () =>
    leaveReceiptText(
      run,
      headline,
      entries,
      [
        ...coverageSentences(overview, app),
        ...missingHostSentences(findSitesOfPage(overview), app),
        ...doubtSentences(doubts, app),
      ],
      now,
      app,
    );
  const isShared = overview.settings.sharedComputer;
  const giveBack = async () => {
    await model.leaveDone();
    await model.giveBackEverySite();
  };
  const links = findPhoneLinks(entries);
  const listed = listSentences(run.lists, app);
  const cleared = clearingSentences(run, app);
  return (
    <section class="leave-receipt" aria-labelledby={titleId}>
      <h2 id={titleId}>{words('receiptDetails')}</h2>
      <p class="soft">
        {words('nameAndValue', { name: words('historyWhen'), value: format.moment(run.beginsAt, now) })}
        {run.endedAt === null ? null : (
          <>
            <br />
            {words('nameAndValue', { name: words('receiptEnded'), value: format.moment(run.endedAt, now) })}
          </>
        )}
      </p>
      {run.counts === null ? null : <p>{countsText(run.counts, run.items.length === 0 ? 'all' : 'earlier', app)}</p>}
      <dl>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} variant={isShared || place === 'popup' ? 'text' : 'link'} />
        ))}
      </dl>
      {isShared && links.length > 0 ? <ForPhone links={links} /> : null}
      {listed.length === 0 ? null : <p>{listed.join(' ')}</p>}
      {cleared.length === 0 ? null : <p>{cleared.join(' ')}</p>}
      <p class="soft limits">{words('leaveOutOfReach', { after: wasCleared(run) ? 'cleared' : 'other' })}</p>
      {isShared ? <p class="soft">{words('leaveNoteDown')}</p> : null}
      <div class="leave-actions">
        <ActionButton variant="main" text={words('done')} state="ready" onPress={() => void model.leaveDone()} />
        {overview.everySite === 'granted' ? (
          <ActionButton
            variant="plain"
            text={words('leaveDoneGiveBack')}
            state="ready"
            onPress={() => void giveBack()}
          />
        ) : null}
        {isShared ? null : (
          <>
            <ActionButton
              variant="plain"
              text={words('saveReceipt')}
              state="ready"
              onPress={() => model.saveFile(fileName('leave', run.beginsAt, 'txt'), 'text/plain', text())}
            />
            {place === 'popup' ? null : (
              <ActionButton
                variant="plain"
                text={words('print')}
                state="ready"
                onPress={() => (sheet.value = { text: text() })}
              />
            )}
            {links.length === 0 ? null : (
              <button
                type="button"
                class="plain"
                aria-expanded={phone.value === 'shown'}
                aria-controls={phoneId}
                onClick={() => (phone.value = phone.value === 'shown' ? 'hidden' : 'shown')}
              >
                {words('leavePhone')}
              </button>
            )}
          </>
        )}
      </div>
      {!isShared && links.length > 0 && phone.value === 'shown' ? <ForPhone links={links} id={phoneId} /> : null}
      {place === 'popup' ? null : <RemoveExtension />}
      {sheet.value === null ? null : (
        <pre class="sheet" aria-hidden="true">
          {sheet.value.text}
        </pre>
      )}
    </section>
  );
}

/**
 * `text`: an address to write down. On a shared computer no account should be opened again, and a link in the popup
 * would open outside its private window.
 */
function Entry({
  entry: { title, asked, remains, signOn, address },
  variant,
}: {
  entry: LeaveReceiptEntry;
  variant: 'link' | 'text';
}) {
  const { words } = useApp();
  const shown = address === null ? null : shortAddress(address);
  if (asked === null && remains.length === 0 && address === null) return null;
  return (
    <div>
      <dt>{title}</dt>
      {asked === null ? null : <dd>{asked}</dd>}
      {remains.map((sentence) => (
        <dd key={sentence}>{sentence}</dd>
      ))}
      {signOn === null || signOn.way.isSite || signOn.way.at === null ? null : (
        <dd>
          <SignOnLead {...signOn} />
        </dd>
      )}
      {address === null ? null : (
        <dd>
          <FilledSentence text={words('leaveItsPage', { address: INSERTED })}>
            {variant === 'link' ? (
              <a href={address} target="_blank" rel="noreferrer">
                {shown}
              </a>
            ) : (
              <span class="address">{shown}</span>
            )}
          </FilledSentence>
        </dd>
      )}
    </div>
  );
}
