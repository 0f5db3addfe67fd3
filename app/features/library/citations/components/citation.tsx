import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

const formats = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['json', 'CSL-JSON'],
] as const;

/** How to cite a resource: a text to copy, and files for reference managers. */
export function Citation({ id, slug, text }: { id: string; slug: string; text: string }) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="cite">
      <h2 id="cite">{t('cite.title')}</h2>
      <p className="mt-2">{text}</p>
      <p className="note">
        {t('cite.permanent')}{' '}
        <a href={links.permanent(id)} className="break-all">
          {links.permanent(id)}
        </a>
      </p>
      <ul className="tags mt-2">
        {formats.map(([format, name]) => (
          <li key={format}>
            <a
              className="inline-flex items-center min-h-11"
              href={links.citation(locale, slug, format)}
              download={`${slug}.${format}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
