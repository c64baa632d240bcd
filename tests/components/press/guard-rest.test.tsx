import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGuardedPage, type GuardedPage } from './guarded-page.ts';

let page: GuardedPage;
beforeEach(() => {
  page = createGuardedPage();
});
afterEach(() => page.end());

describe('a press soon after the rest of a screen was drawn', () => {
  /** A first drawing, and 300 ms later its rest beside it. */
  async function showInTwo(): Promise<void> {
    await page.show('<button id="first">Sign out here</button>');
    page.wait(300);
    page.drawRest();
    document.body.append(
      Object.assign(document.createElement('button'), {
        id: 'rest',
        textContent: 'Allow',
        onclick: () => page.pressed.push('Allow'),
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 1));
  }

  it('is heard where the pointer went to the control since', async () => {
    await showInTwo();
    page.move(300);
    page.move(100);
    page.wait(100);
    page.click('#rest');
    expect(page.pressed).toEqual(['Allow']);
  });

  it('is heard by keys', async () => {
    await showInTwo();
    page.key('#first', 'Tab');
    page.wait(100);
    page.key('#rest', 'Enter');
    expect(page.pressed).toEqual(['Allow']);
  });

  it('is heard on what was there at first as well', async () => {
    await showInTwo();
    page.move(300);
    page.move(100);
    page.wait(100);
    page.click('#first');
    expect(page.pressed).toEqual(['Sign out here']);
  });

  it('is not heard where the hand stood still, or moved before the rest was there', async () => {
    await page.show('<button id="first">Sign out here</button>');
    page.move(300);
    page.move(100);
    page.wait(300);
    page.drawRest();
    await page.show('<button id="rest">Allow</button>');
    page.move(103);
    page.wait(100);
    page.click('#rest');
    page.key('#rest', 'Enter');
    expect(page.pressed).toEqual([]);
  });

  it('is not heard where something was pressed before', async () => {
    await showInTwo();
    page.move(300);
    page.move(100);
    page.wait(100);
    page.click('#first');
    page.wait(100);
    page.move(200);
    page.click('#rest', 200);
    expect(page.pressed).toEqual(['Sign out here']);
  });

  it('is not heard on what comes after the rest', async () => {
    await page.show('<p>Looking…</p><button>Settings</button>');
    page.drawRest();
    page.wait(300);
    await page.show('<button>Remove</button>');
    page.move(300);
    page.move(100);
    page.wait(100);
    page.click('button');
    expect(page.pressed).toEqual([]);
  });
});
