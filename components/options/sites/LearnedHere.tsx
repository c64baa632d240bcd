import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';

/** A way to sign out that the user has shown at this site, and the button that takes it back. */
export function LearnedHere({ site }: { site: SiteView }) {
  const { model, words } = useApp();
  const forget = async () => {
    if (await model.forgetLearned(site.id))
      model.tell({ text: words('learnedForgotten', { site: site.name }), near: `site-${site.id}` });
  };
  return (
    <div class="own-site">
      <p class="soft">{words('learnedHere', { site: site.name })}</p>
      <div class="choices">
        <ActionButton variant="bare" text={words('learnedForget')} state="ready" onPress={() => void forget()} />
      </div>
    </div>
  );
}
