import { expect, it } from 'vitest';
import { findNotes } from '../../scripts/release/find-notes.ts';

const changelog = [
  '# Changelog\n\n## [Unreleased]\n\nLater.\n\n',
  '## [1.1.0] - 2026-12-01\n\n### Added\n\n- One\n\n',
  '## [1.0.0]\n\n- First\n',
].join('');

it.each([
  ['1.1.0', '### Added\n\n- One'],
  ['1.0.0', '- First'],
])('finds the notes of %s and no others', (version, notes) => {
  expect(findNotes(changelog, version)).toBe(notes);
});

it.each(['1.2.0', '1.1'])('refuses %s, for which nothing was written down', (version) => {
  expect(() => findNotes(changelog, version)).toThrow(/no notes/);
});
