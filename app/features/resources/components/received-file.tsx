import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FieldErrors } from '~/components/field';
import { links } from '~/i18n/links';
import { fileSize } from '~/i18n/sizes';
import { useLocale } from '~/i18n/use-locale';
import type { FileView } from '../listing';
import type { ReceivedView } from '../received';
import type { ResourceFields } from './resource-fields';

/** A file that has arrived: what it is, whether the library has it already, and what it said of people. */
export function ReceivedFile({ file, fields }: { file: ReceivedView; fields: ResourceFields }) {
  const { t } = useTranslation('upload');
  const locale = useLocale();
  const { name, bytes, pages, twins } = file;
  return (
    <div className="form" role="status">
      <p className="ok">
        ✓ {t('received', { name })} ({fileSize(locale, bytes)}
        {pages !== null && `, ${t('pages', { count: pages })}`})
      </p>
      <p className="hint">{t('offered')}</p>
      {twins.length > 0 && (
        <div className="notice notice-warn">
          <p>{t('twins')}</p>
          <ul>
            {twins.map(({ slug, title, titleLocale }) => (
              <li key={slug}>
                <Link
                  to={links.resource(locale, slug)}
                  lang={titleLocale === locale ? undefined : titleLocale}
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Said file={file} fields={fields} />
      <label className="check">
        <input type="checkbox" name="discard" value="1" />
        {t('discard')}
      </label>
    </div>
  );
}

/** What the file said besides what it shows, and what becomes of that. */
function Said({ file, fields }: { file: ReceivedView; fields: ResourceFields }) {
  const { t } = useTranslation('upload');
  const { found, isUncleaned, mayStay, cleaning } = file;
  if (found.length === 0 && !isUncleaned) return <p className="hint">{t('saidNothing')}</p>;
  return (
    <div className={isUncleaned ? 'notice notice-warn' : ''}>
      <p>
        {isUncleaned
          ? t(`uncleaned.${cleaning}`) // i18n keys: upload:uncleaned.*
          : t('cleaned')}
      </p>
      {found.length > 0 && (
        <ul>
          {found.map(({ kind, value }) => (
            <li key={kind + value}>
              {t(`found.${kind}`) /* i18n keys: upload:found.* */}
              {value && ': '}
              {value && <bdi>{value}</bdi>}
            </li>
          ))}
        </ul>
      )}
      {(isUncleaned || mayStay) && (
        <label className="check">
          <input
            type="checkbox"
            name="asItIs"
            value="on"
            defaultChecked={fields.asItIs.initialValue === 'on'}
            aria-describedby={fields.asItIs.errors ? fields.asItIs.errorId : undefined}
          />
          {t(isUncleaned ? 'shareAsItIs' : 'leaveIn')}
        </label>
      )}
      <FieldErrors field={fields.asItIs} />
    </div>
  );
}

/** Files that wait for forms of their own. */
export function WaitingFiles({ files }: { files: readonly FileView[] }) {
  const { t } = useTranslation('upload');
  const locale = useLocale();
  if (files.length === 0) return null;
  return (
    <div className="notice">
      <p>{t('waiting', { count: files.length })}</p>
      <ul>
        {files.map(({ id, name, bytes }) => (
          <li key={id}>
            <a
              className="inline-flex items-center min-h-11"
              href={links.newResource(locale, { file: id })}
            >
              {t('describe', { name })} ({fileSize(locale, bytes)})
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
