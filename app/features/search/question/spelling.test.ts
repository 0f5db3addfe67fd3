import { expect, it } from 'vitest';
import { distance, nearest, tolerance } from './spelling';

it.each([
  ['guatemla', 'guatemala', 1],
  ['trafficing', 'trafficking', 1],
  ['aislo', 'asilo', 1],
  ['reunificasion', 'reunificacion', 1],
  ['casa', 'casa', 0],
  ['casa', 'refugio', 3],
])('%s and %s are %i apart, counting to two', (a, b, apart) => {
  expect(distance(a, b, 2)).toBe(apart);
  expect(distance(b, a, 2)).toBe(apart);
});

it('forgives longer words more and short ones nothing', () => {
  expect([tolerance('mam'), tolerance('asilo'), tolerance('guatemla'), tolerance('2015')]).toEqual([
    0, 1, 2, 0,
  ]);
});

it('takes the nearest, then the one that begins alike, then the first', () => {
  expect(nearest('guatemla', ['guantes', 'guatemala'])).toBe('guatemala');
  expect(nearest('detencoin', ['retencion', 'detencion'])).toBe('detencion');
  expect(nearest('asilos', ['asylos', 'asiloz'])).toBe('asiloz');
  expect(nearest('xyzzyx', ['guatemala'])).toBeNull();
  expect(nearest('mam', ['mama'])).toBeNull();
});
