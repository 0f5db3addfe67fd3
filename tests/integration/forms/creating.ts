import { correctionPurpose } from '~/features/organizations/corrections/propose-correction.server';
import { contactPurpose } from '~/features/organizations/contact-form/contact-form.server';
import { formStamp } from '~/platform/http/human-form.server';
import { newStamp } from '~/platform/http/once.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { creatingCampaigns } from './creating-campaigns';
import { creatingKeys } from './creating-keys';
import { creatingThreads } from './creating-threads';

/** A completed form that creates something and can be sent twice. */
export interface Creating {
  /** who sends it; null for a visitor */
  as: { id: string } | null;
  params?: Record<string, string>;
  /** query of the page's URL */
  query?: string;
  fields: Record<string, string>;
  /** counts the records of the kind that it creates */
  count: () => Promise<number>;
}

const address = () => `${unique()}@example.org`;

async function anAdministrator() {
  const organization = await anOrganization();
  const person = await aPerson({ memberOf: organization, role: 'organization_admin' });
  return { organization, person };
}

const secretary = () => aPerson({ isNetworkAdmin: true });

/** Every route whose form creates something each time it is sent, by its file. */
export const creating: Record<string, () => Promise<Creating>> = {
  'public/contact': async () => {
    const contacts = [{ role: 'general', email: address(), audience: 'public' as const }];
    const { slug, id } = await anOrganization({ contacts });
    const fields = { role: 'general', name: 'Ana', email: address(), message: 'Busco a alguien.' };
    return {
      as: null,
      params: { slug },
      fields: { ...fields, homepage: '', stamp: formStamp(contactPurpose(id)) },
      count: () => db().outboxMail.count({ where: { kind: 'contact' } }),
    };
  },
  'public/correct': async () => {
    const { slug, id } = await anOrganization();
    const fields = { proposed: 'CDC', note: '', email: '' };
    return {
      as: null,
      params: { slug },
      query: '?field=acronym',
      fields: { ...fields, homepage: '', stamp: formStamp(correctionPurpose(id)) },
      count: () => db().correction.count({ where: { organizationId: id } }),
    };
  },
  'public/join': async () => {
    const organization = { ownName: `Casa ${unique()}`, nameLocale: 'es', country: 'GT' };
    const contact = { contactName: 'Rosa Caal', email: address(), about: 'Acompaña.' };
    return {
      as: null,
      fields: { ...organization, ...contact, homepage: '', stamp: formStamp('join') },
      count: () => db().joinRequest.count(),
    };
  },
  'workspace/collection-new': async () => ({
    as: (await anAdministrator()).person,
    fields: { 'title.es': 'Lecturas', audience: 'network', stamp: newStamp() },
    count: () => db().collection.count(),
  }),
  'workspace/resource-new': async () => {
    const { person } = await anAdministrator();
    const named = { 'title.es': 'Guía', language: 'spa', type: 'practice-guide' };
    return {
      as: person,
      fields: {
        ...named,
        ...{ visibility: 'network', url: 'https://example.org/guia', stamp: newStamp() },
      },
      count: () => db().resource.count(),
    };
  },
  ...creatingKeys,
  ...creatingThreads,
  ...creatingCampaigns,
  'workspace/resource-comments': async () => {
    const { organization, person } = await anAdministrator();
    const { slug } = await aResource({ organization });
    return {
      as: person,
      params: { slug },
      fields: { do: 'write', text: 'Nos sirvió mucho.', stamp: newStamp() },
      count: () => db().post.count(),
    };
  },
  'workspace/resource-editions': async () => {
    const { organization, person } = await anAdministrator();
    const { slug } = await aResource({ organization });
    return {
      as: person,
      params: { slug },
      fields: { do: 'ask', language: 'eng', stamp: newStamp() },
      count: () => db().resourceTranslation.count(),
    };
  },
  'workspace/resource-links': async () => {
    const { organization, person } = await anAdministrator();
    const { slug } = await aResource({ organization, onRequest: true });
    return {
      as: person,
      params: { slug },
      fields: { do: 'make', label: 'Procuraduría', days: '7', stamp: newStamp() },
      count: () => db().resourceShareLink.count(),
    };
  },
  'workspace/resource-request': async () => {
    const { person } = await anAdministrator();
    const { slug } = await aResource({ organization: await anOrganization(), onRequest: true });
    return {
      as: person,
      params: { slug },
      fields: { purpose: 'Para preparar una audiencia.', stamp: newStamp() },
      count: () => db().resourceRequest.count(),
    };
  },
  'workspace/organization-people': async () => {
    const { organization, person } = await anAdministrator();
    const invited = { intent: 'invite', email: address(), role: 'staff', locale: 'es' };
    return {
      as: person,
      params: { slug: organization.slug },
      fields: { ...invited, stamp: newStamp() },
      count: () => db().outboxMail.count({ where: { kind: 'invitation' } }),
    };
  },
  'workspace/organization-continuity': async () => {
    const { organization, person } = await anAdministrator();
    const handed = { do: 'hand-over', personId: '', email: address(), after: 'stay' };
    return {
      as: person,
      params: { slug: organization.slug },
      fields: { ...handed, stamp: newStamp() },
      count: () => db().outboxMail.count({ where: { kind: 'invitation' } }),
    };
  },
  'workspace/own-email': async () => ({
    as: await aPerson(),
    fields: { intent: 'ask', email: address(), stamp: newStamp() },
    count: () => db().auditEntry.count({ where: { action: 'email.request' } }),
  }),
  'admin/organization-new': async () => {
    const organization = { ownName: `Refugio ${unique()}`, nameLocale: 'es', country: 'MX' };
    return {
      as: await secretary(),
      fields: { ...organization, slug: '', another: '1', stamp: newStamp() },
      count: () => db().organization.count(),
    };
  },
  'admin/invitations': async () => {
    const invited = { intent: 'invite', email: address(), role: 'network-admin', locale: 'es' };
    return {
      as: await secretary(),
      fields: { ...invited, stamp: newStamp() },
      count: () => db().outboxMail.count({ where: { kind: 'invitation' } }),
    };
  },
  'admin/term-new': async () => ({
    as: await secretary(),
    params: { taxonomy: 'population' },
    fields: { slug: `nuevo-${unique()}`, 'name.es': 'Nuevo', 'name.en': 'New', stamp: newStamp() },
    count: () => db().term.count(),
  }),
  'admin/thesaurus-entry-new': async () => ({
    as: await secretary(),
    fields: { 'words.es': 'palabra', 'words.en': 'word', stamp: newStamp() },
    count: () => db().thesaurusEntry.count(),
  }),
};

