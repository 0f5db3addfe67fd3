import { recordDenial, writeDenialCounts } from '~/features/audit/record-denial.server';
import { routePath } from './route-path.server';

const guarded = /^\/[^/]+\/(?:workspace|admin)(?:\/|$)/;

const underWay = new Set<Promise<void>>();

/**
 * Has the audit log told of a denial, once the answer is made. The answer does not wait for it: how long
 * one takes would else say whether a record is there.
 */
export function keepDenial(request: Request, status: number): void {
  const { pathname } = new URL(request.url);
  const isOwnGround = request.method === 'POST' || guarded.test(routePath(pathname));
  const written = recordDenial(request, status, isOwnGround).finally(() => {
    underWay.delete(written);
  });
  underWay.add(written);
}

/** Waits for the denials that are being written: at the end, before the database goes. */
export async function denialsKept(): Promise<void> {
  await Promise.all(underWay);
}

/** Writes what was only counted, after the denials that are being written: when the process ends. */
export async function denialsCounted(): Promise<void> {
  await denialsKept();
  await writeDenialCounts();
}
