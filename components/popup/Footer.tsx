import { useApp } from '../app-context.ts';

/** The two ways onward; always in sight. */
export function Footer() {
  const { model, words } = useApp();
  return (
    <footer>
      <button type="button" class="leave" onClick={() => void model.openExtensionPage('leave.html')}>{words('leavingThisComputer')}</button>
      <button type="button" class="bare" onClick={() => void model.openExtensionPage('options.html')}>{words('settings')}</button>
    </footer>
  );
}
