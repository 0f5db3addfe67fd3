import { expect, it } from 'vitest';
import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { uploadFigures } from '~/upload-limits.mjs';
import { catalogue, languages } from './catalogues';

it.each(locales)('messages in %s name the limits of uploads', (locale) => {
  const { fileMegabytes, imageMegabytes, imageMegapixels } = uploadFigures;
  const forms = translator(locale, 'forms');
  expect(forms('fileTooLarge')).toContain(` ${fileMegabytes} MB`);
  expect(forms('imageTooLarge')).toContain(` ${imageMegabytes} MB`);
  expect(forms('imageTooLarge')).toContain(` ${imageMegapixels} mega`);
  expect(forms('imageTooLarge')).toMatch(/ 20[.,]000 p[ií]xel/);
  expect(translator(locale)('errors.413.text')).toContain(` ${fileMegabytes} MB`);
  const hint = translator(locale, 'upload')('hint');
  expect(hint).toContain(` ${fileMegabytes} MB`);
  expect(hint).toContain(` ${imageMegabytes} MB`);
  expect(translator(locale, 'logo')('hint')).toContain(` ${imageMegabytes} MB`);
});

it.each(languages)('no message in %s has a size of its own', (language) => {
  const own = [...catalogue(language)].filter(([, text]) => /\d\s?(?:[KMG]i?B|mega)\b/.test(text));
  expect(own).toEqual([]);
});
