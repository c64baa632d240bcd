import type { ComponentChildren } from 'preact';
import { useApp } from '../app-context.ts';
import { Notices } from '../parts/Notices.tsx';
import { WindowGlyph } from '../parts/WindowGlyph.tsx';
import { useScreen } from '../use-screen.ts';
import type { MessageKey } from '../words.ts';
import { History } from './History.tsx';
import { Privacy } from './Privacy.tsx';
import { Reminders } from './Reminders.tsx';
import { SharedComputer } from './SharedComputer.tsx';
import { Sites } from './Sites.tsx';

const sections: readonly MessageKey[] = ['sites', 'reminders', 'sharedComputer', 'history', 'privacy'];

/** Everything that can be set, and everything that is kept, on one page. */
export function OptionsApp() {
  const { model, words } = useApp();
  useScreen(model);
  const overview = model.overview.value;
  return (
    <div class="options">
      <header>
        <WindowGlyph light={overview !== null && overview.sessions.length > 0 ? 'lit' : 'dark'} size="large" />
        <h1>{words('extensionName')}</h1>
      </header>
      <nav aria-label={words('settings')}>
        <ul>{sections.map((key) => <li key={key}><a href={`#${key}`}>{words(key)}</a></li>)}</ul>
      </nav>
      <main>
        <Notices />
        <p role="status" class="saved">{model.savedAt.value === null ? '' : words('saved')}</p>
        {overview === null ? null : (
          <>
            <Section title="sites"><Sites overview={overview} /></Section>
            <Section title="reminders"><Reminders settings={overview.settings} /></Section>
            <Section title="sharedComputer"><SharedComputer /></Section>
            <Section title="history"><History overview={overview} /></Section>
            <Section title="privacy"><Privacy overview={overview} /></Section>
          </>
        )}
      </main>
    </div>
  );
}

function Section({ title, children }: { title: MessageKey; children: ComponentChildren }) {
  const { words } = useApp();
  return (
    <section id={title} aria-labelledby={`${title}-title`}>
      <h2 id={`${title}-title`}>{words(title)}</h2>
      {children}
    </section>
  );
}
