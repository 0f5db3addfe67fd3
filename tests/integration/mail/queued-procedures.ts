import { decideOnRevision } from '~/features/agenda/procedures/decide.server';
import { procedureDueLetter } from '~/features/agenda/procedures/due-letter.server';
import type { MailKind } from '~/features/notifications/mail-kinds';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { anEntry } from '../../factories/procedures';
import { disable, hide, leave, type Waits } from './stops';

/** Letters about entries of law and practice. */
export const waitingAboutProcedures = {
  'procedure-due': async (locale) => {
    const author = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    const secretary = await actorOf(await aPerson({ isNetworkAdmin: true }));
    const { id, entry } = await anEntry(author, secretary);
    const organization = await anOrganization();
    const person = await aPerson({ memberOf: organization, locale });
    const months = (count: number) => new Date(Date.now() - count * 31 * 86_400_000);
    const publishedAt = months(9);
    await db().procedureRevision.update({ where: { id }, data: { publishedAt } });
    const said = {
      ...{ revisionId: id, organizationId: organization.id, locale: 'es' },
      ...({ verdict: 'confirms', basis: 'own_work' } as const),
    };
    await db().verification.create({ data: { ...said, createdAt: months(8) } });
    await queueLetter(db(), procedureDueLetter, person, { slug: entry.slug });
    return {
      to: person.email,
      stops: {
        hidden: hide(organization),
        disabled: disable(person),
        'a recipient who left': leave(person),
        'an entry that was taken back': () => decideOnRevision(secretary, { do: 'retire', id }),
        'a confirmation since': () =>
          db().verification.create({ data: { ...said, createdAt: new Date() } }),
      },
    };
  },
} satisfies Partial<Record<MailKind, Waits>>;
