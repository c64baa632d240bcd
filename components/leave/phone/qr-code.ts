import { correction, generate } from 'lean-qr/nano';

/** A code ready to be drawn. */
export type QrCode = {
  /** The length of a side in modules, including the quiet zone that scanners need. */
  readonly side: number;
  /** The side on screen: whole pixels for each module, so that none is wider than its neighbour. */
  readonly pixels: number;
  /** The dark modules, as the outline of a path. */
  readonly path: string;
};

const QUIET_MODULES = 4;
const LEAST_PIXELS = 160;
/** Smallest width of a module in px; smaller ones are hard to scan at arm's length. */
const LEAST_PIXELS_A_MODULE = 3;

/** Builds the code of an address, on this device alone. */
export function buildQrCode(address: string): QrCode {
  const bitmap = generate(address, { minCorrectionLevel: correction.M });
  const side = bitmap.size + 2 * QUIET_MODULES;
  const rows = Array.from({ length: bitmap.size }, (_, y) =>
    findRuns(bitmap.size, (x) => bitmap.get(x, y))
      .map(({ from, length }) => `M${from + QUIET_MODULES} ${y + QUIET_MODULES}h${length}v1h-${length}z`)
      .join(''),
  );
  return { side, pixels: side * Math.max(LEAST_PIXELS_A_MODULE, Math.ceil(LEAST_PIXELS / side)), path: rows.join('') };
}

/** Finds the dark modules that touch in a row, each stretch as one piece. */
function findRuns(
  size: number,
  isDark: (x: number) => boolean,
): readonly { readonly from: number; readonly length: number }[] {
  const columns = Array.from({ length: size }, (_, x) => x);
  const starts = columns.filter((x) => isDark(x) && !isDark(x - 1));
  return starts.map((from) => ({ from, length: (columns.find((x) => x > from && !isDark(x)) ?? size) - from }));
}
