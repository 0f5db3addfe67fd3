import { recordDenial, writeDenialCounts } from '~/features/audit/record-denial.server';
import { routePath } from './route-path.server';

const guarded = /^\/[^/]+\/(?:workspace|admin)(?:\/|$)/;

const underWay = new Set<Promise<void>>();

/**
 * Records a denial in the audit log, after the answer is made. The answer does not wait for it, because its
 * timing would otherwise reveal whether a record exists.
 */
export function keepDenial(request: Request, status: number): void {
  const { pathname } = new URL(request.url);
  const isOwnGround = request.method === 'POST' || guarded.test(routePath(pathname));
  const written = recordDenial(request, status, isOwnGround).finally(() => {
    underWay.delete(written);
  });
  underWay.add(written);
}

/** Waits for the denials that are being written. */
export async function denialsKept(): Promise<void> {
  await Promise.all(underWay);
}

/**
 * Waits for the denials that are being written, then writes those that were only counted: when the process
 * ends.
 */
export async function denialsCounted(): Promise<void> {
  await denialsKept();
  await writeDenialCounts();
}
