import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';

/**
 * The button that takes back a way to sign out that the user has shown at this site. That it is used is said only where
 * the site is on and the user has seen it used.
 */
export function LearnedHere({ site }: { site: SiteView }) {
  const { model, words } = useApp();
  const forget = async () => {
    if (await model.forgetLearned(site.id))
      model.tell({ text: words('learnedForgotten', { site: site.name }), near: `site-${site.id}` });
  };
  const isUsed = site.enabled && site.learned === 'tried';
  return (
    <div class="own-site">
      {isUsed ? <p class="soft">{words('learnedHere', { site: site.name })}</p> : null}
      <div class="choices">
        <ActionButton variant="bare" text={words('learnedForget')} state="ready" onPress={() => void forget()} />
      </div>
    </div>
  );
}
