import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { GroupView } from '../group-page.server';

type Member = GroupView['members'][number];

/** Who belongs to a group, by organization; people are not named. Coordinators see what they can do with each. */
export function GroupMembers({ group }: { group: GroupView }) {
  const { t } = useTranslation('groups');
  const { members, asked, can } = group;
  return (
    <section className="section" aria-labelledby="members">
      <h2 id="members">{t('members')}</h2>
      <ul className="plain-list">
        {members.map((one) => (
          <li key={one.id}>
            <MemberName of={one} />
            <span className="actions">
              {one.isOwn ? (
                <MemberButton of={one} what="leave" />
              ) : (
                can.coordinate && <MemberButton of={one} what="remove" />
              )}
              {can.coordinate && one.isPerson && !one.isCoordinator && (
                <MemberButton of={one} what="coordinate" />
              )}
            </span>
          </li>
        ))}
      </ul>
      {asked.length > 0 && (
        <>
          <h3>{t('askedTitle')}</h3>
          <ul className="plain-list">
            {asked.map((one) => (
              <li key={one.id}>
                <MemberName of={one} />
                <span className="actions">
                  {can.coordinate && <MemberButton of={one} what="accept" />}
                  {can.coordinate && !one.isOwn && <MemberButton of={one} what="remove" />}
                  {one.isOwn && !can.coordinate && <span className="hint">{t('waiting')}</span>}
                  {one.isOwn && <MemberButton of={one} what="leave" />}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function MemberName({ of }: { of: Member }) {
  const { t } = useTranslation('groups');
  const locale = useLocale();
  return (
    <span>
      <Link to={links.organization(locale, of.organization.slug)}>
        <OwnName of={of.organization} />
      </Link>
      {of.isPerson && <span className="hint"> · {t('person')}</span>}
      {of.isCoordinator && <span className="hint"> · {t('coordinates')}</span>}
    </span>
  );
}

function MemberButton({
  of,
  what,
}: {
  of: Member;
  what: 'leave' | 'remove' | 'accept' | 'coordinate';
}) {
  const { t } = useTranslation('groups');
  return (
    <Form method="post">
      <input type="hidden" name="id" value={of.id} />
      <button
        className="link-button"
        name="do"
        value={what}
        // i18n keys: groups:leaveNamed, groups:removeNamed, groups:acceptNamed, groups:coordinateNamed
        aria-label={t(`${what}Named`, { organization: of.organization.name })}
      >
        {/* i18n keys: groups:leave, groups:remove, groups:accept, groups:coordinate */}
        {t(what)}
      </button>
    </Form>
  );
}
