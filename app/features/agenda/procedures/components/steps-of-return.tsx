import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { countryName } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { EntryView } from '../entry-view';
import type { Step } from '../procedure.server';
import { Citation } from './citation';
import { Limit } from './entry-line';
import { StandingMark } from './standing-mark';
import { useAsk } from './use-ask';

/** Both sides of a return in the order in which it happens: what must arrive, from whom, by when. */
export function StepsOfReturn({ steps, situation }: { steps: readonly Step[]; situation: string }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const ask = useAsk();
  return (
    <ol>
      {steps.map(({ side, country, stage, name, entries }) => (
        <li key={stage} className="split">
          <div>
            <h2>
              <Foreign value={name} />
            </h2>
            <p className="kind">
              {t(`returns.${side}`) /* i18n keys: procedures:returns.* */}:{' '}
              <bdi>{countryName(locale, country)}</bdi>
            </p>
          </div>
          <div>
            {entries.length === 0 && (
              <p>
                {t('gap.nobody')}{' '}
                <a href={ask({ country, stage, situation })} rel="nofollow">
                  {t('gap.ask')}
                </a>
              </p>
            )}
            {entries.map((entry) => (
              <StepEntry key={entry.id} entry={entry} situation={situation} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepEntry({ entry, situation }: { entry: EntryView; situation: string }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const about =
    entry.situations.find((one) => one === situation) ?? entry.situations[0] ?? situation;
  const { kind, limit, authority, by } = entry;
  return (
    <article className="entry">
      <div className={kind}>
        <i>{t(`kind.${kind}`)}</i> {limit && <Limit limit={limit} />}
        <Foreign value={entry.text} as="p" />
      </div>
      {authority && (
        <p>
          {t('column.authority')}: <Foreign value={authority.name} />
        </p>
      )}
      {entry.citations.map((one, at) => (
        <Citation key={at} of={one} />
      ))}
      <p>
        <StandingMark of={entry.standing} />{' '}
        {by && (
          <>
            · <OwnName of={by} />
          </>
        )}{' '}
        <a href={`${links.procedure(locale, entry.country, entry.stage, about)}#${entry.slug}`}>
          {t('returns.whole')}
        </a>
      </p>
    </article>
  );
}
