import { actorId, type Actor, type Person } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { pageWithin, resultsPerPage } from '~/platform/paging';
import { slugParam } from '~/platform/slug.schema';
import { wordDiff, type DiffPart } from '~/platform/word-diff';
import { findEditable, valuesOf } from '../editing/editing.queries.server';
import type { ProfileInput } from '../organizations.schema';
import { profileDifferences, type Difference } from './profile-differences';
import { readableInput } from './restorable.server';

/** The author of a revision, as far as the reader may know. */
export type Author =
  | { kind: 'own' | 'colleague' | 'nobody' }
  /** only for readers who may see the organization's people */
  | { kind: 'named'; name: string };

/** What one revision changed in a field: words of a text, or rows of a list. */
export type Change =
  | { name: string; kind: 'text'; parts: DiffPart[] }
  | {
      name: string;
      kind: 'rows';
      removed: string[][];
      added: string[][];
      /** rows with the same first part, before and after */
      changed: { before: string[]; after: string[] }[];
    };

const fields = {
  number: true,
  at: true,
  actorId: true,
  snapshot: true,
  actor: { select: { name: true } },
} as const;

interface Row {
  number: number;
  at: Date;
  actorId: string | null;
  snapshot: unknown;
  actor: { name: string } | null;
}

/**
 * The history of a profile, newest first: who saved when, and which fields changed.
 *
 * @param asked the page, from 1; it is clamped
 * @returns null when the actor may not edit the profile
 */
export async function listRevisions(actor: Person, slug: string, asked: number) {
  const organization = slugParam.safeParse(slug).success ? await findEditable(actor, slug) : null;
  if (!organization) return null;
  const { id: organizationId, name, nameLocale } = organization;
  const total = await db().organizationRevision.count({ where: { organizationId } });
  const { page, pages, skip } = pageWithin(asked, total, resultsPerPage);
  const rows = await db().organizationRevision.findMany({
    where: { organizationId },
    orderBy: { number: 'desc' },
    skip,
    // One more than shown, to compare the last one with.
    take: resultsPerPage + 1,
    select: fields,
  });
  const revisions = rows.slice(0, resultsPerPage).map((row, index) => {
    const before = rows[index + 1];
    return {
      number: row.number,
      at: row.at,
      author: authorOf(actor, organizationId, row),
      fields: before
        ? profileDifferences(before.snapshot, row.snapshot).map((change) => change.name)
        : [],
    };
  });
  return { slug: organization.slug, name, nameLocale, total, page, pages, revisions };
}

/**
 * One revision of a profile with its changes.
 *
 * @returns null when there is none or the actor may not edit the profile
 */
export async function getRevision(actor: Person, slug: string, number: number) {
  const organization = slugParam.safeParse(slug).success ? await findEditable(actor, slug) : null;
  if (!organization) return null;
  const { id: organizationId, name, nameLocale, version } = organization;
  const [row, before] = await db().organizationRevision.findMany({
    where: { organizationId, number: { in: [number, number - 1] } },
    orderBy: { number: 'desc' },
    select: fields,
  });
  if (row?.number !== number) return null;
  const stored = valuesOf(organization);
  return {
    slug: organization.slug,
    name,
    nameLocale,
    version,
    number,
    at: row.at,
    author: authorOf(actor, organizationId, row),
    isFirst: !before,
    changes: before ? profileDifferences(before.snapshot, row.snapshot).map(changeOf) : [],
    isCurrent: profileDifferences(stored, row.snapshot).length === 0,
    stored,
  };
}

/**
 * A former revision as form values that would restore it. Terms, countries and languages retired since are
 * left out, and fields that it did not have yet keep their current value.
 *
 * @returns null when there is none or the actor may not edit the profile
 */
export async function getRestorable(
  actor: Person,
  slug: string,
  number: number,
): Promise<{ stored: ProfileInput; input: ProfileInput } | null> {
  const organization = slugParam.safeParse(slug).success ? await findEditable(actor, slug) : null;
  if (!organization) return null;
  const row = await db().organizationRevision.findUnique({
    where: { organizationId_number: { organizationId: organization.id, number } },
    select: { snapshot: true },
  });
  if (!row) return null;
  const stored = valuesOf(organization);
  return { stored, input: await readableInput(stored, row.snapshot as object) };
}

function authorOf(actor: Actor, organizationId: string, row: Row): Author {
  if (row.actorId === null) return { kind: 'nobody' };
  if (row.actorId === actorId(actor)) return { kind: 'own' };
  return row.actor && can(actor, 'members.read', organizationId)
    ? { kind: 'named', name: row.actor.name }
    : { kind: 'colleague' };
}

function changeOf({ name, theirs, yours }: Difference): Change {
  const isText = [theirs, yours].every(
    (lines) => lines.length <= 1 && (lines[0]?.length ?? 1) === 1,
  );
  if (isText) {
    const parts = wordDiff(theirs[0]?.[0] ?? '', yours[0]?.[0] ?? '');
    return { name, kind: 'text', parts };
  }
  const keys = (lines: string[][]) => new Set(lines.map((line) => JSON.stringify(line)));
  const [before, after] = [keys(theirs), keys(yours)];
  const removed = theirs.filter((line) => !after.has(JSON.stringify(line)));
  const added = yours.filter((line) => !before.has(JSON.stringify(line)));
  return { name, kind: 'rows', ...paired(removed, added) };
}

/** Removed and added rows; pairs with the same first part are reported as changed. */
function paired(removed: string[][], added: string[][]) {
  const left = [...added];
  const changed = removed.flatMap((before) => {
    // Rows of one or two parts are too short to count as changed.
    const place = left.findIndex((line) => before.length > 2 && line[0] === before[0]);
    const [after] = place < 0 ? [] : left.splice(place, 1);
    return after ? [{ before, after }] : [];
  });
  const kept = new Set(changed.map(({ before }) => before));
  return { removed: removed.filter((line) => !kept.has(line)), added: left, changed };
}
