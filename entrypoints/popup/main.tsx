import '../../components/styles/popup/popup.css';
import { mountPopup } from '../../components/popup/mount-popup.ts';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import { systemClock } from '../../utils/browser/clock.ts';
import { readDevice } from '../../utils/browser/device.ts';
import { afterPaint } from '../../utils/browser/screens/after-paint.ts';
import { createFirstParts } from '../../utils/browser/screens/first-parts.ts';
import { readTabFacts } from '../../utils/browser/tabs/page-tab.ts';

const asked = new URLSearchParams(location.search);
// Before anything is waited for, so that the page's own frame stands in its place at once.
document.documentElement.classList.toggle('in-tab', asked.has('tab'));
document.documentElement.classList.toggle('phone', readDevice() === 'phone');
mountPopup(<PopupApp start={asked.has('leave') ? 'leaving' : 'here'} />, {
  ...(await createFirstParts()),
  readTab: readTabFacts,
  afterPaint,
  after: systemClock.after,
  loadRest: async () => (await import('./rest.ts')).createRest,
});
