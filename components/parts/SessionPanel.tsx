import { useApp } from '../app-context.ts';
import { isLit } from '../stage.ts';
import type { Subject } from '../subjects.ts';
import { useStage } from '../use-stage.ts';
import { Actions } from './Actions.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { Hero } from './Hero.tsx';
import { Result } from './Result.tsx';
import { UnsentTabs } from './UnsentTabs.tsx';
import { WaysBack } from './WaysBack.tsx';

/** One session in full: its time, what was done about it, what can be done. */
export function SessionPanel({ subject }: { subject: Subject }) {
  const { words } = useApp();
  const stage = useStage(subject);
  const lit = isLit(subject, stage);
  return (
    <div class="panel">
      {lit && subject.session !== null ? <Hero session={subject.session} /> : null}
      {!lit && stage.kind === 'idle' ? <p class="lede">{words('notSignedIn')}</p> : null}
      <Result subject={subject} stage={stage} />
      <WaysBack subject={subject} stage={stage} />
      <UnsentTabs subject={subject} />
      <Actions subject={subject} stage={stage} reach="all" />
      <Elsewhere site={subject.site} links="shown" />
    </div>
  );
}
