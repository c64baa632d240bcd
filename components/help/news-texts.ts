import { versionsWithNews } from '../../utils/core/first-run/news.ts';
import type { MessageKey } from '../words.ts';

/** What is told of each version that brings news. */
const newsKeys: Readonly<Record<string, MessageKey>> = { '0.1.0': 'news010' };

/** The texts about versions with news, the newest first. */
export function listNews(): readonly MessageKey[] {
  return versionsWithNews.toReversed().flatMap((version) => newsKeys[version] ?? []);
}
