import { describe, expect, it } from 'vitest';
import { localPath } from './return-to';

describe('localPath', () => {
  it.each(['/es/workspace', '/en/directory?q=Mam&page=2', '/'])('keeps %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    null,
    '',
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '\\/example.org',
    '/\t/example.org',
    '/\n/example.org',
    'javascript:alert(1)',
    'es/workspace',
    `/${'a'.repeat(2_000)}`,
  ])('refuses %j', (path) => {
    expect(localPath(path)).toBeNull();
  });
});
