import type { Locale } from './locale';
import { searchOf, type Query } from './query';

export { searchOf, type Query };

const withQuery = (path: string, query?: Query) => path + searchOf(query);

const paths = {
  home: (lang: Locale) => `/${lang}`,
  directory: (lang: Locale, query?: Query) => withQuery(`/${lang}/directory`, query),
  organization: (lang: Locale, slug: string) => `/${lang}/organizations/${slug}`,
  organizationSheet: (lang: Locale, slug: string) => `/${lang}/organizations/${slug}/sheet`,
  contact: (lang: Locale, slug: string) => `/${lang}/organizations/${slug}/contact`,
  correct: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/organizations/${slug}/correct`, query),
  join: (lang: Locale) => `/${lang}/join`,
  dataArchive: (lang: Locale, token: string) => `/${lang}/takeaways/${token}`,
  dataArchiveFile: (lang: Locale, token: string) => `/${lang}/takeaways/${token}/data.zip`,
  countries: (lang: Locale) => `/${lang}/countries`,
  country: (lang: Locale, code: string) => `/${lang}/countries/${code.toLowerCase()}`,
  expertise: (lang: Locale) => `/${lang}/expertise`,
  expertiseArea: (lang: Locale, slug: string) => `/${lang}/expertise/${slug}`,
  coverage: (lang: Locale) => `/${lang}/coverage`,
  coverageFile: (lang: Locale, query?: Query) => withQuery(`/${lang}/coverage.csv`, query),
  directoryMap: (lang: Locale, query?: Query) => withQuery(`/${lang}/directory/map`, query),
  countrySheet: (lang: Locale, code: string, query?: Query) =>
    withQuery(`/${lang}/countries/${code.toLowerCase()}/sheet`, query),
  openData: (lang: Locale) => `/${lang}/data`,
  about: (lang: Locale) => `/${lang}/about`,
  safety: (lang: Locale) => `/${lang}/safety`,
  privacy: (lang: Locale) => `/${lang}/privacy`,
  help: (lang: Locale, topic?: string) => (topic ? `/${lang}/help/${topic}` : `/${lang}/help`),
  resources: (lang: Locale, query?: Query) => withQuery(`/${lang}/resources`, query),
  permanent: (id: string) => `/r/${id}`,
  resource: (lang: Locale, slug: string) => `/${lang}/resources/${slug}`,
  resourcesFeed: (lang: Locale, query?: Query) => withQuery(`/${lang}/resources/feed.atom`, query),
  resourcesJsonFeed: (lang: Locale, query?: Query) =>
    withQuery(`/${lang}/resources/feed.json`, query),
  reading: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/resources/${slug}/text`, query),
  preview: (id: string) => `/previews/${id}`,
  citation: (lang: Locale, slug: string, format: string) =>
    `/${lang}/resources/${slug}/citation/${format}`,
  procedures: (lang: Locale, query?: Query) => withQuery(`/${lang}/procedures`, query),
  proceduresFile: (lang: Locale, format: 'csv' | 'xlsx', query?: Query) =>
    withQuery(`/${lang}/procedures.${format}`, query),
  procedure: (lang: Locale, country: string, stage: string, situation: string) =>
    `/${lang}/procedures/${country.toLowerCase()}/${stage}/${situation}`,
  returns: (lang: Locale, query?: Query) => withQuery(`/${lang}/procedures/returns`, query),
  proposeProcedure: (lang: Locale, query?: Query) =>
    withQuery(`/${lang}/workspace/procedures/new`, query),
  ownProcedures: (lang: Locale, query?: Query) => withQuery(`/${lang}/workspace/procedures`, query),
  procedureEntry: (lang: Locale, slug: string) => `/${lang}/workspace/procedures/${slug}`,
  adminProcedures: (lang: Locale, query?: Query) => withQuery(`/${lang}/admin/procedures`, query),
  rights: (lang: Locale) => `/${lang}/rights`,
  right: (lang: Locale, slug: string) => `/${lang}/rights/${slug}`,
  requestList: (lang: Locale, query?: Query) => withQuery(`/${lang}/requests`, query),
  request: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/requests/${slug}`, query),
  thread: (lang: Locale, { kind, slug }: { kind: string; slug: string | null }, number?: number) =>
    `/${lang}/${threadFolders[kind] ?? 'requests'}/${slug ?? ''}${number ? `#p${number}` : ''}`,
  groups: (lang: Locale) => `/${lang}/groups`,
  group: (lang: Locale, slug: string, query?: Query) => withQuery(`/${lang}/groups/${slug}`, query),
  newGroup: (lang: Locale) => `/${lang}/workspace/groups/new`,
  editGroup: (lang: Locale, slug: string) => `/${lang}/workspace/groups/${slug}/edit`,
  discussion: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/discussions/${slug}`, query),
  discuss: (lang: Locale, query?: Query) => withQuery(`/${lang}/workspace/discussions/new`, query),
  alerts: (lang: Locale, query?: Query) => withQuery(`/${lang}/alerts`, query),
  alert: (lang: Locale, slug: string, query?: Query) => withQuery(`/${lang}/alerts/${slug}`, query),
  alertsFeed: (lang: Locale, query?: Query) => withQuery(`/${lang}/alerts/feed.atom`, query),
  events: (lang: Locale, query?: Query) => withQuery(`/${lang}/events`, query),
  event: (lang: Locale, slug: string, query?: Query) => withQuery(`/${lang}/events/${slug}`, query),
  eventFile: (lang: Locale, slug: string) => `/${lang}/events/${slug}.ics`,
  eventsCalendar: (lang: Locale) => `/${lang}/events/calendar.ics`,
  newEvent: (lang: Locale) => `/${lang}/workspace/events/new`,
  newAlert: (lang: Locale) => `/${lang}/workspace/alerts/new`,
  updateAlert: (lang: Locale, slug: string) => `/${lang}/workspace/alerts/${slug}/update`,
  followedAlerts: (lang: Locale, query?: Query) =>
    withQuery(`/${lang}/workspace/alerts/following`, query),
  ask: (lang: Locale, query?: Query) => withQuery(`/${lang}/workspace/requests/new`, query),
  answerByLink: (lang: Locale, token: string) => `/${lang}/answer/${token}`,
  postTexts: (lang: Locale, slug: string, number: number) =>
    `/${lang}/workspace/requests/${slug}/posts/${number}`,
  inbox: (lang: Locale) => `/${lang}/workspace/inbox`,
  adminReports: (lang: Locale, query?: Query) => withQuery(`/${lang}/admin/reports`, query),
  adminReportFile: (lang: Locale, query?: Query) => withQuery(`/${lang}/admin/reports.csv`, query),
  adminRequests: (lang: Locale, query?: Query) => withQuery(`/${lang}/admin/requests`, query),
  recommendations: (lang: Locale, query?: Query) => withQuery(`/${lang}/recommendations`, query),
  recommendation: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/recommendations/${slug}`, query),
  newRecommendation: (lang: Locale) => `/${lang}/workspace/recommendations/new`,
  addToRecommendation: (lang: Locale, slug: string) => `/${lang}/workspace/recommendations/${slug}`,
  adminRecommendations: (lang: Locale, query?: Query) =>
    withQuery(`/${lang}/admin/recommendations`, query),
  campaigns: (lang: Locale, query?: Query) => withQuery(`/${lang}/campaigns`, query),
  campaign: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/campaigns/${slug}`, query),
  campaignVersion: (lang: Locale, slug: string, number: number) =>
    `/${lang}/campaigns/${slug}/versions/${number}`,
  campaignFile: (lang: Locale, slug: string, format: string) =>
    `/${lang}/campaigns/${slug}/document/${format}`,
  ownCampaigns: (lang: Locale) => `/${lang}/workspace/campaigns`,
  newCampaign: (lang: Locale) => `/${lang}/workspace/campaigns/new`,
  leadCampaign: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/workspace/campaigns/${slug}`, query),
  campaignText: (lang: Locale, slug: string) => `/${lang}/workspace/campaigns/${slug}/text`,
  signCampaign: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/workspace/campaigns/${slug}/sign`, query),
  mandates: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/workspace/organizations/${slug}/mandates`, query),
  collections: (lang: Locale) => `/${lang}/collections`,
  collection: (lang: Locale, slug: string) => `/${lang}/collections/${slug}`,
  file: (id: string, name: string) => `/files/${id}/${encodeURIComponent(name)}`,
  logo: (id: string) => `/logos/${id}`,
  login: (lang: Locale, query?: Query) => withQuery(`/${lang}/login`, query),
  secondFactor: (lang: Locale, query?: Query) => withQuery(`/${lang}/login/second-factor`, query),
  passkeyOptions: (lang: Locale) => `/${lang}/login/passkey-options`,
  lostFactor: (lang: Locale) => `/${lang}/login/lost`,
  keepFactors: (lang: Locale, token: string) => `/${lang}/login/lost/${token}`,
  keepHidden: (lang: Locale, token: string) => `/${lang}/safety/keep/${token}`,
  logout: (lang: Locale) => `/${lang}/logout`,
  invitation: (lang: Locale, token: string) => `/${lang}/invitations/${token}`,
  passwordReset: (lang: Locale) => `/${lang}/password/reset`,
  passwordNew: (lang: Locale, token: string) => `/${lang}/password/reset/${token}`,
  stillRight: (lang: Locale, token: string) => `/${lang}/still-right/${token}`,
  stopMail: (lang: Locale, token: string) => `/${lang}/mail/stop/${token}`,
  workspace: (lang: Locale) => `/${lang}/workspace`,
  confirm: (lang: Locale, query?: Query) => withQuery(`/${lang}/workspace/confirm`, query),
  account: (lang: Locale) => `/${lang}/workspace/account`,
  secondFactors: (lang: Locale) => `/${lang}/workspace/account/second-factors`,
  devices: (lang: Locale) => `/${lang}/workspace/account/devices`,
  ownMail: (lang: Locale) => `/${lang}/workspace/account/mail`,
  ownEmail: (lang: Locale) => `/${lang}/workspace/account/email`,
  ownNames: (lang: Locale, query?: Query) => withQuery(`/${lang}/workspace/account/names`, query),
  ownData: (lang: Locale) => `/${lang}/workspace/account/data`,
  ownDataFile: (lang: Locale) => `/${lang}/workspace/account/data.json`,
  ownOrganizations: (lang: Locale) => `/${lang}/workspace/organizations`,
  editOrganization: (lang: Locale, slug: string) => `/${lang}/workspace/organizations/${slug}/edit`,
  editPart: (lang: Locale, slug: string, part: string) =>
    `/${lang}/workspace/organizations/${slug}/edit/${part}`,
  ownTexts: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/workspace/organizations/${slug}/texts`, query),
  ownLogo: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/workspace/organizations/${slug}/logo`, query),
  ownHistory: (lang: Locale, slug: string) => `/${lang}/workspace/organizations/${slug}/history`,
  ownRevision: (lang: Locale, slug: string, number: number, query?: Query) =>
    withQuery(`/${lang}/workspace/organizations/${slug}/history/${number}`, query),
  ownPeople: (lang: Locale, slug: string) => `/${lang}/workspace/organizations/${slug}/people`,
  ownCorrections: (lang: Locale, slug: string) =>
    `/${lang}/workspace/organizations/${slug}/corrections`,
  ownWithdrawal: (lang: Locale, slug: string) =>
    `/${lang}/workspace/organizations/${slug}/withdraw`,
  ownDataArchive: (lang: Locale, slug: string) =>
    `/${lang}/workspace/organizations/${slug}/data.zip`,
  ownContinuity: (lang: Locale, slug: string) =>
    `/${lang}/workspace/organizations/${slug}/continuity`,
  newCases: (lang: Locale, slug: string) => `/${lang}/workspace/organizations/${slug}/new-cases`,
  dataKeys: (lang: Locale, slug: string) => `/${lang}/workspace/organizations/${slug}/keys`,
  channels: (lang: Locale, slug: string) => `/${lang}/workspace/organizations/${slug}/channels`,
  ownFreshness: (lang: Locale, slug: string) =>
    `/${lang}/workspace/organizations/${slug}/freshness`,
  ownSafety: (lang: Locale, slug: string) => `/${lang}/workspace/organizations/${slug}/safety`,
  ownAudit: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/workspace/organizations/${slug}/audit`, query),
  ownAuditFile: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/workspace/organizations/${slug}/audit.csv`, query),
  ownResources: (lang: Locale, query?: Query) => withQuery(`/${lang}/workspace/resources`, query),
  newResource: (lang: Locale, query?: Query) =>
    withQuery(`/${lang}/workspace/resources/new`, query),
  uploads: (lang: Locale) => `/${lang}/workspace/resources/uploads`,
  requests: (lang: Locale, query?: Query) =>
    withQuery(`/${lang}/workspace/resources/requests`, query),
  askFor: (lang: Locale, slug: string) => `/${lang}/workspace/resources/${slug}/request`,
  shareLinks: (lang: Locale, slug: string) => `/${lang}/workspace/resources/${slug}/links`,
  shared: (lang: Locale, token: string) => `/${lang}/shared/${token}`,
  sharedFile: (lang: Locale, token: string) => `/${lang}/shared/${token}/file`,
  editResource: (lang: Locale, slug: string) => `/${lang}/workspace/resources/${slug}/edit`,
  editions: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/workspace/resources/${slug}/editions`, query),
  comments: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/workspace/resources/${slug}/comments`, query),
  ownCollections: (lang: Locale, query?: Query) =>
    withQuery(`/${lang}/workspace/collections`, query),
  newCollection: (lang: Locale) => `/${lang}/workspace/collections/new`,
  editCollection: (lang: Locale, slug: string, query?: Query) =>
    withQuery(`/${lang}/workspace/collections/${slug}/edit`, query),
  adminComments: (lang: Locale) => `/${lang}/admin/comments`,
  libraryFile: (lang: Locale, slug: string) =>
    `/${lang}/workspace/organizations/${slug}/library.zip`,
  admin: (lang: Locale) => `/${lang}/admin`,
  adminTerms: (lang: Locale, query?: Query) => withQuery(`/${lang}/admin/terms`, query),
  adminThesaurus: (lang: Locale) => `/${lang}/admin/thesaurus`,
  adminEntryNew: (lang: Locale) => `/${lang}/admin/thesaurus/new`,
  adminEntry: (lang: Locale, slug: string) => `/${lang}/admin/thesaurus/entries/${slug}`,
  adminTermNew: (lang: Locale, taxonomy: string) => `/${lang}/admin/terms/${taxonomy}/new`,
  adminTerm: (lang: Locale, taxonomy: string, slug: string) =>
    `/${lang}/admin/terms/${taxonomy}/edit/${slug}`,
  adminOrganizations: (lang: Locale) => `/${lang}/admin/organizations`,
  adminOrganizationNew: (lang: Locale) => `/${lang}/admin/organizations/new`,
  adminOrganization: (lang: Locale, slug: string) => `/${lang}/admin/organizations/${slug}`,
  adminJoining: (lang: Locale) => `/${lang}/admin/joining`,
  adminContinuity: (lang: Locale) => `/${lang}/admin/continuity`,
  adminPeople: (lang: Locale, query?: Query) => withQuery(`/${lang}/admin/people`, query),
  adminPerson: (lang: Locale, id: string) => `/${lang}/admin/people/${id}`,
  adminInvitations: (lang: Locale, query?: Query) => withQuery(`/${lang}/admin/invitations`, query),
  adminRecoveries: (lang: Locale) => `/${lang}/admin/recoveries`,
  adminTranslations: (lang: Locale) => `/${lang}/admin/translations`,
  adminIncident: (lang: Locale) => `/${lang}/admin/incident`,
  adminRisk: (lang: Locale) => `/${lang}/admin/risk`,
  adminFreshness: (lang: Locale, query?: Query) => withQuery(`/${lang}/admin/freshness`, query),
  adminMail: (lang: Locale) => `/${lang}/admin/mail`,
  adminBackups: (lang: Locale) => `/${lang}/admin/backups`,
  adminAudit: (lang: Locale, query?: Query) => withQuery(`/${lang}/admin/audit`, query),
  adminAuditFile: (lang: Locale, query?: Query) => withQuery(`/${lang}/admin/audit.csv`, query),
  exit: () => '/exit',
};

const isAscii = (path: string) => /^[!-~]*$/.test(path);

/** Encodes a path for headers and links: part of it may come from a request and contain letters of any script. */
function encoded(path: string): string {
  return isAscii(path) ? path : path.replace(/[^!-~\p{Cs}]+/gu, encodeURIComponent);
}

/** The first part of the URL of a thread, by its kind. Comments are shown with their resource and have none. */
const threadFolders: Readonly<Record<string, string>> = {
  request: 'requests',
  alert: 'alerts',
  event: 'events',
  discussion: 'discussions',
  news: 'news',
  offer: 'offers',
};

/**
 * Every URL of the portal that a page links to or an action redirects to, in ASCII. Others may link to them:
 * do not change one.
 */
export const links = Object.fromEntries(
  Object.entries(paths).map(([name, pathOf]) => [
    name,
    (...parts: never[]) => encoded((pathOf as (...all: never[]) => string)(...parts)),
  ]),
) as unknown as typeof paths;

/** The URL of the same page in another language, with the same filters. */
export function sameIn(lang: Locale, url: { pathname: string; search: string }): string {
  return url.pathname.replace(/^\/[^/]+/, `/${lang}`) + url.search;
}
