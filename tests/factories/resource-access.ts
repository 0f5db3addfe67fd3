import { newToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';

/** A link that opens a resource on request for a week. @returns its id and token */
export async function aShareLink(resource: { id: string }, label = 'Procuraduría') {
  const { token, hash } = newToken();
  const { id } = await db().resourceShareLink.create({
    data: {
      resourceId: resource.id,
      tokenHash: hash,
      label,
      expiresAt: new Date(Date.now() + 7 * day),
    },
    select: { id: true },
  });
  return { id, token };
}

/** Somebody's request for a resource: open, or granted for a week. @returns its id */
export async function aRequest(
  resource: { id: string },
  by: { person: { id: string }; organization: { id: string } },
  wishes: { purpose?: string; granted?: boolean } = {},
): Promise<{ id: string }> {
  return db().resourceRequest.create({
    data: {
      resourceId: resource.id,
      personId: by.person.id,
      organizationId: by.organization.id,
      purpose: wishes.purpose ?? 'Para preparar una audiencia.',
      ...(wishes.granted
        ? { answeredAt: new Date(), expiresAt: new Date(Date.now() + 7 * day) }
        : {}),
    },
    select: { id: true },
  });
}
