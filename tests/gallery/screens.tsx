import { HelpApp } from '../../components/help/HelpApp.tsx';
import { LeaveApp } from '../../components/leave/LeaveApp.tsx';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import { WelcomeApp } from '../../components/welcome/WelcomeApp.tsx';

/** The screens, each with its own style sheet, so that none leaks into another's pictures. */
export const screens = {
  popup: { draw: () => <PopupApp start="here" />, style: () => import('../../components/styles/popup/popup.css') },
  options: { draw: () => <OptionsApp />, style: () => import('../../components/styles/options/options.css') },
  welcome: { draw: () => <WelcomeApp />, style: () => import('../../components/styles/welcome/welcome.css') },
  help: { draw: () => <HelpApp />, style: () => import('../../components/styles/help.css') },
  leave: { draw: () => <LeaveApp />, style: () => import('../../components/styles/leave/leave.css') },
};
