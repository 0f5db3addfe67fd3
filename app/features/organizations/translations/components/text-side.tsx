import type { FieldMetadata } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '~/components/field';
import { WordDiff } from '~/components/word-diff';
import { links } from '~/i18n/links';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { TextSide as Side } from '../texts-editing.server';
import type { TextField as Field } from '../texts.schema';

interface Props {
  field: Field;
  /** the text's name in its language */
  label: string;
  side: Side;
  control: FieldMetadata<string> | undefined;
  organization: { slug: string; name: string };
}

const rows = { summary: 4, description: 10 } as const;
const rowsOf = (field: Field) => (field in rows ? rows[field as keyof typeof rows] : 3);

/** One language of a text: its translation state, what changed in its source, and the text itself. */
export function TextSide({ field, label, side, control, organization }: Props) {
  const { t } = useTranslation('texts');
  const page = useLocale();
  const { locale, condition, from, changes } = side;
  if (side.isOwnName)
    return (
      <OwnNameSide language={localeNameIn(page, locale)} organization={organization} side={side} />
    );
  if (!control) return null;
  const needsWork = condition === 'outdated' || condition === 'missing';
  const original = from ? localeNameIn(page, from) : '';
  // i18n keys: texts:state.*
  return (
    <div className="text-side">
      <p className={needsWork ? 'old' : 'hint'}>
        {t(`state.${condition}`, { language: original })}
      </p>
      {changes && (
        <details open>
          <summary className="min-h-11 content-center">
            {t('changes', { language: original })}
          </summary>
          <WordDiff parts={changes} lang={from ?? undefined} />
          <button
            className="link-button"
            name="right"
            value={`${field}.${locale}`}
            aria-label={t('rightOf', { text: label })}
          >
            {t('right')}
          </button>
        </details>
      )}
      {field === 'name' ? (
        <TextField field={control} label={label} />
      ) : (
        <TextArea field={control} label={label} lang={locale} rows={rowsOf(field)} />
      )}
    </div>
  );
}

/** The organization's own name, shown beside its translation; it is not a translation itself. */
function OwnNameSide({
  language,
  organization: { slug, name },
  side,
}: Pick<Props, 'organization' | 'side'> & { language: string }) {
  const { t } = useTranslation('texts');
  const page = useLocale();
  return (
    <div className="text-side">
      <p className="hint">{t('ownName', { language })}</p>
      <p lang={side.locale}>
        <bdi>{name}</bdi>
      </p>
      <p>
        <Link
          className="inline-flex items-center min-h-11"
          to={`${links.editOrganization(page, slug)}#facts`}
        >
          {t('ownNameEdit')}
        </Link>
      </p>
    </div>
  );
}
