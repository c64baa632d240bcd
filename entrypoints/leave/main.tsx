import '../../components/styles/leave.css';
import { mountScreen } from '../../components/mount-screen.tsx';
import { LeaveApp } from '../../components/leave/LeaveApp.tsx';
import { createScreenParts } from '../../utils/browser/screens/screen-parts.ts';

mountScreen(<LeaveApp sight="known-sites" />, { ...createScreenParts(), readTab: async () => null, holdWindow: async () => {} });
