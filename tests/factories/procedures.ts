import { proposeEntry } from '~/features/agenda/procedures/propose-entry.server';
import { decideOnRevision } from '~/features/agenda/procedures/decide.server';
import { proposeSchema, type ProposeInput } from '~/features/agenda/procedures/propose.schema';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { unique } from './sequence';

interface Wishes {
  country?: string;
  stage?: string;
  kind?: 'law' | 'practice';
  situations?: string[];
  es?: string;
  en?: string;
  organization?: string;
  source?: string;
}

/** What the form to propose an entry sends. */
export function proposal({ es, en, source, ...wishes }: Wishes = {}): ProposeInput {
  return proposeSchema.parse({
    ...{ country: 'GT', stage: 'reception', kind: 'practice', situations: ['unaccompanied'] },
    ...wishes,
    text: { es: es ?? `Se recibe de día ${unique()}.`, ...(en && { en }) },
    limitFrom: {},
    sources: [{ source: source ?? 'Observación propia', sourceOn: '2026-11' }],
  });
}

/** A proposed entry, or a proposed revision of one. */
export async function aProposal(actor: Person, wishes: Wishes = {}, entry: string | null = null) {
  const result = await proposeEntry(actor, entry, proposal(wishes), 'es');
  if (result.status !== 'proposed') throw new Error(JSON.stringify(result));
  return db().procedureRevision.findFirstOrThrow({
    where: { entry: { slug: result.slug } },
    orderBy: { number: 'desc' },
    include: { entry: true, texts: true },
  });
}

/** An entry that the secretariat published as it was proposed. */
export async function anEntry(
  author: Person,
  secretary: Person,
  wishes: Wishes = {},
  entry: string | null = null,
) {
  const revision = await aProposal(author, wishes, entry);
  await decideOnRevision(secretary, { do: 'publish', id: revision.id });
  return db().procedureRevision.findUniqueOrThrow({
    where: { id: revision.id },
    include: { entry: true, texts: true },
  });
}
