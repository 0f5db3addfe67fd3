import fs from 'node:fs';
import path from 'node:path';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { searchResources } from '~/features/library/resources/resources.server';
import type { ResourceInput } from '~/features/library/resources/resources.schema';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { receiveUpload } from '~/features/library/files/uploads.server';
import type { Actor, Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { aPdf } from './files';

/** The input of a valid form, without a file or a link. */
export function input(wishes: Partial<ResourceInput> = {}): ResourceInput {
  return {
    title: { es: 'Guía de acompañamiento', en: '' },
    summary: { es: 'Para quien acompaña.', en: '' },
    language: ['spa'],
    type: 'practice-guide',
    visibility: 'public',
    url: '',
    country: ['GT'],
    expertise: ['reintegration'],
    stage: ['reintegration'],
    population: [],
    authors: '',
    ...wishes,
  };
}

/** The reference to a PDF that somebody uploaded. */
export async function received(actor: Person, text?: string): Promise<string> {
  const result = await receiveUpload(actor, { name: 'Guía 1.pdf', bytes: await aPdf(text) });
  if ('refusal' in result) throw new Error(result.refusal);
  return result.reference;
}

/** The slug of a new resource that somebody shared: a PDF unless it is a link. */
export async function shared(actor: Person, wishes: Partial<ResourceInput> = {}): Promise<string> {
  const upload = wishes.url ? undefined : await received(actor);
  const result = await shareResource(actor, input({ ...(upload && { upload }), ...wishes }));
  if (result.status !== 'saved') throw new Error(JSON.stringify(result));
  return result.slug;
}

/** Ids of the files in a folder of the storage. */
export function stored(folder: 'kept' | 'pending'): string[] {
  const place = path.join(env().dataDir, 'files', folder);
  return fs.existsSync(place) ? fs.readdirSync(place).sort() : [];
}

/** The id of a file in the storage. */
export function heldAs(file: { storageKey: string } | undefined): string {
  return file?.storageKey.split('/')[1] ?? '';
}

export function rowOf(slug: string) {
  return db().resource.findUniqueOrThrow({
    where: { slug },
    include: { files: true, texts: true },
  });
}

/** How many resources somebody finds with a query. */
export async function found(actor: Actor, q: string): Promise<number> {
  return (await searchResources(actor, parseResourceQuery(new URLSearchParams({ q })), 'es')).total;
}

/** The audit entries of a record, the oldest first. */
export function audited(objectId: string) {
  return db().auditEntry.findMany({
    where: { objectId },
    omit: { number: true },
    orderBy: { at: 'asc' },
  });
}
