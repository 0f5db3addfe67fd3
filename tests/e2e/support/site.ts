import { accessPages } from './site-of-access';
import { libraryPages } from './library-pages';
import { campaignPages } from './site-of-campaigns';
import { recommendationPages } from './site-of-recommendations';
import { threadPages } from './site-of-threads';
import { page, type SitePage } from './site-page';
import { continuityPages } from './site-of-continuity';
import { freshnessPages } from './site-of-freshness';
import { administrationPages } from './site-of-administration';
import { textPages } from './site-of-texts';

export type { SitePage };

/** Every page of the portal, in the states that look different. */
export const sitePages: readonly SitePage[] = [
  ...continuityPages,
  ...textPages,
  page('public/home', 'home', (lang) => `/${lang}`),
  page('public/directory', 'directory', (lang) => `/${lang}/directory`),
  page('public/directory', 'directory-found', (lang) => {
    return `/${lang}/directory?q=reintegraci%C3%B3n&country=GT&expertise=mhpss&language=mam`;
  }),
  page('public/directory', 'directory-empty', (lang) => `/${lang}/directory?q=zzzz&country=CA`),
  page('public/organization', 'organization', (lang) => `/${lang}/organizations/pop-noj`),
  page('public/organization', 'organization-unconfirmed', (lang) => `/${lang}/organizations/pdib`),
  page('public/organization', 'organization-full', (lang, { full }) => {
    return `/${lang}/organizations/${full.slug}`;
  }),
  page('public/organization', 'organization-bare', (lang, { bare }) => {
    return `/${lang}/organizations/${bare.slug}`;
  }),
  page('public/organization-sheet', 'organization-sheet', (lang, { full }) => {
    return `/${lang}/organizations/${full.slug}/sheet`;
  }),
  page('public/organization-sheet', 'organization-sheet-bare', (lang, { bare }) => {
    return `/${lang}/organizations/${bare.slug}/sheet`;
  }),
  page('public/countries', 'countries', (lang) => `/${lang}/countries`),
  page('public/country', 'country', (lang) => `/${lang}/countries/gt`),
  page('public/country', 'country-empty', (lang) => `/${lang}/countries/bz`),
  page('public/expertise', 'expertise', (lang) => `/${lang}/expertise`),
  page('public/expertise-area', 'expertise-area', (lang) => `/${lang}/expertise/mhpss`),
  page('public/expertise-area', 'expertise-area-empty', (lang) => {
    return `/${lang}/expertise/guardianship`;
  }),
  page('public/country-sheet', 'country-sheet', (lang) => `/${lang}/countries/gt/sheet`),
  page('public/country-sheet', 'town-sheet', (lang) => {
    return `/${lang}/countries/mx/sheet?town=Tapachula`;
  }),
  page('public/country-sheet', 'country-sheet-empty', (lang) => `/${lang}/countries/bz/sheet`),
  page('public/coverage', 'coverage', (lang) => `/${lang}/coverage`),
  page('public/coverage', 'coverage-populations', (lang) => {
    return `/${lang}/coverage?by=population&country=GT`;
  }),
  page('public/directory-map', 'map', (lang) => `/${lang}/directory/map`),
  page('public/directory-map', 'map-found', (lang) => {
    return `/${lang}/directory/map?q=asilo&expertise=asylum&country=MX`;
  }),
  page('public/about', 'about', (lang) => `/${lang}/about`),
  page('public/safety', 'safety', (lang) => `/${lang}/safety`),
  page('public/data/open-data', 'open-data', (lang) => `/${lang}/data`),
  page('public/help', 'help', (lang) => `/${lang}/help`),
  page('public/help-topic', 'help-share', (lang) => `/${lang}/help/share`),
  page('public/help-topic', 'help-factor', (lang) => `/${lang}/help/factor`),
  page('public/organization', 'organization-at-risk', (lang, { exposed }) => {
    return `/${lang}/organizations/${exposed.slug}`;
  }),
  page('public/privacy', 'privacy', (lang) => `/${lang}/privacy`),
  page('public/privacy', 'privacy-erased', (lang) => `/${lang}/privacy?erased`),
  page('public/resources', 'resources', (lang) => `/${lang}/resources`),
  page('public/resources', 'resources-empty', (lang) => `/${lang}/resources?q=zzzz`),
  page('public/resource', 'resource', (lang, { resource }) => {
    return `/${lang}/resources/${resource.slug}`;
  }),
  ...libraryPages,
  ...accessPages,
  ...threadPages,
  ...campaignPages,
  ...recommendationPages,
  page('public/not-found', 'not-found', (lang) => `/${lang}/no-such-page`),

  page('account/login', 'login', (lang) => `/${lang}/login`),
  page('account/invitation', 'invitation', (lang, { invitation }) => {
    return `/${lang}/invitations/${invitation.token}`;
  }),
  page('account/invitation', 'invitation-gone', (lang) => `/${lang}/invitations/${'x'.repeat(43)}`),
  page('account/password-forgotten', 'password-forgotten', (lang) => `/${lang}/password/reset`),
  page('account/password-new', 'password-new', (lang, { reset }) => {
    return `/${lang}/password/reset/${reset}`;
  }),

  {
    ...page('account/second-factor', 'second-factor', (lang) => `/${lang}/login/second-factor`),
    waiting: 'administrator',
  },
  {
    ...page('account/lost-factor', 'lost-factor', (lang) => `/${lang}/login/lost`),
    waiting: 'administrator',
  },
  {
    ...page('account/lost-factor', 'lost-factor-waiting', (lang) => `/${lang}/login/lost`),
    waiting: 'staff',
  },
  {
    ...page('account/lost-factor', 'lost-factor-approved', (lang) => `/${lang}/login/lost`),
    waiting: 'bareStaff',
  },
  page('account/keep-factors', 'keep-factors', (lang, { stop }) => `/${lang}/login/lost/${stop}`),
  page('account/keep-factors', 'keep-factors-done', (lang) => {
    return `/${lang}/login/lost/${'x'.repeat(43)}?done`;
  }),
  page('account/keep-hidden', 'keep-hidden', (lang, { keepHidden }) => {
    return `/${lang}/safety/keep/${keepHidden}`;
  }),
  page('account/keep-hidden', 'keep-hidden-done', (lang) => {
    return `/${lang}/safety/keep/${'x'.repeat(43)}?done`;
  }),

  page('workspace/overview', 'workspace', (lang) => `/${lang}/workspace`, 'staff'),
  page(
    'workspace/organizations',
    'own-organizations',
    (lang) => {
      return `/${lang}/workspace/organizations`;
    },
    'staff',
  ),
  page('workspace/overview', 'workspace-bare', (lang) => `/${lang}/workspace`, 'bareStaff'),
  page('workspace/overview', 'workspace-hidden', (lang) => `/${lang}/workspace`, 'guardian'),
  page('workspace/overview', 'workspace-at-risk', (lang) => `/${lang}/workspace`, 'exposedStaff'),
  page(
    'workspace/organization-safety',
    'safety-own',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/safety`,
    'bareStaff',
  ),
  page(
    'workspace/organization-safety',
    'safety-at-risk',
    (lang, { exposed }) => `/${lang}/workspace/organizations/${exposed.slug}/safety`,
    'exposedStaff',
  ),
  page(
    'workspace/organization-safety',
    'safety-hidden',
    (lang, { hiddenForSafety }) =>
      `/${lang}/workspace/organizations/${hiddenForSafety.slug}/safety`,
    'guardian',
  ),
  page(
    'workspace/organization-safety',
    'safety-release-waits',
    (lang, { unexplained }) => `/${lang}/workspace/organizations/${unexplained.slug}/safety`,
    'keeper',
  ),
  page(
    'workspace/organization-safety',
    'safety-release-asked',
    (lang, { hiddenForSafety }) =>
      `/${lang}/workspace/organizations/${hiddenForSafety.slug}/safety`,
    'administrator',
  ),
  page('workspace/confirm', 'confirm', (lang) => `/${lang}/workspace/confirm`, 'staff'),
  page('workspace/account', 'account', (lang) => `/${lang}/workspace/account`, 'staff'),
  page('workspace/own-email', 'own-email', (lang) => `/${lang}/workspace/account/email`, 'staff'),
  page(
    'workspace/own-email',
    'own-email-codes',
    (lang) => `/${lang}/workspace/account/email`,
    'bareStaff',
  ),
  page('workspace/own-names', 'own-names', (lang) => `/${lang}/workspace/account/names`, 'staff'),
  page(
    'workspace/own-names',
    'own-names-none',
    (lang) => `/${lang}/workspace/account/names`,
    'bareStaff',
  ),
  page(
    'workspace/organization-logo',
    'organization-logo',
    (lang, { full }) => `/${lang}/workspace/organizations/${full.slug}/logo`,
    'staff',
  ),
  page(
    'workspace/organization-logo',
    'organization-logo-none',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/logo`,
    'bareStaff',
  ),
  page('workspace/own-data', 'own-data', (lang) => `/${lang}/workspace/account/data`, 'staff'),
  page(
    'workspace/second-factors',
    'second-factors',
    (lang) => `/${lang}/workspace/account/second-factors`,
    'staff',
  ),
  page(
    'workspace/second-factors',
    'second-factors',
    (lang) => `/${lang}/workspace/account/second-factors`,
    'staff',
  ),
  page('workspace/devices', 'devices', (lang) => `/${lang}/workspace/account/devices`, 'staff'),
  page(
    'workspace/organization-edit',
    'organization-edit',
    (lang, { full }) => `/${lang}/workspace/organizations/${full.slug}/edit`,
    'staff',
  ),
  page(
    'workspace/organization-audit',
    'own-audit',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/audit`,
    'bareStaff',
  ),
  page('workspace/resources', 'own-resources', (lang) => `/${lang}/workspace/resources`, 'staff'),
  page(
    'workspace/resources',
    'own-resources-empty',
    (lang) => `/${lang}/workspace/resources`,
    'bareStaff',
  ),
  page(
    'workspace/resource-new',
    'resource-new',
    (lang) => `/${lang}/workspace/resources/new`,
    'staff',
  ),
  page(
    'workspace/resource-edit',
    'resource-edit',
    (lang, { resource }) => `/${lang}/workspace/resources/${resource.slug}/edit`,
    'staff',
  ),

  page(
    'workspace/organization-people',
    'organization-people',
    (lang, { bare }) => `/${lang}/workspace/organizations/${bare.slug}/people`,
    'bareStaff',
  ),

  ...freshnessPages,
  ...administrationPages,
];
