import '../../components/styles/leave.css';
import { mountScreen } from '../../components/mount-screen.tsx';
import { LeaveApp } from '../../components/leave/LeaveApp.tsx';
import { createScreenParts } from '../../utils/browser/screens/screen-parts.ts';

mountScreen(<LeaveApp />, { ...createScreenParts(), readTab: async () => null, holdWindow: async () => {} });
