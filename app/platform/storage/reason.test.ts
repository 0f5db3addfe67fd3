import { expect, test } from 'vitest';
import { storageReason } from './reason';

const wrapped = (cause: unknown) =>
  Object.assign(new Error('Cannot write file at location "kept/x"', { cause }), {
    name: 'Exception',
    code: 'E_CANNOT_WRITE_FILE',
  });
const named = (name: string, code?: string) =>
  Object.assign(new Error('a message that names KEY'), { name, ...(code && { code }) });

test('why nothing could be stored is told by what is behind the error, without its message', () => {
  expect(storageReason(wrapped(named('NoSuchBucket')))).toBe('there is no such bucket');
  expect(storageReason(wrapped(named('Error', 'ECONNREFUSED')))).toBe('nothing answers there');
  expect(storageReason(wrapped(named('Unheard')))).toBe('Unheard');
  expect(storageReason(wrapped(wrapped(named('SignatureDoesNotMatch'))))).toMatch(
    /secret of the key/,
  );
  expect(storageReason('text')).not.toBe('');
});
