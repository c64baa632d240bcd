import { parseArgs } from 'node:util';
import { checkHistories } from '../tests/world/check-histories.ts';

const { values } = parseArgs({
  options: {
    histories: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    /** Only this law, or this law and sign ("law: sign"), makes a history fail; `none`: all are counted and listed. */
    law: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const wanted = Number(values.histories ?? 1_000);
const began = process.cpuUsage();
const checked = await checkHistories({
  histories: wanted,
  seed,
  ...(values.path === undefined ? {} : { path: values.path }),
  ...(values.law === undefined ? {} : { counts: ({ law, sign }) => `${law}: ${sign}`.startsWith(String(values.law)) }),
});
const { user, system } = process.cpuUsage(began);
const ms = (user + system) / 1_000;
for (const [what, count] of [...checked.seen].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(count).padStart(7)}  ${what}`);
console.log(
  `${checked.histories} histories, seed ${seed}, ${(ms / 1_000).toFixed(1)} s of one core, ` +
    `${(ms / checked.histories).toFixed(2)} ms each`,
);
if (checked.failure) {
  for (const { law, detail } of checked.failure.violations) console.error(`Broken: ${law}: ${detail}`);
  console.error(checked.failure.text);
  process.exitCode = 1;
} else console.log('0 violations');
