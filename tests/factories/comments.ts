import { db } from '~/platform/db/client.server';

/** An organization's comment on a resource, which may be reported or hidden. */
export function aComment(
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
  return db().resourceComment.create({
    data: {
      resourceId: resource.id,
      organizationId: by.id,
      locale: 'es',
      text,
      hiddenAt: wishes.hidden ? new Date() : null,
      reports: reportedBy
        ? { create: { personId: reportedBy.id, reason: wishes.reason ?? '' } }
        : {},
    },
    select: { id: true },
  });
}
