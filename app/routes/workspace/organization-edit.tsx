import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { PageHead } from '~/components/page-head';
import { SavedNotice } from '~/components/saved-notice';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { ProfileForm } from '~/features/organizations/editing/components/profile-form';
import { ProfilePreview } from '~/features/organizations/editing/components/profile-preview';
import {
  fieldsOfOthers,
  withStoredFields,
} from '~/features/organizations/editing/conflict-sides.server';
import {
  getOrganizationForEditing,
  listProfileChoices,
} from '~/features/organizations/editing/editing.server';
import { mostProfileFields, profileSchema } from '~/features/organizations/organizations.schema';
import { previewOrganization } from '~/features/organizations/editing/preview-organization.server';
import { fieldsToKeep, previewReader } from '~/features/organizations/editing/preview.schema';
import { knownTexts, profileTexts } from '~/features/organizations/profile/profile-texts';
import { profileWidens } from '~/features/organizations/editing/profile-widening';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { NamesThatWait } from '~/features/organizations/names/components/names-that-wait';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requireActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

type Errors = Record<string, string[]>;

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
  const form = await readForm(request, { mostFields: mostProfileFields });
  const submission = parseSubmission(form, profileSchema);
  // After a conflict was reported, every response repeats it until it is resolved.
  const stored = submission.payload['compare'] ? values : undefined;
  const answer = async (fieldErrors: Errors | null, status: number, current = stored) => {
    const ofOthers = current
      ? await fieldsOfOthers(actor, slug, form, null, submission.payload)
      : [];
    const result = fieldErrors ? submission.reply({ fieldErrors }) : submission.reply();
    return data({ result, stored: current, ofOthers, preview: undefined }, { status });
  };
  if (submission.status !== 'success')
    // Adding a row is no error.
    return answer(null, submission.status === 'error' ? 400 : 200);
  if (form.has('back')) return answer(null, 200);
  const input = withStoredFields(form, submission.value, values);
  const as = previewReader(form);
  if (as) {
    const seen = await previewOrganization(actor, slug, input, as, locale);
    if (seen.status === 'not-found') throw new Response(null, { status: 404 });
    if (seen.status === 'invalid') return answer(seen.errors, 400);
    const preview = { as, profile: seen.profile, fields: fieldsToKeep(form), now: now() };
    return data({ result: undefined, stored, ofOthers: [], preview });
  }
  const texts = profileTexts(input);
  const asked = caseDataErrors(submission.payload, texts, knownTexts(texts, profileTexts(values)));
  if (asked) return answer(asked, 400);
  if (profileWidens(values, input)) await requireConfirmed(actor, form);
  const outcome = await updateOrganization(actor, slug, input);
  switch (outcome.status) {
    case 'saved':
      return redirect(`${links.editOrganization(locale, slug)}?saved=1`, 303);
    case 'conflict':
      return answer(null, 409, outcome.current);
    case 'invalid':
      return answer(outcome.errors, 400);
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
  if (answer?.preview) return <ProfilePreview preview={answer.preview} />;
  return (
    <>
      <PageHead title={t('title')} of={organization} lead={t('lead')}>
        {search.has('saved') && !answer && <SavedNotice>{t('saved')}</SavedNotice>}
        <NamesThatWait names={organization.namesThatWait} />
      </PageHead>
      <ProfileForm
        key={organization.values.version}
        slug={organization.slug}
        values={organization.values}
        gaps={organization.gaps}
        choices={choices}
        result={answer?.result}
        stored={answer?.stored}
        ofOthers={answer?.ofOthers ?? []}
      />
    </>
  );
}
