import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';

/** The sections of the form, in order; the names are also their anchors. */
export const formSections = [
  'texts',
  'expertise',
  'services',
  'population',
  'stage',
  'country',
  'knows',
  'places',
  'languages',
  'contacts',
  'links',
  'facts',
] as const;
export type FormSectionName = (typeof formSections)[number];

/** Sections that are initially open because they contain an error or the URL names them. */
export const OpenSections = createContext<ReadonlySet<string>>(new Set());

const inTexts = ['summary', 'description', 'name'];

/** The form section that contains a field such as `contacts[0].email`. */
export function sectionOfField(name: string): FormSectionName {
  const [field = ''] = name.split(/[.[]/);
  if (inTexts.includes(field)) return 'texts';
  return formSections.find((section) => section === field) ?? 'facts';
}

interface SectionProps {
  name: FormSectionName;
  hint?: string;
  /** number of entries, shown while the section is folded */
  count?: number;
  /** open on any screen */
  isOpen?: boolean;
  children: React.ReactNode;
}

/** A section of the form. On a phone it is folded; it is open on wide screens or when a link leads to it. */
export function FormSection({ name, hint, count, isOpen = false, children }: SectionProps) {
  const { t } = useTranslation('profile');
  const open = useContext(OpenSections).has(name);
  // i18n keys: profile:sections.*
  const title = t(`sections.${name}`);
  const content = (
    <>
      {hint && <p className="hint mb-3">{hint}</p>}
      {children}
    </>
  );
  return (
    <section className="section" id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{title}</h2>
      {isOpen ? (
        content
      ) : (
        <details className="all" open={open}>
          <summary className="py-2.5 text-anil" aria-describedby={`${name}-title`}>
            {count === undefined ? t('unfold') : t('unfoldCount', { count })}
          </summary>
          {content}
        </details>
      )}
    </section>
  );
}

/** Unfolds a section, for links that lead to it. */
export function unfold(name: string) {
  document.getElementById(name)?.querySelector('details')?.setAttribute('open', '');
}
