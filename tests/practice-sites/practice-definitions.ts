import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { rooms } from './better-auth/rooms-definition.ts';
import { letters } from './form-site/letters-definition.ts';
import { defineLamp } from './street/define-lamp.ts';
import { HOUSES } from './street/houses.ts';

/** Sites that exist for practice alone, declared as any other. */
export const practiceDefinitions: readonly SiteDefinition[] = [letters, rooms, ...HOUSES.map(defineLamp)];
