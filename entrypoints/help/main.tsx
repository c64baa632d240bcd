import '../../components/styles/help.css';
import { HelpApp } from '../../components/help/HelpApp.tsx';
import { mountScreen } from '../../components/mount-screen.tsx';
import { createScreenParts } from '../../utils/browser/screens/screen-parts.ts';

mountScreen(<HelpApp />, await createScreenParts());
