import '../../components/styles/popup.css';
import { mountScreen } from '../../components/mount-screen.tsx';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import { readTabFacts } from '../../utils/browser/tabs/page-tab.ts';
import { createScreenParts } from '../../utils/browser/screens/screen-parts.ts';

document.documentElement.classList.toggle('in-tab', new URLSearchParams(location.search).has('tab'));
mountScreen(<PopupApp />, { ...createScreenParts(), readTab: readTabFacts });
