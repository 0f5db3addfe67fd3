import { recordAudit } from '~/features/audit/audit.server';
import { tellAdministrators } from '~/features/notifications/administrators.server';
import { notify, peopleOf } from '~/features/notifications/told/notify.server';
import { addPost } from '~/features/threads/add-post.server';
import { localeOfText } from '~/features/threads/text-locale.server';
import { refreshThreadSearch } from '~/features/threads/thread-search.server';
import { endOfDayAfter, startOfDay } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import type { TermKind } from '~/platform/db/generated/enums';
import { claimStamp } from '~/platform/http/once.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { newSlug } from '~/platform/new-slug.server';
import { readAsker } from './asker.server';
import { requestRelayLetter } from './relay-letter.server';
import type { RequestFacts } from './matching/match-request';
import { whoIsTold, type Candidate } from './matching/who-is-told.server';
import type { AskInput } from './requests.schema';

const longestSlug = 80;

/** The facts by which a request is matched. */
export function factsOf({ country, area, population, language }: AskInput): RequestFacts {
  const terms = [...area, ...population.map((slug) => `population/${slug}`)];
  return { countries: country, terms, languages: language };
}

/** Whom the asker wants to be told: slugs of the matched organizations, and of others. */
export interface Chosen {
  tell: readonly string[];
  add: readonly string[];
}

export type AskResult =
  | { status: 'asked'; slug: string }
  /** message keys by field */
  | { status: 'invalid'; errors: Record<string, string[]> };

/**
 * Asks the network in the name of one of the actor's organizations, and tells the organizations that the asker chose.
 *
 * @param page the language of the page, in which short texts are taken to be written
 */
export async function askNetwork(
  actor: Person,
  input: AskInput,
  chosen: Chosen,
  page: Locale,
): Promise<AskResult> {
  const asker = readAsker(actor, input.as);
  if (!asker) return { status: 'invalid', errors: { as: ['choose'] } };
  const { organizationId } = asker.organization;
  const slug = newSlug(input.title, longestSlug, 'request');
  const result = await db().$transaction(async (tx): Promise<AskResult> => {
    const present = { id: organizationId, ...listed };
    if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
      return { status: 'invalid', errors: { as: ['choose'] } };
    await claimStamp(tx);
    const { id: threadId } = await tx.thread.create({
      data: {
        ...{ kind: 'request', slug, organizationId, audience: input.audience },
        throughSecretariat: asker.throughSecretariat,
        countries: input.country,
        languages: input.language,
        dueAt: endOfDayAfter(startOfDay(input.until), 0),
        createdAt: now(),
        createdById: actor.id,
        terms: { create: await termsOf(tx, factsOf(input).terms) },
      },
      select: { id: true },
    });
    const locale = await localeOfText(`${input.title}. ${input.need}`, page);
    const post = await addPost(tx, {
      ...{ threadId, organizationId, personId: actor.id, kind: 'message', locale },
      ...{ subject: input.title, body: input.need },
    });
    if (!post) throw new Error('a new thread takes posts');
    await tell(
      tx,
      { threadId, postId: post.id, organizationId, personId: actor.id },
      input,
      chosen,
    );
    await refreshThreadSearch(tx, threadId);
    await recordAudit(tx, {
      ...{
        actor,
        action: 'request.ask',
        objectType: 'request',
        objectId: threadId,
        organizationId,
      },
    });
    return { status: 'asked', slug };
  });
  nudgeMail();
  return result;
}

async function termsOf(tx: Transaction, keys: readonly string[]) {
  const rows = await tx.term.findMany({
    where: {
      retiredAt: null,
      OR: keys.map((key) => {
        const [kind = '', slug = ''] = key.split('/');
        return { kind: kind as TermKind, slug };
      }),
    },
    select: { id: true, kind: true },
  });
  return rows.map(({ id, kind }) => ({ termId: id, kind }));
}

interface New {
  threadId: string;
  postId: string;
  organizationId: string;
  personId: string;
}

async function tell(tx: Transaction, request: New, input: AskInput, { tell: kept, add }: Chosen) {
  const before = await whoIsTold(tx, factsOf(input), request.organizationId, add);
  const slugs = [...kept, ...add];
  const ids = before.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id);
  // Locked, so that of two requests at once each counts the other.
  await tx.$queryRaw`
    SELECT id FROM organization WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const now = await whoIsTold(tx, factsOf(input), request.organizationId, add);
  const told = now.filter(({ id }) => ids.includes(id));
  await writeResponses(tx, request.threadId, told, add);
  for (const one of told.filter(({ hasPeople }) => hasPeople)) {
    const people = await peopleOf(tx, [one.id], request.personId);
    const byMail = isMailed(one, add);
    await notify(
      tx,
      request.postId,
      'told',
      people.map((personId) => ({ personId, byMail })),
    );
  }
  const organizationIds = told.filter(({ hasPeople }) => !hasPeople).map(({ id }) => id);
  if (organizationIds.length > 0)
    await tellAdministrators(tx, requestRelayLetter, {
      threadId: request.threadId,
      organizationIds,
    });
}

/** Whom the asker added hears by mail, however often matching told them this week. */
const isMailed = ({ isWaiting, slug }: Candidate, add: readonly string[]) =>
  !isWaiting || add.includes(slug);

async function writeResponses(
  tx: Transaction,
  threadId: string,
  told: readonly Candidate[],
  add: readonly string[],
) {
  const at = now();
  await tx.response.createMany({
    data: told.map((one) => ({
      ...{
        threadId,
        organizationId: one.id,
        status: 'told' as const,
        createdAt: at,
        changedAt: at,
      },
      origin: one.isMatched && !add.includes(one.slug) ? ('matched' as const) : ('added' as const),
      reasons: one.reasons.map(({ kind, value }) => ({ kind, value })),
      toldAt: isMailed(one, add) ? at : null,
    })),
  });
}
