import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { findEditable, valuesOf } from './editing.queries.server';
import { textsIn, type NamedTexts } from '../names/named-texts';
import { findSnapshot } from '../history/revisions.queries.server';
import type { TextName } from '../translations/texts.schema';

/** A typed text, and the text that was published when typing began. */
interface Drafted {
  text: string;
  base: string;
}

export interface ProfileDraft {
  at: Date;
  /** by field name in the form */
  texts: Record<string, Drafted>;
}

/** A person's draft for an organization's profile; null if there is none. */
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
 * Saves what a person typed but did not publish, replacing their previous draft. If nothing differs from what
 * is published, the draft is deleted.
 *
 * @param typed texts by field name; those that equal the published text are ignored
 * @param version the profile's version that the form was based on
 * @returns false when the person may not edit the profile
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
    // Keep the original base, so that what others published meanwhile stays visible until this text is
    // published or discarded.
    const from = before[name]?.base ?? base[name] ?? '';
    if (text !== from && text !== published[name]) texts[name] = { text, base: from };
  }
  // The form has no field for a service that was removed meanwhile; its author keeps the text.
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

/** Discards a person's draft. @returns false when they may not edit the profile */
export async function discardDraft(person: Person, slug: string): Promise<boolean> {
  const row = slugParam.safeParse(slug).success ? await findEditable(person, slug) : null;
  if (!row) return false;
  const key = { organizationId: row.id, personId: person.id };
  await db().profileDraft.deleteMany({ where: key });
  return true;
}
