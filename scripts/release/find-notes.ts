/**
 * The notes of a version, from the changelog.
 *
 * @throws if there are none
 */
export function findNotes(changelog: string, version: string): string {
  const [, after] = changelog.split(`\n## [${version}]`);
  const notes =
    after
      ?.split('\n')
      .slice(1)
      .join('\n')
      .split(/^## \[/m)[0]
      ?.trim() ?? '';
  if (notes === '') throw new Error(`CHANGELOG.md has no notes for ${version}: move them from "Unreleased"`);
  return notes;
}
