import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { longForm } from '~/components/use-long-form';
import { listTerms } from '~/features/taxonomy/taxonomy.server';
import { findAdministeredTerm } from '~/features/taxonomy/administration/administered-terms.server';
import { TermActions } from '~/features/taxonomy/administration/components/term-actions';
import { TermFields } from '~/features/taxonomy/administration/components/term-fields';
import { mergeTerm } from '~/features/taxonomy/administration/merge-terms.server';
import { setTermRetired } from '~/features/taxonomy/administration/retire-term.server';
import { updateTerm } from '~/features/taxonomy/administration/save-term.server';
import { kindOf } from '~/features/taxonomy/administration/term-kind';
import {
  taxonomies,
  termActionSchema,
  termSchema,
  type Taxonomy,
  type TermForm,
} from '~/features/taxonomy/administration/vocabulary.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import type { Person } from '~/platform/auth/actor';
import { requirePermission } from '~/platform/auth/guard.server';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireTerm(request: Request, params: LoaderFunctionArgs['params']) {
  const actor = await requirePermission(request, 'taxonomy.administer');
  const taxonomy = taxonomies.find((one) => one === params['taxonomy']);
  const term = taxonomy && (await findAdministeredTerm(actor, taxonomy, params['slug'] ?? ''));
  if (!term) throw new Response(null, { status: 404 });
  return { actor, taxonomy, term };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { taxonomy, term } = await requireTerm(request, params);
  const locale = requireLocale(params);
  const name = term.values.name[locale] || term.slug;
  const title = translator(locale, 'vocabulary')('edit.title', { name });
  const others = await listTerms(kindOf(taxonomy), locale);
  return {
    page: { title, indexed: false },
    taxonomy,
    term: { slug: term.slug, name, retiredAt: term.retiredAt, oldSlugs: term.oldSlugs },
    values: term.values,
    groups: await listTerms('expertise_group', locale),
    others: others.filter(({ slug }) => slug !== term.slug),
  };
}

const nothing = { result: undefined, stored: undefined, merge: undefined };

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const { actor, taxonomy, term } = await requireTerm(request, params);
  const locale = requireLocale(params);
  const form = await readForm(request);
  if (form.has('do')) return act(actor, locale, taxonomy, term.slug, form);
  const submission = parseSubmission(form, termSchema);
  if (submission.status !== 'success')
    return data({ ...nothing, result: submission.reply() }, { status: 400 });
  const outcome = await updateTerm(actor, taxonomy, term.slug, submission.value);
  switch (outcome.status) {
    case 'saved':
      return redirect(`${links.adminTerm(locale, taxonomy, outcome.slug)}?saved=1`, 303);
    case 'conflict': {
      const stored: TermForm | undefined = outcome.stored;
      return data({ ...nothing, result: submission.reply(), stored }, { status: 409 });
    }
    case 'invalid': {
      const result = submission.reply({ fieldErrors: outcome.errors });
      return data({ ...nothing, result }, { status: 400 });
    }
    case 'not-found':
      throw new Response(null, { status: 404 });
  }
});

export const handle = longForm;

async function act(
  actor: Person,
  locale: ReturnType<typeof requireLocale>,
  taxonomy: Taxonomy,
  slug: string,
  form: FormData,
) {
  const submission = parseSubmission(form, termActionSchema);
  if (submission.status !== 'success')
    return data({ ...nothing, merge: submission.reply() }, { status: 400 });
  const { value } = submission;
  if (value.do !== 'merge') {
    if (!(await setTermRetired(actor, taxonomy, slug, value.do === 'retire')))
      throw new Response(null, { status: 404 });
    return redirect(`${links.adminTerm(locale, taxonomy, slug)}?saved=1`, 303);
  }
  const merged = await mergeTerm(actor, taxonomy, slug, value.into);
  if (merged === 'not-found') throw new Response(null, { status: 404 });
  if (merged === 'merged')
    return redirect(`${links.adminTerm(locale, taxonomy, value.into)}?merged=1`, 303);
  const merge = submission.reply({ fieldErrors: { into: ['choose'] } });
  return data({ ...nothing, merge }, { status: 400 });
}

export const meta = pageMeta;

export default function TermPage() {
  const { taxonomy, term, values, groups, others } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('vocabulary');
  const locale = useLocale();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        crumb={
          <Link to={links.adminTerms(locale, { taxonomy })}>
            {' '}
            {/* i18n keys: vocabulary:taxonomy.* */} {t(`taxonomy.${taxonomy}`)}{' '}
          </Link>
        }
        title={t('edit.title', { name: term.name })}
      >
        {search.has('saved') && !answer && (
          <SavedNotice key={values.seen}>{t('saved')}</SavedNotice>
        )}
        {search.has('merged') && !answer && <SavedNotice>{t('merged')}</SavedNotice>}
        {term.oldSlugs.length > 0 && (
          <p className="hint mt-3">
            {t('edit.old', { count: term.oldSlugs.length, slugs: term.oldSlugs.join(', ') })}
          </p>
        )}
      </PageHead>
      <TermFields
        key={values.seen}
        taxonomy={taxonomy}
        groups={groups}
        values={values}
        result={answer?.result}
        stored={answer?.stored}
        submit={t('edit.submit')}
      />
      <TermActions term={term} others={others} result={answer?.merge} />
    </>
  );
}
