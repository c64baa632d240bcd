import type { PolicyProblem } from '../../utils/core/settings/policy.ts';
import { useApp } from '../app-context.ts';

/** What the administrator's policy says and Lights Out does not follow. */
export function PolicyProblems({ problems }: { problems: readonly PolicyProblem[] }) {
  const { words } = useApp();
  if (problems.length === 0) return null;
  return (
    <div role="group" aria-label={words('policyTitle')}>
      {problems.map(({ key, kind }) => (
        <p class="notice" key={`${kind} ${key}`}>
          {words('policyProblem', { kind, name: key })}
        </p>
      ))}
    </div>
  );
}
