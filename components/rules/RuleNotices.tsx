import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { RuleNotice } from '../../utils/core/overview/parts/rules-part.ts';
import { refId } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { useFocusRescue } from '../use-focus-rescue.ts';
import { noticeText, reasonText } from '../wording/rules/rule-words.ts';

/** The sign-outs that rules are about to begin, each with "Not now"; after that press, what it did. */
export function RuleNotices() {
  const app = useApp();
  const { model, words } = app;
  const now = model.now.value;
  const kept = useSignal<RuleNotice | null>(null);
  const notices = model.overview.value?.ruleNotices ?? [];
  const notNow = async (notice: RuleNotice) => {
    kept.value = (await model.notNow(notice.ref)) ? notice : null;
    if (kept.value === null) model.tell({ text: '', near: null }); // the notice may be gone all the same
  };
  if (notices.length === 0 && kept.value === null) return null;
  const isBack = ({ ref }: RuleNotice) => notices.some((notice) => refId(notice.ref) === refId(ref));
  return (
    <>
      {notices.map((notice) => (
        <div class="notice" role="group" aria-label={words('ruleLabel')} key={refId(notice.ref)}>
          <p>
            <b>{noticeText(notice, now, app)}</b> {reasonText(notice.rule, app)}
          </p>
          <ActionButton
            variant="bare"
            text={words('notNow')}
            name={words('ruleNotNow', { site: notice.siteName })}
            state="ready"
            onPress={() => void notNow(notice)}
          />
        </div>
      ))}
      <Kept notice={kept.value === null || isBack(kept.value) ? null : kept.value} />
    </>
  );
}

/**
 * Says what "Not now" did, and takes the focus if it went with the notice. That the next notice's button has it itself
 * would let a second press of the same key hold the next sign-out off.
 */
function Kept({ notice }: { notice: RuleNotice | null }) {
  const { words } = useApp();
  const place = useRef<HTMLParagraphElement>(null);
  useFocusRescue(notice, () => place.current);
  return (
    <p role="status" class="rule-said" tabIndex={-1} ref={place}>
      {notice === null ? '' : words('ruleNotNowDone', { site: notice.siteName })}
    </p>
  );
}
