import { useApp } from '../app-context.ts';

type Props = {
  /** Its first line is shown, the others stand under "More". */
  text: string;
  /** The setting or heading that it explains, which tells its "More" from the others. */
  about: string;
  /** The id of the first line. */
  id?: string;
};

/** What a setting does: a line or two that everybody reads, the rest at a press. */
export function Hint({ text, about, id }: Props) {
  const { words } = useApp();
  const [first, ...others] = text.split('\n');
  return (
    <div class="hint soft">
      <p id={id}>{first}</p>
      {others.length === 0 ? null : (
        <details>
          <summary>
            {words('more')} <span class="unseen">{about}</span>
          </summary>
          {others.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
    </div>
  );
}
