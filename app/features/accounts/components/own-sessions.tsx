import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

/** How many browsers are signed in as this person, and the way to end the others. */
export function OwnSessions({ count }: { count: number }) {
  const { t } = useTranslation('accounts');
  return (
    <section className="section" aria-labelledby="sessions">
      <h2 id="sessions">{t('own.sessions')}</h2>
      <p>{t('own.sessionCount', { count })}</p>
      {count > 1 && (
        <Form method="post" className="actions mt-4">
          <input type="hidden" name="intent" value="sessions" />
          <button className="button button-quiet" type="submit">
            {t('own.endSessions')}
          </button>
        </Form>
      )}
    </section>
  );
}
