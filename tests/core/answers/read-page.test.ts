import { describe, expect, it } from 'vitest';
import { readPage } from '../../../utils/core/answers/read-page.ts';

const at = 'https://wiki.example.org/start/here';
const parts = (html: string) => readPage(html, at);

describe('the structure of a page in an answer', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a form to sign in',
      '<form method="post" action="/login"><input name="email"><input type="PASSWORD" name=password></form>',
      ['password-field', 'form POST /login email,password:password'],
    ],
    [
      'a form without action or method, with every kind of field',
      '<form><input name=q><select name=in><option></select><textarea name=text></textarea><input></form>',
      ['form GET /start/here q,in,text'],
    ],
    ['a form of another site', '<form action="https://news.example/subscribe"><input name=mail></form>', []],
    ['fields outside a form', '<input name=q><form action=/a></form><input type=password name=p>', ['form GET /a']],
    ['a form within a form', '<form action=/a><form action=/b><input name=c></form>', ['form GET /a c']],
    [
      'a form with a token',
      '<form method=POST action=/out><input type=hidden name=csrf value=x></form>',
      ['form POST /out csrf'],
    ],
    [
      'links of its own origin',
      '<a href="/logout?x=1#y">A</a><a href="end">B</a><a href="../out">C</a>',
      ['link /logout', 'link /start/end', 'link /out'],
    ],
    [
      'links whose query says sign-in or sign-out in plain letters',
      '<a href="/doku.php?id=start&do=login">A</a><a href="?do=logout&amp;sectok=a1b2">B</a><a href="/i?logout">C</a>',
      ['link /doku.php?do=login', 'link /start/here?do=logout', 'link /i?logout='],
    ],
    [
      'the page that a query names, and no other path in it',
      '<a href="/index.php?route=/logout">A</a><a href="/login?next=/logout">B</a>',
      ['link /index.php?route=/logout', 'link /login'],
    ],
    [
      'links whose query names an account, or holds a token',
      '<a href="/a?login=alice">A</a><a href="/b?logout=a1b2c3">B</a><a href="/c?user=alice&next=/login">C</a>',
      ['link /a', 'link /b', 'link /c'],
    ],
    ['a link to elsewhere', '<a href="https://news.example/logout">A</a><a href="//cdn.example/x">B</a>', []],
    ['a link that runs a script', '<a href="javascript:out()">A</a><a href="mailto:a@b">B</a>', []],
    ['a link with random parts', '<a href="/u/8271635/f47ac10b-58cc-4372-a567-0e02b2c3d479">A</a>', ['link /u/*/*']],
    ['links with a base', '<base href="/app/"><a href="logout">A</a>', ['link /app/logout']],
    ['a link that somebody wrote', '<article><a href="/logout">A</a></article><a href=/in>B</a>', ['link /in']],
    ['ids that stay', '<div id=account-menu><div id=":r7:"><div id="item-1827"></div>', ['id account-menu']],
    ['the same twice', '<a href=/x></a><a href=/x></a>', ['link /x']],
    ['a link in a comment or a script', '<!--<a href=/x>--><script>"<a href=/y>"</script>', []],
  ])('has %s', (_what, html, expected) => {
    expect(parts(html)).toEqual(expected);
  });

  it('is bounded, whatever the page holds', () => {
    const many = Array.from({ length: 5_000 }, (_, count) => `<a href="/page/x${'y'.repeat(count % 300)}z">`).join('');
    expect(parts(many).length).toBeLessThanOrEqual(300);
  });
});
