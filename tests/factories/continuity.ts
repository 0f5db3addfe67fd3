import crypto from 'node:crypto';
import { newToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';

interface CorrectionWishes {
  field?: string;
  proposed?: string;
  note?: string;
  email?: string;
  locale?: string;
  /** the partner who proposes it */
  proposer?: { id: string };
  createdAt?: Date;
  /** declined, with this reason */
  declined?: string;
}

/** A correction that a visitor proposes to an organization's profile; by default it is open. */
export function aCorrection(organization: { id: string }, wishes: CorrectionWishes = {}) {
  const { declined } = wishes;
  return db().correction.create({
    data: {
      organizationId: organization.id,
      fieldKey: wishes.field ?? 'summary.es',
      proposed: wishes.proposed ?? 'Acompaña a niñas, niños y adolescentes, y a sus familias.',
      note: wishes.note ?? '',
      email: declined ? null : (wishes.email ?? null),
      locale: wishes.locale ?? 'es',
      proposerId: wishes.proposer?.id ?? null,
      createdAt: wishes.createdAt ?? new Date(),
      ...(declined ? { outcome: 'declined', reason: declined, answeredAt: new Date() } : {}),
    },
    select: { id: true },
  });
}

/** The link to the data archive of an organization that withdrew, valid for a week; its file does not exist. */
export async function aDataArchive(): Promise<string> {
  const { token, hash } = newToken();
  const id = crypto.randomUUID();
  await db().dataArchive.create({
    data: {
      ...{ id, organizationId: crypto.randomUUID(), tokenHash: hash, bytes: 2_345_678 },
      ...{ storageKey: `takeaway/${id}`, slug: 'casa-del-camino' },
      expiresAt: new Date(Date.now() + 7 * day),
    },
    select: { id: true },
  });
  return token;
}

/** An open request to join, of an organization in Guatemala. */
export function aJoinRequest(
  wishes: {
    name?: string;
    acronym?: string;
    website?: string;
    about?: string;
    email?: string;
    createdAt?: Date;
  } = {},
) {
  return db().joinRequest.create({
    data: {
      ...{ nameLocale: 'es', countryCode: 'GT', contactName: 'Rosa Caal', locale: 'es' },
      name: wishes.name ?? 'Casa de la Esperanza',
      acronym: wishes.acronym ?? '',
      website: wishes.website ?? '',
      about: wishes.about ?? 'Acompaña a adolescentes que regresan.',
      email: wishes.email ?? 'rosa@example.org',
      ...(wishes.createdAt && { createdAt: wishes.createdAt }),
    },
    select: { id: true, email: true },
  });
}

/** A name that an organization asked for and the secretariat has not decided on: in a language, or its own name. */
export async function aNameThatWaits(organization: { id: string }, name: string, locale = '') {
  await db().nameRequest.create({
    data: { organizationId: organization.id, name, locale },
    select: { id: true },
  });
}
