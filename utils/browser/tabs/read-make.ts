import type { PageMake } from '../../core/kinds/describe-page.ts';
import { plainText } from '../../core/plain-text.ts';
import { fieldsOf, listOf, textOf } from './read-fields.ts';

/** More than a page ever tells of its own making. */
const MOST = 200;

/** Reads what a page's process says of the software that made it. Null if it is not as our own function gives it. */
export function readMake(answer: unknown): PageMake | null {
  const read = fieldsOf(answer);
  const metas = listOf(read('metas'), MOST, toMeta);
  const assets = listOf(read('assets'), MOST, (value) => textOf(value, 10_000));
  const data = listOf(read('data'), MOST, (value) => textOf(value, 500));
  return metas && assets && data ? { metas, assets, data } : null;
}

function toMeta(value: unknown): PageMake['metas'][number] | null {
  const read = fieldsOf(value);
  const [name, content] = [textOf(read('name'), 60), textOf(read('content'), 60)];
  return name === null || content === null ? null : { name, content: plainText(content) };
}
