import { expect, it } from 'vitest';
import { findPhoneLinks, MOST_CHARACTERS } from '../../../components/leave/phone/phone-links.ts';
import { QrPicture } from '../../../components/leave/phone/QrPicture.tsx';
import { findEndingPage } from '../../../components/leave/receipt/ending-page.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import { paintQrCode, readQrCode } from '../../fakes/phone-camera.ts';
import { item, leaving, signedOut, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { drawScreen } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { claude } from '../harness/fake-sites.ts';
import { defaultStore, privateStore, session, settings, until } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const pictures = (place: ParentNode) => [...place.querySelectorAll('svg[role="img"]')];

async function drawCode(address: string): Promise<Element> {
  const app = createFakeApp({ client: createFakeClient(world()), tab: null });
  const svg = (await drawScreen(<QrPicture address={address} />, app)).find('svg');
  if (svg === null) throw new Error('No picture');
  return svg;
}

const endings = allSites.map((site) => findEndingPage(site).address);
const long = (length: number) => `https://a-long-name.example/${'settings/'.repeat(60)}`.slice(0, length);

it.each([
  ...new Set(endings),
  long(100),
  long(211),
  long(300),
  long(MOST_CHARACTERS),
  'https://example.com/?q=ä&r=%20~#Teil',
])('is read by a camera as %s', async (address) => {
  expect(readQrCode(paintQrCode(await drawCode(address)))).toBe(address);
});

it('has light around it, whole pixels for each module, and fits the narrowest screen', async () => {
  for (const address of ['https://x.ai/', ...endings, long(MOST_CHARACTERS)]) {
    const svg = await drawCode(address);
    const [side, width] = [Number(svg.getAttribute('viewBox')?.split(' ')[2]), Number(svg.getAttribute('width'))];
    expect([width >= 160, width <= 280, width % side]).toEqual([true, true, 0]);
    const { data } = paintQrCode(svg);
    const isLight = (x: number, y: number) => data[(y * width + x) * 4] === 255;
    const quiet = Array.from({ length: (4 * width) / side }, (_, pixel) => pixel);
    const edge = Array.from({ length: width }, (_, pixel) => pixel);
    expect(
      quiet.every((depth) =>
        edge.every(
          (along) =>
            isLight(along, depth) &&
            isLight(depth, along) &&
            isLight(along, width - 1 - depth) &&
            isLight(width - 1 - depth, along),
        ),
      ),
    ).toBe(true);
    expect([svg.querySelector('rect')?.getAttribute('fill'), svg.querySelector('path')?.getAttribute('fill')]).toEqual([
      '#fff',
      '#000',
    ]);
  }
});

it('leads to fixed pages alone: no name, no password, no code of a person in an address', () => {
  for (const address of endings) expect(address).toMatch(/^https:\/\/[a-z0-9.-]+(\/[a-z0-9_./-]*)?(#[a-z/_-]+)?$/i);
});

it('stands beside the links as text on a computer that others use', async () => {
  const { screen } = await openLeave(stateOf('leave-shared-ended'));
  expect(pictures(screen.place).map((svg) => svg.getAttribute('aria-label'))).toEqual([
    words('leavePhoneCode', { address: 'https://character-ai.example/' }),
    words('leavePhoneCode', { address: 'https://claude.ai/settings/account' }),
    words('leavePhoneCode', { address: 'https://hub.example/sessions' }),
  ]);
  expect(pictures(screen.place).map((svg) => readQrCode(paintQrCode(svg)))).toEqual([
    'https://character-ai.example/',
    'https://claude.ai/settings/account',
    'https://hub.example/sessions',
  ]);
  expect([...screen.place.querySelectorAll('.for-phone li')].map((one) => one.textContent)).toEqual([
    'Character.AIcharacter-ai.example',
    'Claude Consoleclaude.ai/settings/account',
    'ExampleHubhub.example/sessions',
  ]);
  expect(screen.buttonNames()).not.toContain(words('leavePhone'));
  expect(screen.find('.for-phone a')).toBeNull();
});

it("is shown and hidden by a button on a computer of one's own", async () => {
  const { screen } = await openLeave(stateOf('leave-left-2'));
  const button = screen.button(words('leavePhone'));
  expect([button.getAttribute('aria-expanded'), pictures(screen.place).length]).toEqual(['false', 0]);
  await screen.press(words('leavePhone'));
  expect([button.getAttribute('aria-expanded'), pictures(screen.place).length]).toEqual(['true', 2]);
  expect(screen.find(`#${CSS.escape(button.getAttribute('aria-controls') ?? '')}`)?.textContent).toContain(
    'nothing is sent',
  );
  await screen.press(words('leavePhone'));
  expect(pictures(screen.place)).toEqual([]);
});

it('is not there when nothing is left to do', async () => {
  const own = await openLeave(stateOf('leave-these-dark'));
  expect(own.screen.buttonNames()).not.toContain(words('leavePhone'));
  const shared = await openLeave(
    world({
      settings: { ...settings, sharedComputer: true },
      sessions: [],
      leave: leaving([item(claude, { outcome: signedOut })]),
    }),
  );
  expect(pictures(shared.screen.place)).toEqual([]);
  expect(shared.screen.text()).not.toContain(words('leavePhone'));
  const counts = await openLeave(stateOf('leave-counts'));
  expect(counts.screen.find('.for-phone')).toBeNull();
});

it('shows four at once, and folds the others', async () => {
  const { screen } = await openLeave(stateOf('leave-shared-many'));
  const folded = screen.find('.for-phone details');
  expect([pictures(screen.place).length, pictures(folded ?? screen.place).length]).toEqual([7, 3]);
  expect(folded?.querySelector('summary')?.textContent).toBe('3 more');
});

it('is one for each page: two sign-ins of a site are ended on the same, and what is too long for a screen stands as text', async () => {
  const left = { step: 'needs-you', outcome: null } as const;
  const { screen } = await openLeave(
    world({
      settings: { ...settings, sharedComputer: true },
      sessions: [session(claude, until(1)), session(claude, until(1), privateStore)],
      leave: leaving([item(claude, left, defaultStore), item(claude, left, privateStore)]),
    }),
  );
  expect(pictures(screen.place)).toHaveLength(1);
  expect(
    findPhoneLinks([
      { siteName: 'Long', address: long(MOST_CHARACTERS + 1) },
      { siteName: 'Dark', address: null },
      { siteName: 'Fits', address: long(MOST_CHARACTERS) },
    ]).map(({ siteName }) => siteName),
  ).toEqual(['Fits']);
});