const changes =
  'It changes what is there: done twice, it comes to the same, or the second finds it changed.';
const link = 'Its link or code works once.';
const session = 'A session or a proof of the person’s own, of which another does no harm.';

/** The other routes that accept a form, and why sending it twice creates nothing twice. */
export const notCreating: Record<string, string> = {
  'account/invitation': link,
  'account/keep-factors': changes,
  'account/keep-hidden': changes,
  'account/login': session,
  'account/logout': changes,
  'account/lost-factor': 'A person has one open request.',
  'account/passkey-options': session,
  'account/password-forgotten':
    'Three letters an hour at most; another answer to a second post would tell whether the account is there.',
  'account/password-new': link,
  'account/second-factor': session,
  'account/still-right': link,
  'account/answer': 'A link is for one answer.',
  'account/stop-mail': changes,
  'admin/comments': changes,
  'admin/continuity': changes,
  'admin/freshness': 'Everybody has one reminder a week.',
  'admin/joining': 'A request is decided once.',
  'admin/mail': changes,
  'admin/organization': changes,
  'admin/person': changes,
  'admin/recoveries': changes,
  'admin/risk': changes,
  'admin/term': changes,
  'admin/thesaurus-entry': changes,
  'public/data-archive': changes,
  'workspace/account': changes,
  'workspace/collection-edit': changes,
  'workspace/collections': changes,
  'workspace/confirm': session,
  'workspace/devices': changes,
  'admin/recommendations': changes,
  'workspace/campaign-lead': changes,
  'workspace/campaign-text': 'A version is written from the one before, once.',
  'workspace/group': changes,
  'workspace/group-edit': changes,
  'workspace/followed-alerts': 'The same choice made twice is there once.',
  'workspace/organization-channels': changes,
  'workspace/organization-mandates': changes,
  'workspace/organization-new-cases': changes,
  'workspace/organization-corrections': 'A correction is answered once.',
  'workspace/organization-edit': changes,
  'workspace/organization-freshness': changes,
  'workspace/organization-logo': changes,
  'workspace/organization-revision': changes,
  'workspace/organization-safety': changes,
  'workspace/organization-withdraw': changes,
  'workspace/own-data': changes,
  'workspace/own-mail': changes,
  'workspace/own-names': changes,
  'workspace/post-texts': changes,
  'workspace/requests': 'A request is answered once.',
  'workspace/resource-edit': changes,
  'workspace/second-factors': link,
  'workspace/upload':
    'A file that waits is its sender’s alone, counts towards the quota, can be discarded and is swept.',
};
