import type { WarningView } from '../../utils/core/overview/warnings.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { Result } from '../result/ResultMessage.tsx';
import { UnsentTabs } from '../result/UnsentTabs.tsx';
import { WaysBack } from '../result/WaysBack.tsx';
import { Warnings } from '../warnings/Warnings.tsx';
import { lastEndSentence } from '../wording/session/end-words.ts';
import { isLit } from './action-progress.ts';
import { Hero } from './LiveSession.tsx';
import { Actions } from './SessionActions.tsx';
import { Elsewhere } from './SignOutPaths.tsx';
import type { Subject } from './session-slots.ts';
import { useStage } from './use-action-progress.ts';

type Props = { subject: Subject; warnings: readonly WarningView[] };

/** One session in full: its time, what may end it early, what was done about it, what can be done. */
export function SessionPanel({ subject, warnings }: Props) {
  const stage = useStage(subject);
  const lit = isLit(subject, stage);
  return (
    <div class="panel">
      {lit && subject.session !== null ? <Hero session={subject.session} /> : null}
      {!lit && stage.kind === 'idle' ? <NotSignedIn subject={subject} /> : null}
      <Warnings warnings={lit ? warnings : warnings.filter(({ ref }) => ref === null)} about="this-site" />
      <Result subject={subject} stage={stage} />
      <WaysBack subject={subject} stage={stage} />
      <UnsentTabs subject={subject} />
      <Actions subject={subject} stage={stage} reach="all" />
      <Elsewhere site={subject.site} links="shown" />
    </div>
  );
}

/** Nobody is signed in here; how the last sign-in ended, where the record knows. */
function NotSignedIn({ subject }: { subject: Subject }) {
  const app = useApp();
  const { model, words } = app;
  const last = model.overview.value?.lastEnds.find(({ ref }) => refId(ref) === subject.id);
  return (
    <>
      <p class="lede">{words('notSignedIn')}</p>
      {last ? <p class="soft">{lastEndSentence(last.end, model.now.value, app)}</p> : null}
    </>
  );
}
