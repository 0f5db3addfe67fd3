import { createContext, useContext } from 'react';
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

/** The sections that stand open from the start: with something to correct, or asked for by address. */
export const OpenSections = createContext<ReadonlySet<string>>(new Set());

const inTexts = ['summary', 'description', 'name'];

/** The section of the form in which a field such as `contacts[0].email` is. */
export function sectionOfField(name: string): FormSectionName {
  const [field = ''] = name.split(/[.[]/);
  if (inTexts.includes(field)) return 'texts';
  return formSections.find((section) => section === field) ?? 'facts';
}

interface SectionProps {
  name: FormSectionName;
  hint?: string;
  /** how much is in it, for whoever sees it folded */
  count?: number;
  /** stands open on any screen */
  isOpen?: boolean;
  children: React.ReactNode;
}

/** A part of the form. On a phone it is folded; where there is room, or where one leads to it, it is open. */
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

/** Unfolds a section, for links that lead into it. */
export function unfold(name: string) {
  document.getElementById(name)?.querySelector('details')?.setAttribute('open', '');
}
