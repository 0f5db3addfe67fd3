import { expect, it } from 'vitest';
import { relativeDate } from './dates';

it.each([
  ['2031-05-20T00:00:00Z', 'hoy', 'today'],
  ['2031-05-19T23:59:00Z', 'ayer', 'yesterday'],
  ['2031-05-14T08:00:00Z', 'hace 6 días', '6 days ago'],
  ['2031-04-29T23:00:00Z', 'hace 3 semanas', '3 weeks ago'],
  ['2031-04-19T08:00:00Z', 'el mes pasado', 'last month'],
  ['2028-05-20T08:00:00Z', 'hace 3 años', '3 years ago'],
  ['2031-05-21T00:00:00Z', 'mañana', 'tomorrow'],
])('%s is told the same all day', (date, es, en) => {
  for (const now of ['2031-05-20T00:00:00Z', '2031-05-20T23:59:59Z']) {
    expect(relativeDate('es', new Date(date), new Date(now))).toBe(es);
    expect(relativeDate('en', new Date(date), new Date(now))).toBe(en);
  }
});
