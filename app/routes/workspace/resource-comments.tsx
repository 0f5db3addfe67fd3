import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { CommentForm } from '~/features/threads/comments/components/comment-form';
import { CommentList } from '~/features/threads/comments/components/comment-list';
import { commentSchema } from '~/features/threads/comments/comments.schema';
import { getComments } from '~/features/threads/comments/comments.server';
import { changeComments } from '~/features/threads/comments/write-comment.server';
import { deniedResource } from '~/features/library/resources/denied-resource.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireComments(request: Request, params: LoaderFunctionArgs['params']) {
  const locale = requireLocale(params);
  const actor = await requirePermission(request, 'read.network');
  const slug = params['slug'] ?? '';
  const view = await getComments(actor, slug, locale);
  if (!view) throw await deniedResource(actor, 'read.organization', slug);
  return { actor, locale, view };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, locale, view } = await requireComments(request, params);
  return {
    page: { title: translator(locale, 'comments')('title'), indexed: false },
    view,
    organizations: organizationChoices(actor, locale),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, locale, view } = await requireComments(request, params);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, commentSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const input = submission.value;
    const asked =
      input.do === 'write' ? caseDataErrors(submission.payload, { text: input.text }) : null;
    if (asked) return data(submission.reply({ fieldErrors: asked }), { status: 400 });
    const outcome = await changeComments(actor, view.slug, input, locale);
    if (outcome === 'not-found') throw new Response(null, { status: 404 });
    if (outcome !== 'done')
      return data(submission.reply({ fieldErrors: outcome }), { status: 400 });
    return redirect(links.comments(locale, view.slug, { done: input.do }), 303);
  });
}

export const meta = pageMeta;

export default function ResourceCommentsPage() {
  const { view, organizations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('comments');
  const done = search.get('done');
  return (
    <>
      <PageHead
        title={t('title')}
        lead={
          <Link to={links.resource(useLocale(), view.slug)}>
            <Foreign value={view.title} />
          </Link>
        }
      >
        {(done === 'write' || done === 'report' || done === 'remove') && !answer && (
          <SavedNotice>{t(`done.${done}`) /* i18n keys: comments:done.* */}</SavedNotice>
        )}
      </PageHead>
      <section className="section" aria-labelledby="said">
        <h2 id="said">{t('said')}</h2>
        <p className="hint">{t('audience')}</p>
        {view.comments.length === 0 && <p className="py-2">{t('empty')}</p>}
        <CommentList comments={view.comments} act />
      </section>
      {view.can.write && (
        <section className="section" aria-labelledby="say">
          <h2 id="say" className="mb-2">
            {t('write.title')}
          </h2>
          <CommentForm organizations={organizations} result={answer ?? null} />
        </section>
      )}
    </>
  );
}
