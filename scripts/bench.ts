import { execFileSync } from 'node:child_process';
import { drawSection } from './bench/report/draw-section.ts';
import { toHistoryLine } from './bench/report/history-line.ts';
import { readCommit, readLoad, readMachine } from './bench/report/machine.ts';
import { saveResult } from './bench/report/save-result.ts';
import type { Section } from './bench/report/section.ts';
import { runPart } from './bench/run-part.ts';
import { printLongRun } from './bench/runs/print-long-run.ts';
import { readWishes } from './bench/wishes.ts';
import { findBrowser, overrideOf } from './find-browser.ts';

/** Measures, prints a table for each part, and writes all of them down with the computer's figures. */
const wishes = readWishes(process.argv.slice(2));
const begun = { at: new Date().toISOString(), commit: readCommit(), machine: readMachine() };
const before = readLoad();
const browsers: Record<string, string> = {};
for (const name of wishes.browsers) {
  const path = await findBrowser(name);
  process.env[overrideOf(name)] = path;
  browsers[name] = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
}

const { cores, node, processor } = begun.machine;
console.log(
  `${processor}, ${cores} cores, load ${before.toFixed(1)}, Node ${node}, ${Object.values(browsers).join(', ')}`,
);
const sections: Section[] = [];
for (const part of wishes.parts)
  for await (const section of runPart(part, wishes)) {
    sections.push(section);
    console.log(`\n${drawSection(section)}`);
  }
for (const run of wishes.longRuns) for (const name of wishes.browsers) await printLongRun(run, name);

if (sections.length > 0) {
  const load = { before, after: readLoad() };
  const result = { ...begun, load, browsers, sections };
  const path = await saveResult(result);
  console.log(`\nLoad at the end ${load.after.toFixed(1)}. Written to ${path}`);
  console.log(`For the history in docs/performance.md:\n${toHistoryLine(result)}`);
}
