import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { Sentence, unfilled } from '~/components/sentence';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { requestSchema } from '~/features/library/access/access.schema';
import { askForResource } from '~/features/library/access/ask.server';
import { AskForm } from '~/features/library/access/components/ask-form';
import { OpenedResource } from '~/features/library/access/components/opened-resource';
import { getTitle } from '~/features/library/access/titles.server';
import { deniedResource } from '~/features/library/resources/denied-resource.server';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireTitle({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const resource = await getTitle(actor, slug, locale);
  if (!resource) throw await deniedResource(actor, 'read.network', slug);
  return { locale, actor, resource };
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, actor, resource } = await requireTitle(args);
  return {
    page: { title: resource.title.text, indexed: false },
    resource,
    organizations: organizationChoices(actor, locale),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { locale, actor, resource } = await requireTitle(args);
  if (!resource.can.ask) throw await deniedResource(actor, 'resource.request', resource.slug);
  const form = await readForm(args.request);
  return once(args.request, form, { actor }, async () => {
    const submission = parseSubmission(form, requestSchema);
    if (submission.status !== 'success')
      return data({ result: submission.reply() }, { status: 400 });
    const { purpose } = submission.value;
    const asked = caseDataErrors(submission.payload, { purpose });
    if (asked) return data({ result: submission.reply({ fieldErrors: asked }) }, { status: 400 });
    const outcome = await askForResource(actor, resource.slug, submission.value);
    if (outcome.status === 'not-found') throw new Response(null, { status: 404 });
    if (outcome.status === 'invalid')
      return data({ result: submission.reply({ fieldErrors: outcome.errors }) }, { status: 400 });
    return redirect(links.requests(locale, { done: 'asked' }), 303);
  });
}

export const meta = pageMeta;

/** A resource on request for a partner: its title, and either the form to request it or its contents. */
export default function ResourceRequestPage() {
  const { resource, organizations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  const locale = useLocale();
  const { title, type, organization, request, opened, can } = resource;
  const isWaiting = request.status === 'waiting';
  return (
    <article>
      <PageHead title={<Foreign value={title} />}>
        <p className="where">
          <Foreign value={type} /> ·{' '}
          <Sentence
            text={t('titles.of', unfilled)}
            parts={{
              organization: (
                <Link to={links.organization(locale, organization.slug)}>
                  <OwnName of={organization} />
                </Link>
              ),
            }}
          />{' '}
          <span className="lang">{t('titles.label')}</span>
        </p>
        {!opened && (
          <p className="notice my-4">
            {isWaiting ? t('titles.waiting') : t('titles.what')}
            {request.status === 'declined' && ` ${t('titles.declined')}`}
            {request.status === 'ended' && ` ${t('titles.ended')}`}
          </p>
        )}
      </PageHead>
      {opened && <OpenedResource slug={resource.slug} opened={opened} />}
      {can.ask && !isWaiting && !opened && (
        <AskForm organizations={organizations} lastResult={answer?.result ?? null} />
      )}
    </article>
  );
}
