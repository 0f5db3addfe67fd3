import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AdministeredOrganization } from '../administration.server';

/** Asks for confirmation of archiving in a `<details>` element, so that it works without JavaScript. */
export function ArchiveForms({ organization }: { organization: AdministeredOrganization }) {
  const { t } = useTranslation('organizationsAdmin');
  const { name, archivedAt } = organization;
  if (archivedAt) {
    return (
      <section className="section">
        <h2>{t('restore.title')}</h2>
        <p>{t('restore.text')}</p>
        <Form method="post" className="actions mt-3">
          <button className="button" name="do" value="restore">
            {t('restore.submit', { name })}
          </button>
        </Form>
      </section>
    );
  }
  return (
    <section className="section">
      <h2>{t('archive.title')}</h2>
      <details>
        <summary className="min-h-11 py-2">{t('archive.open')}</summary>
        <p>{t('archive.text')}</p>
        <Form method="post" className="actions mt-3">
          <button className="button button-danger" name="do" value="archive">
            {t('archive.confirm', { name })}
          </button>
        </Form>
      </details>
    </section>
  );
}
