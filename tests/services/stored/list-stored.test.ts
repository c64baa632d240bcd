import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { storedFor } from '../../../components/wording/settings/stored-words.ts';
import { allDocuments, passingNotes } from '../../../utils/services/background/open-documents.ts';
import { preferencesDocument } from '../../../utils/storage/settings/preferences-document.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { saveSettings } from '../save-settings.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);
const DIGEST = 'c0ffee42';

/** How a keyed digest looks: 32 bits. */
const isDigest = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}$/.test(value);

/** The newest fixture of each document, with every digest in it replaced by one that can be searched for. */
function filled(): ReadonlyMap<string, unknown> {
  const files = readdirSync(fixtures).filter((file) => file.endsWith('.json'));
  return new Map(
    allDocuments.map(({ key }) => {
      const name = files.findLast((file) => file.startsWith(`${key}.v`));
      const text = readFileSync(new URL(name ?? '', fixtures), 'utf8');
      const marked = (member: string, value: unknown) => (member === 'digest' || isDigest(value) ? DIGEST : value);
      return [key, JSON.parse(text, marked)];
    }),
  );
}

async function open(documents: ReadonlyMap<string, unknown>) {
  const world = createWorld();
  const { app } = world.start();
  for (const [key, value] of documents) world.disk.values.set(key, value);
  const read = async () => {
    const { extra } = await app.handlers['read-stored']({ type: 'read-stored' });
    if (extra?.kind !== 'stored') throw new Error('Nothing was read');
    return extra.documents;
  };
  return { world, app, read };
}

describe('what is stored', () => {
  it('is nothing before anything is kept', async () => {
    const { read } = await open(new Map());
    expect((await read()).filter(({ place }) => place === 'disk')).toEqual([]);
  });

  it('lists every document with its size and its content, but no digest and no key', async () => {
    const { read } = await open(filled());
    const documents = (await read()).filter(({ place }) => place === 'disk');
    const text = JSON.stringify(documents);
    expect(documents.find(({ name }) => name === 'digest-key')?.content).toEqual({ kind: 'secret' });
    expect(documents.find(({ name }) => name === 'settings')?.content.kind).toBe('shown');
    expect(documents.every(({ bytes }) => bytes !== null && bytes > 0)).toBe(true);
    expect(JSON.stringify([...filled()])).toContain(DIGEST);
    expect(text).not.toContain(DIGEST);
    expect(text).not.toContain('digest"');
    expect(JSON.stringify(filled().get('runs'))).toContain(`"left":"${DIGEST}"`);
  });

  it('hides a leave run of the person before on a shared computer', async () => {
    const { app, read } = await open(filled());
    const kindOf = async () => (await read()).find(({ name }) => name === 'leave')?.content.kind;
    const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
    await saveSettings(app.handlers, { ...overview.settings, sharedComputer: false });
    expect(await kindOf()).toBe('shown');
    await saveSettings(app.handlers, { ...overview.settings, sharedComputer: true });
    expect(await kindOf()).not.toBe('shown');
  });

  it('says of what was set aside only that it is there', async () => {
    const { read } = await open(new Map([['journal.rejected', 'sk-ant-a-secret']]));
    const found = await read();
    expect(found).toContainEqual({ name: 'journal.rejected', place: 'disk', bytes: 17, content: { kind: 'aside' } });
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it('says of one by a newer version, and of one that is damaged, that it cannot be read', async () => {
    const { read } = await open(
      new Map<string, unknown>([
        ['runs', { version: 99, data: ['sk-ant-a-secret'] }],
        ['settings', 'sk-ant-a-secret'],
      ]),
    );
    const found = await read();
    for (const name of ['runs', 'settings'])
      expect(found.find((one) => one.name === name)?.content).toEqual({ kind: 'unread' });
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it('says that the preferences in the browser’s sync could not be read, and lists all the others', async () => {
    const { world, read } = await open(filled());
    world.sync.turnOff();
    const found = await read();
    expect(found.filter(({ place }) => place === 'sync')).toEqual([
      { name: 'preferences', place: 'sync', bytes: null, content: { kind: 'no-answer' } },
    ]);
    expect(found.filter(({ place }) => place === 'disk').length).toBeGreaterThan(5);
  });

  it('names what lies in memory for a screen or the next start, which may tell of a private window', async () => {
    const { world, read } = await open(new Map());
    world.memory.values.set('adding', '?add=private.example');
    world.memory.values.set('unfinished', { part: 'private.example' });
    world.memory.values.set('own-sites.checked', '2 private.example');
    const found = await read();
    for (const name of ['adding', 'unfinished', 'own-sites.checked'])
      expect(found.find((one) => one.name === name)).toMatchObject({ place: 'memory', content: { kind: 'secret' } });
    expect(JSON.stringify(found)).not.toContain('private.example');
  });

  it('has a plain word for each document that PRIVACY.md names, and for no other', () => {
    const note = readFileSync(new URL('../../../PRIVACY.md', import.meta.url), 'utf8');
    const rows = note.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    const listed = [...allDocuments.map(({ key }) => key), ...passingNotes, preferencesDocument.key];
    expect(Object.keys(storedFor).sort()).toEqual([...listed].sort());
    expect(new Set(Object.values(storedFor)).size, 'each says something else').toBe(listed.length);
    // What the browser's sync holds has a paragraph of its own.
    const inTables = new Set(named);
    expect([...inTables].sort()).toEqual(listed.filter((name) => name !== preferencesDocument.key).sort());
  });
});
