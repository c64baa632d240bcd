import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { rooms } from './better-auth/rooms-definition.ts';
import { letters } from './form-site/letters-definition.ts';
import { defineLamp } from './street/define-lamp.ts';
import { HOUSES } from './street/houses.ts';

/** The sites that exist for practice only, defined like all others. */
export const practiceDefinitions: readonly SiteDefinition[] = [letters, rooms, ...HOUSES.map(defineLamp)];
