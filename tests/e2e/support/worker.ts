import { inject } from 'vitest';
import type { PortalAddress } from './portal';

let own: PortalAddress | undefined;

/** Makes the rest of a test file use its own portal; without an argument, the worker's again. */
export function usePortal(address?: PortalAddress): void {
  own = address;
}

/** The portal of this worker. */
export function portal(): PortalAddress {
  const portals = inject('portals');
  const one = own ?? portals[(Number(process.env['VITEST_POOL_ID'] ?? 1) - 1) % portals.length];
  if (!one) throw new Error('no portal was started');
  return one;
}
