import { describe, expect, it } from 'vitest';
import { clientAddress, proxyMatcher } from './client-address.server';

const isProxy = proxyMatcher(['10.0.0.0/8', '2001:db8::1']);
const nobody = proxyMatcher([]);

describe('the caller’s address', () => {
  it.each([
    ['203.0.113.5', null, '203.0.113.5'],
    ['::ffff:203.0.113.5', null, '203.0.113.5'],
    ['203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['10.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
    ['10.0.0.1', '198.51.100.1, 10.9.9.9, 2001:db8::1', '198.51.100.1'],
    ['10.0.0.1', '198.51.100.1, nonsense', '10.0.0.1'],
    ['10.0.0.1', '', '10.0.0.1'],
    ['10.0.0.1', null, '10.0.0.1'],
    [undefined, '198.51.100.1', ''],
  ])('from socket %s and header %s is %s', (socket, header, expected) => {
    expect(clientAddress(socket, header, isProxy)).toBe(expected);
  });

  it('is the socket’s when no proxy is trusted', () => {
    expect(clientAddress('10.0.0.1', '198.51.100.1', nobody)).toBe('10.0.0.1');
  });
});
