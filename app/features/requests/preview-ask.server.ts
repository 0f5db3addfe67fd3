import { searchResources } from '~/features/library/resources/resources.server';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import { factsOf } from './ask-request.server';
import { readAsker } from './asker.server';
import { whoIsTold } from './matching/who-is-told.server';
import { reasonWriter } from './reason-texts.server';
import { listRequests } from './request-list.server';
import type { AskInput } from './requests.schema';

const MOST = 3;

/**
 * What the asker sees before sending: what the library and earlier answers already say about it, who would be told
 * and why, and whom they can add.
 */
export async function previewAsk(actor: Person, input: AskInput, locale: Locale) {
  const asker = readAsker(actor, input.as);
  if (!asker) return null;
  const told = await whoIsTold(db(), factsOf(input), asker.organization.organizationId);
  const write = await reasonWriter(locale);
  const shown = told.map(({ slug, name, nameLocale, reasons, hasPeople, isWaiting }) => {
    return { slug, name, nameLocale, hasPeople, isWaiting, reasons: write(reasons) };
  });
  return {
    told: shown,
    others: await listOthers(
      [asker.organization.organizationId, ...told.map(({ id }) => id)],
      locale,
    ),
    resources: await nearestResources(actor, input, locale),
    answered: await nearestAnswers(actor, input, locale),
  };
}

export type AskPreview = NonNullable<Awaited<ReturnType<typeof previewAsk>>>;

async function listOthers(except: readonly string[], locale: Locale) {
  const rows = await db().organization.findMany({
    where: { ...listed, id: { notIn: [...except] } },
    select: { slug: true, name: true, nameLocale: true },
  });
  const choices = rows.map(({ slug, name, nameLocale }) => ({
    value: slug,
    name,
    lang: nameLocale,
  }));
  return sortedByName(locale, choices, ({ name }) => name);
}

async function nearestResources(actor: Person, input: AskInput, locale: Locale) {
  const query = parseResourceQuery(new URLSearchParams({ q: input.title }));
  const { results } = await searchResources(actor, query, locale);
  return results.slice(0, MOST);
}

async function nearestAnswers(actor: Person, input: AskInput, locale: Locale) {
  const query = { q: input.title, state: 'answered' as const, country: [], area: [], page: 1 };
  const { results } = await listRequests(actor, query, locale);
  return results.slice(0, MOST);
}
