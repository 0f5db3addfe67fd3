import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { PostTextsForm } from '~/features/threads/components/post-texts-form';
import { postTextSchema } from '~/features/threads/post-texts.schema';
import { editedTexts } from '~/features/threads/edited-texts';
import { getPostTexts, savePostText } from '~/features/threads/translate-post.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { readSubmission } from '~/platform/http/submission.server';

const numberOf = (params: LoaderFunctionArgs['params']) =>
  /^\d{1,6}$/.test(params['number'] ?? '') ? Number(params['number']) : 0;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'translation.offer', 'somewhere');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const post = await getPostTexts(actor, slug, numberOf(params));
  if (!post) throw denied(actor, 'translation.offer', slug);
  const title = translator(locale, 'requests')('texts.title');
  const { canEdit } = post;
  return {
    page: { title, indexed: false },
    thread: { kind: post.thread.kind, slug },
    number: post.number,
    texts: editedTexts(post, canEdit),
    organizations: canEdit ? [] : organizationChoices(actor, locale),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'translation.offer', 'somewhere');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const submission = await readSubmission(request, postTextSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const { subject, body } = submission.value;
  const asked = caseDataErrors(submission.payload, { subject, body });
  if (asked) return data(submission.reply({ fieldErrors: asked }), { status: 400 });
  const number = numberOf(params);
  const outcome = await savePostText(actor, slug, number, submission.value);
  if (outcome === 'not-found') throw denied(actor, 'translation.offer', slug);
  if (outcome === 'changed')
    return data(submission.reply({ formErrors: ['textChanged'] }), { status: 409 });
  const kind = outcome.kind;
  const done = kind === 'request' ? links.request : links.discussion;
  return redirect(`${done(locale, slug, { done: 'saved' })}#p${number}`, 303);
}

export const meta = pageMeta;
export { threadStyles as links } from '~/components/styles';

export default function PostTextsPage() {
  const { thread, texts, organizations } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('requests');
  return (
    <>
      <PageHead
        crumb={<Link to={links.thread(useLocale(), thread)}>{t('texts.back')}</Link>}
        title={t('texts.title')}
        lead={t('texts.lead')}
      />
      <PostTextsForm texts={texts} organizations={organizations} result={result ?? null} />
    </>
  );
}
