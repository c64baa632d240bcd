import type { Contract } from '../contract.ts';

const HOUR = 3_600_000;

export const alarmContract: Contract = {
  port: 'Alarm',
  cases: [
    {
      says: 'is set for one moment, the last that was given, and cleared by null',
      expected: [true, true, null],
      async run({ alarm, clock }, given) {
        const at = clock.now() + HOUR;
        const isAbout = async (wanted: number) => Math.abs(((await given.alarmAt()) ?? 0) - wanted) < 1_000;
        await alarm.setAt(at);
        const first = await isAbout(at);
        await alarm.setAt(at + HOUR);
        const second = await isAbout(at + HOUR);
        await alarm.setAt(null);
        return [first, second, await given.alarmAt()];
      },
    },
    {
      says: 'may be cleared where none is set',
      expected: null,
      async run({ alarm }, given) {
        await alarm.setAt(null);
        await alarm.setAt(null);
        return given.alarmAt();
      },
    },
  ],
};

export const clockContract: Contract = {
  port: 'Clock',
  cases: [
    {
      says: 'moves on by as much as passes',
      expected: true,
      async run({ clock }, given) {
        const before = clock.now();
        await given.letPass(60);
        const passed = clock.now() - before;
        return passed >= 55 && passed < 5_000; // a busy machine sleeps long
      },
    },
    {
      says: 'has a second hand that nobody can set, which moves on by as much as passes',
      expected: true,
      async run({ clock }, given) {
        const before = clock.steady();
        await given.letPass(60);
        const passed = clock.steady() - before;
        return passed >= 55 && passed < 5_000;
      },
    },
    {
      says: 'counts the minutes of a day from 0 to 1439, one after another',
      expected: { each: true, lowest: 0, highest: 1_439 },
      async run({ clock }) {
        const start = clock.now();
        const minutes = Array.from({ length: 1_440 }, (_, index) => clock.minuteOfDay(start + index * 60_000));
        const each = minutes.every(
          (minute, index) => index === 0 || minute === ((minutes[index - 1] ?? 0) + 1) % 1_440,
        );
        return { each, lowest: Math.min(...minutes), highest: Math.max(...minutes) };
      },
    },
    {
      says: 'calls once, and not before the time is over',
      expected: [0, 1, 1],
      async run({ clock }, given) {
        let calls = 0;
        clock.after(100, () => {
          calls += 1;
        });
        const atOnce = calls;
        await given.letPass(150);
        const afterwards = calls;
        await given.letPass(150);
        return [atOnce, afterwards, calls];
      },
    },
  ],
};

export const idsContract: Contract = {
  port: 'Ids',
  cases: [
    {
      says: 'never gives one twice',
      expected: 1_000,
      run: async ({ ids }) => new Set(Array.from({ length: 1_000 }, () => ids.next())).size,
    },
  ],
};

export const idleWatchContract: Contract = {
  port: 'IdleWatch',
  cases: [
    {
      says: "takes a time, one that is shorter than the browser's shortest, and none",
      expected: 'taken',
      async run({ idleWatch }) {
        for (const minutes of [30, 0.01, null]) idleWatch.after(minutes);
        return 'taken';
      },
    },
    {
      says: 'tells that the screen is not locked',
      expected: 'open',
      run: ({ idleWatch }) => idleWatch.screen(),
    },
  ],
};
