import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { CommentWords } from '~/features/threads/comments/components/comment-list';
import { moderationSchema } from '~/features/threads/moderation.schema';
import { listModerated, moderatePost } from '~/features/threads/moderation.server';
import { isolated } from '~/i18n/isolated';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { readSubmission } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'comment.moderate');
  const locale = requireLocale(params);
  const title = translator(locale, 'comments')('moderate.title');
  return { page: { title, indexed: false }, comments: await listModerated(actor, locale) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'comment.moderate');
  const locale = requireLocale(params);
  const submission = await readSubmission(request, moderationSchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  if (!(await moderatePost(actor, submission.value))) throw new Response(null, { status: 404 });
  return redirect(`${links.adminComments(locale)}?saved=1`, 303);
}

export const meta = pageMeta;

export default function CommentsPage() {
  const { comments } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { t } = useTranslation('comments');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('moderate.title')} lead={t('moderate.lead')}>
        {search.has('saved') && <SavedNotice>{t('moderate.saved')}</SavedNotice>}
      </PageHead>
      {comments.length === 0 && <p className="py-6">{t('moderate.empty')}</p>}
      <ol className="results">
        {comments.map((comment) => (
          <li key={comment.id}>
            <h2>
              <Link
                to={
                  comment.about.kind === 'resource'
                    ? links.resource(locale, comment.about.slug)
                    : links.thread(locale, comment.about)
                }
              >
                <Foreign value={comment.about.title} />
              </Link>
            </h2>
            <CommentWords comment={comment} />
            {comment.reasons.length > 0 && (
              <p className="old">
                {t('moderate.reports', { count: comment.reasons.length })}{' '}
                {comment.reasons.filter(Boolean).map(isolated).join(' · ')}
              </p>
            )}
            {comment.hiddenAt && <p className="old">{t('moderate.hidden')}</p>}
            <Form method="post" className="actions mt-2">
              <input type="hidden" name="id" value={comment.id} />
              {comment.hiddenAt ? (
                <button className="button button-quiet" name="do" value="restore">
                  {t('moderate.restore')}
                </button>
              ) : (
                <>
                  <button className="button button-danger" name="do" value="hide">
                    {t('moderate.hide')}
                  </button>
                  <button className="button button-quiet" name="do" value="keep">
                    {t('moderate.keep')}
                  </button>
                </>
              )}
            </Form>
          </li>
        ))}
      </ol>
    </>
  );
}
