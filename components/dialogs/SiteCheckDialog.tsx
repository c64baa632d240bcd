import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import type { SessionRef } from '../../utils/core/sessions/session.ts';
import type { SiteReport } from '../../utils/core/site-check/site-report.ts';
import type { CommandOf } from '../../utils/messages/protocol.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { CopyButton } from '../elements/CopyButton.tsx';
import { siteReportText } from '../receipt/site-report-text.ts';
import { AskedAnew } from './AskedAnew.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { useAskedAbout } from './use-asked-about.ts';

type Ending = CommandOf<'check-site'>['ending'];
type Props = { site: SiteView; session: SessionRef; onClose: () => void };

/** "Check this site": the check is made when the dialog opens. Its report is shown as it would be pasted. */
export function SiteCheckDialog({ site, session, onClose }: Props) {
  const app = useApp();
  const { model, words } = app;
  const report = useSignal<SiteReport | null>(null);
  const progress = useSignal<'looking' | 'done' | 'failed'>('looking');
  const place = useRef<HTMLDivElement>(null);
  const asked = useAskedAbout();
  const check = async (ending: Ending): Promise<void> => {
    progress.value = 'looking';
    const found = await asked.act(() => model.checkSite(session, ending, asked.of(session)));
    if (found === 'asked-anew') return check('stays'); // the report that was shown is about another sign-in
    if (found !== null) report.value = found;
    progress.value = found === null ? 'failed' : 'done';
  };
  useEffect(() => void asked.begin([session]).then(() => check('stays')), []);
  const text = report.value === null ? null : siteReportText(report.value, app);
  const again = () => void check('sign-out').then(() => place.current?.focus());
  return (
    <DialogFrame
      title={words('checkSite')}
      intro={[words('checkIntro', { site: site.name })]}
      leave="close"
      onClose={onClose}
      before={
        text === null && progress.value === 'looking' ? null : (
          <>
            {text === null ? null : <CopyButton variant="plain" name={words('checkCopy')} text={() => text} />}
            <ActionButton
              variant="bare"
              text={words('checkAndSignOut')}
              state={progress.value === 'looking' ? 'waiting' : 'ready'}
              onPress={again}
            />
          </>
        )
      }
    >
      <div
        class="findings report"
        ref={place}
        tabIndex={-1}
        aria-live="polite"
        aria-busy={progress.value === 'looking'}
      >
        {progress.value === 'looking' ? <p class="soft">{words('looking')}</p> : null}
        {progress.value === 'failed' ? <p class="notice">{words('diagnosisFailed')}</p> : null}
        {text === null ? null : (
          <pre tabIndex={0} dir="auto">
            {text}
          </pre>
        )}
      </div>
      <AskedAnew asked={asked} />
    </DialogFrame>
  );
}
