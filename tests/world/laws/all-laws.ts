import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Scene } from '../scene.ts';
import type { Broken, Law } from './law.ts';
import { signedOutIsDead } from './signed-out-is-dead.ts';

/** Every law of the world. */
export const allLaws: readonly Law[] = [signedOutIsDead];

/** Asks all laws about a picture that a screen gets now. */
export function judgePicture(scene: Scene, picture: Overview): void {
  for (const { name, ofPicture } of allLaws) note(scene, name, ofPicture?.(scene, picture) ?? []);
}

/** Asks all laws about the world at the end of a history. */
export function judgeEnd(scene: Scene): void {
  for (const { name, ofEnd } of allLaws) note(scene, name, ofEnd?.(scene) ?? []);
}

function note(scene: Scene, law: string, broken: readonly Broken[]): void {
  for (const one of broken) {
    if (scene.violations.some(({ law: known, sign }) => known === law && sign === one.sign)) continue;
    scene.violations.push({ law, ...one });
    scene.trace.push(`!! ${law}: ${one.detail}`);
  }
}
