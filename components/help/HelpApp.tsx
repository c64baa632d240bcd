import { useSignal } from '@preact/signals';
import { holdsWords } from '../../utils/core/plain-search.ts';
import { useApp } from '../app-context.ts';
import { WindowGlyph } from '../elements/WindowGlyph.tsx';
import { useAim } from '../options/use-aim.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useScreen } from '../use-screen.ts';
import { HelpSearch } from './HelpSearch.tsx';
import { listAnswers } from './help-answers.ts';
import { News } from './News.tsx';

/** What people ask, with short answers. It needs no network and not even the background. */
export function HelpApp() {
  const { model, words } = useApp();
  useScreen(model);
  usePageTitle(words('linkHelp'));
  useAim('drawn');
  const typed = useSignal('');
  const found = listAnswers(words).filter(({ question, answer }) => holdsWords([question, answer], typed.value));
  const wanted = typed.value.trim();
  const said = found.length === 0 ? words('helpNone', { typed: wanted }) : words('helpFound', { count: found.length });
  return (
    <div class="help">
      <header>
        <WindowGlyph light="lit" size="large" />
        <h1>{words('linkHelp')}</h1>
        <nav>
          <a href="options.html">{words('settings')}</a>
          <a href="welcome.html">{words('firstSteps')}</a>
        </nav>
      </header>
      <main>
        <HelpSearch typed={typed} label={words('helpFind')} said={wanted === '' ? null : said} />
        {found.map(({ id, question, answer }) => (
          <section key={id} id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{question}</h2>
            <p>{answer}</p>
          </section>
        ))}
        {wanted === '' ? <News /> : null}
      </main>
    </div>
  );
}
