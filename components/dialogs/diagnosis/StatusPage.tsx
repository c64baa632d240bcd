import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Diagnosis } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { statusSentence } from '../../wording/diagnosis/status-words.ts';

type Props = { diagnosis: Diagnosis; site: SiteView; onAskAgain: () => Promise<void> };

/** What the site's status page says. It is asked only when the user presses the button. */
export function StatusPage({ diagnosis: { status, ref }, site, onAskAgain }: Props) {
  const app = useApp();
  const { model, words } = app;
  const refused = useSignal<'no' | 'yes'>('no');
  const place = useRef<HTMLParagraphElement>(null);
  const ask = async () => {
    const allowed = await model.askNoted('why', ref, [], () => model.allowStatusPage(site));
    refused.value = allowed ? 'no' : 'yes';
    if (!allowed) return;
    await onAskAgain();
    place.current?.focus();
  };
  const hasLink =
    site.pages.status !== null &&
    (status.kind === 'none' || status.kind === 'could-not-tell' || status.kind === 'incident');
  return (
    <div class="status-page">
      <p ref={place} tabIndex={-1}>
        {statusSentence(status, site.name, app)}
      </p>
      {status.kind === 'not-allowed' ? (
        <ActionButton variant="plain" text={words('askStatus')} state="ready" onPress={() => void ask()} />
      ) : null}
      {hasLink ? (
        <ActionButton
          variant="bare"
          text={words('openStatus')}
          state="ready"
          onPress={() => void model.openPage(ref, 'status')}
        />
      ) : null}
      <p role="status" class="soft">
        {refused.value === 'yes' ? words('trouble', { what: 'not-allowed' }) : ''}
      </p>
    </div>
  );
}
