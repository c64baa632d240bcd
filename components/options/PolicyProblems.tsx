import type { PolicyProblem } from '../../utils/core/settings/policy.ts';
import { useApp } from '../app-context.ts';
import type { KeyWith } from '../words.ts';

const problemKey: Record<PolicyProblem['kind'], KeyWith<'name'>> = {
  malformed: 'policyMalformed',
  unknown: 'policyUnknown',
};

/** What the administrator's policy says and Lights Out does not follow. */
export function PolicyProblems({ problems }: { problems: readonly PolicyProblem[] }) {
  const { words } = useApp();
  if (problems.length === 0) return null;
  return (
    <div role="group" aria-label={words('policyTitle')}>
      {problems.map(({ key, kind }) => (
        <p class="notice" key={`${kind} ${key}`}>
          {words(problemKey[kind], { name: key })}
        </p>
      ))}
    </div>
  );
}
