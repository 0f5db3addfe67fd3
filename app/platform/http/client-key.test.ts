import { describe, expect, it } from 'vitest';
import { addressPrefix, clientKey } from './client-key.server';

it.each([
  ['203.0.113.5', '203.0.113.5'],
  ['::ffff:203.0.113.5', '203.0.113.5'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s stands for %s', (address, prefix) => expect(addressPrefix(address)).toBe(prefix));

describe('a caller’s key', () => {
  const morning = new Date('2026-11-23T00:00:01Z');
  const evening = new Date('2026-11-23T23:59:59Z');
  const next = new Date('2026-11-24T00:00:00Z');

  it('is the same all day, for all addresses of one subscriber', async () => {
    const key = await clientKey('203.0.113.5', morning);
    expect(await clientKey('203.0.113.5', evening)).toBe(key);
    expect(await clientKey('2001:db8:1:2::7', morning)).toBe(
      await clientKey('2001:db8:1:2::8', evening),
    );
  });
  it('tells callers apart, and says nothing of who they are', async () => {
    const key = await clientKey('203.0.113.5', evening);
    expect(await clientKey('203.0.113.6', evening)).not.toBe(key);
    expect(key).toMatch(/^[\w-]{22}$/);
  });
  it('is another one the next day, for good', async () => {
    const key = await clientKey('203.0.113.5', morning);
    expect(await clientKey('203.0.113.5', next)).not.toBe(key);
    expect(await clientKey('203.0.113.5', morning)).not.toBe(key);
  });
});
