import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Diagnosis } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { useApp } from '../../app-context.ts';
import { reasonText } from '../../wording/diagnosis/reason-words.ts';
import type { MessageKey } from '../../words.ts';
import { StatusPage } from './StatusPage.tsx';
import { TimeLine } from './TimeLine.tsx';

type Props = { diagnosis: Diagnosis; site: SiteView; onAskAgain: () => Promise<void> };

/** What was looked at: the usual reasons, the record, the site's own status page. */
export function Findings({ diagnosis, site, onAskAgain }: Props) {
  const { words, format } = useApp();
  const { reasons, recorded, privateClosedAt, at } = diagnosis;
  const checkedId = useId();
  return (
    <>
      <Part title="checkedNow" titleId={checkedId}>
        <ul class="reasons" aria-labelledby={checkedId}>
          {reasons.map((check) => {
            const { question, answer, hint } = reasonText(check, diagnosis.record, words);
            return (
              <li key={check.reason} class={check.answer}>
                <span>{question}</span> <b>{answer}</b>
                {hint === null ? null : <p class="soft">{hint}</p>}
              </li>
            );
          })}
        </ul>
        {privateClosedAt === null ? null : (
          <p class="soft">{words('privateClosed', { date: format.moment(privateClosedAt, at) })}</p>
        )}
      </Part>
      <Part title="statusPage">
        <StatusPage diagnosis={diagnosis} site={site} onAskAgain={onAskAgain} />
      </Part>
      <Part title="lastDays">
        <TimeLine recorded={recorded} now={at} />
      </Part>
    </>
  );
}

function Part({ title, titleId, children }: { title: MessageKey; titleId?: string; children: ComponentChildren }) {
  const { words } = useApp();
  return (
    <section class="part">
      <h3 id={titleId}>{words(title)}</h3>
      {children}
    </section>
  );
}
