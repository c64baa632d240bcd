import type { Settings } from '../../core/settings/settings.ts';
import type { UnusableFile } from '../../core/settings/settings-file.ts';
import { decode, encode } from '../codec.ts';
import { settingsDocument } from './settings-document.ts';

/** Marks a file as settings of Lights Out. */
const MARK = 'settings';

/** Writes all settings as the text of a file, with the version of their document. */
export function encodeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ lightsOut: MARK, ...encode(settingsDocument, settings) }, null, 2)}\n`;
}

/** Reads any text. Older versions are migrated. A text that cannot be used gives the reason. */
export function decodeSettingsFile(
  text: string,
): { readonly kind: 'settings'; readonly settings: Settings } | { readonly kind: UnusableFile } {
  const raw = parse(text);
  if (typeof raw !== 'object' || raw === null || !('lightsOut' in raw) || raw.lightsOut !== MARK)
    return { kind: 'foreign' };
  const { kind, data } = decode(settingsDocument, raw);
  switch (kind) {
    case 'current':
    case 'migrated':
      return { kind: 'settings', settings: data };
    case 'newer':
      return { kind: 'newer' };
    default:
      return { kind: 'broken' };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
