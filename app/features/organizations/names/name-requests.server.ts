import { recordAudit } from '~/features/audit/audit.server';
import { locales } from '~/i18n/locale';
import { actorId, type Actor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nameKey } from '~/platform/look-alikes/look-alikes';
import { lockNames, namesLike, readKnownNames } from './known-names.server';
import { mailNameAsked } from './name-letters.server';

/** The names of an organization: its own, and in each language. */
interface Names {
  ownName: string;
  name: Readonly<Record<string, string>>;
}

/** What stands for the own name among the languages of the others. */
const own = '';

const namesIn = ({ ownName, name }: Names): Record<string, string> => ({
  [own]: ownName,
  ...Object.fromEntries(locales.map((locale) => [locale, name[locale] ?? ''])),
});

/** What becomes of names that were sent. */
export interface NamesPlan<Sent extends Names> {
  /** as they were sent, those that wait as they were before */
  approved: Sent;
  /** the languages of all that were changed */
  changed: readonly string[];
  /** those that wait, by their languages */
  waiting: readonly { locale: string; name: string }[];
}

/**
 * Which names of a profile may be saved at once. One that looks like a name that the network knows waits for the
 * secretariat. In other accents, case or spaces an organization may always write its own. Writes nothing; it keeps
 * others from taking names until the transaction ends.
 *
 * @param actor the system sets any name
 * @param before what is stored of organization `id`
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
  await lockNames(tx);
  const known = await readKnownNames(tx);
  const ownKeys = new Set(Object.values(stored).map(nameKey));
  const waiting = changed
    .map((locale) => ({ locale, name: wanted[locale] ?? '' }))
    .filter(
      ({ name }) =>
        !ownKeys.has(nameKey(name)) && namesLike(name, known, { organizationId: id }).length > 0,
    );
  const isWaiting = (locale: string) => waiting.some((one) => one.locale === locale);
  const kept = (locale: string) => (isWaiting(locale) ? stored : wanted)[locale] ?? '';
  const name = Object.fromEntries(Object.keys(sent.name).map((locale) => [locale, kept(locale)]));
  return { approved: { ...sent, ownName: kept(own), name }, changed, waiting };
}

/** Has the names of a plan wait, in the transaction that saves the others; tells the secretariat of the first. */
export async function keepNamesThatWait(
  tx: Transaction,
  actor: Actor,
  id: string,
  { changed, waiting }: NamesPlan<Names>,
): Promise<void> {
  if (changed.length === 0) return;
  // Another name was chosen since.
  await tx.nameRequest.deleteMany({
    where: { organizationId: id, locale: { in: [...changed] } },
  });
  if (waiting.length === 0) return;
  if ((await tx.nameRequest.count()) === 0) await mailNameAsked(tx);
  const asked = { organizationId: id, askedById: actorId(actor), createdAt: now() };
  await tx.nameRequest.createMany({ data: waiting.map((one) => ({ ...one, ...asked })) });
  const entry = { actor, objectType: 'organization', objectId: id, organizationId: id };
  await recordAudit(tx, { ...entry, action: 'organization.ask-name' });
}

/** The names of an organization that wait for the secretariat; `locale` is null for its own. */
export async function listNamesThatWait(organizationId: string) {
  const rows = await db().nameRequest.findMany({
    where: { organizationId },
    orderBy: { locale: 'asc' },
    select: { locale: true, name: true },
  });
  return rows.map(({ locale, name }) => ({ locale: locale === own ? null : locale, name }));
}

export type NameThatWaits = Awaited<ReturnType<typeof listNamesThatWait>>[number];
