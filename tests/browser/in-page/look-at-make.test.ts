// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { lookAtMake } from '../../../utils/browser/in-page/look-at-make.ts';
import { readMake } from '../../../utils/browser/tabs/read-make.ts';
import { describePage } from '../../../utils/core/kinds/describe-page.ts';
import { inTime, SITE, show } from './take-look.ts';

const look = () => lookAtMake(inTime, location.origin);

it('tells what the software of a page writes about itself, and nothing about a person', () => {
  show('<p>Ada</p>');
  document.head.innerHTML = `
    <meta name="generator" content="WordPress 6.8"><meta name="author" content="Ada Example">
    <meta property="og:site_name" content="GitLab"><meta name="csrf-token" content="secret-of-the-page">
    <link rel="https://api.w.org/" href="/wp-json/?user=ada"><link rel="icon" href="https://cdn.example/a.css">
    <script type="text/plain" src="/static/app.js?v=secret"></script>`;
  document.body.setAttribute('data-requesttoken', 'secret-of-the-page');
  const make = look();
  expect(make).toEqual({
    metas: [
      { name: 'generator', content: 'WordPress 6.8' },
      { name: 'og:site_name', content: 'GitLab' },
    ],
    assets: ['/wp-json/', '/static/app.js'],
    data: ['requesttoken'],
  });
  expect(JSON.stringify(make)).not.toMatch(/secret|Ada/);
  document.body.removeAttribute('data-requesttoken');
  const read = readMake(JSON.parse(JSON.stringify(make)));
  expect(read && describePage({ asked: ['/api/me'], parts: ['id app'] }, read)).toEqual([
    'generator WordPress 6.8',
    'meta og:site_name GitLab',
    'asset /wp-json/',
    'asset /static/app.js',
    'data requesttoken',
    'asked /api/me',
    'id app',
  ]);
});

it('takes down no more than so much, and nothing after its time or for another origin', () => {
  show('');
  document.head.innerHTML = Array.from({ length: 3_000 }, (_, at) => `<link rel="x" href="/a${at}.css">`).join('');
  expect(look()?.assets).toHaveLength(200);
  expect(lookAtMake({ ...inTime, until: 1 }, SITE)).toBeNull();
  expect(lookAtMake(inTime, 'https://other.example')).toBeNull();
});

it.each([
  ['nothing', null],
  ['a list that is none', { metas: 'a', assets: [], data: [] }],
  ['a text that is too long', { metas: [], assets: ['x'.repeat(20_000)], data: [] }],
  ['a name that is none', { metas: [{ name: 1, content: 'a' }], assets: [], data: [] }],
])('%s is not believed', (_what, answer) => {
  expect(readMake(answer)).toBeNull();
});
