import { describe, expect, it } from 'vitest';
import { createFormat } from '../../utils/core/format.ts';
import { chooseLanguage, directionOf, usableTimeZone } from '../../utils/core/language.ts';

describe('the language of numbers and dates', () => {
  it.each([
    ['en', 'en-GB', 'en-GB'],
    ['en', 'en', 'en'],
    ['en', 'de', 'en'],
    ['en', 'ar-EG', 'en'],
    ['de', 'de-AT', 'de-AT'],
    ['en', '', 'en'],
    ['en', 'en_US@posix', 'en'],
    ['en', 'not a language', 'en'],
  ])('beside texts in %s, in a browser in "%s", is %s', (texts, browser, chosen) => {
    expect(chooseLanguage(texts, browser)).toBe(chosen);
  });

  it('is written from right to left only where its texts are', () => {
    expect(['en', 'de-AT', 'ar', 'he-IL', 'fa'].map(directionOf)).toEqual(['ltr', 'ltr', 'rtl', 'rtl', 'rtl']);
  });
});

describe('a time zone', () => {
  it.each([
    ['Europe/Vienna', 'Europe/Vienna'],
    ['UTC', 'UTC'],
    ['Etc/Unknown', 'UTC'],
    ['', 'UTC'],
    ['nowhere', 'UTC'],
  ])('"%s" that the browser names is used as %s, and every date can be written in it', (named, used) => {
    expect(usableTimeZone(named)).toBe(used);
    expect(() => createFormat('en', usableTimeZone(named))).not.toThrow();
  });
});
