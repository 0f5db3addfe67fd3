import { expect, test } from 'vitest';
import { exposureWarning } from './exposure.server';

test('a portal that others reach without HTTPS says so', () => {
  for (const host of ['127.0.0.1', 'localhost', '::1'])
    expect(exposureWarning({ host, port: 3000 })).toBeUndefined();
  for (const host of ['0.0.0.0', '::', '192.0.2.1'])
    expect(exposureWarning({ host, port: 3000 })).toMatch(/port 3000 over plain http/);
});
