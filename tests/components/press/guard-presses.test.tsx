import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardPresses, HELD_BACK_MS } from '../../../components/press/guard-presses.ts';

let at = 0;
let pressed: string[] = [];
let end = () => {};

beforeEach(() => {
  at = 1_000_000;
  pressed = [];
  document.body.innerHTML = '';
  end = guardPresses(document, { now: () => at, isByPerson: () => true });
});
afterEach(() => end());

/** Changes what the page shows; observers hear of it before time goes on. */
async function show(html: string): Promise<void> {
  document.body.innerHTML = html;
  for (const control of document.querySelectorAll('button, input'))
    control.addEventListener('click', () => pressed.push(control.textContent || control.id));
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Shows it, and lets a person read it. */
async function showFirst(html: string): Promise<void> {
  await show(html);
  at += HELD_BACK_MS;
}

const find = (selector: string) => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`Nothing at ${selector}`);
  return found;
};

function click(selector: string, x = 100, y = 50): void {
  find(selector).dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, clientX: x, clientY: y }),
  );
}

/** As a browser does for a key: first the key, then the click unless the key was stopped. */
function key(selector: string, name: string, repeat: 'held' | 'once' = 'once'): void {
  const down = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: name, repeat: repeat === 'held' });
  if (find(selector).dispatchEvent(down) && name === 'Enter')
    find(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 0 }));
}

describe('what appears under a press', () => {
  it('is not pressed by the second half of a double click, and can be pressed a moment later', async () => {
    await showFirst('<button>Sign out here</button>');
    click('button');
    await show('<button>Close its tabs</button>');
    at += 200;
    click('button');
    at += 400;
    click('button');
    expect(pressed).toEqual(['Sign out here']);
    at += HELD_BACK_MS;
    click('button');
    expect(pressed).toEqual(['Sign out here', 'Close its tabs']);
  });

  it('is not pressed where the same button comes to mean something else', async () => {
    await showFirst('<button>Sign out here</button>');
    click('button');
    find('button').textContent = 'Close its tabs';
    await new Promise((resolve) => setTimeout(resolve, 1));
    at += 200;
    click('button');
    expect(pressed).toEqual(['Sign out here']);
  });

  it('is not pressed by an impatient press long after the first: it has only just appeared', async () => {
    await showFirst('<button>Sign out here</button>');
    click('button');
    at += 5_000;
    await show('<button>Close its tabs</button>');
    at += 100;
    click('button');
    expect(pressed).toEqual(['Sign out here']);
  });

  it('is not pressed where it was there before, and slid or was uncovered under the pointer', async () => {
    await showFirst('<button id="a">Cancel</button><button id="b">Remove</button>');
    click('#a', 100, 50);
    at += 200;
    click('#b', 103, 52);
    expect(pressed).toEqual(['Cancel']);
  });

  it('is not pressed where it slid under a pointer that stands still, without a press', async () => {
    await showFirst('<button>Remove</button>');
    const there = { bubbles: true, clientX: 100, clientY: 50 };
    document.dispatchEvent(new PointerEvent('pointermove', there));
    find('button').dispatchEvent(new PointerEvent('pointerover', there));
    at += 100;
    click('button');
    expect(pressed).toEqual([]);
  });

  it('is not pressed by a key that is held down', async () => {
    await showFirst('<button id="a">Sign out here</button><button id="b">Close its tabs</button>');
    key('#a', 'Enter');
    at += HELD_BACK_MS;
    key('#b', 'Enter', 'held');
    expect(pressed).toEqual(['Sign out here']);
  });

  it('is not pressed by a second key stroke where the focus was moved to it', async () => {
    await showFirst('<button id="a">Sign out here</button><button id="b">Close its tabs</button>');
    key('#a', 'Enter');
    at += 200;
    key('#b', 'Enter');
    expect(pressed).toEqual(['Sign out here']);
  });
});

describe('a press soon after a screen was drawn', () => {
  const move = (x: number) => document.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: 50 }));

  it('is heard where the pointer went to the control since', async () => {
    await show('<button>Sign out here</button>');
    move(300);
    move(100);
    at += 100;
    click('button');
    expect(pressed).toEqual(['Sign out here']);
  });

  it('is heard where a key went to the control since', async () => {
    await show('<button>Sign out here</button>');
    key('button', 'Tab');
    at += 100;
    key('button', 'Enter');
    expect(pressed).toEqual(['Sign out here']);
  });

  it('is not heard where the hand stood still: it may be the second half of what opened the screen', async () => {
    await show('<button>Sign out here</button>');
    move(100);
    move(104);
    at += 100;
    click('button', 104);
    key('button', 'Enter');
    expect(pressed).toEqual([]);
  });

  it('is not heard on what came after the first drawing, however the pointer went', async () => {
    await show('<p>Looking…</p><button>Settings</button>');
    at += 300;
    await show('<button>Remove</button><button>Settings</button>');
    move(300);
    move(100);
    at += 100;
    click('button');
    expect(pressed).toEqual([]);
  });
});

describe('a press that is meant', () => {
  it('is heard on another control beside it at once, by pointer and by keys', async () => {
    await showFirst('<button id="a">One</button><button id="b">Two</button>');
    click('#a', 100, 50);
    at += 100;
    click('#b', 200, 50);
    at += 100;
    key('#b', 'Tab');
    key('#a', 'Enter');
    expect(pressed).toEqual(['One', 'Two', 'One']);
  });

  it('is heard twice on the same control, also where its countdown has moved on', async () => {
    await showFirst('<button>Wait 1 minute more (52)</button>');
    click('button');
    find('button').textContent = 'Wait 1 minute more (51)';
    await new Promise((resolve) => setTimeout(resolve, 1));
    at += 200;
    click('button');
    expect(pressed).toHaveLength(2);
  });

  it('is heard once on a field through its label', async () => {
    await showFirst('<label>Tick <input type="checkbox" id="tick"></label>');
    click('label');
    expect([pressed, find('input').matches(':checked')]).toEqual([['tick'], true]);
  });
});
