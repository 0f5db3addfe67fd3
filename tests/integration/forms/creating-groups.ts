import { newStamp } from '~/platform/http/once.server';
import { db } from '~/platform/db/client.server';
import { aDiscussion } from '../../factories/groups';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';

const aMember = async () => aPerson({ memberOf: await anOrganization() });

/** The forms that create groups, discussions and their posts. */
export const creatingGroups = {
  'workspace/group-new': async () => ({
    as: await aMember(),
    fields: { 'name.es': 'Audiencia', access: 'open', stamp: newStamp() },
    count: () => db().group.count(),
  }),
  'workspace/discuss': async () => ({
    as: await aMember(),
    fields: { title: 'Fecha', text: 'El 3 de marzo.', stamp: newStamp() },
    count: () => db().thread.count(),
  }),
  'workspace/discussion': async () => {
    const { slug } = await aDiscussion({ by: await anOrganization() });
    return {
      as: await aMember(),
      params: { slug },
      fields: { do: 'answer', text: 'Podemos.', stamp: newStamp() },
      count: () => db().post.count(),
    };
  },
};
