import { describe, expect, it } from 'vitest';
import { expectNone, find, nameOf, readHouse } from './find-places.ts';
import { below, isNode, type Node } from './source-files.ts';

/** Who may send something to the extension, and what is asked of a page alone. */
const files = readHouse();

describe('what comes in from outside', () => {
  it('is heard from no page of a site, no other extension and no script of a user', () => {
    const events = /^on(?:Message|Connect)External$|^onUserScript(?:Message|Connect)$/;
    expectNone(
      find(files, (node) => node.type === 'MemberExpression' && events.test(nameOf(node.property) ?? '')),
      'Nobody but this extension itself sends commands.',
    );
  });

  it('is heard in these files alone, each of which looks at the sender', () => {
    const hears = files.filter(({ program }) => below(program).some(isDoor));
    expect(hears.map(({ path }) => path).sort()).toEqual([
      'utils/browser/message-transport.ts',
      'utils/browser/serve-messages.ts',
      'utils/browser/tabs/press-watch.ts',
      'utils/browser/tabs/run-in-page.ts',
    ]);
    for (const { path, text } of hears) expect(/\bid [!=]== (?:browser\.)?runtime\.id\b/.test(text), path).toBe(true);
  });
});

describe('what a page may be asked to do', () => {
  it('is to send the request of a sign-out: its own service worker would answer a question as it likes', () => {
    const asks = files.filter(
      ({ path, program }) =>
        path.startsWith('utils/services/') &&
        below(program).some((node) => node.type === 'MemberExpression' && nameOf(node.property) === 'inPage'),
    );
    expect(asks.map(({ path }) => path)).toEqual(['utils/services/sign-out/try-way.ts']);
  });
});

/** `runtime.onMessage`, `browser.runtime.onConnect` and the like: not the events of a port. */
function isDoor({ object, property, type }: Node): boolean {
  if (type !== 'MemberExpression' || !/^on(?:Message|Connect)$/.test(nameOf(property) ?? '')) return false;
  return nameOf(object) === 'runtime' || (isNode(object) && nameOf(object.property) === 'runtime');
}
