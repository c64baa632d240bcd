import '../../components/styles/options/options.css';
import { mountScreen } from '../../components/mount-screen.tsx';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { createScreenParts } from '../../utils/browser/screens/screen-parts.ts';

mountScreen(<OptionsApp />, await createScreenParts());
