import { useApp } from '../app-context.ts';
import { Notices } from '../elements/Notices.tsx';
import { WindowGlyph } from '../elements/WindowGlyph.tsx';
import { RuleNotices } from '../rules/RuleNotices.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { useScreen } from '../use-screen.ts';
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
  const sections = overview === null ? [] : findSections(overview, app);
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
      <nav aria-label={words('settings')}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{words(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {app.device === 'phone' ? <p class="soft">{words('onPhone')}</p> : null}
        <Notices />
        <RuleNotices />
        {overview === null ? null : <PolicyProblems problems={overview.policy.problems} />}
        {sections.map(({ id, title, content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{words(title)}</h2>
            {content}
          </section>
        ))}
        <SavedLine />
      </main>
    </div>
  );
}
