import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** The button that hides the organization. It needs one press: no field, no further page, no proof. */
export function HideForm({
  organization,
  isNetwork,
}: {
  organization: { slug: string; name: string };
  /** whether the reader administers the network, and so stays signed in */
  isNetwork: boolean;
}) {
  const { t } = useTranslation('protection');
  const { slug, name } = organization;
  return (
    <section className="section" aria-labelledby="hide-title">
      <h2 id="hide-title">{t('hide.title')}</h2>
      <p>{t('hide.text')}</p>
      {/* The press may sign the reader out, so the browser loads the next page as a whole. */}
      <Form
        method="post"
        action={links.ownSafety(useLocale(), slug)}
        reloadDocument
        className="actions mt-4"
      >
        <button className="button button-danger" name="do" value="hide">
          {t('hide.submit', { name })}
        </button>
      </Form>
      <div className="prose mt-6">
        <p>{t('hide.what')}</p>
        <ul>
          <li>{t('hide.hidden')}</li>
          <li>{t('hide.sessions')}</li>
          {!isNetwork && <li>{t('hide.signIn')}</li>}
          <li>{t('hide.undo')}</li>
        </ul>
      </div>
    </section>
  );
}
