import { languageCode } from '~/i18n/language-codes';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { languageName } from '~/i18n/names';
import { titleOf } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { can, canSomewhere } from '~/platform/auth/permissions';
import { slugParam } from '~/platform/slug.schema';
import {
  findEdition,
  findSiblings,
  findTranslations,
  type EditionRow,
} from './editions.queries.server';

/** An edition as it is shown in a list of editions. */
function editionOf(row: EditionRow, newest: number, locale: Locale) {
  const t = translator(locale);
  return {
    slug: row.slug,
    title: titleOf(row, locale),
    languages: row.languages.map((one) => languageName(t, locale, one.languageCode)),
    /** whether it is in the reader's language */
    isOwnLanguage: row.languages.some((one) => one.languageCode === languageCode(locale)),
    edition: row.edition,
    editionAt: row.editionAt,
    /** whether another edition that the reader may see has newer content */
    isBehind: row.step < newest,
    organization: row.organization,
  };
}

/**
 * The editions of a resource: itself, those in other languages and those that were replaced, and the requests and
 * offers for translations. Editions that the actor may not read are neither shown nor compared with.
 *
 * @returns null when there is no such resource that the actor may read
 */
export async function getEditions(actor: Actor, slug: string, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await findEdition(actor, slug);
  if (!row) return null;
  const isPartner = can(actor, 'read.network');
  const [siblings, translations] = await Promise.all([
    row.workId ? findSiblings(actor, row.workId, row.id) : [],
    isPartner ? findTranslations(actor, row.id) : [],
  ]);
  const newest = Math.max(row.step, ...siblings.map(({ step }) => step));
  const mayChange = can(actor, 'resource.share', row.organizationId);
  return {
    own: { ...editionOf(row, newest, locale), changes: row.changes },
    others: siblings.map((one) => editionOf(one, newest, locale)),
    past: row.pastEditions,
    translations: translations.map((one) => ({
      id: one.id,
      kind: one.kind,
      language: languageName(translator(locale), locale, one.languageCode),
      since: one.createdAt,
      organization: one.organization,
      delivered: one.delivered && {
        slug: one.delivered.slug,
        title: titleOf(one.delivered, locale),
      },
      can: {
        end: mayChange || can(actor, 'translation.offer', one.organizationId),
        deliver: one.kind === 'offered' && can(actor, 'translation.offer', one.organizationId),
        take: mayChange && one.delivered !== null,
      },
    })),
    can: {
      see: isPartner,
      change: mayChange,
      offer: canSomewhere(actor, 'translation.offer'),
    },
  };
}

export type EditionsView = NonNullable<Awaited<ReturnType<typeof getEditions>>>;
export type EditionView = EditionsView['others'][number];
