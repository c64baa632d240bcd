/** One window: its middle and its size. */
export type Pane = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shape: 'arched' | 'round';
};

/** The wall's free part: below the roof and above the door. */
const wall = { left: 104, top: 226, width: 232, height: 194 } as const;
const attic: Pane = { x: 220, y: 186, width: 38, height: 38, shape: 'round' };

/** Plans one window for each light, at least five, so that it looks like a house. The attic's window comes last. */
export function planWindows(lights: number): readonly Pane[] {
  const across = Math.max(2, Math.ceil(Math.sqrt(Math.max(0, lights - 1))));
  const [cellWidth, cellHeight] = [wall.width / across, wall.height / across];
  const size = {
    width: Math.min(52, cellWidth * 0.56),
    height: Math.min(64, cellHeight * 0.7),
    shape: 'arched',
  } as const;
  const rows = Array.from({ length: across * across }, (_, index) => ({
    x: wall.left + ((index % across) + 0.5) * cellWidth,
    y: wall.top + (Math.floor(index / across) + 0.5) * cellHeight,
    ...size,
  }));
  return [...spread(rows), attic];
}

/**
 * Spreads the lights instead of filling row by row. Each window comes once: the step has no common divisor with their
 * number.
 */
function spread(panes: readonly Pane[]): readonly Pane[] {
  const step = [3, 5, 7, 11].find((one) => panes.length % one !== 0) ?? 1;
  return panes.flatMap((_, index) => panes[(index * step) % panes.length] ?? []);
}
