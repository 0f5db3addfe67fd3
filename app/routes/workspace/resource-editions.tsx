import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { changeEditions } from '~/features/library/editions/change-editions.server';
import { EditionLine, PastEditions } from '~/features/library/editions/components/edition-links';
import { JoinEditions, PartEditions } from '~/features/library/editions/components/join-editions';
import { TranslationForm, Translations } from '~/features/library/editions/components/translations';
import { editionsSchema } from '~/features/library/editions/editions.schema';
import { getEditions } from '~/features/library/editions/editions.server';
import { listOwnChoices } from '~/features/library/editions/own-choices.server';
import { deniedResource } from '~/features/library/resources/denied-resource.server';
import { listResourceChoices } from '~/features/library/resources/editing.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireEditions(request: Request, params: LoaderFunctionArgs['params']) {
  const locale = requireLocale(params);
  const actor = await requirePermission(request, 'read.network');
  const slug = params['slug'] ?? '';
  const editions = await getEditions(actor, slug, locale);
  if (!editions) throw await deniedResource(actor, 'read.organization', slug);
  return { actor, locale, slug, editions };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, locale, slug, editions } = await requireEditions(request, params);
  const { language, organization } = await listResourceChoices(actor, locale);
  return {
    page: { title: translator(locale, 'editions')('title'), indexed: false },
    editions,
    own: await listOwnChoices(actor, slug, locale),
    languages: language,
    organizations: organization,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, locale, slug } = await requireEditions(request, params);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, editionsSchema);
    const what = submission.payload['do'];
    if (submission.status !== 'success')
      return data({ what, result: submission.reply() }, { status: 400 });
    const outcome = await changeEditions(actor, slug, submission.value);
    if (outcome === 'not-found') throw new Response(null, { status: 404 });
    if (outcome !== 'done')
      return data({ what, result: submission.reply({ fieldErrors: outcome }) }, { status: 400 });
    return redirect(links.editions(locale, slug, { saved: '1' }), 303);
  });
}

export const meta = pageMeta;

export default function ResourceEditionsPage() {
  const { editions, own, languages, organizations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('editions');
  const locale = useLocale();
  const { can, others, past } = editions;
  const resultOf = (...names: unknown[]) =>
    answer && names.includes(answer.what) ? answer.result : null;
  return (
    <>
      <PageHead
        title={t('title')}
        lead={
          <Link to={links.resource(locale, editions.own.slug)}>
            <Foreign value={editions.own.title} />
          </Link>
        }
      >
        {search.has('saved') && !answer && <SavedNotice>{t('saved')}</SavedNotice>}
      </PageHead>
      <section className="section" aria-labelledby="languages">
        <h2 id="languages">{t('inLanguages')}</h2>
        <ul className="plain-list">
          {[editions.own, ...others].map((one) => (
            <li key={one.slug}>
              <EditionLine edition={one} />
            </li>
          ))}
        </ul>
        {past.length > 0 && <PastEditions own={editions.own} past={past} />}
      </section>
      <section className="section" aria-labelledby="translations">
        <h2 id="translations">{t('translationsTitle')}</h2>
        <Translations translations={editions.translations} made={own} />
        {can.offer && (
          <TranslationForm
            languages={languages}
            organizations={organizations}
            result={resultOf('ask', 'offer')}
          />
        )}
      </section>
      {can.change && (
        <section className="section" aria-labelledby="join">
          <h2 id="join" className="mb-2">
            {t('join.title')}
          </h2>
          <JoinEditions choices={own} result={resultOf('join')} />
        </section>
      )}
      {can.change && others.length > 0 && <PartEditions />}
    </>
  );
}
