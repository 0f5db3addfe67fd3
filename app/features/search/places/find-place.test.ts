import { describe, expect, test } from 'vitest';
import { borders } from './borders';
import { placeCalled, placeOf } from './find-place';
import { gazetteer } from './gazetteer';
import { distanceBand, kilometers, toldDistances, type Place } from './place';

const place = (countryCode: string, municipality: string, region = '') =>
  placeOf({ countryCode, region, municipality });
const called = (country: string, name: string) => placeCalled(country, name) as Place;

describe('the town of an organization’s place', () => {
  test.each([
    ['GT', 'Ciudad de Guatemala', '', 'GT.guatemala.guatemala-city'],
    ['MX', 'Tapachula de Córdova y Ordóñez', 'Chiapas', 'MX.chiapas.tapachula'],
    ['MX', 'Comitán de Domínguez', '', 'MX.chiapas.comitan'],
    ['MX', 'Ciudad Juárez', 'Chihuahua', 'MX.chihuahua.juarez'],
    ['MX', 'Ciudad Hidalgo', 'Chiapas', 'MX.chiapas.ciudad-hidalgo'],
    ['US', 'Washington, D.C.', '', 'US.district-of-columbia.washington-dc'],
    ['US', 'New York', 'New York', 'US.new-york.new-york-city'],
    ['AR', 'Lanús', 'Buenos Aires', 'AR.buenos-aires.lanus'],
    ['GT', '', 'Huehuetenango', 'GT.huehuetenango'],
  ])('%s, %s, %s', (country, municipality, region, key) => {
    expect(place(country, municipality, region)?.key).toBe(key);
  });

  test('is none for a country alone, and no town of another region', () => {
    expect(place('GT', '')).toBeNull();
    expect(place('MX', 'Ciudad Hidalgo', 'Oaxaca')?.key).toBe('MX.oaxaca');
  });
});

describe('a distance', () => {
  const told = (a: Place, b: Place) => toldDistances[distanceBand(kilometers(a, b))];

  test('is told in round figures, between towns', () => {
    expect(told(called('MX', 'Tapachula'), called('GT', 'Tecún Umán'))).toBe(30);
    expect(told(called('MX', 'Tapachula'), called('MX', 'Tijuana'))).toBe(3000);
    expect(told(called('MX', 'Tapachula'), called('GT', 'Malacatán'))).toBe(20);
    expect(told(called('US', 'Laredo'), called('MX', 'Nuevo Laredo'))).toBe(5);
  });

  test('is 0 within a region or at a border alone', () => {
    expect(told(called('MX', 'Chiapas'), called('MX', 'Comitán'))).toBe(0);
    expect(told(called('MX', 'frontera sur'), called('MX', 'Tapachula'))).toBe(0);
    expect(told(called('GT', 'El Ceibo'), called('MX', 'Tenosique'))).toBe(0);
    expect(told(called('GT', 'El Ceibo'), called('MX', 'Tapachula'))).toBeGreaterThan(200);
  });
});

test('every border has all its towns, none of them far from the others of a post', () => {
  for (const [at, { place: border }] of gazetteer().borders.entries()) {
    const seed = borders[at];
    expect([border.name, border.towns.size]).toEqual([border.name, seed?.towns.length]);
    if ((seed?.towns.length ?? 0) > 2) continue;
    const [first, ...rest] = [...border.towns].map((key) => gazetteer().places.get(key) as Place);
    for (const other of rest)
      expect(kilometers(first as Place, other), border.name).toBeLessThan(170);
  }
});
