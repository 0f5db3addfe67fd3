import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';

/** What can wait for a network administrator's decision; the counts come from the layout's loader. */
export const waitingKinds = ['joining', 'corrections', 'comments', 'recoveries', 'mail'] as const;
export type WaitingKind = (typeof waitingKinds)[number];
export type WaitingCounts = Record<WaitingKind, number>;

/** A page of the administration; its name is the message `admin:nav.<name>`. */
export interface AdministrationPage {
  name: string;
  to: (locale: Locale) => string;
  waiting?: WaitingKind;
}

/**
 * The administration in four groups, whose names are the messages `admin:nav.group.<name>`. A new domain adds its pages
 * here.
 */
export const administration: readonly {
  name: 'people' | 'content' | 'security' | 'system';
  pages: readonly AdministrationPage[];
}[] = [
  {
    name: 'people',
    pages: [
      { name: 'organizations', to: links.adminOrganizations },
      { name: 'people', to: (locale) => links.adminPeople(locale) },
      { name: 'invitations', to: (locale) => links.adminInvitations(locale) },
      { name: 'joining', to: links.adminJoining, waiting: 'joining' },
      { name: 'continuity', to: links.adminContinuity, waiting: 'corrections' },
    ],
  },
  {
    name: 'content',
    pages: [
      { name: 'freshness', to: (locale) => links.adminFreshness(locale) },
      { name: 'translations', to: links.adminTranslations },
      { name: 'reports', to: (locale) => links.adminReports(locale) },
      { name: 'requests', to: (locale) => links.adminRequests(locale) },
      { name: 'recommendations', to: (locale) => links.adminRecommendations(locale) },
      { name: 'procedures', to: (locale) => links.adminProcedures(locale) },
      { name: 'comments', to: links.adminComments, waiting: 'comments' },
      { name: 'terms', to: (locale) => links.adminTerms(locale) },
      { name: 'thesaurus', to: links.adminThesaurus },
    ],
  },
  {
    name: 'security',
    pages: [
      { name: 'risk', to: links.adminRisk },
      { name: 'recoveries', to: links.adminRecoveries, waiting: 'recoveries' },
      { name: 'audit', to: (locale) => links.adminAudit(locale) },
    ],
  },
  {
    name: 'system',
    pages: [
      { name: 'mail', to: links.adminMail, waiting: 'mail' },
      { name: 'backups', to: links.adminBackups },
    ],
  },
];
