import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HELD_BACK_MS } from '../../../components/press/guard-presses.ts';
import { createGuardedPage, type GuardedPage } from './guarded-page.ts';

let page: GuardedPage;
beforeEach(() => {
  page = createGuardedPage();
});
afterEach(() => page.end());

describe('what appears under a press', () => {
  it('is not pressed by the second half of a double click, and can be pressed a moment later', async () => {
    await page.showFirst('<button>Sign out here</button>');
    page.click('button');
    await page.show('<button>Close its tabs</button>');
    page.wait(200);
    page.click('button');
    page.wait(400);
    page.click('button');
    expect(page.pressed).toEqual(['Sign out here']);
    page.wait(HELD_BACK_MS);
    page.click('button');
    expect(page.pressed).toEqual(['Sign out here', 'Close its tabs']);
  });

  it('is not pressed where the same button comes to mean something else', async () => {
    await page.showFirst('<button>Sign out here</button>');
    page.click('button');
    page.find('button').textContent = 'Close its tabs';
    await new Promise((resolve) => setTimeout(resolve, 1));
    page.wait(200);
    page.click('button');
    expect(page.pressed).toEqual(['Sign out here']);
  });

  it('is not pressed by an impatient press long after the first: it has only just appeared', async () => {
    await page.showFirst('<button>Sign out here</button>');
    page.click('button');
    page.wait(5_000);
    await page.show('<button>Close its tabs</button>');
    page.wait(100);
    page.click('button');
    expect(page.pressed).toEqual(['Sign out here']);
  });

  it('is not pressed where it was there before, and slid or was uncovered under the pointer', async () => {
    await page.showFirst('<button id="a">Cancel</button><button id="b">Remove</button>');
    page.click('#a', 100, 50);
    page.wait(200);
    page.click('#b', 103, 52);
    expect(page.pressed).toEqual(['Cancel']);
  });

  it('is not pressed where it slid under a pointer that stands still, without a press', async () => {
    await page.showFirst('<button>Remove</button>');
    const there = { bubbles: true, clientX: 100, clientY: 50 };
    document.dispatchEvent(new PointerEvent('pointermove', there));
    page.find('button').dispatchEvent(new PointerEvent('pointerover', there));
    page.wait(100);
    page.click('button');
    expect(page.pressed).toEqual([]);
  });

  it('is not pressed by a key that is held down', async () => {
    await page.showFirst('<button id="a">Sign out here</button><button id="b">Close its tabs</button>');
    page.key('#a', 'Enter');
    page.wait(HELD_BACK_MS);
    page.key('#b', 'Enter', 'held');
    expect(page.pressed).toEqual(['Sign out here']);
  });

  it('is not pressed by a second key stroke where the focus was moved to it', async () => {
    await page.showFirst('<button id="a">Sign out here</button><button id="b">Close its tabs</button>');
    page.key('#a', 'Enter');
    page.wait(200);
    page.key('#b', 'Enter');
    expect(page.pressed).toEqual(['Sign out here']);
  });
});

describe('a press soon after a screen was drawn', () => {
  it('is heard where the pointer went to the control since', async () => {
    await page.show('<button>Sign out here</button>');
    page.move(300);
    page.move(100);
    page.wait(100);
    page.click('button');
    expect(page.pressed).toEqual(['Sign out here']);
  });

  it('is heard where a key went to the control since', async () => {
    await page.show('<button>Sign out here</button>');
    page.key('button', 'Tab');
    page.wait(100);
    page.key('button', 'Enter');
    expect(page.pressed).toEqual(['Sign out here']);
  });

  it('is not heard where the hand stood still: it may be the second half of what opened the screen', async () => {
    await page.show('<button>Sign out here</button>');
    page.move(100);
    page.move(104);
    page.wait(100);
    page.click('button', 104);
    page.key('button', 'Enter');
    expect(page.pressed).toEqual([]);
  });

  it('is not heard on what came after the first drawing, however the pointer went', async () => {
    await page.show('<p>Looking…</p><button>Settings</button>');
    page.wait(300);
    await page.show('<button>Remove</button><button>Settings</button>');
    page.move(300);
    page.move(100);
    page.wait(100);
    page.click('button');
    expect(page.pressed).toEqual([]);
  });
});

describe('a press that is meant', () => {
  it('is heard on another control beside it at once, by pointer and by keys', async () => {
    await page.showFirst('<button id="a">One</button><button id="b">Two</button>');
    page.click('#a', 100, 50);
    page.wait(100);
    page.click('#b', 200, 50);
    page.wait(100);
    page.key('#b', 'Tab');
    page.key('#a', 'Enter');
    expect(page.pressed).toEqual(['One', 'Two', 'One']);
  });

  it('is heard twice on the same control, also where its countdown has moved on', async () => {
    await page.showFirst('<button>Wait 1 minute more (52)</button>');
    page.click('button');
    page.find('button').textContent = 'Wait 1 minute more (51)';
    await new Promise((resolve) => setTimeout(resolve, 1));
    page.wait(200);
    page.click('button');
    expect(page.pressed).toHaveLength(2);
  });

  it('is heard once on a field through its label', async () => {
    await page.showFirst('<label>Tick <input type="checkbox" id="tick"></label>');
    page.click('label');
    expect([page.pressed, page.find('input').matches(':checked')]).toEqual([['tick'], true]);
  });
});
