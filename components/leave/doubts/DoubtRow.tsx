import { useSignal } from '@preact/signals';
import type { Adding } from '../../../utils/core/discovery/add-address.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { isStillAbout, NO_SIGN_IN } from '../../../utils/core/sessions/sign-in-mark.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { WindowGlyph } from '../../elements/WindowGlyph.tsx';
import { SessionChips } from '../../session/SessionChips.tsx';
import { doubtEndSentences } from '../../wording/leave/leave-doubt-words.ts';
import { placeNames } from '../../wording/session/partition-words.ts';
import { AddThisSite } from '../AddThisSite.tsx';
import type { DoubtSite } from './find-doubts.ts';

type Props = {
  of: DoubtSite;
  text: string;
  /** Of the cookies that the row names, which may be of another application of the host; null where it names none. */
  names: readonly string[] | null;
  /** How to add the site; null where it is not one that could be added. */
  adding: Adding | null;
  /** Called with what came of a press, when this row may be gone. */
  onEnd: (sentences: readonly string[]) => void;
};

/** One site in doubt. The button closes its tabs, except tabs with unsent text, and then removes its data here. */
export function DoubtRow({ of: site, text, names, adding, onEnd }: Props) {
  const { ref, siteName, store } = site;
  const app = useApp();
  const { model, words } = app;
  const id = refId(ref);
  const said = useSignal<string | null>(null);
  const isUnderWay = useSignal(false);
  const closeAndRemove = async () => {
    if (isUnderWay.value) return;
    isUnderWay.value = true;
    said.value = null;
    // No sign-in was seen where this row was drawn: one that has come since is not what it is about.
    const here = (await model.markSignIns([ref]))?.[0];
    if (here !== undefined && !isStillAbout(NO_SIGN_IN, here)) {
      isUnderWay.value = false;
      said.value = words('askedAnew');
      return onEnd([said.value]);
    }
    await model.closeTabs(ref);
    const closed = model.actionResults.value.get(id)?.result;
    // No more of another application than what may be a sign-in.
    const of = names === null ? { places: 'own' as const } : { places: 'named' as const, names };
    const wish = { allStores: false, trustedDevice: false, about: NO_SIGN_IN, ...of };
    if (closed !== 'some-tabs-stay') await model.removeData(ref, wish);
    isUnderWay.value = false;
    const end = model.actionResults.value.get(id);
    const about = { keeps: 'account', siteName, now: model.now.value } as const;
    const tabs = closed === 'tabs-closed' ? 'closed' : 'none-closed';
    const sentences = end === undefined ? [] : doubtEndSentences(end, tabs, about, app);
    said.value = sentences.join(' ');
    onEnd(sentences);
  };
  return (
    <li>
      <div class="leave-row">
        <WindowGlyph light="low" size="small" />
        <span class="what">
          <span class="name">{siteName}</span> <SessionChips store={store} partition={ref.partition} label={null} />
          <span class="soft note">{text}</span>
          <ActionButton
            variant="plain"
            text={words('leaveCloseAndRemove')}
            name={words('nameAndValue', {
              name: words('leaveCloseAndRemove'),
              value: [siteName, ...placeNames(store, ref, app)].join(', '),
            })}
            state={model.busy.value.has(id) || isUnderWay.value ? 'waiting' : 'ready'}
            onPress={() => void closeAndRemove()}
          />
          {adding === null ? null : <AddThisSite of={site} adding={adding} />}
          <span class="note" role="status">
            {isUnderWay.value ? words('phase', { of: 'removing', site: '' }) : said.value}
          </span>
        </span>
      </div>
    </li>
  );
}
