import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { findEditable, valuesOf } from './editing.queries.server';
import { textsIn, type NamedTexts } from '../names/named-texts';
import { findSnapshot } from '../history/revisions.queries.server';
import type { TextName } from '../translations/texts.schema';

/** A text that was typed, and what was published when it was begun. */
interface Drafted {
  text: string;
  base: string;
}

export interface ProfileDraft {
  at: Date;
  /** by their names in the form */
  texts: Record<string, Drafted>;
}

/** What a person typed for an organization and did not publish; null where there is nothing. */
export async function findDraft(
  personId: string,
  organizationId: string,
): Promise<ProfileDraft | null> {
  const row = await db().profileDraft.findUnique({
    where: { organizationId_personId: { organizationId, personId } },
    select: { updatedAt: true, texts: true },
  });
  return row && { at: row.updatedAt, texts: row.texts as unknown as ProfileDraft['texts'] };
}

/**
 * Keeps what a person typed and did not publish, in place of their last draft; nothing typed, no draft.
 *
 * @param typed texts by their names; those that say what was published count as not typed
 * @param version the profile's version that the form was filled with
 * @returns false when the profile is not the person's to edit
 */
export async function keepDraft(
  person: Person,
  slug: string,
  typed: NamedTexts,
  version: number,
): Promise<boolean> {
  if (!slugParam.safeParse(slug).success) return false;
  const row = await findEditable(person, slug);
  if (!row) return false;
  const stored = valuesOf(row);
  const began = row.version === version ? stored : await findSnapshot(row.id, version);
  const base = textsIn(began ?? stored);
  const published = textsIn(stored);
  const before = (await findDraft(person.id, row.id))?.texts ?? {};
  const texts: Record<string, { text: string; base: string }> = {};
  for (const [name, text] of Object.entries(typed) as [TextName, string][]) {
    // What somebody else published meanwhile stays news until the text is published or dropped.
    const from = before[name]?.base ?? base[name] ?? '';
    if (text !== from && text !== published[name]) texts[name] = { text, base: from };
  }
  // Of a service that was taken away meanwhile the form has no field, and its author has the text yet.
  for (const [name, drafted] of Object.entries(before))
    if (!(name in published)) texts[name] ??= drafted;
  const key = { organizationId: row.id, personId: person.id };
  if (Object.keys(texts).length === 0) {
    await db().profileDraft.deleteMany({ where: key });
    return true;
  }
  const data = { texts, updatedAt: now() };
  await db().profileDraft.upsert({
    where: { organizationId_personId: key },
    create: { ...key, ...data },
    update: data,
    select: { personId: true },
  });
  return true;
}

/** Drops what a person typed and did not publish. @returns false when the profile is not theirs to edit */
export async function discardDraft(person: Person, slug: string): Promise<boolean> {
  const row = slugParam.safeParse(slug).success ? await findEditable(person, slug) : null;
  if (!row) return false;
  const key = { organizationId: row.id, personId: person.id };
  await db().profileDraft.deleteMany({ where: key });
  return true;
}
