import type { AcceptedWarning } from './accepted-warnings.ts';

/** What the linter found at one place. */
export type Finding = {
  readonly _type: 'error' | 'warning' | 'notice';
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
};

/** What differs between the findings and the accepted warnings, a sentence each; empty if they are equal. */
export function compareWarnings(found: readonly Finding[], accepted: readonly AcceptedWarning[]): readonly string[] {
  const isSame = (finding: Finding, { code, message }: AcceptedWarning) =>
    finding._type !== 'error' && finding.code === code && finding.message === message;
  const unknown = found.filter((finding) => !accepted.some((one) => isSame(finding, one)));
  const wrongCount = accepted.flatMap((one) => {
    const times = found.filter((finding) => isSame(finding, one)).length;
    return times === one.times ? [] : [`${one.code}: ${one.message}: ${times} times instead of ${one.times}`];
  });
  return [...unknown.map(toSentence), ...wrongCount];
}

function toSentence({ _type, code, message, file = 'the package', line, column }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 0}`;
  return `${_type} ${code}: ${message} (${place})`;
}
