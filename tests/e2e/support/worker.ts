import { inject } from 'vitest';
import type { PortalAddress } from './portal';

/** The portal of this worker. */
export function portal(): PortalAddress {
  const portals = inject('portals');
  const one = portals[(Number(process.env['VITEST_POOL_ID'] ?? 1) - 1) % portals.length];
  if (!one) throw new Error('no portal was started');
  return one;
}
