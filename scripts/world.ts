import { parseArgs } from 'node:util';
import { checkHistories } from '../tests/world/check-histories.ts';

const { values } = parseArgs({
  options: { histories: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const wanted = Number(values.histories ?? 1_000);
const began = performance.now();
const checked = await checkHistories({
  histories: wanted,
  seed,
  ...(values.path === undefined ? {} : { path: values.path }),
});
const ms = performance.now() - began;
for (const [what, count] of [...checked.seen].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(count).padStart(7)}  ${what}`);
console.log(
  `${checked.histories} histories, seed ${seed}, ${(ms / 1_000).toFixed(1)} s, ` +
    `${(ms / checked.histories).toFixed(2)} ms each`,
);
if (checked.failure) {
  for (const { law, detail } of checked.failure.violations) console.error(`Broken: ${law}: ${detail}`);
  console.error(checked.failure.text);
  process.exitCode = 1;
} else console.log('0 violations');
