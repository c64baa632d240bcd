import { assertNever } from '../../utils/core/assert-never.ts';
import type { Here } from '../../utils/core/overview/here.ts';
import { useApp } from '../app-context.ts';
import { WindowGlyph } from '../elements/WindowGlyph.tsx';
import { isLit } from '../session/action-progress.ts';
import { WhereChips } from '../session/SessionChips.tsx';
import type { Subject } from '../session/session-slots.ts';
import { useStage } from '../session/use-action-progress.ts';
import type { Words } from '../words.ts';

/** Whose window this is. */
export function HereHeader({ here, subject }: { here: Here | null; subject: Subject | null }) {
  const { words } = useApp();
  return (
    <header>
      {subject === null ? <WindowGlyph light="dark" size="large" /> : <SubjectWindow subject={subject} />}
      <h1>{titleOf(here, words)}</h1>
      {subject === null ? null : (
        <WhereChips store={subject.store} partition={null} label={subject.session?.label ?? null} />
      )}
    </header>
  );
}

function SubjectWindow({ subject }: { subject: Subject }) {
  const stage = useStage(subject);
  return <WindowGlyph light={isLit(subject, stage) ? 'lit' : 'dark'} size="large" />;
}

function titleOf(here: Here | null, words: Words): string {
  if (here === null) return words('extensionName');
  switch (here.kind) {
    case 'site':
    case 'site-off':
    case 'access-missing':
      return here.site.name;
    case 'unknown-site':
      return here.host;
    case 'private-hidden':
      return words('privateHiddenTitle');
    case 'browser-page':
    case 'unseen':
      return words('extensionName');
    default:
      return assertNever(here);
  }
}
