import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { CommentsView } from '../comments.server';
import { limits } from '../comments.schema';

type Comment = CommentsView['comments'][number];

/** Comments on a resource. `act` adds the actions for each; only the page of comments handles them. */
export function CommentList({ comments, act }: { comments: readonly Comment[]; act?: boolean }) {
  return (
    <ul className="plain-list">
      {comments.map((comment) => (
        <li key={comment.id}>
          <CommentWords comment={comment} />
          {act && <Acts comment={comment} />}
        </li>
      ))}
    </ul>
  );
}

/** One comment: its organization, date and text. */
export function CommentWords({
  comment: { organization, createdAt, text, locale: written },
}: {
  comment: Pick<Comment, 'organization' | 'createdAt' | 'text' | 'locale'>;
}) {
  const locale = useLocale();
  return (
    <>
      <p className="where">
        <Link to={links.organization(locale, organization.slug)}>
          <OwnName of={organization} />
        </Link>
        {' · '}
        <time dateTime={new Date(createdAt).toISOString()}>
          {exactDate(locale, new Date(createdAt))}
        </time>
      </p>
      <Foreign as="p" className="whitespace-pre-line" value={{ text, locale: written }} />
    </>
  );
}

function Acts({ comment: { id, organization, can } }: { comment: Comment }) {
  const { t } = useTranslation('comments');
  if (can.remove)
    return (
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <button className="link-button" name="do" value="remove">
          {t('remove')}
        </button>
      </Form>
    );
  return (
    <details>
      <summary
        className="py-2.5 hint"
        aria-label={t('report.titleNamed', { organization: organization.name })}
      >
        {t('report.title')}
      </summary>
      <Form method="post" className="form pb-3">
        <input type="hidden" name="id" value={id} />
        <label className="field">
          {t('report.reason')}
          <input className="input" name="reason" maxLength={limits.reason} />
        </label>
        <p>
          <button className="button button-quiet" name="do" value="report">
            {t('report.submit')}
          </button>
        </p>
      </Form>
    </details>
  );
}

/** Below a resource, for partners: its comments and a link to write one. */
export function CommentSection({ view }: { view: CommentsView }) {
  const { t } = useTranslation('comments');
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="comments">
      <h2 id="comments">{t('title')}</h2>
      <p className="hint">{t('audience')}</p>
      <CommentList comments={view.comments} />
      <p>
        <Link className="inline-flex items-center min-h-11" to={links.comments(locale, view.slug)}>
          {view.can.write ? t('write.link') : t('link')}
        </Link>
      </p>
    </section>
  );
}
