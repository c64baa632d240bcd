import { LeaveApp } from '../../components/leave/LeaveApp.tsx';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { PopupApp } from '../../components/popup/PopupApp.tsx';

/** The three screens, each with its own style sheet, so that none leaks into another's pictures. */
export const screens = {
  popup: { draw: () => <PopupApp start="here" />, style: () => import('../../components/styles/popup/popup.css') },
  options: { draw: () => <OptionsApp />, style: () => import('../../components/styles/options/options.css') },
  leave: { draw: () => <LeaveApp />, style: () => import('../../components/styles/leave/leave.css') },
};
