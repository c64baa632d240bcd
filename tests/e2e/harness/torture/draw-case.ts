import type { BrowserName } from '../../../../scripts/find-browser.ts';
import { answerFaults, type FaultMode } from '../../../practice-sites/site/faults.ts';
import { drawFrom } from '../leaving/kill-plan.ts';

/** What a sign-out meets while it is under way. */
export type Disturbance =
  | { readonly kind: 'fault'; readonly mode: FaultMode; readonly from: 'the beginning' | 'the sign-out' }
  | { readonly kind: 'ended, then a fault'; readonly mode: FaultMode }
  | { readonly kind: 'worker stopped'; readonly afterMs: number; readonly times: number }
  | { readonly kind: 'cookies change'; readonly how: 'another one' | 'the sign-in'; readonly everyMs: number }
  | { readonly kind: 'two windows'; readonly other: 'sign-out' | 'remove-data' | 'leave'; readonly afterMs: number }
  | { readonly kind: 'storage corrupted'; readonly place: number; readonly byte: number }
  | { readonly kind: 'storage full' }
  | { readonly kind: 'older documents'; readonly which: number; readonly stopAfterMs: number };

/** One case: where the request comes from, and what happens to it. */
export type TortureCase = { readonly way: 'page' | 'background'; readonly disturbance: Disturbance };

/** No run has more cases: numbers of one seed never meet those of the next. */
const MOST_CASES = 100_000;

type Draw = (limit: number) => number;

/** In ms. A sign-out takes less than that on an idle machine. */
const LONGEST_MS = 1_500;

/** Each kind as often as the others. Firefox sets no bound to what an extension stores, so nothing is full there. */
const kinds: readonly Disturbance['kind'][] = [
  'fault',
  'ended, then a fault',
  'worker stopped',
  'cookies change',
  'two windows',
  'storage corrupted',
  'older documents',
  'storage full',
];

/** The case with this number of a seed. Kinds come in turn, so that few cases have one of each. */
export function drawCase(number: number, seed: number, browserName: BrowserName): TortureCase {
  const draw = drawFrom(seed * MOST_CASES + number);
  const possible = kinds.filter((kind) => browserName === 'chromium' || kind !== 'storage full');
  const kind = possible[number % possible.length] ?? 'fault';
  return { way: draw(2) === 0 ? 'page' : 'background', disturbance: drawDisturbance(kind, draw) };
}

function drawDisturbance(kind: Disturbance['kind'], draw: Draw): Disturbance {
  const among = <T>(list: readonly [T, ...T[]]): T => list[draw(list.length)] ?? list[0];
  const fault = (scopes: readonly ['sign-out' | 'probe', ...('probe' | 'all')[]]): FaultMode => ({
    kind: among(answerFaults),
    scope: among(scopes),
  });
  switch (kind) {
    case 'fault':
      return { kind, mode: fault(['sign-out', 'probe', 'all']), from: among(['the beginning', 'the sign-out']) };
    case 'ended, then a fault':
      return { kind, mode: fault(['sign-out']) };
    case 'worker stopped':
      return { kind, afterMs: draw(LONGEST_MS), times: 1 + draw(2) };
    case 'cookies change':
      return { kind, how: among(['another one', 'another one', 'the sign-in']), everyMs: 1 + draw(20) };
    case 'two windows':
      return { kind, other: among(['sign-out', 'remove-data', 'leave']), afterMs: among([0, 0, draw(LONGEST_MS)]) };
    case 'storage corrupted':
      return { kind, place: draw(1_000_000), byte: 32 + draw(95) };
    case 'storage full':
      return { kind };
    case 'older documents':
      return { kind, which: draw(1_000_000), stopAfterMs: draw(LONGEST_MS) };
  }
}
