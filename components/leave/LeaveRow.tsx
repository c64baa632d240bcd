import { useId } from 'preact/hooks';
import { Actions } from '../parts/Actions.tsx';
import { Result } from '../parts/Result.tsx';
import { RowTime } from '../parts/RowTime.tsx';
import { UnsentTabs } from '../parts/UnsentTabs.tsx';
import { WaysBack } from '../parts/WaysBack.tsx';
import { WhereChips } from '../parts/WhereChips.tsx';
import { WindowGlyph } from '../parts/WindowGlyph.tsx';
import { isLit } from '../stage.ts';
import type { Subject } from '../subjects.ts';
import { useStage } from '../use-stage.ts';

/** One sign-in with its actions at hand; after them, what they achieved. */
export function LeaveRow({ subject }: { subject: Subject }) {
  const stage = useStage(subject);
  const nameId = useId();
  return (
    <li>
      <div role="group" aria-labelledby={nameId}>
        <div class="row">
          <WindowGlyph light={isLit(subject, stage) ? 'lit' : 'dark'} size="small" />
          <span class="name" id={nameId}>{subject.site.name}</span>
          <WhereChips store={subject.store} partition={subject.ref.partition} />
          <RowTime subject={subject} />
        </div>
        <Result subject={subject} stage={stage} />
        <WaysBack subject={subject} stage={stage} />
        <UnsentTabs subject={subject} />
        <Actions subject={subject} stage={stage} reach="this-browser" />
      </div>
    </li>
  );
}
