import { db } from '~/platform/db/client.server';
import { aDevice } from '../../factories/sessions';
import {
  aFactorRecovery,
  anEmailChange,
  anInvitation,
  aPasswordReset,
} from '../../factories/links';
import { anAuditEntry, uuidOfNobody } from '../../factories/audit';
import { makeContinuity } from './continuity-world';
import { aLogo } from '../../factories/logos';
import { aShownName } from '../../factories/names';
import { makeLetters } from './freshness-world';
import { anOrganization } from '../../factories/organizations';
import { aCollection } from '../../factories/collections';
import { aComment } from '../../factories/comments';
import { aDocument, aPreview } from '../../factories/documents';
import { anEditionPair, aTranslationWish } from '../../factories/editions';
import { aPerson } from '../../factories/people';
import { aDraft, aProfileBehind } from '../../factories/translations';
import { aResource } from '../../factories/resources';
import { aWaitingFile } from '../../factories/files';
import { makeHiding } from './hiding-world';
import { makeCampaigns } from './campaigns-world';
import { makeGroups } from './groups-world';
import { makeAnnounced } from './events-world';
import { makeAlerted } from './alerts-world';
import { makeAsked } from './requests-world';
import { resourcesOnRequest } from './access-world';
import { unbroken, unique } from '../../factories/sequence';

export type World = Awaited<ReturnType<typeof makeWorld>>;

/**
 * In addition to the founding network: an organization that has everything, one that has next to nothing, both
 * with names as long as names get, their people, resources of every visibility and open links.
 */
