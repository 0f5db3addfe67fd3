import { useTranslation } from 'react-i18next';

const findings = ['causes', 'enforcement', 'reintegration', 'accords'] as const;

/** What the study found, in our words. */
export function Findings() {
  const { t } = useTranslation('about');
  return (
    <section className="section">
      <h2>{t('findings.title')}</h2>
      <div className="prose">
        <p>{t('findings.lead')}</p>
        <dl>
          {findings.map((finding) => (
            // i18n keys: about:findings.items.*
            <div key={finding} className="mt-4">
              <dt className="font-semibold">{t(`findings.items.${finding}.title`)}</dt>
              <dd>{t(`findings.items.${finding}.text`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

const principles = [
  'nonDiscrimination',
  'bestInterests',
  'development',
  'heard',
  'nonRefoulement',
  'familyUnity',
  'confidentiality',
] as const;

/** The principles of children's rights that the network works by. */
export function Principles() {
  const { t } = useTranslation('about');
  return (
    <section className="section">
      <h2>{t('principles.title')}</h2>
      <div className="prose">
        <p>{t('principles.lead')}</p>
        <dl>
          {principles.map((principle) => (
            // i18n keys: about:principles.items.*
            <div key={principle} className="mt-4">
              <dt className="font-semibold">{t(`principles.items.${principle}.title`)}</dt>
              <dd>{t(`principles.items.${principle}.text`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('principles.treaty')}</p>
      </div>
    </section>
  );
}
