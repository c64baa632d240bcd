/** Whether two values of plain data are the same, whatever the order of their members. */
export function isSameData(one: unknown, other: unknown): boolean {
  return toText(one) === toText(other);
}

function toText(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (isMembers(member) ? sorted(member) : member)) ?? '';
}

function isMembers(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(members: object): object {
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));
}
