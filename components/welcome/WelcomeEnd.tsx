import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { AskWhoseComputer } from './AskWhoseComputer.tsx';

/** The way on, in sight wherever the page is scrolled to. */
export function WelcomeEnd({ overview }: { overview: Overview }) {
  const { model, words } = useApp();
  const goOn = () => {
    void model.showSignIns();
    void model.noteTold('sites'); // whoever goes on without a group has answered too
  };
  return (
    <footer>
      <ActionButton variant="main" text={words('seeMySignIns')} state="ready" onPress={goOn} />
      <AskWhoseComputer overview={overview} />
    </footer>
  );
}
