import { newStamp } from '~/platform/http/once.server';
import { db } from '~/platform/db/client.server';
import { actorOf, aPerson } from '../../factories/people';
import { anOrganization } from '../../factories/organizations';
import { anEntry } from '../../factories/procedures';

/** The forms that create proposals, verifications and assessments. */
export const creatingProcedures = {
  'workspace/procedure-new': async () => {
    const organization = await anOrganization();
    return {
      as: await aPerson({ memberOf: organization }),
      fields: {
        ...{ country: 'GT', stage: 'reception', kind: 'law', situations: 'unaccompanied' },
        ...{ 'text.es': 'Se recibe de día.', 'sources[0].source': 'Diario', stamp: newStamp() },
      },
      count: () => db().procedureRevision.count({ where: { organizationId: organization.id } }),
    };
  },
  'workspace/procedure': async () => {
    const author = await aPerson({ memberOf: await anOrganization() });
    const secretary = await aPerson({ isNetworkAdmin: true });
    const { id, entry } = await anEntry(await actorOf(author), await actorOf(secretary));
    const organization = await anOrganization({ countries: [{ countryCode: 'GT' }] });
    return {
      as: await aPerson({ memberOf: organization }),
      params: { slug: entry.slug },
      fields: {
        ...{ do: 'verify', verdict: 'confirms', basis: 'own_work', note: '' },
        ...{ revision: id, stamp: newStamp() },
      },
      count: () => db().verification.count({ where: { organizationId: organization.id } }),
    };
  },
  'admin/procedures': async () => {
    const slug = 'ley-que-cambia';
    await db().instrument.upsert({
      where: { slug },
      create: { slug, kind: 'law', number: 'Ley 1' },
      update: {},
    });
    return {
      as: await aPerson({ isNetworkAdmin: true }),
      fields: {
        do: 'event',
        instrument: slug,
        kind: 'amended',
        source: 'Diario',
        stamp: newStamp(),
      },
      count: () => db().instrumentEvent.count({ where: { instrument: { slug } } }),
    };
  },
};
