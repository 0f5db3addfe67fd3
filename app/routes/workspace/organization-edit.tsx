import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { OwnName } from '~/components/own-name';
import { SavedNotice } from '~/components/saved-notice';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { requireConfirmed } from '~/features/accounts/confirmation.server';
import { ProfileForm } from '~/features/organizations/components/profile-form';
import {
  getOrganizationForEditing,
  listProfileChoices,
} from '~/features/organizations/editing.server';
import { mostProfileFields, profileSchema } from '~/features/organizations/organizations.schema';
import { knownTexts, profileTexts } from '~/features/organizations/profile-texts';
import { profileWidens } from '~/features/organizations/profile-widening';
import { updateOrganization } from '~/features/organizations/update-organization.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requireActor } from '~/platform/auth/guard.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireOrganization(request: Request, slug: string | undefined) {
  const actor = await requireActor(request);
  const organization = await getOrganizationForEditing(actor, slug ?? '');
  if (!organization) throw await deniedOrganization(actor, 'profile.edit', slug ?? '');
  return { actor, organization };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organization } = await requireOrganization(request, params['slug']);
  const locale = requireLocale(params);
  const title = translator(locale, 'profile')('title');
  const choices = await listProfileChoices(locale);
  return { page: { title, indexed: false }, organization, choices };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, organization } = await requireOrganization(request, params['slug']);
  const { slug, values } = organization;
  const locale = requireLocale(params);
  const form = await readForm(request);
  const submission = parseSubmission(form, profileSchema, { mostFields: mostProfileFields });
  if (submission.status !== 'success') {
    // Adding a row is a question to the form and no error.
    const status = submission.status === 'error' ? 400 : 200;
    const stored = submission.payload['compare'] ? values : undefined;
    return data({ result: submission.reply(), stored }, { status });
  }
  const texts = profileTexts(submission.value);
  const asked = caseDataErrors(submission.payload, texts, knownTexts(texts, profileTexts(values)));
  if (asked)
    return data(
      { result: submission.reply({ fieldErrors: asked }), stored: undefined },
      { status: 400 },
    );
  if (profileWidens(values, submission.value)) await requireConfirmed(actor, form);
  const outcome = await updateOrganization(actor, slug, submission.value);
  switch (outcome.status) {
    case 'saved':
      return redirect(`${links.editOrganization(locale, slug)}?saved=1`, 303);
    case 'conflict':
      return data({ result: submission.reply(), stored: outcome.current }, { status: 409 });
    case 'invalid':
      return data(
        { result: submission.reply({ fieldErrors: outcome.errors }), stored: undefined },
        { status: 400 },
      );
    case 'not-found':
      throw new Response(null, { status: 404 });
  }
}

export const meta = pageMeta;

export default function OrganizationEditPage() {
  const { organization, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { t } = useTranslation('profile');
  return (
    <>
      <div className="hero">
        <h1>{t('title')}</h1>
        <p className="where">
          <OwnName of={organization} />
        </p>
        <p className="lead">{t('lead')}</p>
        {search.has('saved') && !answer && <SavedNotice>{t('saved')}</SavedNotice>}
      </div>
      <ProfileForm
        key={organization.values.version}
        slug={organization.slug}
        values={organization.values}
        gaps={organization.gaps}
        choices={choices}
        result={answer?.result}
        stored={answer?.stored}
      />
    </>
  );
}
