import { expect, it } from 'vitest';
import { TimeLine } from '../../../components/dialogs/diagnosis/TimeLine.tsx';
import { layOutBars } from '../../../components/dialogs/diagnosis/time-line-bars.ts';
import { DAY } from '../../../utils/core/time.ts';
import { month, recorded } from '../../gallery/states/diagnosis/diagnosis-records.ts';
import { words } from '../../words.ts';
import { drawScreen } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { NOON, overview } from '../harness/fake-world.ts';

it('lays sessions out between 28 days ago and now', () => {
  const [bar] = layOutBars([recorded(14, { kind: 'reached-end', shownBy: 'cookie', at: NOON - 7 * DAY })], NOON);
  expect(bar).toEqual({ from: 0.5, to: 0.75, row: 0, start: 'seen', end: 'reached-end' });
});

it('begins open where the start was not seen, or lies before the picture', () => {
  expect(layOutBars([recorded(40, null)], NOON)).toEqual([{ from: 0, to: 1, row: 0, start: 'open', end: null }]);
  expect(layOutBars([recorded(7, null, false)], NOON)[0]).toMatchObject({ from: 0.75, start: 'open' });
});

it('gives sessions that overlap rows of their own', () => {
  const at = (daysAgo: number) => ({ kind: 'reached-end', shownBy: 'cookie', at: NOON - daysAgo * DAY }) as const;
  expect(
    layOutBars([recorded(20, at(10)), recorded(15, at(5)), recorded(8, null)], NOON).map(({ row }) => row),
  ).toEqual([0, 1, 0]);
});

it('survives a clock that was set back', () => {
  expect(layOutBars([recorded(-3, { kind: 'gone-unseen', at: NOON - DAY })], NOON)[0]).toMatchObject({
    from: 1,
    to: 1,
  });
});

it('says in words what it draws, newest first, and hides the picture from readers', async () => {
  const { place } = await drawScreen(
    <TimeLine recorded={month} now={NOON} />,
    createFakeApp({ client: createFakeClient(overview()), tab: null }),
  );
  expect([...place.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    words('lineSpan', {
      start: 'other',
      from: 'Fri 14 Nov, 14:17',
      to: 'Thu 20 Nov, 09:29',
      end: words('sessionEnd', { how: 'at-start' }),
    }),
    words('lineSpan', {
      start: 'other',
      from: 'Mon 10 Nov, 02:17',
      to: 'Thu 13 Nov, 14:17',
      end: words('sessionEnd', { how: 'signed-out-here' }),
    }),
    words('lineSpan', {
      start: 'other',
      from: 'Sat 1 Nov, 14:17',
      to: 'Sun 9 Nov, 14:17',
      end: words('sessionEnd', { how: 'at-start' }),
    }),
    words('lineSpan', {
      start: 'before',
      from: 'Sun 12 Oct, 14:17',
      to: 'Fri 31 Oct, 14:17',
      end: words('sessionEnd', { how: 'reached-end' }),
    }),
  ]);
  expect([...place.querySelectorAll('svg')].every((svg) => svg.getAttribute('aria-hidden') === 'true')).toBe(true);
});
