import { refId } from '../../utils/core/sessions/session.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { noticeText, reasonText } from '../wording/rules/rule-words.ts';

/** The sign-outs that rules are about to begin, each with "Not now". */
export function RuleNotices() {
  const app = useApp();
  const { model, words } = app;
  const now = model.now.value;
  return (model.overview.value?.ruleNotices ?? []).map((notice) => {
    const text = noticeText(notice, now, app);
    return (
      <div class="notice" role="group" aria-label={words('ruleLabel')} key={refId(notice.ref)}>
        <p>
          <b>{text}</b> {reasonText(notice.rule, app)}
        </p>
        <ActionButton
          variant="bare"
          text={words('notNow')}
          name={words('ruleNotNow', notice.siteName)}
          state="ready"
          onPress={() => void model.notNow(notice.ref)}
        />
      </div>
    );
  });
}
