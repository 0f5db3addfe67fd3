import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CaseDataWarnings } from '~/components/case-data';
import { ErrorSummary } from '~/components/error-summary';
import { SelectField, TextArea, TextField, type Choice } from '~/components/field';
import { Pagination } from '~/components/pagination';
import { StampField } from '~/components/stamp-field';
import { AskerName, PostActions, PostWords } from '~/features/requests/components/post-item';
import { calendarDate, exactDate } from '~/i18n/dates';
import { useLocale } from '~/i18n/use-locale';
import type { DiscussionView } from '../discussion-page.server';
import { limits } from '../groups.schema';

interface Props {
  discussion: DiscussionView;
  organizations: readonly Choice[];
  refused: { do: string; result: SubmissionResult } | null;
}

/** The posts of a discussion, its decisions marked, and the forms of what the reader may do. */
export function DiscussionThread({ discussion, organizations, refused }: Props) {
  const { t } = useTranslation('groups');
  const { first, posts, can, page, pages, status } = discussion;
  const resultOf = (action: string) => (refused?.do === action ? refused.result : null);
  return (
    <>
      {first && page === 1 && <DiscussionPost post={first} discussion={discussion} />}
      {posts.map((post) => (
        <DiscussionPost key={post.id} post={post} discussion={discussion} />
      ))}
      <Pagination page={page} pages={pages} />
      {status === 'closed' && <p className="notice mt-6">{t('discussion.closed')}</p>}
      {can.write && (
        <section className="section" aria-labelledby="write-title">
          <h2 id="write-title">{t('discussion.write')}</h2>
          <WriteForm organizations={organizations} result={resultOf('answer')} what="answer" />
        </section>
      )}
      {can.decide && can.write && (
        <details className="section" open={Boolean(resultOf('decide'))}>
          <summary className="legend py-3">{t('discussion.decide')}</summary>
          <WriteForm organizations={organizations} result={resultOf('decide')} what="decide" />
        </details>
      )}
      <Form method="post" className="actions">
        {can.decide && (
          <button
            className="link-button"
            name="do"
            value={status === 'closed' ? 'reopen' : 'close'}
          >
            {t(status === 'closed' ? 'discussion.reopen' : 'discussion.close')}
          </button>
        )}
      </Form>
      <Form method="post" className="actions">
        <input type="hidden" name="do" value="follow" />
        <button className="link-button" name="level" value="all">
          {t('discussion.follow')}
        </button>
        <button className="link-button" name="level" value="none">
          {t('discussion.unfollow')}
        </button>
      </Form>
    </>
  );
}

type Post = DiscussionView['posts'][number];

function DiscussionPost({ post, discussion }: { post: Post; discussion: DiscussionView }) {
  const { t } = useTranslation('groups');
  const locale = useLocale();
  const { slug, can } = discussion;
  const may = { ...can, answer: false, add: false, close: false, renew: false };
  return (
    <article className="post" id={`p${post.number}`}>
      <header className="where">
        <h2 className="text-lg">
          <AskerName of={post.organization} />
        </h2>
        <time dateTime={post.createdAt.toISOString()}>{exactDate(locale, post.createdAt)}</time>
        {post.kind === 'decision' && <strong> · {t('discussion.decision')}</strong>}
      </header>
      <PostWords post={post} />
      {post.reviewOn && (
        <p className="hint">{t('reviewOn', { date: calendarDate(locale, post.reviewOn) })}</p>
      )}
      {post.text && <PostActions post={post} slug={slug} can={may} />}
    </article>
  );
}

interface WriteProps {
  organizations: readonly Choice[];
  result: SubmissionResult | null;
  what: 'answer' | 'decide';
}

function WriteForm({ organizations, result, what }: WriteProps) {
  const { t } = useTranslation('groups');
  const [form, fields] = useForm<{ text: string; review: string; organization: string }>({
    id: what,
    lastResult: result,
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <StampField />
      <ErrorSummary form={form} />
      {organizations.length > 1 && (
        <SelectField
          field={fields.organization}
          label={t('discussion.organization')}
          choices={organizations}
          empty={t('discussion.choose')}
        />
      )}
      <CaseDataWarnings result={result}>
        <TextArea
          field={fields.text}
          label={t(what === 'answer' ? 'discussion.label' : 'discussion.decideLabel')}
          hint={t('discussion.hint')}
          maxLength={limits.body}
          rows={6}
        />
      </CaseDataWarnings>
      {what === 'decide' && (
        <TextField field={fields.review} label={t('discussion.review')} type="date" />
      )}
      <p className="actions">
        <button
          className={what === 'answer' ? 'button' : 'button button-quiet'}
          name="do"
          value={what}
        >
          {t(what === 'answer' ? 'discussion.submit' : 'discussion.decideSubmit')}
        </button>
      </p>
    </Form>
  );
}
