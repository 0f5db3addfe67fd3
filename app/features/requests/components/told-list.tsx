import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeclineForm } from './decline-form';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { HelpView } from '../help-list.server';

/** Who was told of a request and why, and what each said; with the asker's decisions on offers. */
export function ToldList({ help }: { help: readonly HelpView[] }) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  return (
    <section aria-labelledby="told">
      <h2 id="told">{t('told.title')}</h2>
      {help.length === 0 && <p className="hint">{t('told.nobody')}</p>}
      <ul className="told">
        {help.map((one) => (
          <li key={one.id}>
            <Link to={links.organization(locale, one.organization.slug)}>
              <OwnName of={one.organization} />
            </Link>{' '}
            <HelpState help={one} />
            <p className="hint">
              {/* i18n keys: requests:told.origin.* */}
              {[
                ...one.reasons,
                ...(one.origin === 'matched' ? [] : [t(`told.origin.${one.origin}`)]),
              ].join(' · ')}
            </p>
            {one.reason && <p className="hint">{one.reason}</p>}
            <Decisions help={one} />
          </li>
        ))}
      </ul>
      <p className="hint">{t('told.care')}</p>
    </section>
  );
}

function HelpState({ help: { status } }: { help: HelpView }) {
  const { t } = useTranslation('requests');
  if (status === 'told' || status === 'asked') return null;
  const isGood = status === 'offered' || status === 'accepted' || status === 'done';
  // i18n keys: requests:help.*
  return <span className={isGood ? 'ok' : 'hint'}>{t(`help.${status}`)}</span>;
}

function Decisions({ help: { id, organization, can } }: { help: HelpView }) {
  const { t } = useTranslation('requests');
  const names = { organization: organization.name };
  return (
    <>
      {can.decide && (
        <Form method="post" className="actions">
          <input type="hidden" name="id" value={id} />
          <button
            className="button button-quiet"
            name="do"
            value="accept"
            aria-label={t('decide.acceptOf', names)}
          >
            {t('decide.accept')}
          </button>
          <button
            className="link-button"
            name="do"
            value="not-needed"
            aria-label={t('decide.notNeededOf', names)}
          >
            {t('decide.notNeeded')}
          </button>
        </Form>
      )}
      {can.consent && (
        <Form method="post">
          <p className="hint">{t('consent.hint')}</p>
          <input type="hidden" name="id" value={id} />
          <button className="button button-quiet" name="do" value="consent">
            {t('consent.submit')}
          </button>
        </Form>
      )}
      {can.decline && <DeclineForm organization={organization.slug} />}
    </>
  );
}
