import { useApp } from '../app-context.ts';
import { withHeading } from '../elements/with-heading.ts';
import { listNews } from './news-texts.ts';

/** What the last versions brought that everybody should know. */
export function News() {
  const { words } = useApp();
  return (
    <section id="new" tabIndex={-1} aria-labelledby="new-title">
      <h2 id="new-title">{words('whatIsNew')}</h2>
      {listNews().map((key) => {
        const { heading, lines } = withHeading(words(key));
        return (
          <div key={key}>
            <h3>{heading}</h3>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        );
      })}
    </section>
  );
}
