import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { EntryFields } from '~/features/taxonomy/administration/components/entry-fields';
import { createEntry } from '~/features/taxonomy/administration/save-entry.server';
import { entrySchema } from '~/features/taxonomy/administration/vocabulary.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { once } from '~/platform/http/once.server';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, 'taxonomy.administer');
  const title = translator(requireLocale(params), 'vocabulary')('thesaurus.add');
  return { page: { title, indexed: false } };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requirePermission(request, 'taxonomy.administer');
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, entrySchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const outcome = await createEntry(actor, submission.value);
    if (outcome.status !== 'saved') throw new Response(null, { status: 404 });
    return redirect(`${links.adminEntry(requireLocale(params), outcome.slug)}?saved=1`, 303);
  });
});

export const handle = longForm;

export const meta = pageMeta;

export default function EntryNewPage() {
  const { t } = useTranslation('vocabulary');
  const locale = useLocale();
  return (
    <>
      <PageHead
        crumb={<Link to={links.adminThesaurus(locale)}>{t('thesaurus.title')}</Link>}
        title={t('thesaurus.add')}
      />
      <EntryFields result={useActionData<typeof action>()} submit={t('thesaurus.create')} />
    </>
  );
}
