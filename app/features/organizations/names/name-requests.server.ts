import { tellAdministrators } from '~/features/notifications/administrators.server';
import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import { perLocale } from '~/i18n/locale';
import { actorId, type Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { takeLock } from '~/platform/db/locks.server';
import { mixesAlphabets, nameKey } from '~/platform/look-alikes/look-alikes';
import { namesLike, readKnownNames } from './known-names.server';
import { nameRequestLetter } from './name-letters.server';

/** The names of an organization: its own, and its translations. */
interface Names {
  ownName: string;
  name: Readonly<Record<string, string>>;
}

/** Key of the own name among the languages of the translated names. */
const own = '';

const namesIn = ({ ownName, name }: Names): Record<string, string> => ({
  [own]: ownName,
  ...perLocale((locale) => name[locale] ?? ''),
});

/** Which of the submitted names are saved, and which wait for approval. */
export interface NamesPlan<Sent extends Names> {
  /** the submitted names; those that wait keep their previous value */
  approved: Sent;
  /** languages of all changed names */
  changed: readonly string[];
  /** names that wait for approval, with their languages */
  waiting: readonly { locale: string; name: string }[];
}

/**
 * Decides which names of a profile are saved at once. A name that looks like one that the network knows, or that mixes
 * alphabets, waits for the secretariat's approval. An organization may always change the accents, case or spaces of its own
 * names. Writes nothing, but locks names until the transaction ends.
 *
 * @param actor the system actor may set any name
 * @param before the stored names of organization `id`
 */
export async function planNames<Sent extends Names>(
  tx: Transaction,
  actor: Actor,
  id: string,
  before: Names,
  sent: Sent,
): Promise<NamesPlan<Sent>> {
  const [stored, wanted] = [namesIn(before), namesIn(sent)];
  const changed = Object.keys(wanted).filter((locale) => wanted[locale] !== stored[locale]);
  if (changed.length === 0 || actor.kind === 'system')
    return { approved: sent, changed, waiting: [] };
  await takeLock(tx, 'names');
  const known = await readKnownNames(tx);
  const ownKeys = new Set(Object.values(stored).map(nameKey));
  const waiting = changed
    .map((locale) => ({ locale, name: wanted[locale] ?? '' }))
    .filter(
      ({ name }) =>
        !ownKeys.has(nameKey(name)) &&
        (mixesAlphabets(name) || namesLike(name, known, { organizationId: id }).length > 0),
    );
  const isWaiting = (locale: string) => waiting.some((one) => one.locale === locale);
  const kept = (locale: string) => (isWaiting(locale) ? stored : wanted)[locale] ?? '';
  const name = Object.fromEntries(Object.keys(sent.name).map((locale) => [locale, kept(locale)]));
  return { approved: { ...sent, ownName: kept(own), name }, changed, waiting };
}

/**
 * Stores the names of a plan that wait for approval, in the transaction that saves the others, and notifies
 * the secretariat if no other name is waiting.
 */
export async function keepNamesThatWait(
  tx: Transaction,
  actor: Actor,
  id: string,
  { changed, waiting }: NamesPlan<Names>,
): Promise<void> {
  if (changed.length === 0) return;
  // Older requests are obsolete: another name was chosen.
  await tx.nameRequest.deleteMany({
    where: { organizationId: id, locale: { in: [...changed] } },
  });
  if (waiting.length === 0) return;
  if ((await tx.nameRequest.count()) === 0) await tellAdministrators(tx, nameRequestLetter, {});
  const asked = { organizationId: id, askedById: actorId(actor), createdAt: now() };
  await tx.nameRequest.createMany({ data: waiting.map((one) => ({ ...one, ...asked })) });
  const entry = { actor, ...aboutOrganization(id) };
  await recordAudit(tx, { ...entry, action: 'organization.ask-name' });
}

/** The names of an organization that wait for approval; `locale` is null for its own name. */
export async function listNamesThatWait(organizationId: string) {
  const rows = await db().nameRequest.findMany({
    where: { organizationId },
    orderBy: { locale: 'asc' },
    select: { locale: true, name: true },
  });
  return rows.map(({ locale, name }) => ({ locale: locale === own ? null : locale, name }));
}

export type NameThatWaits = Awaited<ReturnType<typeof listNamesThatWait>>[number];
