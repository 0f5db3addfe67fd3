import type { Environment } from '~/platform/env.server';
import { isLoopback } from '~/platform/env-values.server';

/**
 * What an operator must know who lets other machines reach the portal itself; undefined if only this machine can.
 * Whoever goes past the web server in front sends passwords in the clear.
 */
export function exposureWarning({
  host,
  port,
}: Pick<Environment, 'host' | 'port'>): string | undefined {
  if (isLoopback(host)) return undefined;
  return (
    `HOST=${host} lets other machines reach port ${port} over plain http, past the web server with HTTPS: ` +
    'set HOST=127.0.0.1, or let a firewall close that port to all but the web server.'
  );
}
