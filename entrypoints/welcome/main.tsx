import '../../components/styles/welcome/welcome.css';
import { mountScreen } from '../../components/mount-screen.tsx';
import { WelcomeApp } from '../../components/welcome/WelcomeApp.tsx';
import { createScreenParts } from '../../utils/browser/screens/screen-parts.ts';

mountScreen(<WelcomeApp />, await createScreenParts());
