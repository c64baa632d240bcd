import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanTags } from '../../../utils/core/answers/scan-tags.ts';

/** Start tags in short: their names, and their attributes behind them. */
function inShort(html: string): string {
  return scanTags(html)
    .map(({ name, kind, attributes }) =>
      [kind === 'end' ? `/${name}` : name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' '),
    )
    .join(' | ');
}

describe('tags of HTML', () => {
  it.each<[string, string, string]>([
    ['a plain page', '<!doctype html><a href="/x">X</a>', 'a href=/x | /a'],
    ['upper case', '<A HREF=/x>X</A>', 'a href=/x | /a'],
    ['single quotes', "<a href='/x'>", 'a href=/x'],
    ['no quotes', '<a href=/x/y class=b>', 'a href=/x/y class=b'],
    ['a slash at the end', '<input name=a /><br/>', 'input name=a | br'],
    ['spaces around "="', '<a href = "/x">', 'a href=/x'],
    ['lines inside a tag', '<a\n\thref="/x"\n>', 'a href=/x'],
    ['an attribute without a value', '<input disabled name="a">', 'input disabled= name=a'],
    ['two attributes with one name', '<a href="/x" href="/y">', 'a href=/x'],
    ['no space between attributes', '<a id="i"href="/x">', 'a id=i href=/x'],
    ['">" in a quoted value', '<a title="a > b" href="/x">', 'a title=a > b href=/x'],
    ['"<" in a quoted value', '<a title="<b>" href="/x">', 'a title=<b> href=/x'],
    ['references in a value', '<a href="&#x2F;x&#47;y?a=1&amp;b=2">', 'a href=/x/y?a=1&b=2'],
    ['a reference that is none', '<a href="/x?a=1&copy=2&#0;">', 'a href=/x?a=1&copy=2&#0;'],
    ['a comment', '<!-- <a href="/x"> --><b>', 'b'],
    ['a comment with dashes', '<!-- a -- <i> ---><b>', 'b'],
    ['an empty comment', '<!--><b><!---><i>', 'b | i'],
    ['a comment that is never closed', '<b><!-- <a href="/x">', 'b'],
    ['CDATA and instructions', '<![CDATA[ x ]]><?xml a?><b>', 'b'],
    ['a script', '<script>if (a<b) document.write("<a href=/x>")</script><b>', 'script | /script | b'],
    ['a script with another end inside', '<script>"</scripts>"</script ><b>', 'script | /script | b'],
    ['a script that is never closed', '<b><script>"<a href=/x>"', 'b | script'],
    ['a style', '<style>a::before{content:"<b>"}</style><i>', 'style | /style | i'],
    ['a text area', '<textarea><a href=/x></textarea><b>', 'textarea | /textarea | b'],
    ['a title', '<title><b></title>', 'title | /title'],
    ['what is there only without scripts', '<noscript><a href=/x></noscript><b>', 'noscript | /noscript | b'],
    ['a template', '<template><a href=/x></template><b>', 'template | /template | b'],
    ['a frame', '<iframe srcdoc="<b>"><a href=/x></iframe><i>', 'iframe srcdoc=<b> | /iframe | i'],
    ['tags that are never closed', '<div><p><a href="/x">', 'div | p | a href=/x'],
    ['ends of nothing', '</div></><b>', '/div | b'],
    ['"<" in text', '1 < 2 <3 << <b>', 'b'],
    ['a tag that breaks off', '<b><a href="/x', 'b'],
    ['a tag that breaks off in its name', '<b><a', 'b'],
    ['no tags', 'nothing at all', ''],
    ['nothing', '', ''],
    ["an element of one's own", '<user-menu data-id="1">', 'user-menu data-id=1'],
  ])('are read from %s', (_what, html, expected) => {
    expect(inShort(html)).toBe(expected);
  });

  it('are read in time that grows with the text, whatever stands in it', () => {
    const nasty = ['<', '<!--', '<a ', '<a "', "<a '=", '</script', '<script>', '&#', '<a b=', '=', '"', '>'];
    fc.assert(
      fc.property(fc.constantFrom(...nasty), fc.constantFrom(...nasty), (one, other) => {
        expect(scanTags((one + other).repeat(20_000)).length).toBeLessThanOrEqual(60_000);
      }),
      { numRuns: 60 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (html) => Array.isArray(scanTags(`<${html}`))));
  });
});
