import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceModule } from '../scripts/stories/replace-module.ts';
import { root } from './architecture/source-files.ts';

const at = (path: string) => join(root, path);

describe('the module that the build for stories replaces', () => {
  const { resolveId } = replaceModule('utils/core/waits.ts', 'tests/practice-sites/e2e-waits.ts');
  const resolved = (source: string, importer: string | undefined) =>
    typeof resolveId === 'function' ? Reflect.apply(resolveId, {}, [source, importer, { isEntry: false }]) : undefined;

  it.each([
    ['../waits.ts', 'utils/core/leave/leave-run.ts'],
    ['../../core/waits.ts', 'utils/browser/tabs/tabs.ts'],
  ])('is replaced where "%s" in %s leads to it', (source, importer) => {
    expect(resolved(source, at(importer))).toBe(at('tests/practice-sites/e2e-waits.ts'));
  });

  it.each([
    ['./waits.ts', 'utils/services/leave/leave-runner.ts', 'another file of that name'],
    ['../core/waits.ts', 'utils/core/leave/leave-run.ts', 'another folder of that name'],
    ['some-package/waits.ts', 'utils/core/leave/leave-run.ts', 'a package'],
    ['../../utils/core/waits.ts', 'tests/practice-sites/e2e-waits.ts', 'the replacement itself'],
  ])('is left alone for "%s" in %s: %s', (source, importer) => {
    expect(resolved(source, at(importer))).toBeNull();
  });

  it('is left alone as an entry', () => {
    expect(resolved('../waits.ts', undefined)).toBeNull();
  });
});
