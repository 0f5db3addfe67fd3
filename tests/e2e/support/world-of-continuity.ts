import { aCorrection, aTakeaway } from '../../factories/continuity';

/** What others propose of an organization, and what one that withdrew left behind. */
export async function makeContinuity(full: { id: string }): Promise<{ takeaway: string }> {
  await aCorrection(full, { note: '☎ 1', email: 'grace@example.com' });
  await aCorrection(full, { field: 'contacts', proposed: '+502 5555 0100 → +502 5555 0199.' });
  await aCorrection(full, { field: 'website', proposed: 'https://example.org', declined: '—' });
  return { takeaway: await aTakeaway() };
}
