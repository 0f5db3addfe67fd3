/** A `where` for the people who administer an organization or the network now. */
export function administratorsOf(organizationId: string) {
  return {
    disabledAt: null,
    OR: [
      { isNetworkAdmin: true },
      { memberships: { some: { organizationId, role: 'organization_admin' as const } } },
    ],
  };
}
