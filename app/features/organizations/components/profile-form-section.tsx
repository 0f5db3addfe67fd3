import { useTranslation } from 'react-i18next';

/** The parts of the form in their order; the names are their anchors. */
export const formSections = [
  'texts',
  'expertise',
  'services',
  'population',
  'stage',
  'country',
  'places',
  'languages',
  'contacts',
  'links',
  'facts',
] as const;
export type FormSectionName = (typeof formSections)[number];

export function FormSection({
  name,
  hint,
  children,
}: {
  name: FormSectionName;
  hint?: string;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('profile');
  // i18n keys: profile:sections.*
  return (
    <section className="section" id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{t(`sections.${name}`)}</h2>
      {hint && <p className="hint mb-3">{hint}</p>}
      {children}
    </section>
  );
}
