/**
 * The memory of a process in MiB, from the text of its `smaps_rollup`: its own pages, and of those that it shares with
 * others its share (PSS). So the figures of all processes add up to what is really used.
 *
 * @throws if the text says nothing about it
 */
export function readPss(text: string): number {
  const kib = /^Pss:\s+(\d+) kB$/m.exec(text)?.[1];
  if (kib === undefined) throw new Error('The kernel does not say how much memory the process has');
  return Number(kib) / 1_024;
}

/** What `/proc/<pid>/stat` says of a process. */
export type Stat = {
  readonly parent: number;
  /** Time on a core since the process began, in ticks of the kernel. */
  readonly ticks: number;
};

/**
 * Reads a line of `/proc/<pid>/stat`. The name of the program stands in brackets, and may hold spaces and brackets.
 *
 * @throws if the line is none of these
 */
export function readStat(line: string): Stat {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
  if (parent === undefined || user === undefined || system === undefined || Number.isNaN(parent + user + system))
    throw new Error(`Not a line of /proc/<pid>/stat: ${line}`);
  return { parent, ticks: user + system };
}
