import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '~/components/field';
import { OwnName } from '~/components/own-name';
import { PostActions, PostWords } from '~/features/requests/components/post-item';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { AlertPost, AlertView } from '../alert-page.server';
import { CancelForm, JudgeForm } from './judge-forms';

interface Props {
  alert: AlertView;
  /** in whose names the reader can judge it */
  organizations: readonly Choice[];
  /** the form that was refused, by its button */
  refused: { do: string; result: SubmissionResult } | null;
}

/** What an alert says, what others say about it, and the forms of what the reader may do. */
export function AlertPosts({ alert, organizations, refused }: Props) {
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  const { first, posts, slug, can } = alert;
  const judging = refused?.do === 'confirm' || refused?.do === 'doubt' ? refused.result : null;
  return (
    <div className="max-w-3xl">
      {first && (
        <article className="post" aria-label={t('kind')}>
          <PostWords post={first} />
          <PostActions post={first} slug={slug} can={can} />
        </article>
      )}
      <h2 className="mt-6 mb-2">{t('posts.title', { count: posts.length })}</h2>
      {posts.map((post) => (
        <Judgment key={post.id} post={post} alert={alert} />
      ))}
      {can.judge && <JudgeForm organizations={organizations} result={judging} />}
      {can.change && (
        <section className="section" aria-labelledby="change">
          <h2 id="change">{t('change.title')}</h2>
          <p>
            <Link
              className="inline-flex min-h-11 items-center"
              to={links.updateAlert(locale, slug)}
            >
              {t('change.update')}
            </Link>
          </p>
          <p className="hint">{t('change.updateHint')}</p>
          <CancelForm result={refused?.do === 'cancel' ? refused.result : null} />
        </section>
      )}
      {can.report && <Follow />}
    </div>
  );
}

function Judgment({ post, alert: { slug, can } }: { post: AlertPost; alert: AlertView }) {
  const { t } = useTranslation('alerts');
  const locale = useLocale();
  const { kind } = post;
  const says = kind === 'verification' || kind === 'doubt' ? kind : 'update';
  return (
    <article className="post" id={`p${post.number}`}>
      <header className="where">
        <h3>
          <Link to={links.organization(locale, post.organization.slug)}>
            <OwnName of={post.organization} />
          </Link>{' '}
          {/* i18n keys: alerts:posts.* */}
          <span className={says === 'verification' ? 'ok' : 'hint'}>{t(`posts.${says}`)}</span>
        </h3>
        <time dateTime={post.createdAt.toISOString()}>{exactDate(locale, post.createdAt)}</time>
      </header>
      <PostWords post={post} />
      <PostActions post={post} slug={slug} can={can} />
    </article>
  );
}

/** Whether somebody wants to hear more of this alert. */
function Follow() {
  const { t } = useTranslation('alerts');
  return (
    <Form method="post" className="actions mt-6">
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
