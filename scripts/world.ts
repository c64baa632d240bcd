import { parseArgs } from 'node:util';
import { checkHistories } from '../tests/world/check-histories.ts';
import { allLaws } from '../tests/world/laws/all-laws.ts';
import { checkRecipes, putBack } from './world/put-back.ts';

/**
 * Plays random histories over the real services, and asks every law about each.
 *
 *   npm run world                            1,000 histories, another sample each time
 *   npm run world -- --histories 10000       more of them
 *   npm run world -- --seed 7 --path 1:2     one failure again, as it was printed
 *   npm run world -- --law signed-out        only this law makes a history fail; `none`: all are counted
 *   npm run world -- --put-back              puts old faults back, one at a time, and shows that each is found;
 *                                            `--histories 0`: by its test alone, `--only A12`: some of them
 *   npm run world -- --check                 whether each fault can still be put back: the code may have changed
 */
const { values } = parseArgs({
  options: {
    histories: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    law: { type: 'string' },
    'put-back': { type: 'boolean' },
    check: { type: 'boolean' },
    only: { type: 'string' },
    'as-found': { type: 'boolean' },
  },
});
const { law, path } = values;
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const wanted = Number(values.histories ?? (values['put-back'] === true ? 300 : 1_000));
process.exitCode = Math.min(1, await doWhatIsWished());

function doWhatIsWished(): Promise<number> {
  if (values.check === true) return checkRecipes().then(({ length }) => length);
  return values['put-back'] === true ? putBack({ histories: wanted, seed, only: values.only }) : play();
}

/** Plays, prints what was seen to happen and what was broken, and gives the exit code. */
async function play(): Promise<number> {
  const began = process.cpuUsage();
  const checked = await checkHistories({
    histories: wanted,
    seed,
    shrink: values['as-found'] === true ? 'as-found' : 'small',
    ...(path === undefined ? {} : { path }),
    ...(law === undefined ? {} : { counts: (one) => `${one.law}: ${one.sign}`.startsWith(law) }),
  });
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1_000;
  for (const [what, count] of [...checked.seen].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${String(count).padStart(7)}  ${what}`);
  console.log(
    `${checked.histories} histories, seed ${seed}, ${(ms / 1_000).toFixed(1)} s of one core, ` +
      `${(ms / checked.histories).toFixed(2)} ms each`,
  );
  for (const { name, needs } of allLaws)
    for (const what of needs)
      if (!checked.seen.has(what)) console.log(`Not met: ${name} needs "${what}", which never happened`);
  if (checked.failure === null) {
    console.log('0 violations');
    return 0;
  }
  for (const one of checked.failure.violations) console.error(`Broken: ${one.law}: ${one.detail}`);
  console.error(checked.failure.text);
  return 1;
}
