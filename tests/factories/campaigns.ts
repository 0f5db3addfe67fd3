import { createCampaign } from '~/features/agenda/campaigns/create-campaign.server';
import {
  newCampaignSchema,
  type CampaignStatus,
  type NewCampaign,
} from '~/features/agenda/campaigns/campaigns.schema';
import { keepSignatories } from '~/features/agenda/campaigns/counted.queries.server';
import { writeTexts } from '~/features/agenda/campaigns/write-texts.server';
import { addDays, dayOf } from '~/i18n/days';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { unique } from './sequence';

const soon = () => addDays(dayOf(new Date()), 10);

/** The input of a valid form for a new campaign. */
export function campaignInput(actor: Person, wishes: Partial<NewCampaign> = {}): NewCampaign {
  return newCampaignSchema.parse({
    title: { es: `Carta por la niñez ${unique()}`, en: 'Letter for children' },
    addressee: { es: 'A la Comisión', en: 'To the Commission' },
    body: { es: 'Pedimos una audiencia.', en: 'We ask for a hearing.' },
    authoritative: 'es',
    kind: 'hearing_request',
    audience: 'network',
    country: ['MX'],
    as: actor.memberships[0]?.slug ?? '',
    due: soon(),
    time: '23:59',
    zone: 'America/Mexico_City',
    ...wishes,
  });
}

/** A campaign that somebody began: a draft. @returns its slug */
export async function aCampaign(actor: Person, wishes: Partial<NewCampaign> = {}) {
  const result = await createCampaign(actor, campaignInput(actor, wishes));
  if (result.status !== 'created') throw new Error(JSON.stringify(result));
  return result.slug;
}

/** That somebody may sign for an organization, by default for a year. */
export async function aMandate(
  person: { id: string },
  organization: { id: string },
  { capacity = 'Directora', until = new Date(Date.now() + 365 * 86_400_000) } = {},
) {
  return db().mandate.create({
    data: { personId: person.id, organizationId: organization.id, capacity, until },
    select: { id: true },
  });
}

interface StoredWishes {
  by: { id: string };
  audience?: 'public' | 'network';
  status?: CampaignStatus;
  title?: string;
  body?: string;
  signedBy?: { id: string }[];
}

/** A campaign as it is stored, with one version in both languages and its signatures. */
export async function aStoredCampaign(wishes: StoredWishes) {
  const { by, audience = 'public', status = 'open', signedBy = [] } = wishes;
  const at = new Date();
  const isOver = status !== 'draft' && status !== 'consultation' && status !== 'open';
  const isDelivered = isOver && status !== 'frozen';
  const campaign = await db().campaign.create({
    data: {
      ...{ slug: `carta-${unique()}`, organizationId: by.id, kind: 'letter', audience, status },
      ...{ dueAt: new Date(Date.now() + 10 * 86_400_000), timeZone: 'America/Guatemala' },
      ...{ openedAt: status === 'draft' ? null : at, frozenAt: isOver ? at : null },
      countries: ['GT'],
      versions: {
        create: {
          ...{ number: 1, substance: 1, change: 'first', authoritativeLocale: 'es' },
          frozenAt: status === 'draft' ? null : at,
        },
      },
    },
    select: { id: true, slug: true, versions: { select: { id: true } } },
  });
  const versionId = campaign.versions[0]?.id ?? '';
  const title = wishes.title ?? 'Carta sobre la recepción';
  const body = wishes.body ?? 'Pedimos que se reciba a la niñez con dignidad.\n\n- sin detención';
  await writeTexts(db(), versionId, [], {
    title: { es: title, en: `Letter: ${title}` },
    addressee: { es: 'Al Congreso', en: 'To Congress' },
    body: { es: body, en: `In English. ${body}` },
    authoritative: 'es',
  });
  for (const { id } of signedBy)
    await db().signature.create({
      data: {
        ...{ campaignId: campaign.id, organizationId: id, versionId },
        ...{ status: 'signed', signedAt: at },
      },
      select: { id: true },
    });
  if (isDelivered) {
    await keepSignatories(db(), campaign.id);
    await db().campaign.update({
      where: { id: campaign.id },
      data: {
        deliveredAt: at,
        deliveries: { create: { recipient: 'Secretaría', deliveredOn: at, receipt: 'N.º 17' } },
        ...(status === 'delivered'
          ? {}
          : {
              outcomes: {
                create: {
                  ...{ kind: 'granted', happenedOn: at },
                  texts: { create: { locale: 'es', note: 'Se fijó fecha.' } },
                },
              },
            }),
      },
      select: { id: true },
    });
  }
  return campaign;
}
