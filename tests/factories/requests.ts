import { askNetwork, type Chosen } from '~/features/requests/ask-request.server';
import { askSchema, type AskInput } from '~/features/requests/requests.schema';
import { addDays, dayOf } from '~/i18n/days';
import type { Person } from '~/platform/auth/actor';
import { refreshThreadSearch } from '~/features/threads/thread-search.server';
import { newToken } from '~/platform/crypto/tokens.server';
import { db } from '~/platform/db/client.server';
import { unique } from './sequence';

/** The input of a valid form to ask the network. */
export function askInput(actor: Person, wishes: Partial<AskInput> = {}): AskInput {
  return askSchema.parse({
    title: `Visita domiciliaria en mam ${unique()}`,
    need: 'Buscamos una organización que haga una visita domiciliaria en el norte de Huehuetenango, con alguien que hable mam.',
    country: ['GT'],
    area: ['expertise/family-tracing'],
    population: [],
    language: ['mam'],
    until: addDays(dayOf(new Date()), 14),
    audience: 'network',
    as: actor.memberships[0]?.slug ?? '',
    ...wishes,
  });
}

/** A request that somebody asked, with its first post. By default everybody that matches is told. */
export async function aNetworkRequest(
  actor: Person,
  wishes: Partial<AskInput> = {},
  chosen: Partial<Chosen> = {},
) {
  const tell = chosen.tell ?? (await db().organization.findMany()).map(({ slug }) => slug);
  const result = await askNetwork(
    actor,
    askInput(actor, wishes),
    { tell, add: chosen.add ?? [] },
    'es',
  );
  if (result.status !== 'asked') throw new Error(JSON.stringify(result));
  return db().thread.findUniqueOrThrow({
    where: { slug: result.slug },
    select: { id: true, slug: true, posts: { where: { number: 1 }, select: { id: true } } },
  });
}

interface RequestWishes {
  /** who asks */
  by: { id: string };
  audience?: 'public' | 'network' | 'organization';
  title?: string;
  need?: string;
  locale?: string;
  throughSecretariat?: boolean;
  /** organizations that were told and did not answer */
  told?: { id: string }[];
  answers?: { by: { id: string }; text: string; locale?: string }[];
}

/** A request as it is stored, with its answers and search document; nobody was notified. */
export async function aStoredRequest(wishes: RequestWishes) {
  const { by, audience = 'network', locale = 'es', answers = [], told = [] } = wishes;
  const title = wishes.title ?? 'Visita domiciliaria en mam';
  const body = wishes.need ?? 'Buscamos una visita domiciliaria, con una persona de habla mam.';
  const posts = [
    { organizationId: by.id, kind: 'message' as const, locale, subject: title, body },
    ...answers.map((one) => ({
      ...{ organizationId: one.by.id, kind: 'answer' as const, locale: one.locale ?? 'es' },
      ...{ subject: '', body: one.text },
    })),
  ];
  const thread = await db().thread.create({
    data: {
      ...{ kind: 'request', slug: `visita-${unique()}`, organizationId: by.id, audience },
      throughSecretariat: wishes.throughSecretariat ?? false,
      countries: ['GT'],
      languages: ['mam'],
      dueAt: new Date(Date.now() + 14 * 86_400_000),
      lastNumber: posts.length,
      posts: {
        create: posts.map(({ subject, body: text, locale: source, ...post }, at) => ({
          ...{ ...post, number: at + 1, sourceLocale: source },
          texts: { create: { locale: source, subject, body: text } },
        })),
      },
      responses: {
        create: [
          ...told.map(({ id }) => ({ organizationId: id, status: 'told' as const })),
          ...[...new Set(answers.map((one) => one.by.id))].map((id) => ({
            ...{ organizationId: id, status: 'offered' as const },
          })),
        ].map((one) => ({
          ...one,
          origin: 'matched' as const,
          reasons: [{ kind: 'country', value: 'GT' }],
        })),
      },
    },
    select: {
      ...{ id: true, slug: true },
      posts: { orderBy: { number: 'asc' }, select: { id: true, number: true } },
    },
  });
  await refreshThreadSearch(db(), thread.id);
  return { ...thread, slug: thread.slug ?? '' };
}

/** That somebody was told of a request, with the token of the letter's link. */
export async function aTellingOf(request: { posts: { id: string }[] }, person: { id: string }) {
  const { token, hash } = newToken();
  await db().notification.create({
    data: {
      personId: person.id,
      postId: request.posts[0]?.id ?? '',
      reasons: ['told'],
      mailedAt: new Date(),
      tokenHash: hash,
    },
    select: { id: true },
  });
  return token;
}