export async function makeWorld() {
  const key = unique();
  const full = await anOrganization({
    name: `Coordinadora Interinstitucional para el Acompañamiento Psicosocial de Huehuetenango ${key}`,
    texts: {
      es: {
        summary: 'Acompaña a niñas, niños y adolescentes que regresan, y a sus familias.',
        description:
          'Trabaja desde hace años con las comunidades.\n\nForma también a otras personas.',
      },
      en: {
        name: `Interinstitutional Coordination for Psychosocial Support of Huehuetenango ${key}`,
        summary: 'Supports children and adolescents who return, and their families.',
        description: 'Has worked with communities for years.\n\nIt trains others, too.',
      },
    },
    website: `https://example.org/${unbroken}`,
    verified: true,
    places: [
      {
        countryCode: 'GT',
        region: 'Huehuetenango',
        municipality: 'San Ildefonso Ixtahuacán',
        street: '4.ª calle 5-10, zona 1',
        precision: 'precise',
      },
      { countryCode: 'MX', region: 'Chiapas', municipality: 'Tapachula', audience: 'network' },
    ],
    countries: [{ countryCode: 'GT' }, { countryCode: 'MX', audience: 'organization' }],
    languages: [
      { languageCode: 'spa' },
      { languageCode: 'mam', variant: 'Todos Santos', municipality: 'Todos Santos Cuchumatán' },
    ],
    terms: [
      { kind: 'expertise', slug: 'mhpss' },
      { kind: 'expertise', slug: 'reintegration' },
      { kind: 'expertise', slug: 'family-tracing', audience: 'network' },
      { kind: 'population', slug: 'returned' },
      { kind: 'service', slug: 'psychosocial-care' },
      { kind: 'stage', slug: 'reintegration' },
    ],
    contacts: [
      {
        role: 'general',
        email: `${unbroken}@example.org`,
        url: `https://example.org/${unbroken}`,
        languages: ['spa', 'mam'],
        audience: 'public',
      },
      { role: 'legal', phone: '+502 5555 0100', audience: 'network' },
    ],
    services: [
      {
        service: 'return-accompaniment',
        populations: ['returned', 'adolescents'],
        stages: ['repatriation', 'reception'],
        countries: ['GT', 'MX'],
        languages: ['spa', 'mam'],
        cost: 'free',
        description: {
          es: 'Acompañamiento durante el regreso y los primeros seis meses en la comunidad.',
          en: 'Accompaniment during the return and the first six months in the community.',
        },
        reach: { es: 'Escriba al contacto general con ocho días de anticipación.', en: '' },
      },
    ],
    links: [
      { kind: 'support', url: 'https://example.org/apoyar' },
      { kind: 'facebook', url: `https://facebook.com/${unbroken}` },
    ],
  });
  const bare = await anOrganization({
    name: `Red ${key}`,
    texts: {},
    places: [{ countryCode: 'HN' }],
    languages: [],
  });
  const staff = await aPerson({
    name: 'María de los Ángeles Xicará',
    email: `${unbroken}${key}@example.org`,
    memberOf: full,
  });
  await aLogo(full);
  await aShownName(staff, full, { name: 'María Xicará', audience: 'public' });
  const bareStaff = await aPerson({ name: 'Luz', memberOf: bare, role: 'organization_admin' });
  await aDevice(staff, { browser: 'samsung', system: 'android' });
  await aDevice(staff);
  await anEmailChange(bareStaff);
  const stop = await aFactorRecovery(staff);
  await aFactorRecovery(bareStaff, { approved: true });
  const exposed = await anOrganization({
    name: `Casa de Paso ${key}`,
    atRisk: true,
    places: [{ countryCode: 'MX', region: 'Chiapas', municipality: 'Tapachula' }],
    texts: {
      es: { summary: 'Acompaña a adolescentes en Tapachula.' },
      en: { summary: 'Accompanies adolescents in Tapachula.' },
    },
  });
  const exposedStaff = await aPerson({ memberOf: exposed, role: 'organization_admin' });
  const hiddenForSafety = await anOrganization({
    name: `Refugio ${key}`,
    hiddenForSafety: '☎ 1\n— A. P.',
  });
  const guardian = await aPerson({
    name: 'Inés Xol',
    memberOf: hiddenForSafety,
    role: 'organization_admin',
  });
  await db().organization.update({
    where: { id: hiddenForSafety.id },
    data: {
      hiddenForSafetyById: guardian.id,
      releaseAskedById: guardian.id,
      releaseAskedAt: new Date(),
    },
  });
  const behind = await aProfileBehind(`Puente ${key}`);
  const behindStaff = await aPerson({ memberOf: behind });
  await aDraft(behindStaff, behind);
  const administrator = await aPerson({ name: 'Teresa Ixcot', isNetworkAdmin: true });
  const resource = await aResource({
    organization: full,
    texts: {
      es: {
        title: `Guía para acompañar el regreso de niñas, niños y adolescentes a su comunidad ${key}`,
        summary: 'Qué preparar antes, durante y después del regreso.',
      },
    },
    expertise: ['mhpss', 'reintegration'],
  });
  await aResource({ organization: full, visibility: 'network', languages: ['spa', 'eng'] });
  await aResource({ organization: full, visibility: 'organization' });
  const editions = await anEditionPair(full);
  await aTranslationWish(editions.newer, { by: bare, kind: 'offered', languageCode: 'mam' });
  await aTranslationWish(editions.newer, { by: full, kind: 'asked', languageCode: 'fra' });
  const { dataArchive } = await makeContinuity(full, bare);
  const asker = { person: bareStaff, organization: bare };
  const onRequest = await resourcesOnRequest(full, asker, key);
  const waiting = await aWaitingFile(staff, `${unbroken}.pdf`);
  const document = await aDocument(
    editions.newer,
    [
      'Protocolo de recepción\nCada persona que recibe sabe a quién llama primero.',
      'Plan de restitución de derechos\nSe acuerda con la niña, el niño o el adolescente.',
    ],
    { name: `${unbroken}.pdf` },
  );
  await aPreview(document);
  const collection = await aCollection({
    organization: full,
    texts: {
      es: {
        title: 'Para empezar: recepción de niñas, niños y adolescentes que regresan a su comunidad',
        description: 'Lo primero que conviene leer y tener a mano.',
      },
    },
    resources: [resource, editions.newer],
  });
  const emptyCollection = await aCollection({ texts: { en: { title: 'Reception' } } });
  await aComment(editions.newer, { by: bare, reportedBy: staff, reason: '¿Nombra a alguien?' });
  await aComment(editions.newer, { by: full });
  await aComment(editions.newer, { by: bare, hidden: true });
  const invitation = await anInvitation({ to: full });
  const reset = await aPasswordReset(staff);
  for (const actorId of [administrator.id, staff.id, bareStaff.id, uuidOfNobody])
    await anAuditEntry({ actorId, organizationId: bare.id, objectId: bareStaff.id });
  const translated = { behind, behindStaff };
  const asked = await makeAsked({ full, bare, bareStaff });
  const campaigns = await makeCampaigns({ full, bare, staff, bareStaff });
  const together = await makeGroups({ full, bare, staff });
  const alerted = await makeAlerted({ full, bare });
  const announced = await makeAnnounced({ full, bare, bareStaff });
  const letters = await makeLetters({ full, staff, bare, bareStaff });
  const hiding = await makeHiding(key, administrator);
  const threatened = { exposed, exposedStaff, hiddenForSafety, guardian, ...hiding };
  return {
    full,
    bare,
    staff,
    bareStaff,
    administrator,
    ...threatened,
    ...translated,
    ...letters,
    asked,
    campaigns,
    together,
    alerted,
    announced,
    resource,
    editions,
    onRequest,
    waiting,
    collection,
    emptyCollection,
    invitation,
    reset,
    stop,
    dataArchive,
  };
}

/** An organization of the founding network. */
export function founding(slug: string) {
  return db().organization.findUniqueOrThrow({
    where: { slug },
    select: { id: true, slug: true, name: true, version: true },
  });
}
