import type { SubmissionResult } from '@conform-to/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { longForm } from '~/components/use-long-form';
import { EntryFields } from '~/features/taxonomy/administration/components/entry-fields';
import { removeEntry, updateEntry } from '~/features/taxonomy/administration/save-entry.server';
import { findEntry } from '~/features/taxonomy/administration/thesaurus.server';
import { entrySchema, type EntryForm } from '~/features/taxonomy/administration/vocabulary.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireEntry(request: Request, params: LoaderFunctionArgs['params']) {
  const actor = await requirePermission(request, 'taxonomy.administer');
  const entry = await findEntry(actor, params['slug'] ?? '');
  if (!entry) throw new Response(null, { status: 404 });
  return { actor, entry };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { entry } = await requireEntry(request, params);
  const locale = requireLocale(params);
  const word = entry.values.words[locale]?.split('\n')[0] ?? '';
  const title = translator(locale, 'vocabulary')('edit.title', { name: word });
  return { page: { title, indexed: false }, values: entry.values };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const { actor, entry } = await requireEntry(request, params);
  const locale = requireLocale(params);
  const form = await readForm(request);
  if (form.get('do') === 'remove') {
    if (!(await removeEntry(actor, entry.slug))) throw new Response(null, { status: 404 });
    return redirect(`${links.adminThesaurus(locale)}?removed=1`, 303);
  }
  const submission = parseSubmission(form, entrySchema);
  if (submission.status !== 'success') return data(answer(submission.reply()), { status: 400 });
  const outcome = await updateEntry(actor, entry.slug, submission.value);
  if (outcome.status === 'not-found') throw new Response(null, { status: 404 });
  if (outcome.status === 'saved')
    return redirect(`${links.adminEntry(locale, outcome.slug)}?saved=1`, 303);
  return data(answer(submission.reply(), outcome.stored), { status: 409 });
});

export const handle = longForm;

/** @param stored what is stored now, if somebody else saved since the form was opened */
function answer(result: SubmissionResult, stored?: EntryForm) {
  return { result, stored };
}

export const meta = pageMeta;

export default function EntryPage() {
  const { page, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('vocabulary');
  const locale = useLocale();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        crumb={<Link to={links.adminThesaurus(locale)}>{t('thesaurus.title')}</Link>}
        title={page.title}
      >
        {search.has('saved') && !answer && (
          <SavedNotice key={values.seen}>{t('thesaurus.saved')}</SavedNotice>
        )}
      </PageHead>
      <EntryFields
        key={values.seen}
        values={values}
        result={answer?.result}
        stored={answer?.stored}
        submit={t('thesaurus.save')}
      />
      <section className="section" aria-labelledby="remove">
        <h2 id="remove">{t('thesaurus.removeTitle')}</h2>
        <p>{t('thesaurus.removeText')}</p>
        <Form method="post" className="mt-3">
          <button className="button button-quiet" name="do" value="remove">
            {t('thesaurus.remove')}
          </button>
        </Form>
      </section>
    </>
  );
}
