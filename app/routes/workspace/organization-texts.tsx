import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react';
import type { SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { TextsForm } from '~/features/organizations/translations/components/texts-form';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { notKeptStatus } from '~/features/organizations/editing/components/use-kept-draft';
import {
  besides,
  ofPart,
  sentTexts,
  textsIn,
  without,
  type NamedTexts,
} from '~/features/organizations/names/named-texts';
import {
  getTextsForEditing,
  type EditedTexts,
} from '~/features/organizations/translations/texts-editing.server';
import {
  mostTextFields,
  textsSchema,
  textsWish,
  type TextPart,
} from '~/features/organizations/translations/texts.schema';
import {
  chosenSources,
  fulfilTextsWish,
} from '~/features/organizations/translations/texts-wishes.server';
import { relativeDate } from '~/i18n/dates';
import { NamesThatWait } from '~/features/organizations/names/components/names-that-wait';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireTexts(request: Request, slug: string | undefined) {
  const actor = await requireActor(request);
  const texts = await getTextsForEditing(actor, slug ?? '');
  if (!texts) throw await deniedOrganization(actor, 'profile.edit', slug ?? '');
  return { actor, texts };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { texts } = await requireTexts(request, params['slug']);
  const title = translator(requireLocale(params), 'texts')('title');
  return { page: { title, indexed: false }, texts, now: now() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, texts } = await requireTexts(request, params['slug']);
  const { slug, stored } = texts;
  const form = await readForm(request, { mostFields: mostTextFields });
  const wish = textsWish(form);
  const published = wish.kind === 'publish' ? wish.part : null;
  const submission = parseSubmission(form, textsSchema(published));
  if (submission.status !== 'success') return refused(submission.reply());
  const sent = sentTexts(form, submission.value, stored);
  const asked =
    wish.kind === 'discard' ? null : askedOf(submission.payload, sent, texts, published);
  // Nobody can answer a question while a draft is saved automatically, so questionable texts are not saved.
  const isQuiet = form.has('quietly');
  if (asked && !isQuiet) return refused(submission.reply({ fieldErrors: asked }));
  const { version, source } = submission.value;
  const sources = chosenSources(source);
  const outcome = await fulfilTextsWish(actor, slug, wish, {
    version,
    texts: without(sent, Object.keys(asked ?? {})),
    sources,
  });
  if (outcome.status === 'not-found') throw new Response(null, { status: 404 });
  if (outcome.status === 'conflict') {
    // The submitted texts are now the draft, and the page shows where they differ from what is published.
    const fresh = await getTextsForEditing(actor, slug);
    return data({ result: undefined, fresh }, { status: 409 });
  }
  if (isQuiet)
    return data({ result: undefined, fresh: null }, { status: asked ? notKeptStatus : 200 });
  const query = { done: outcome.notice };
  const part = outcome.part ? `#${outcome.part}` : '';
  return redirect(links.ownTexts(requireLocale(params), slug, query) + part, 303);
}

/**
 * Warnings about texts that look like case data: those to be published unless they are already published, and
 * those for the draft unless they are already in it.
 */
function askedOf(
  payload: Record<string, unknown>,
  sent: NamedTexts,
  { stored, values }: EditedTexts,
  published: TextPart | 'all' | null,
) {
  const now = published ? ofPart(sent, published) : {};
  const later = published ? besides(sent, published) : sent;
  const asked = {
    ...caseDataErrors(payload, now, stored),
    ...caseDataErrors(payload, later, { ...stored, ...textsIn(values) }),
  };
  return Object.keys(asked).length > 0 ? asked : null;
}

const refused = (result: SubmissionResult) => data({ result, fresh: null }, { status: 400 });

/** Saving a draft automatically changes nothing that the page shows. */
export function shouldRevalidate({
  formData,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return formData?.has('quietly') ? false : defaultShouldRevalidate;
}

export const meta = pageMeta;

export default function OrganizationTextsPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('texts');
  const locale = useLocale();
  const texts = answer?.fresh ?? loaded.texts;
  const { slug, values, draft } = texts;
  return (
    <>
      <PageHead title={t('title')} of={texts} lead={t('lead')}>
        {!answer && <TextsNotice done={search.get('done')} />}
        <NamesThatWait names={texts.namesThatWait} />
        {draft && (
          <Form method="post" className="notice mt-3">
            <p>{t('draft.there', { ago: relativeDate(locale, draft.at, loaded.now) })}</p>
            <input type="hidden" name="version" value={values.version} />
            <button className="link-button" name="discard" value="1">
              {t('draft.discard')}
            </button>
          </Form>
        )}
        <p className="actions mt-3">
          <Link to={links.organization(locale, slug)}>{t('view')}</Link>
          <Link to={links.editOrganization(locale, slug)}>{t('rest')}</Link>
        </p>
      </PageHead>
      <TextsForm
        key={`${values.version} ${draft?.at.toISOString() ?? ''}`}
        texts={texts}
        result={answer?.result}
      />
    </>
  );
}

const notices = {
  all: 'saved.all',
  name: 'saved.name',
  summary: 'saved.summary',
  description: 'saved.description',
  service: 'saved.service',
  marked: 'marked',
  changed: 'changed',
  kept: 'draft.kept',
  discarded: 'draft.discarded',
} as const;

function TextsNotice({ done }: { done: string | null }) {
  const { t } = useTranslation('texts');
  const notice = Object.entries(notices).find(([name]) => name === done)?.[1];
  // i18n keys: texts:saved.*, texts:draft.*, texts:marked, texts:changed
  return notice ? <SavedNotice key={done}>{t(notice)}</SavedNotice> : null;
}
