import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { AskPreview as Preview } from '../preview-ask.server';

/** The step before sending: what may help already, who would be told and why, and whom to add. */
export function AskPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('requests');
  const { told, others, resources, answered } = preview;
  return (
    <section className="sheet" aria-labelledby="before" id="preview">
      <h2 id="before">{t('preview.title')}</h2>
      {resources.length + answered.length > 0 && <Nearest {...preview} />}
      <fieldset>
        <legend className="legend">{t('preview.told', { count: told.length })}</legend>
        {told.length === 0 && <p className="hint">{t('preview.nobody')}</p>}
        <ul className="told">
          {told.map((one) => (
            <li key={one.slug}>
              <label className="check">
                <input type="checkbox" name="tell" value={one.slug} defaultChecked />
                <span>
                  <OwnName of={one} />
                  <span className="hint block">{one.reasons.join(' · ')}</span>
                  {!one.hasPeople && <span className="hint block">{t('preview.relayed')}</span>}
                  {one.hasPeople && one.isWaiting && (
                    <span className="hint block">{t('preview.waiting')}</span>
                  )}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <label className="field">
        {t('preview.add')}
        <select className="input" name="add" multiple size={4}>
          {others.map(({ value, name, lang }) => (
            <option key={value} value={value} lang={lang}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="hint">{t('preview.care')}</p>
      <p className="actions">
        <button className="button" name="step" value="send">
          {t('preview.send', { count: told.length })}
        </button>
      </p>
    </section>
  );
}

function Nearest({ resources, answered }: Pick<Preview, 'resources' | 'answered'>) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  return (
    <div className="mb-4">
      <h3>{t('preview.nearest')}</h3>
      <ul className="told">
        {answered.map((one) => (
          <li key={one.slug}>
            <Link to={links.request(locale, one.slug)}>
              <Foreign value={one.title} />
            </Link>{' '}
            <span className="hint">{t('state.answered')}</span>
          </li>
        ))}
        {resources.map((one) => (
          <li key={one.slug}>
            <Link to={links.resource(locale, one.slug)}>
              <Foreign value={one.title} />
            </Link>{' '}
            <span className="hint">{joined(locale, [one.type.text, ...one.languages])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
