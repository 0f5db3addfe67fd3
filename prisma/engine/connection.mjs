/**
 * Splits a connection string into the fields that `pg` takes. `pg` must not get the string itself: it would
 * override `database`, and the shadow database of `migrate dev` would be the main one.
 *
 * @param {string} url postgresql://user:password@host:port/database?host=/socket/folder&schema=name
 * @returns {{ config: import('pg').ClientConfig, schema: string | undefined }}
 */
export function readConnection(url) {
  const parsed = new URL(url);
  const config = {
    user: decodeURIComponent(parsed.username) || 'postgres',
    host: parsed.searchParams.get('host') ?? parsed.hostname,
    port: Number(parsed.port || 5432),
    database: decodeURIComponent(parsed.pathname.slice(1)) || 'postgres',
    ...(parsed.password && { password: decodeURIComponent(parsed.password) }),
    ...(tls(parsed.searchParams.get('sslmode')) ?? {}),
  };
  return { config, schema: parsed.searchParams.get('schema') ?? undefined };
}

function tls(mode) {
  if (mode === null || mode === 'disable' || mode === 'prefer') return undefined;
  return { ssl: { rejectUnauthorized: mode === 'verify-full' || mode === 'verify-ca' } };
}
