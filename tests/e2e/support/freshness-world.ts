import { stopMailUrl } from '~/features/notifications/mail-choices.server';
import { db } from '~/platform/db/client.server';
import { aReminder, anUndeliveredLetter, confirmedDaysAgo } from '../../factories/reminders';

interface Kept {
  full: { id: string };
  staff: { id: string };
  bare: { id: string };
  bareStaff: { id: string };
}

/** A profile with fresh, due and stale parts; letters about it, some of which were not delivered. */
export async function makeLetters({ full, staff, bare, bareStaff }: Kept) {
  await confirmedDaysAgo(
    full,
    { help: 3, services: 170, places: 200, languages: 10, contacts: 200, texts: 40, facts: 400 },
    staff,
  );
  await db().mailRefusal.create({ data: { personId: bareStaff.id, kind: 'profile-reminder' } });
  await anUndeliveredLetter();
  await anUndeliveredLetter({ over: true });
  await anUndeliveredLetter({ erased: true });
  return {
    reminder: await aReminder(staff, full, { groups: ['places', 'contacts', 'facts'] }),
    answered: await aReminder(bareStaff, bare, { groups: [] }),
    stopMail: stopTokenOf(staff),
    stoppedMail: stopTokenOf(bareStaff),
  };
}

/** The token of a letter's unsubscribe link. */
function stopTokenOf({ id }: { id: string }): string {
  return stopMailUrl('es', id, 'profile-reminder').split('/').at(-1) ?? '';
}
