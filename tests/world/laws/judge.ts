import type { Scene } from '../scene.ts';
import { allLaws } from './all-laws.ts';
import type { About, Looks, Moment } from './law.ts';

/** Asks every law about something, at the moment when it happens. */
export function judge<M extends Moment>(scene: Scene, moment: M, about: About<M>): void {
  for (const law of allLaws) {
    const looks: Looks = law;
    for (const one of looks[moment]?.(scene, about) ?? []) {
      if (scene.violations.some(({ law: known, sign }) => known === law.name && sign === one.sign)) continue;
      scene.violations.push({ law: law.name, ...one });
      scene.trace.push(`!! ${law.name}: ${one.detail}`);
    }
  }
}
