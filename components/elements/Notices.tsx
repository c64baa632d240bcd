import { useFirstApp } from '../app-context.ts';
import { troubleSentence } from '../wording/settings/notice-words.ts';
import { ActionButton } from './ActionButton.tsx';
import { Told } from './Told.tsx';

/**
 * Tells what was done last, shows what could not be read and what went wrong. The trouble is an alert, so screen
 * readers speak it at once.
 */
export function Notices() {
  const { model, words } = useFirstApp();
  const loadAgain = model.loadAgain.value;
  const trouble = model.trouble.value;
  const troubles = [trouble, loadAgain === null ? null : ('not-loaded' as const)].filter((one) => one !== null);
  const mayHelp = loadAgain !== null || (trouble !== 'not-allowed' && trouble !== 'not-saved');
  const notices = model.overview.value?.notices ?? [];
  const tryAgain = () => (loadAgain === null ? void model.refresh() : loadAgain());
  return (
    <>
      <Told />
      <div role="alert">
        {troubles.length === 0 ? null : (
          <div class="notice">
            {troubles.map((one) => (
              <p key={one}>{troubleSentence(one, words)}</p>
            ))}
            {mayHelp ? <ActionButton variant="bare" text={words('tryAgain')} state="ready" onPress={tryAgain} /> : null}
          </div>
        )}
      </div>
      {notices.map((code) => (
        <p key={code} class="notice">
          {words('notice', { of: code })}
        </p>
      ))}
    </>
  );
}
