import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LanguageLabel } from '~/components/foreign';
import { OwnName, useForeignLang } from '~/components/own-name';
import { PlainText } from '~/components/plain-text';
import { exactDate, joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { PostView, RequestView } from '../request-page.server';
import { limits } from '../requests.schema';

interface Props {
  post: PostView;
  slug: string;
  can: RequestView['can'];
}

/** A post of a request: who says it, in which language, the text, and what a reader can do with it. */
export function PostItem({ post, slug, can }: Props) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  if (post.kind === 'decision') return <Decision post={post} />;
  return (
    <article className="post" id={`p${post.number}`}>
      <header className="where">
        <h3>
          <AskerName of={post.organization} />
        </h3>
        <time dateTime={post.createdAt.toISOString()}>{exactDate(locale, post.createdAt)}</time>
        {post.kind === 'update' && <> · {t('post.outcome')}</>}
      </header>
      {post.text && <PostWords post={post} />}
      {post.helped && !post.isAskers && <p className="ok">{t('post.helped')}</p>}
      {post.text && <PostActions post={post} slug={slug} can={can} />}
    </article>
  );
}

/** An organization's name with a link to its profile; for a hidden asker, that it asks through the secretariat. */
export function AskerName({ of }: { of: PostView['organization'] }) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  if (!of) return <span>{t('throughSecretariat')}</span>;
  return (
    <Link to={links.organization(locale, of.slug)}>
      <OwnName of={of} />
    </Link>
  );
}

function Decision({ post }: { post: PostView }) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  return (
    <p className="post-line" id={`p${post.number}`}>
      <time dateTime={post.createdAt.toISOString()}>{exactDate(locale, post.createdAt)}</time>
      {' · '}
      <AskerName of={post.organization} /> {t('post.accepted')}{' '}
      {post.about && <AskerName of={post.about} />}
    </p>
  );
}

/** The text of a post, with where a translation comes from, or that there is none. */
export function PostWords({ post }: { post: Pick<PostView, 'text' | 'sourceLocale'> }) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  const lang = useForeignLang();
  const { text } = post;
  if (!text) return null;
  const { translation, original } = text;
  const source = localeNameIn(locale, post.sourceLocale);
  return (
    <>
      {translation && (
        <p className="hint">
          {translation.isMachine
            ? t('post.machine', { language: source })
            : translation.by
              ? t('post.translated', { language: source, organization: translation.by.name })
              : t('post.translatedByAsker', { language: source })}
        </p>
      )}
      {translation?.isOutdated && <p className="old">{t('post.outdated')}</p>}
      {text.isMissing && (
        <p className="hint">
          <LanguageLabel locale={text.locale} /> · {t('post.untranslated')}
        </p>
      )}
      <PlainText text={text.body} lang={lang(text.locale)} />
      {original && (
        <details>
          <summary className="min-h-11 py-2">{t('post.original', { language: source })}</summary>
          {original.subject && (
            <p className="font-semibold" lang={lang(original.locale)}>
              {original.subject}
            </p>
          )}
          <PlainText text={original.body} lang={lang(original.locale)} />
        </details>
      )}
    </>
  );
}

/** What a reader can do with a post: translate it or ask for that, and report it. */
export function PostActions({
  post,
  slug,
  can,
}: {
  post: Pick<PostView, 'id' | 'number' | 'text' | 'wishes' | 'can'>;
  slug: string;
  can: Pick<RequestView['can'], 'translate' | 'report'>;
}) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  const names = post.wishes.map(({ name }) => name);
  return (
    <>
      {post.text?.isMissing && names.length > 0 && (
        <p className="hint">{t('post.wished', { organizations: joined(locale, names) })}</p>
      )}
      <div className="actions post-actions">
        {can.translate && (
          <Link to={links.postTexts(locale, slug, post.number)}>
            {post.can.edit ? t('post.edit') : t('post.translate')}
          </Link>
        )}
        {can.translate && post.text?.isMissing && !post.can.edit && (
          <Form method="post">
            <input type="hidden" name="id" value={post.id} />
            <input type="hidden" name="locale" value={locale} />
            <button className="link-button" name="do" value="wish">
              {t('post.wish')}
            </button>
          </Form>
        )}
        {can.report && !post.can.edit && (
          <details>
            <summary className="hint py-2.5">{t('post.report')}</summary>
            <Form method="post" className="form">
              <input type="hidden" name="id" value={post.id} />
              <label className="field">
                {t('post.reportReason')}
                <input className="input" name="reason" maxLength={limits.reason} />
              </label>
              <button className="button button-quiet" name="do" value="report">
                {t('post.reportSend')}
              </button>
            </Form>
          </details>
        )}
      </div>
    </>
  );
}
