import type { AuditAction } from './audit.schema';

/**
 * Rate limits for actions that cost a person nothing to repeat: `deed` 60 times an hour, `rareDeed` 10 times.
 * Actions that protect somebody (hiding an organization, raising its risk, ending sessions) are never limited.
 * Actions with a limit of their own (invitations, codes) are not listed here.
 */
export const limitedDeeds: Partial<Record<AuditAction, 'deed' | 'rareDeed'>> = {
  'person.update': 'rareDeed',
  'person.show-name': 'deed',
  'person.hide-name': 'deed',
  'organization.update': 'deed',
  'organization.verify': 'deed',
  'organization.mark-translated': 'deed',
  'organization.contact-form': 'rareDeed',
  'organization.rename': 'rareDeed',
  'organization.logo': 'deed',
  'organization.ask-release': 'rareDeed',
  'resource.create': 'deed',
  'resource.visibility': 'deed',
  'resource.withdraw': 'deed',
  'resource.update': 'deed',
  'resource.confirm': 'deed',
  'resource.request': 'deed',
  'resource.link': 'deed',
  'resource.join': 'deed',
  'resource.part': 'deed',
  'collection.create': 'deed',
  'collection.update': 'deed',
  'collection.arrange': 'deed',
  'collection.remove': 'deed',
  'comment.write': 'deed',
  'comment.report': 'deed',
  'comment.remove': 'deed',
  'translation.ask': 'deed',
  'translation.offer': 'deed',
  'translation.deliver': 'deed',
  'translation.end': 'deed',
};
