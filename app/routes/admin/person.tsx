import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { idForm, personActionSchema } from '~/features/identity/accounts.schema';
import { PersonAccess } from '~/features/identity/components/person-access';
import { PersonRoles } from '~/features/identity/components/person-roles';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { changePerson } from '~/features/identity/people.server';
import { getPerson } from '~/features/identity/people-lists.server';
import { exactDate, shortTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

function idOf(params: LoaderFunctionArgs['params']): string {
  const id = idForm.safeParse(params['id']);
  if (!id.success) throw new Response(null, { status: 404 });
  return id.data;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requirePermission(request, 'people.administer');
  const person = await getPerson(actor, idOf(params), lang);
  if (!person) throw new Response(null, { status: 404 });
  const { createdAt, lastSeenAt, ...rest } = person;
  return {
    page: { title: person.name, indexed: false },
    person: rest,
    since: exactDate(lang, createdAt),
    lastSeen: lastSeenAt && shortTime(lang, lastSeenAt),
    isSaved: new URL(request.url).searchParams.has('saved'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requirePermission(request, 'people.administer');
  const id = idOf(params);
  const form = await readForm(request);
  const submission = parseSubmission(form, personActionSchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  await requireConfirmed(actor, form);
  const outcome = await changePerson(actor, id, submission.value);
  if (outcome === 'notFound') throw new Response(null, { status: 404 });
  if (outcome !== 'done') return data({ refused: outcome }, { status: 409 });
  return redirect(`${links.adminPerson(lang, id)}?saved`, 303);
}

export const meta = pageMeta;

export default function Person() {
  const { t } = useTranslation('admin');
  const lang = useLocale();
  const { person, since, lastSeen, isSaved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <>
      <PageHead
        crumb={<Link to={links.adminPeople(lang)}>{t('people.title')}</Link>}
        title={<bdi>{person.name}</bdi>}
        lead={person.email}
      >
        {refused && (
          <p className="notice notice-warn mt-6" role="alert">
            {/* i18n keys: admin:person.lastAdministrator, admin:person.lastOfOrganization */}
            {t(`person.${refused}`)}
          </p>
        )}
        {isSaved && !refused && (
          <p className="notice notice-ok mt-6" role="status">
            {t('person.saved')}
          </p>
        )}
      </PageHead>
      <dl className="facts pb-6">
        <dt>{t('person.since')}</dt>
        <dd>{since}</dd>
        <dt>{t('person.lastSeen')}</dt>
        <dd>{lastSeen ?? t('person.notSignedIn')}</dd>
      </dl>
      <PersonRoles roles={person.roles} />
      <PersonAccess person={person} />
      <div className="section">
        <Link to={links.adminAudit(lang, { person: person.id })}>{t('person.audit')}</Link>
      </div>
    </>
  );
}
