import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { FreshnessList } from '../freshness-list.server';

type Profile = FreshnessList['profiles'][number];

/** Every profile with its freshness, its people, its last reminder, and the available actions. */
export function FreshnessTable({ profiles, now }: { profiles: Profile[]; now: Date }) {
  const { t } = useTranslation('freshness');
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col">{t('column.people')}</th>
            <th scope="col">{t('column.reminded')}</th>
            <th scope="col">{t('column.do')}</th>
          </tr>
        </thead>
        <tbody>
          {profiles.map((profile) => (
            <FreshnessTableRow key={profile.slug} profile={profile} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FreshnessTableRow({ profile, now }: { profile: Profile; now: Date }) {
  const { t } = useTranslation('freshness');
  const locale = useLocale();
  const { slug, name, state, oldest, people, remindedAt } = profile;
  const looks = { fresh: 'ok', due: 'old', stale: 'old', never: undefined }[state];
  return (
    <tr data-result={slug} data-state={state}>
      <th scope="row" className="font-normal">
        <Link to={links.adminOrganization(locale, slug)}>
          <OwnName of={profile} />
        </Link>
      </th>
      <td>
        {/* i18n keys: freshness:state.* */}
        <span className={looks}>{t(`state.${state}`)}</span>
        {oldest && state !== 'never' && (
          <span className="hint block">
            <Ago date={oldest} now={now} />
          </span>
        )}
      </td>
      <td>{people === 0 ? <span className="old">{t('unkept')}</span> : people}</td>
      <td>{remindedAt ? <Ago date={remindedAt} now={now} /> : '–'}</td>
      <td>
        <Form method="post" className="flex flex-wrap gap-2">
          <input type="hidden" name="slug" value={slug} />
          {people > 0 && (
            <button
              className="button button-quiet"
              name="do"
              value="remind"
              aria-label={t('do.remindNamed', { name })}
            >
              {t('do.remind')}
            </button>
          )}
          <button
            className="button button-quiet"
            name="do"
            value="archive"
            aria-label={t('do.archiveNamed', { name })}
          >
            {t('do.archive')}
          </button>
        </Form>
      </td>
    </tr>
  );
}
