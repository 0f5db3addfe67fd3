import { publishAlert } from '~/features/alerts/publish-alert.server';
import { alertSchema, type AlertInput } from '~/features/alerts/alerts.schema';
import { refreshThreadSearch } from '~/features/threads/thread-search.server';
import { addDays, dayOf } from '~/i18n/days';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { unique } from './sequence';

/** The input of a valid form to publish an alert. */
export function alertInput(actor: Person, wishes: Partial<AlertInput> = {}): AlertInput {
  return alertSchema.parse({
    title: `La oficina de La Mesilla recibe solo hasta las 16:00 ${unique()}`,
    text: 'Desde el lunes. Quien llegue más tarde espera hasta el día siguiente.',
    country: ['GT'],
    until: addDays(dayOf(new Date()), 30),
    audience: 'public',
    as: actor.memberships[0]?.slug ?? '',
    ...wishes,
  });
}

/** An alert that somebody published. @returns its slug */
export async function aPublishedAlert(
  actor: Person,
  wishes: Partial<AlertInput> = {},
  updates: string | null = null,
): Promise<string> {
  const result = await publishAlert(actor, alertInput(actor, wishes), updates, 'es');
  if (result.status !== 'published') throw new Error(JSON.stringify(result));
  return result.slug;
}

interface AlertWishes {
  by: { id: string };
  audience?: 'public' | 'network';
  title?: string;
  text?: string;
  locale?: string;
  countries?: string[];
  /** who confirms it, and what they say */
  confirmedBy?: { by: { id: string }; text: string }[];
  expiresAt?: Date;
}

/** An alert as it is stored, with its confirmations and search document; nobody was told. */
export async function aStoredAlert(wishes: AlertWishes) {
  const { by, audience = 'public', locale = 'es', confirmedBy = [] } = wishes;
  const title = wishes.title ?? `Cambio de horario ${unique()}`;
  const publishedAt = audience === 'public' ? new Date() : null;
  const text = (subject: string, body: string) => ({ create: { locale, subject, body } });
  const thread = await db().thread.create({
    data: {
      ...{ kind: 'alert', slug: `cambio-${unique()}`, organizationId: by.id, audience },
      countries: wishes.countries ?? ['GT'],
      borders: ['la-mesilla'],
      expiresAt: wishes.expiresAt ?? new Date(Date.now() + 20 * 86_400_000),
      lastNumber: 1 + confirmedBy.length,
      posts: {
        create: [
          {
            ...{ organizationId: by.id, number: 1, sourceLocale: locale },
            texts: text(title, wishes.text ?? 'Desde el lunes.'),
          },
          ...confirmedBy.map((one, at) => ({
            ...{ organizationId: one.by.id, number: at + 2, sourceLocale: locale, publishedAt },
            ...{ kind: 'verification' as const, texts: text('', one.text) },
          })),
        ],
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
