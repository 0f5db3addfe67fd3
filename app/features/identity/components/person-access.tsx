import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

interface Access {
  isNetworkAdmin: boolean;
  isDisabled: boolean;
}

/** Whether a person is a network administrator and may sign in, with buttons to change both. */
export function PersonAccess({ person }: { person: Access }) {
  const { t } = useTranslation('admin');
  const { isNetworkAdmin, isDisabled } = person;
  return (
    <>
      <section className="section" aria-labelledby="network">
        <h2 id="network">{t('person.network')}</h2>
        <p>{isNetworkAdmin ? t('person.isAdmin') : t('person.isNotAdmin')}</p>
        <p className="hint">{t('person.endsSessions')}</p>
        <Form method="post" className="actions mt-4">
          <input type="hidden" name="intent" value="network-admin" />
          <input type="hidden" name="value" value={isNetworkAdmin ? 'no' : 'yes'} />
          <button className="button button-quiet" type="submit">
            {isNetworkAdmin ? t('person.unmakeAdmin') : t('person.makeAdmin')}
          </button>
        </Form>
      </section>
      <section className="section" aria-labelledby="access">
        <h2 id="access">{t('person.access')}</h2>
        <p>{isDisabled ? t('person.isDisabled') : t('person.isEnabled')}</p>
        {!isDisabled && <p className="hint">{t('person.disableText')}</p>}
        <Form method="post" className="actions mt-4">
          <input type="hidden" name="intent" value={isDisabled ? 'enable' : 'disable'} />
          <button className={isDisabled ? 'button' : 'button button-danger'} type="submit">
            {isDisabled ? t('person.enable') : t('person.disable')}
          </button>
        </Form>
      </section>
    </>
  );
}
