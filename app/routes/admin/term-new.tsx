import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { listTerms } from '~/features/taxonomy/taxonomy.server';
import { TermFields } from '~/features/taxonomy/administration/components/term-fields';
import { createTerm } from '~/features/taxonomy/administration/save-term.server';
import {
  taxonomies,
  termSchema,
  type Taxonomy,
} from '~/features/taxonomy/administration/vocabulary.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { once } from '~/platform/http/once.server';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

function requireTaxonomy(name: string | undefined): Taxonomy {
  const taxonomy = taxonomies.find((one) => one === name);
  if (!taxonomy) throw new Response(null, { status: 404 });
  return taxonomy;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, 'taxonomy.administer');
  const locale = requireLocale(params);
  const title = translator(locale, 'vocabulary')('new.title');
  const taxonomy = requireTaxonomy(params['taxonomy']);
  const groups = await listTerms('expertise_group', locale);
  return { page: { title, indexed: false }, taxonomy, groups };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requirePermission(request, 'taxonomy.administer');
  const locale = requireLocale(params);
  const taxonomy = requireTaxonomy(params['taxonomy']);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, termSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const outcome = await createTerm(actor, taxonomy, submission.value);
    if (outcome.status === 'saved')
      return redirect(`${links.adminTerm(locale, taxonomy, outcome.slug)}?saved=1`, 303);
    if (outcome.status !== 'invalid') throw new Response(null, { status: 404 });
    return data(submission.reply({ fieldErrors: outcome.errors }), { status: 400 });
  });
});

export const handle = longForm;

export const meta = pageMeta;

export default function TermNewPage() {
  const { taxonomy, groups } = useLoaderData<typeof loader>();
  const { t } = useTranslation('vocabulary');
  const locale = useLocale();
  return (
    <>
      <PageHead
        crumb={
          <Link to={links.adminTerms(locale, { taxonomy })}>
            {' '}
            {/* i18n keys: vocabulary:taxonomy.* */} {t(`taxonomy.${taxonomy}`)}{' '}
          </Link>
        }
        title={t('new.title')}
      />
      <TermFields
        taxonomy={taxonomy}
        groups={groups}
        result={useActionData<typeof action>()}
        submit={t('new.submit')}
      />
    </>
  );
}
