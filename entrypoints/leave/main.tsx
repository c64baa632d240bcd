import '../../components/styles/leave/leave.css';
import { LeaveApp } from '../../components/leave/LeaveApp.tsx';
import { mountScreen } from '../../components/mount-screen.tsx';
import { createScreenParts } from '../../utils/browser/screens/screen-parts.ts';

mountScreen(<LeaveApp />, await createScreenParts());
