import { useId } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { WindowGlyph } from '../elements/WindowGlyph.tsx';
import { LiveSession } from '../session/LiveSession.tsx';
import { sampleSession } from './sample-session.ts';

/** What a sign-in looks like, marked as an example: nothing in it can be pressed. */
export function SampleSession() {
  const { model, words } = useApp();
  const titleId = useId();
  const session = sampleSession(model.now.value);
  return (
    <figure class="sample" aria-labelledby={titleId}>
      <figcaption id={titleId}>{words('sampleSession')}</figcaption>
      <p class="sample-site">
        <WindowGlyph light="lit" size="large" />
        {session.siteName}
      </p>
      <LiveSession session={session} />
    </figure>
  );
}
