import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildManifest } from '../../scripts/manifest/build-manifest.ts';
import { root } from '../architecture/source-files.ts';

const read = (path: string) => readFileSync(join(root, 'docs/store', path), 'utf8');
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** Every field that the stores' forms have. */
const fields = {
  'Chrome Web Store': [
    'Package',
    'Title',
    'Summary',
    'Description',
    'Category',
    'Language',
    'Store icon',
    'Screenshots',
    'Small promo tile',
    'Marquee promo tile',
    'Promo video',
    'Official URL',
    'Homepage URL',
    'Support URL',
    'Mature content',
    'Single purpose',
    'Permission justifications',
    'Remote code',
    'Data usage',
    'Data use certifications',
    'Privacy policy URL',
    'Test instructions',
    'Payments',
    'Visibility and regions',
    'Trader declaration',
    'Contact e-mail',
  ],
  'Firefox Add-ons': [
    'Package',
    'Source code',
    'Platforms',
    'Name',
    'Add-on URL',
    'Summary',
    'Description',
    'Default language',
    'Experimental',
    'Requires payment',
    'Categories',
    'Support e-mail',
    'Support website',
    'Homepage',
    'Contributions URL',
    'License',
    'End-user license agreement',
    'Privacy policy',
    'Data collection permissions',
    'Notes for reviewers',
    'Release notes',
    'Icon',
    'Screenshots',
    'Tags',
    'Developer comments',
  ],
  'Edge Add-ons': [
    'Package',
    'Visibility',
    'Markets',
    'Category',
    'Website',
    'Support contact detail',
    'Mature content',
    'Single purpose',
    'Permission justification',
    'Remote code',
    'Data usage',
    'Data use certifications',
    'Privacy policy URL',
    'Extension name',
    'Short description',
    'Description',
    'Extension logo',
    'Small promotional tile',
    'Large promotional tile',
    'Screenshots',
    'YouTube video URL',
    'Search terms',
    'Notes for certification',
  ],
};

describe.each(Object.entries(fields))('the form of %s', (store, expected) => {
  const rows = rowsOf(read('README.md')).filter(([name]) => name === store);

  it('has an answer in every field', () => {
    expect(rows.map(([, field]) => field).sort()).toEqual([...expected].sort());
    for (const [, field, answer = ''] of rows) expect(answer.length, field).toBeGreaterThan(1);
  });
});

it('no form is answered that has no list of fields here', () => {
  const [, , ...rows] = rowsOf(read('README.md'));
  expect([...new Set(rows.map(([store]) => store))]).toEqual(Object.keys(fields));
});

it("Edge's search terms are as few and short as its form takes: 7 of 30 characters, 21 words in all", () => {
  const [, , terms = ''] = rowsOf(read('README.md')).find(([, field]) => field === 'Search terms') ?? [];
  const all = terms.split(', ');
  expect(all.length).toBeLessThanOrEqual(7);
  for (const term of all) expect(term.length, term).toBeLessThanOrEqual(30);
  expect(all.join(' ').split(' ').length).toBeLessThanOrEqual(21);
});

describe('the privacy forms', () => {
  const forms = read('privacy-forms.md');

  it("answer for each kind of data in Chrome's form", () => {
    const kinds = [
      'Personally identifiable information',
      'Health information',
      'Financial and payment information',
      'Authentication information',
      'Personal communications',
      'Location',
      'Web history',
      'User activity',
      'Website content',
    ];
    const answered = rowsOf(forms).filter(([kind = '']) => kinds.includes(kind));
    expect(answered.map(([kind]) => kind)).toEqual(kinds);
    for (const [, handled, why = ''] of answered) expect(`${handled} ${why}`).toMatch(/^(No –|(Yes|No) .{20,})/);
  });

  it("answer for each kind of data in Firefox's form, as the manifest does", () => {
    const kinds = [
      'authenticationInfo',
      'bookmarksInfo',
      'browsingActivity',
      'financialAndPaymentInfo',
      'healthInfo',
      'locationInfo',
      'personalCommunications',
      'personallyIdentifyingInfo',
      'searchTerms',
      'technicalAndInteraction',
      'websiteActivity',
      'websiteContent',
    ];
    const collected = rowsOf(forms).filter(([kind = '']) => kinds.includes(kind.replaceAll('`', '')));
    expect(collected.map(([kind, answer]) => [kind, answer])).toEqual(kinds.map((kind) => [`\`${kind}\``, 'No']));
    const { gecko } = buildManifest('firefox', 'production').browser_specific_settings ?? {};
    expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
  });

  it('argue the single purpose, remote code and the certifications', () => {
    for (const heading of ['The single purpose', 'Remote code', 'Certifications'])
      expect(forms).toMatch(new RegExp(`## ${heading}\\n\\n.{60}`));
    expect(forms.split('## Certifications')[1]?.match(/^- /gm)).toHaveLength(3);
    const [purpose = ''] = forms.split('## The single purpose')[1]?.split('\n## ') ?? [];
    expect(purpose.trim().length).toBeLessThanOrEqual(1_000);
  });
});

it('the hosted privacy text says what is read, kept, sent and removed, and the sentence on limited use', () => {
  const text = read('privacy-policy.md');
  for (const part of ['reads', 'keeps', 'sends', 'removes', 'never does'])
    expect(text).toContain(`**What it ${part}.**`);
  expect(text.replaceAll(/\s+/g, ' ')).toContain('including its Limited Use requirements');
});

it('the test instructions say in a few lines, as a small form takes them, what can be tried without an account', () => {
  const short = /## In short[\s\S]*?```\n([\s\S]*?)\n```/.exec(read('test-instructions.md'))?.[1] ?? '';
  expect(short).toContain('npm ci && npm start');
  expect(short.length).toBeLessThanOrEqual(500);
});

it('the notes for reviewers name the commands of the package that build it', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(read('amo-reviewer.md')).toMatch(/npm ci\nnpm run build-for-amo\n/);
  expect(Object.keys(scripts)).toContain('build-for-amo');
});
