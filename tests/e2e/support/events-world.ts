import { aStoredEvent } from '../../factories/events';

interface Known {
  full: { id: string };
  bare: { id: string };
  bareStaff: { id: string };
}

/** An event in which somebody takes part, and one in which nobody does yet. */
export async function makeAnnounced({ full, bare, bareStaff }: Known) {
  const coming = await aStoredEvent({
    ...{ by: full, title: 'Qué debe llegar antes de un retorno', capacity: 20 },
    joinUrl: 'https://example.org/sala/retorno',
    attendees: [{ person: bareStaff, of: bare }],
  });
  const open = await aStoredEvent({ by: full, days: 12 });
  return { coming: coming.slug, open: open.slug };
}
