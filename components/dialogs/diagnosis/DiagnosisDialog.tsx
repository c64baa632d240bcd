import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { answerReasons } from '../../../utils/core/diagnosis/answer-reasons.ts';
import type { Diagnosis, UserAnswers } from '../../../utils/core/diagnosis/diagnosis.ts';
import { applyAnswers } from '../../../utils/core/diagnosis/rank-causes.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { CopyButton } from '../../elements/CopyButton.tsx';
import { supportText } from '../../receipt/support-text.ts';
import type { SessionSlot } from '../../session/session-slots.ts';
import { DialogFrame } from '../DialogFrame.tsx';
import { CauseList } from './CauseList.tsx';
import { Findings } from './Findings.tsx';
import { UserQuestions } from './UserQuestions.tsx';

type Props = { slot: Pick<SessionSlot, 'ref' | 'site'>; onClose: () => void };

/** "Why was I signed out?": the diagnosis is made when the dialog opens and is not stored. */
export function DiagnosisDialog({ slot: { ref, site }, onClose }: Props) {
  const app = useApp();
  const { model, words } = app;
  const found = useSignal<Diagnosis | null>(null);
  const progress = useSignal<'looking' | 'done' | 'failed'>('looking');
  const answers = useSignal<UserAnswers>({ privateWindow: null, cleaner: null });
  const diagnose = async () => {
    progress.value = 'looking';
    const diagnosis = await model.diagnose(ref);
    if (diagnosis !== null) found.value = diagnosis;
    progress.value = diagnosis === null ? 'failed' : 'done';
  };
  useEffect(() => void diagnose(), []);
  const place = useRef<HTMLDivElement>(null);
  /** The pressed button disappears, so the focus moves to the findings. */
  const tryAgain = () => void diagnose().then(() => place.current?.focus());
  const diagnosis = found.value;
  const answered: Diagnosis | null = diagnosis && {
    ...diagnosis,
    causes: applyAnswers(diagnosis.causes, answers.value),
    reasons: answerReasons(diagnosis.reasons, answers.value),
  };
  const support =
    answered === null ? null : (
      <CopyButton variant="plain" name={words('copySupport')} text={() => supportText(answered, site, app)} />
    );
  return (
    <DialogFrame
      title={words('whatHappened')}
      intro={[words('diagnosisIntro', { site: site.name })]}
      leave="close"
      onClose={onClose}
      before={support}
    >
      <div class="findings" ref={place} tabIndex={-1} aria-live="polite" aria-busy={progress.value === 'looking'}>
        {progress.value === 'looking' ? <p class="soft">{words('looking')}</p> : null}
        {progress.value === 'failed' ? (
          <div class="notice">
            <p>{words('diagnosisFailed')}</p>
            <ActionButton variant="bare" text={words('tryAgain')} state="ready" onPress={tryAgain} />
          </div>
        ) : null}
        {answered === null ? null : <CauseList diagnosis={answered} site={site} />}
      </div>
      {diagnosis === null || answered === null ? null : (
        <>
          <UserQuestions diagnosis={diagnosis} answers={answers} />
          <Findings diagnosis={answered} site={site} onAskAgain={diagnose} />
        </>
      )}
    </DialogFrame>
  );
}
