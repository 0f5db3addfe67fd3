import { dayOf } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { languageName } from '~/i18n/names';
import { nameOf, pickText, titleOf } from '~/i18n/pick';
import { now } from '~/platform/clock.server';
import { fileOf } from '../files/file-view';
import type { ResourceListing } from './listing';
import type { ListedRow } from './resource-rows.queries.server';

/** What a list shows of a resource, in the reader's language or the other one. */
export function listingOf(row: ListedRow, locale: Locale): ResourceListing {
  const t = translator(locale);
  return {
    slug: row.slug,
    title: titleOf(row, locale),
    summary: pickText(row.texts, locale, ({ summary }) => summary),
    type: nameOf(row.type, locale),
    visibility: row.visibility,
    isOnRequest: row.onRequest,
    year: row.publishedYear,
    organization: row.organization,
    languages: row.languages.map(({ languageCode }) => languageName(t, locale, languageCode)),
    file: row.files[0] ? fileOf(row.files[0]) : null,
    createdAt: row.createdAt,
    isPastReview: row.reviewOn !== null && row.reviewOn < startOfToday(),
    alsoIn: [],
    snippet: null,
  };
}

/** The start of today in the network’s time zone: a review date has passed when its day there has ended. */
function startOfToday(): Date {
  return new Date(dayOf(now()));
}
