import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** One press hides the organization: nothing to fill in, no page between, no proof asked. */
export function ShelterForm({
  organization,
  isNetwork,
}: {
  organization: { slug: string; name: string };
  /** who looks at it administers the network, and stays signed in */
  isNetwork: boolean;
}) {
  const { t } = useTranslation('protection');
  const { slug, name } = organization;
  return (
    <section className="section" aria-labelledby="shelter-title">
      <h2 id="shelter-title">{t('shelter.title')}</h2>
      <p>{t('shelter.text')}</p>
      {/* Whoever was signed in may be no longer: the page after it is a new one. */}
      <Form
        method="post"
        action={links.ownSafety(useLocale(), slug)}
        reloadDocument
        className="actions mt-4"
      >
        <button className="button button-danger" name="do" value="shelter">
          {t('shelter.submit', { name })}
        </button>
      </Form>
      <div className="prose mt-6">
        <p>{t('shelter.what')}</p>
        <ul>
          <li>{t('shelter.hidden')}</li>
          <li>{t('shelter.sessions')}</li>
          {!isNetwork && <li>{t('shelter.signIn')}</li>}
          <li>{t('shelter.undo')}</li>
        </ul>
      </div>
    </section>
  );
}
