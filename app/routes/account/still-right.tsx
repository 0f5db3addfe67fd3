import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageMeta } from '~/components/page-meta';
import { answerReminder, getReminder } from '~/features/organizations/freshness/answer.server';
import { StillRight } from '~/features/organizations/freshness/components/still-right';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { visitor } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';

const gone = () => new Response(null, { status: 410 });

/** The page of a reminder's link. Opening it confirms nothing, because mail servers open links, too. */
export async function loader({ params }: LoaderFunctionArgs) {
  const reminder = await getReminder(params['token'] ?? '');
  if (!reminder) throw gone();
  const title = translator(requireLocale(params), 'freshness')('link.title');
  const page = { title: `${title} ${reminder.organization.name}`, indexed: false };
  const { slug } = reminder.organization;
  const profile = await getOrganization(visitor, slug, requireLocale(params));
  return { page, reminder, profile, now: now() };
}

export async function action({ params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const token = params['token'] ?? '';
  if (!(await answerReminder(token))) throw gone();
  return redirect(links.stillRight(locale, token), 303);
}

export const meta = pageMeta;

export default function StillRightPage() {
  return <StillRight {...useLoaderData<typeof loader>()} />;
}
