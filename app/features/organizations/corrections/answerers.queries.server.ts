import type { Transaction } from '~/platform/db/client.server';

/** The people who are notified of corrections: the organization's administrators, or all its people if it has none. */
export async function findAnswerers(tx: Transaction, organizationId: string) {
  const rows = await tx.membership.findMany({
    where: { organizationId, person: { disabledAt: null } },
    orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
    select: {
      role: true,
      person: {
        select: { id: true, email: true, locale: true, mailRefusals: { select: { kind: true } } },
      },
    },
  });
  const administrators = rows.filter(({ role }) => role === 'organization_admin');
  return (administrators.length > 0 ? administrators : rows).map(({ person }) => {
    const { mailRefusals, ...recipient } = person;
    return { ...recipient, refuses: mailRefusals.map(({ kind }) => kind) };
  });
}
