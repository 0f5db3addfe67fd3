import { describe, expect, it } from 'vitest';
import { isDay, monthNames, publishedIso, publishedText } from './published-date';

describe('a date of publication is as exact as it is known', () => {
  it.each([
    [{ year: 2024, month: null, day: null }, '2024', '2024', '2024'],
    [{ year: 2024, month: 5, day: null }, '2024-05', 'mayo de 2024', 'May 2024'],
    [{ year: 2024, month: 5, day: 17 }, '2024-05-17', '17 de mayo de 2024', 'May 17, 2024'],
    // January 1 must not move to another year in any time zone.
    [{ year: 1989, month: 1, day: 1 }, '1989-01-01', '1 de enero de 1989', 'January 1, 1989'],
  ])('%j', (date, iso, es, en) => {
    expect([publishedIso(date), publishedText('es', date), publishedText('en', date)]).toEqual([
      iso,
      es,
      en,
    ]);
  });

  it('a day that is in no calendar is none', () => {
    expect([isDay(2024, 2, 29), isDay(2023, 2, 29), isDay(2024, 4, 31)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('months have names in each language', () => {
    expect(monthNames('es')[4]).toEqual({ value: '5', name: 'mayo' });
    expect(monthNames('en')).toHaveLength(12);
  });
});
