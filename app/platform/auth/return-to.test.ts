import { describe, expect, it } from 'vitest';
import { localPath } from './return-to';

describe('localPath', () => {
  it.each(['/es/workspace', '/en/directory?q=Mam&page=2', '/'])('keeps %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    ['/Ł', '/%C5%81'],
    ['/es/a b?q=niñez#ñ', '/es/a%20b?q=ni%C3%B1ez#%C3%B1'],
    ['/es/%C5%81', '/es/%C5%81'],
    ['/\ud800', '/%EF%BF%BD'],
    ['/es/../en', '/en'],
  ])('gives %j as the header that it becomes may hold it: %s', (path, encoded) => {
    expect(localPath(path)).toBe(encoded);
    expect(new Headers({ Location: encoded }).get('Location')).toBe(encoded);
  });

  it.each([
    null,
    '',
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '\\/example.org',
    '/a/..//example.org',
    '/\t/example.org',
    '/\n/example.org',
    'javascript:alert(1)',
    'es/workspace',
    `/${'a'.repeat(2_000)}`,
  ])('refuses %j', (path) => {
    expect(localPath(path)).toBeNull();
  });
});
