import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { useFileWeight } from '../../files/components/use-file-weight';
import { Preview } from '../../files/components/preview';
import type { OpenedView } from '../titles.server';

/** The content of a resource on request, for a person to whom it was granted. */
export function OpenedResource({ slug, opened }: { slug: string; opened: OpenedView }) {
  const { t } = useTranslation('access');
  const locale = useLocale();
  const weigh = useFileWeight();
  const { summary, file, url, until, inside } = opened;
  return (
    <>
      <section className="section" data-opened="">
        <p className="notice notice-ok">
          {t('titles.granted', { date: exactDate(locale, until) })}
        </p>
        {summary && <Foreign as="p" className="whitespace-pre-line mt-3" value={summary} />}
        <p className="actions mt-6">
          {file && (
            <a className="button" href={links.file(file.id, file.name)} download={file.name}>
              {t('shared.download', { kind: file.kind, size: weigh(file) })}
            </a>
          )}
          {url && (
            <a className="button" href={url} rel="noopener noreferrer external">
              {t('shared.open')}
            </a>
          )}
        </p>
      </section>
      {inside && <Preview slug={slug} inside={inside} />}
    </>
  );
}
