import { db } from '~/platform/db/client.server';

/** An organization's comment on a resource, which may be reported or hidden. */
export async function aComment(
  resource: { id: string },
  wishes: {
    by: { id: string };
    text?: string;
    reportedBy?: { id: string };
    reason?: string;
    hidden?: boolean;
  },
) {
  const { by, text = 'Lo usamos en Choluteca; el formulario 3 cambió.', reportedBy } = wishes;
  const { organizationId } = await db().resource.findUniqueOrThrow({
    where: { id: resource.id },
    select: { organizationId: true },
  });
  const thread = await db().thread.upsert({
    where: { resourceId: resource.id },
    create: {
      ...{ kind: 'resource_comments', audience: 'network', organizationId, lastNumber: 1 },
      resourceId: resource.id,
    },
    update: { lastNumber: { increment: 1 } },
    select: { id: true, lastNumber: true },
  });
  return db().post.create({
    data: {
      threadId: thread.id,
      number: thread.lastNumber,
      organizationId: by.id,
      sourceLocale: 'es',
      texts: { create: { locale: 'es', body: text } },
      hiddenAt: wishes.hidden ? new Date() : null,
      reports: reportedBy
        ? { create: { personId: reportedBy.id, reason: wishes.reason ?? '' } }
        : {},
    },
    select: { id: true },
  });
}
