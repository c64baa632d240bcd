import { useId } from 'preact/hooks';
import { toTag } from '../../../utils/core/language.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { offeredLanguages } from '../../../utils/core/words/offered-languages.ts';
import { useApp } from '../../app-context.ts';
import { Setting } from '../finding/Setting.tsx';

/** The language of all texts: the browser's, or one of those that Lights Out has, each under its own name. */
export function LanguageCard({ overview: { settings } }: { overview: Overview }) {
  const { model, words } = useApp();
  const id = useId();
  const offered = offeredLanguages.find(({ code }) => code === settings.language);
  return (
    <Setting id="language">
      <div class="card">
        <div class="field across">
          <label for={id}>{words('language')}</label>
          <select
            id={id}
            value={offered?.code ?? ''}
            onChange={({ currentTarget: { value } }) =>
              void model.saveSettings(settings, { ...settings, language: value === '' ? null : value })
            }
          >
            <option value="">{words('languageOfBrowser')}</option>
            {offeredLanguages.map(({ code, name }) => (
              <option key={code} value={code} lang={toTag(code)}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
    </Setting>
  );
}
