import { listed } from '~/platform/auth/listed';
import { oneLine } from '~/platform/one-line';
import type { Transaction } from '~/platform/db/client.server';

const MOST = 20;

/** The organizations that a text names, one per line or separated by semicolons, each once. */
export function authorNames(text: string): string[] {
  const names = text.split(/[\n;]/).map(oneLine);
  return [...new Set(names.filter(Boolean))].slice(0, MOST);
}

/**
 * Saves the authors of a resource. Names of organizations in the network become links to them; all others stay as
 * they were typed. Authors that are not listed, such as those hidden for safety, are kept: the form does not show
 * them.
 */
export async function saveAuthors(tx: Transaction, resourceId: string, text: string) {
  const names = authorNames(text);
  const known = await tx.organization.findMany({
    where: {
      ...listed,
      OR: names.flatMap((name) => [
        { name: { equals: name, mode: 'insensitive' as const } },
        { acronym: { equals: name, mode: 'insensitive' as const } },
        { texts: { some: { name: { equals: name, mode: 'insensitive' as const } } } },
      ]),
    },
    select: { id: true, name: true, acronym: true, texts: { select: { name: true } } },
  });
  const found = names.map((name) => {
    const same = (other: string | null) => other?.toLowerCase() === name.toLowerCase();
    return known.find(
      (one) => same(one.name) || same(one.acronym) || one.texts.some((own) => same(own.name)),
    );
  });
  const ids = [...new Set(found.flatMap((one) => one?.id ?? []))];
  await tx.resourceAuthor.deleteMany({
    where: { resourceId, OR: [{ organization: listed }, { organizationId: { in: ids } }] },
  });
  await tx.resourceAuthor.createMany({
    data: ids.map((organizationId, position) => ({ resourceId, organizationId, position })),
  });
  await tx.resource.update({
    where: { id: resourceId },
    data: { otherAuthors: names.filter((_, index) => !found[index]).join('\n') },
    select: { id: true },
  });
}
