import {
  aCorrection,
  aJoinRequest,
  aNameThatWaits,
  aDataArchive,
} from '../../factories/continuity';
import { unique } from '../../factories/sequence';
import { day } from '~/platform/durations';

/** Corrections that others propose, and the data archive of an organization that withdrew. */
export async function makeContinuity(
  full: { id: string; name: string },
  bare: { id: string },
): Promise<{ dataArchive: string }> {
  await aCorrection(full, { note: '☎ 1', email: 'grace@example.com' });
  await aCorrection(full, {
    field: 'contacts',
    proposed: '+502 5555 0100 → +502 5555 0199.',
    createdAt: new Date(Date.now() - 40 * day),
  });
  await aCorrection(full, { field: 'website', proposed: 'https://example.org', declined: '—' });
  await aJoinRequest({ name: `Red ${unique()}`, about: '☎ 1' });
  await aNameThatWaits(bare, full.name);
  await aNameThatWaits(full, `Network ${unique()}`, 'en');
  return { dataArchive: await aDataArchive() };
}
