import '../../components/styles/popup/popup.css';
import { mountScreen } from '../../components/mount-screen.tsx';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import { createScreenParts } from '../../utils/browser/screens/screen-parts.ts';
import { unfinishedMemory } from '../../utils/browser/screens/unfinished.ts';
import { holdWindow, readTabFacts } from '../../utils/browser/tabs/page-tab.ts';

const asked = new URLSearchParams(location.search);
document.documentElement.classList.toggle('in-tab', asked.has('tab'));
mountScreen(<PopupApp start={asked.has('leave') ? 'leaving' : 'here'} />, {
  ...(await createScreenParts()),
  readTab: readTabFacts,
  holdWindow,
  unfinished: unfinishedMemory,
});
