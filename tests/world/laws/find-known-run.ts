import { leaveDocument } from '../../../utils/storage/runs/leave-document.ts';
import type { Scene } from '../scene.ts';

/**
 * The leave run that the worker knows; null for none. Where the storage refuses, an older one may stand on the disk,
 * and only the picture tells which one the worker carries out.
 */
export const findKnownRun = (scene: Scene) =>
  scene.refused.hides(leaveDocument.key) ? (scene.picture?.leave ?? null) : scene.runInRecord();
