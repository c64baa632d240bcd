import { parseJson } from '../../core/answers/json-path.ts';
import { isRandomLooking, maskKey, maskPath } from '../../core/discovery/mask-path.ts';
import { buildParts, isSteadyId } from '../../core/discovery/page-parts.ts';
import type { ControlSeen, PageSnapshot, StorageSeen } from '../../core/discovery/page-snapshot.ts';
import { findQueryWord, isElsewhere } from '../../core/discovery/query-word.ts';
import { plainText } from '../../core/plain-text.ts';
import type { ControlMark } from '../../core/sites/control-mark.ts';
import { fieldsOf, listOf, momentOf, numberOf, type Read, textOf, wordOf } from './read-fields.ts';

/** More than a look ever gives. A page's process that answers with more is not believed at all. */
const MOST = 1_000;

/** A control as it was seen, and where the page's isolated world remembers it. */
export type ControlFound = { readonly control: ControlSeen; readonly index: number; readonly raw: string };

/** One look at the page, ready for core. */
export type Look = {
  readonly mark: string;
  readonly found: readonly ControlFound[];
  readonly snapshot: PageSnapshot;
};

/** Reads what a page's process answered to a look. Null if anything in it is not as our own functions give it. */
export function readLook(origin: string, page: unknown, kept: unknown): Look | null {
  const read = fieldsOf(page);
  const mark = textOf(read('mark'), 100);
  const path = textOf(read('path'), 10_000);
  const found = listOf(read('controls'), MOST, (value) => toFound(value));
  const forms = listOf(read('forms'), MOST, toForm);
  const ids = listOf(read('ids'), MOST, (value) => textOf(value, 200));
  const storage = readStored(kept);
  const asked = listOf(fieldsOf(kept)('asked'), MOST, (value) => textOf(value, 10_000));
  if (mark === null || path === null || !found || !forms || !ids || !storage || !asked) return null;
  const controls = found.map(({ control }) => control);
  const own = controls.filter(({ href, insideContent }) => href?.origin === origin && !insideContent);
  const snapshot: PageSnapshot = {
    origin,
    path: maskPath(path),
    controls,
    storage,
    asked: [...new Set(asked.map(maskPath))].filter((one) => !one.includes('*')),
    parts: buildParts({
      forms: forms.filter((form) => form.origin === origin),
      links: own.flatMap(({ href }) => (href === null ? [] : { path: href.path, word: href.queryWord })),
      ids,
    }),
    saysSignOut: read('saysSignOut') === true,
  };
  return { mark, found, snapshot };
}

function toFound(value: unknown): ControlFound | null {
  const read = fieldsOf(value);
  const [index, raw] = [numberOf(read('index')), textOf(read('raw'), 50_000)];
  if (index === null || raw === null) return null;
  const control = toControl(fieldsOf(parseJson(raw)), read('visible') === true);
  return control === null ? null : { index, control, raw };
}

/** Reads one control that stands in sight; null if anything in it is not as our own functions give it. */
export function readControl(value: unknown): ControlSeen | null {
  return toControl(fieldsOf(value), true);
}

function toControl(read: Read, visible: boolean): ControlSeen | null {
  const place = textOf(read('place'), 2_000);
  const classes = listOf(read('classes'), 20, (word) => textOf(word, 40));
  const href = read('href') === null ? 'none' : toHref(read('href'));
  const form = read('form') === null ? 'none' : toForm(read('form'));
  if (place === null || classes === null || href === null || form === null) return null;
  const name = textOf(read('name'), 80);
  const [id, testId] = [textOf(read('id'), 200), textOf(read('testId'), 200)];
  const leadsTo = href !== 'none' ? href.path : form !== 'none' ? maskPath(form.path) : null;
  const word = href === 'none' || href.queryWord === null ? null : findQueryWord(new URLSearchParams(href.queryWord));
  const mark: ControlMark = {
    role: wordOf(read('role'), ['link', 'button', 'menuitem'] as const) ?? 'other',
    name: name === null ? null : plainText(name) || null,
    testId: testId !== null && isSteadyId(testId) ? testId : null,
    id: id !== null && isSteadyId(id) ? id : null,
    classes: classes.filter((word) => !isRandomLooking(word)),
    path: leadsTo,
    place,
    ...(word === null ? {} : { word }),
  };
  return {
    mark,
    href: href === 'none' ? null : href,
    form:
      form === 'none'
        ? null
        : {
            method: form.method,
            origin: form.origin,
            path: maskPath(form.path),
            fields: form.fields.map((field) => field.name),
            hasPassword: form.fields.some(({ type }) => type.toLowerCase() === 'password'),
          },
    visible,
    opensMenu: read('opensMenu') === true,
    inDialog: read('inDialog') === true,
    insideContent: read('insideContent') !== false,
    isScripted: read('isScripted') !== false,
  };
}

function toHref(value: unknown): ControlSeen['href'] {
  const read = fieldsOf(value);
  const [origin, path, hash] = [textOf(read('origin'), 300), textOf(read('path'), 10_000), textOf(read('hash'), 50)];
  if (origin === null || path === null || hash === null) return null;
  const named = read('namesAccount') === true ? ({ namesAccount: true } as const) : {};
  const back = read('namesPage') === true ? ({ namesPage: true } as const) : {};
  const told = textOf(read('queryWord'), 70);
  const queryWord = told === null || isElsewhere(told.split('=')[0] ?? '') ? null : told;
  return { origin, path: maskPath(path), hasQuery: read('hasQuery') !== false, queryWord, hash, ...named, ...back };
}

function toForm(value: unknown) {
  const read = fieldsOf(value);
  const [method, origin, path] = [
    textOf(read('method'), 10),
    textOf(read('origin'), 300),
    textOf(read('path'), 10_000),
  ];
  const fields = listOf(read('fields'), 60, (field) => {
    const [name, type] = [textOf(fieldsOf(field)('name'), 300), textOf(fieldsOf(field)('type'), 300)];
    return name === null || type === null ? null : { name, type };
  });
  return method === null || origin === null || path === null || !fields ? null : { method, origin, path, fields };
}

/** Reads the keys of a storage. Null if anything in the answer is not as our own function gives it. */
export function readStored(kept: unknown): readonly StorageSeen[] | null {
  const read = listOf(fieldsOf(kept)('storage'), MOST, toStorage);
  // Keys of several accounts may have one name by now: the one that holds a token counts.
  const inOrder = read?.toSorted((a, b) => Number(b.looks === 'plain') - Number(a.looks === 'plain'));
  return inOrder === undefined ? null : [...new Map(inOrder.map((one) => [`${one.area} ${one.key}`, one])).values()];
}

function toStorage(value: unknown): StorageSeen | null {
  const read = fieldsOf(value);
  const area = wordOf(read('area'), ['local', 'session'] as const);
  const looks = wordOf(read('looks'), ['token', 'signed-token', 'plain'] as const);
  const key = textOf(read('key'), 200);
  if (area === null || looks === null || key === null) return null;
  return { area, key: maskKey(key), looks, expiresAt: momentOf(read('expiresAt')) };
}
