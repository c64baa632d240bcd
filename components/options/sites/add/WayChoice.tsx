import { useId } from 'preact/hooks';
import type { WayProposal } from '../../../../utils/core/discovery/site-proposal.ts';
import { useApp } from '../../../app-context.ts';
import { wayName, wayNote } from '../../../wording/adding/way-words.ts';
import type { Chosen } from './to-draft.ts';

type Props = { ways: readonly WayProposal[]; chosen: Chosen['way']; onChoose: (way: Chosen['way']) => void };

/** The ways to sign out that were found, best first, each with what it would do; and by hand. */
export function WayChoice({ ways, chosen, onChoose }: Props) {
  const app = useApp();
  const { words } = app;
  const id = useId();
  const choice = (value: Chosen['way'], name: string, note: string) => (
    <li key={value}>
      <input
        type="radio"
        name={id}
        id={`${id}-${value}`}
        checked={chosen === value}
        aria-describedby={`${id}-${value}-what`}
        onChange={() => onChoose(value)}
      />
      <label for={`${id}-${value}`}>{name}</label>
      <span class="soft" id={`${id}-${value}-what`}>
        {note}
      </span>
    </li>
  );
  return (
    <fieldset aria-label={words('addWays')}>
      <ul class="add-choices">
        {ways.map((way, at) => (way.spare && !way.chosen ? null : choice(at, wayName(way, words), wayNote(way, app))))}
        {choice('by-hand', words('wayByHand'), words('wayByHandNote'))}
      </ul>
    </fieldset>
  );
}
