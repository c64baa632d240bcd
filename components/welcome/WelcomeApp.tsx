import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { AskForRecord } from '../elements/AskForRecord.tsx';
import { Notices } from '../elements/Notices.tsx';
import { WindowGlyph } from '../elements/WindowGlyph.tsx';
import { withHeading } from '../elements/with-heading.ts';
import { Closing } from '../options/closing/Closing.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { useScreen } from '../use-screen.ts';
import { Part } from './Part.tsx';
import { PinButton } from './PinButton.tsx';
import { SampleSession } from './SampleSession.tsx';
import { ThreePictures } from './ThreePictures.tsx';
import { WelcomeEnd } from './WelcomeEnd.tsx';
import { WhichSites } from './WhichSites.tsx';

/** The first page after an installation: what Lights Out is, and what it asks once. It may be left at any point. */
export function WelcomeApp() {
  const { model, words } = useApp();
  useScreen(model);
  usePageTitle(words('firstSteps'));
  const overview = model.overview.value;
  return (
    <div class="welcome">
      <header>
        <WindowGlyph light="lit" size="large" />
        <h1>{words('welcomeTitle')}</h1>
        <nav>
          <a href="help.html">{words('linkHelp')}</a>
        </nav>
        <p class="lead">{words('welcomeLede')}</p>
      </header>
      <main>
        <Notices />
        <ThreePictures />
        {overview === null ? null : <Asked overview={overview} />}
      </main>
      {overview === null ? null : <WelcomeEnd overview={overview} />}
    </div>
  );
}

function Asked({ overview }: { overview: Overview }) {
  const { browserName, words } = useApp();
  const never = withHeading(words('welcomeNever'));
  return (
    <>
      <div class="side-by-side">
        <Part id="never" heading={never.heading}>
          <ul class="points">
            {never.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
        <SampleSession />
      </div>
      <WhichSites overview={overview} />
      {browserName === 'chrome' && overview.browserCheck.access === 'unsupported' ? null : (
        <Part id="closing" heading={words('closingTitle')}>
          <Closing overview={overview} />
        </Part>
      )}
      <AskForRecord time="due" />
      <PinButton />
    </>
  );
}
