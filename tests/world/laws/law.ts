import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Scene } from '../scene.ts';

/** Something that was said or done and is not true, or not allowed. `law` and `sign` together name its kind. */
export type Violation = { readonly law: string; readonly sign: string; readonly detail: string };

export type Broken = Omit<Violation, 'law'>;

/** One promise, asked of every history. */
export type Law = {
  readonly name: string;
  /** Looks at a picture at the moment when screens get it. */
  readonly ofPicture?: (scene: Scene, picture: Overview) => readonly Broken[];
  /** Looks at the world when everything has settled after the last act. */
  readonly ofEnd?: (scene: Scene) => readonly Broken[];
};
