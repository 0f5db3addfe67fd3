import { expect, it } from 'vitest';
import { serviceKeys } from '../editing/service-keys';
import { servicePairs } from './service-pairs';

const one = (service: string, es = '', en = '') => ({
  service,
  description: { es, en },
  reach: { es: '', en: '' },
});

it('a service is the one that it was, wherever its row stands now and whatever it is called', () => {
  const stored = [one('shelter', 'Para niñas'), one('shelter', 'Para niños'), one('health', 'Sí')];
  expect(servicePairs(stored, [...stored].reverse())).toEqual([2, 1, 0]);
  const edited = [one('shelter', 'Para niñas', 'For girls'), one('shelter', 'Para niños')];
  expect(servicePairs(stored, edited)).toEqual([0, 1]);
  expect(servicePairs(stored, [one('education', 'Sí'), one('health', 'Otra cosa')])).toEqual([
    undefined,
    2,
  ]);
  expect(servicePairs([one('health', 'Sí')], [one('education', 'Sí')])).toEqual([0]);
  expect(servicePairs([one('health')], [one('education')])).toEqual([undefined]);
});

it('the texts of a service are named by its term, and by a number from the second on', () => {
  const services = ['shelter', 'health', 'shelter', 'shelter'].map((service) => ({ service }));
  expect(serviceKeys(services)).toEqual(['shelter', 'health', 'shelter_2', 'shelter_3']);
});
