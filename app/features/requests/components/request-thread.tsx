import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '~/components/field';
import { Pagination } from '~/components/pagination';
import type { RequestView } from '../request-page.server';
import { AnswerForm } from './answer-form';
import { OutcomeForm, RenewForm } from './outcome-form';
import { PostActions, PostItem, PostWords } from './post-item';
import { ToldList } from './told-list';

interface Props {
  request: RequestView;
  organizations: readonly Choice[];
  /** the form that was refused, by its button */
  refused: { do: string; result: SubmissionResult } | null;
}

/** The posts of a request with the forms of what the reader may do, and beside them who was told. */
export function RequestThread({ request, organizations, refused }: Props) {
  const { t } = useTranslation('requests');
  const { first, posts, slug, can, help, total, page, pages } = request;
  const resultOf = (action: string) => (refused?.do === action ? refused.result : null);
  return (
    <div className="two">
      <div>
        {first && page === 1 && (
          <article className="post" aria-label={t('post.need')}>
            <PostWords post={first} />
            <PostActions post={first} slug={slug} can={can} />
          </article>
        )}
        <h2>{help ? t('list.answers', { count: total }) : t('post.forNetwork')}</h2>
        {posts.map((post) => (
          <PostItem key={post.id} post={post} slug={slug} can={can} />
        ))}
        <Pagination page={page} pages={pages} />
        {(can.answer || can.add) && (
          <section className="section" aria-labelledby="answer-title">
            <h2 id="answer-title">{can.add ? t('answer.more') : t('answer.title')}</h2>
            <AnswerForm
              organizations={organizations}
              isAsker={can.add}
              result={resultOf('answer')}
            />
          </section>
        )}
        {can.close && help && <OutcomeForm help={help} result={resultOf('close')} />}
        {can.renew && <RenewForm day={dayIn(request)} result={resultOf('renew')} />}
      </div>
      {help && (
        <aside>
          <ToldList help={help} />
          {can.report && <Follow />}
        </aside>
      )}
    </div>
  );
}

const dayIn = ({ dueAt }: RequestView) => dueAt?.toISOString().slice(0, 10) ?? '';

/** Whether somebody wants to hear more of this request. */
function Follow() {
  const { t } = useTranslation('requests');
  return (
    <Form method="post" className="actions">
      <input type="hidden" name="do" value="follow" />
      <button className="link-button" name="level" value="all">
        {t('follow.all')}
      </button>
      <button className="link-button" name="level" value="none">
        {t('follow.none')}
      </button>
    </Form>
  );
}
