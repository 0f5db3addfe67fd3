import { describe, expect, it } from 'vitest';
import { addressProblem } from './address-check.server';

const problem = (path: string, mayRedirect = true) =>
  addressProblem(new URL(`http://localhost${path}`), mayRedirect);

describe('an address', () => {
  it.each([
    '/',
    '/es',
    '/es/directory?q=niñez&q=100%25',
    '/es/a%2Fb',
    '/files/1/informe%20final.pdf',
    `/__manifest?p=${'a'.repeat(7_600)}`,
  ])('%s is fine', (path) => expect(problem(path)).toBeUndefined());

  it.each([
    ['/es/', '/es'],
    ['/es///', '/es'],
    ['/es/directory/?country=GT', '/es/directory?country=GT'],
    ['/ES/directory?country=GT', '/es/directory?country=GT'],
    ['/Es', '/es'],
    ['/EN/invitations/aB-c/', '/en/invitations/aB-c'],
  ])('%s leads to %s', (path, redirect) => {
    expect(problem(path)).toEqual({ redirect });
    expect(problem(path, false)).toBeUndefined();
  });

  it.each(['//evil.example/', '/%2Fevil.example/', '/%5Cevil.example/', '/\\evil.example/'])(
    '%s leads nowhere',
    (path) => expect(problem(path)).toEqual({ status: 404 }),
  );

  it.each([
    ['/es/%', 400],
    ['/es/%e0%a4', 400],
    ['/es/%00', 400],
    ['/es?q=a%00', 400],
    ['/es?_data=root', 400],
    [`/es?${'a'.repeat(2_048)}`, 414],
    [`/${'a'.repeat(2_048)}`, 414],
    [`/__manifest?p=${'a'.repeat(8_192)}`, 414],
  ])('%s is answered with %i', (path, status) => expect(problem(path)).toEqual({ status }));
});
