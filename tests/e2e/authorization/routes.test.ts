import { expect, inject, test } from 'vitest';
import { loggablePath } from '~/server/http/loggable-path.server';
import { otherPeople, ownPeople, roles } from './roles';
import { rows } from './rows';

test('every route of the build has its row, and the other way round', () => {
  const built = inject('routes').filter(({ address, hasLoader, hasAction }) => {
    return address !== null || hasLoader || hasAction;
  });
  const guards = built.filter(({ id }) => id !== 'root');
  expect(guards.map(({ id }) => id).sort()).toEqual(rows.map(({ route }) => route).sort());
  for (const { id, hasAction } of guards)
    expect([id, rows.find(({ route }) => route === id)?.acts !== undefined]).toEqual([
      id,
      hasAction,
    ]);
});

test('every role is asked in one of the two parts of the matrix', () => {
  expect([...ownPeople, ...otherPeople].sort()).toEqual([...roles].sort());
});

test('the log tells every route by its own words, and no record that it is about', () => {
  const addresses = inject('routes').flatMap(({ address }) => address ?? []);
  const paths = addresses.filter((address) => !address.includes('*'));
  expect(paths.length).toBeGreaterThan(90);
  const filled = (address: string, record: string) =>
    address.replace(':lang', 'es').replace(/:\w+\??/g, record);
  for (const address of paths)
    expect(loggablePath(filled(address, 'mi-recurso'))).toBe(filled(address, ':id'));
});
