import { describe, expect, it } from 'vitest';
import pack from '../../../package.json' with { type: 'json' };
import { compareVersions, findNews, versionsWithNews } from '../../../utils/core/first-run/news.ts';

describe('the news of an update', () => {
  const all = ['0.2.0', '0.4.0', '1.0.0'];
  it.each<[string, string | null, string, string | null]>([
    ['is none for somebody who begins with this version', '0.4.0', '0.4.0', null],
    ['is none where it is not known what the person knows', null, '0.4.0', null],
    ['is that of the version that came', '0.3.9', '0.4.0', '0.4.0'],
    ['is the newest alone where several came at once', '0.1.0', '0.4.1', '0.4.0'],
    ['is none where the versions that came bring none', '0.2.0', '0.3.0', null],
    ['is not that of a version that is not here yet', '0.4.0', '0.9.0', null],
    ['compares numbers, not texts', '0.3.9', '0.10.0', '0.4.0'],
    ['is none after a step back', '0.4.0', '0.3.0', null],
  ])('%s', (_sentence, known, own, expected) => {
    expect(findNews(known, own, all)).toBe(expected);
  });

  it('stands in order, and ends with this version or an older one', () => {
    expect(versionsWithNews.toSorted(compareVersions)).toEqual(versionsWithNews);
    expect(compareVersions(versionsWithNews.at(-1) ?? '', pack.version)).toBeLessThanOrEqual(0);
  });
});
