import { readFileSync } from 'node:fs';
import { describeSite, findTroubles } from './sites/check-file.ts';

/** `npm run site -- check FILE`: says what the sites of a file may do. Exit code 1 where one is refused. */
const [verb, path] = process.argv.slice(2);
if (verb !== 'check' || path === undefined) {
  console.error('Usage: npm run site -- check FILE');
  process.exitCode = 2;
} else {
  const { sites, troubles } = findTroubles(readFileSync(path, 'utf8'));
  for (const site of sites) console.log(describeSite(site));
  for (const trouble of troubles) console.error(trouble);
  process.exitCode = troubles.length > 0 ? 1 : 0;
}
