import crypto from 'node:crypto';

/**
 * A UUID for something that has none of its own, such as a phone number of a contact: the same parts always give the
 * same id (RFC 9562, version 8 from SHA-256). Parts are only what the reader gets anyway, so it tells nothing more.
 */
export function derivedId(...parts: readonly string[]): string {
  const bytes = crypto.createHash('sha256').update(parts.join('\n')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return grouped(bytes.toString('hex'));
}

/** The id of a service at a place; `record-keys.queries.server.ts` makes the same in SQL. */
export function placedServiceId(serviceId: string, placeId: string): string {
  return grouped(
    crypto
      .createHash('md5')
      .update(serviceId + placeId)
      .digest('hex'),
  );
}

function grouped(hex: string): string {
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
