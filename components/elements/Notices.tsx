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
  const trouble = model.trouble.value ?? (loadAgain === null ? null : 'not-loaded');
  const notices = model.overview.value?.notices ?? [];
  const tryAgain = () => {
    loadAgain?.();
    void model.refresh();
  };
  return (
    <>
      <Told />
      <div role="alert">
        {trouble === null ? null : (
          <div class="notice">
            <p>{troubleSentence(trouble, words)}</p>
            {trouble === 'not-allowed' || trouble === 'not-saved' ? null : (
              <ActionButton variant="bare" text={words('tryAgain')} state="ready" onPress={tryAgain} />
            )}
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
