import { holdsWords } from '../../../utils/core/plain-search.ts';
import type { Words } from '../../words.ts';

/**
 * The ids of the settings below this element that hold every typed word: in their own texts, in the heading of their
 * section, or among the other names that people have for them.
 */
export function findSettings(place: Element, typed: string, words: Words): ReadonlySet<string> {
  const names = readNames(words('settingNames'));
  const ids = [...place.querySelectorAll<HTMLElement>('[data-setting]')].flatMap((setting) => {
    const id = setting.dataset.setting ?? '';
    const heading = setting.closest('main > section')?.querySelector('h2')?.textContent ?? '';
    return holdsWords([setting.textContent ?? '', heading, names.get(id) ?? ''], typed) ? [id] : [];
  });
  return new Set(ids);
}

/** One line for each setting that has other names: its id, a colon, the names. */
export function readNames(lines: string): ReadonlyMap<string, string> {
  return new Map(lines.split('\n').map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:/, '')]));
}
