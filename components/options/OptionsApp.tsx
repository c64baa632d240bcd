import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { searchSites } from '../../utils/core/sites/search-sites.ts';
import { useApp } from '../app-context.ts';
import { Notices } from '../elements/Notices.tsx';
import { WindowGlyph } from '../elements/WindowGlyph.tsx';
import { RuleNotices } from '../rules/RuleNotices.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { useScreen } from '../use-screen.ts';
import { Contents } from './contents/Contents.tsx';
import { FindSetting } from './finding/FindSetting.tsx';
import { FoundContext, isFound } from './finding/finding.ts';
import { useFinding } from './finding/use-finding.ts';
import { PolicyProblems } from './PolicyProblems.tsx';
import { SavedLine } from './SavedLine.tsx';
import { findSections } from './sections.tsx';
import { useAim } from './use-aim.ts';
import { useUndoKeys } from './use-undo-keys.ts';

/** Everything that can be set, and everything that is kept, on one page. */
export function OptionsApp() {
  const app = useApp();
  const { model, words } = app;
  useScreen(model);
  usePageTitle(words('settings'));
  useUndoKeys(model);
  const overview = model.overview.value;
  useAim(overview === null ? 'waiting' : 'drawn');
  const typed = useSignal('');
  const place = useRef<HTMLElement>(null);
  const found = useFinding(typed, place);
  /** Sites that are found by name; null where the whole list is shown. */
  const named = isFound(found, 'sites') ? null : searchSites(overview?.sites ?? [], typed.value);
  const endSearch = () => {
    typed.value = '';
  };
  const sections = (overview === null ? [] : findSections(overview, app, { named, endSearch })).map((section) => ({
    ...section,
    isShown: section.holds.some((id) => isFound(found, id)) || (section.id === 'sites' && named?.length !== 0),
  }));
  return (
    <div class="options">
      <header>
        <WindowGlyph light={overview?.sessions.some(({ refused }) => !refused) ? 'lit' : 'dark'} size="large" />
        <h1>{words('extensionName')}</h1>
        <p class="leads">
          <a href="help.html">{words('linkHelp')}</a>
          <a href="welcome.html">{words('firstSteps')}</a>
        </p>
      </header>
      <Contents sections={sections} />
      <main ref={place}>
        <FindSetting typed={typed} found={found === null ? null : found.size + (named?.length ?? 0)} />
        {app.device === 'phone' ? <p class="soft">{words('onPhone')}</p> : null}
        <Notices />
        <RuleNotices />
        {overview === null ? null : <PolicyProblems problems={overview.policy.problems} />}
        <FoundContext value={found}>
          {sections.map(({ id, title, content, isShown }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`} hidden={!isShown}>
              <h2 id={`${id}-title`}>{words(title)}</h2>
              {content}
            </section>
          ))}
        </FoundContext>
        <SavedLine />
      </main>
    </div>
  );
}
