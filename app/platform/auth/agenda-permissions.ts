import type { Rule } from './permission-rule';

/** Who may do what in the rights agenda; part of the one table. */
export const agendaPermissions = {
  'campaign.lead': {
    for: ['member'],
    lets: 'write joint advocacy in its name, deliver it, record its outcome',
  },
  'campaign.open': {
    for: ['member'],
    confirm: true,
    lets: 'open its joint advocacy for signatures',
  },
  'campaign.sign': {
    for: ['member'],
    confirm: true,
    lets: 'sign joint advocacy in its name if one has a mandate, else prepare the signature',
  },
  'mandate.give': {
    for: ['administrator'],
    confirm: true,
    lets: 'say who may sign for it until when, withdraw its signatures',
  },
  'recommendation.propose': {
    for: ['member'],
    lets: 'propose recommendations in its name, say how they are carried out',
  },
  'recommendation.publish': {
    for: ['network administrator'],
    lets: 'publish proposed recommendations or decline them',
  },
  'procedure.propose': { for: ['member'], lets: 'propose in its name what law and practice say' },
  'procedure.verify': {
    for: ['member'],
    lets: 'confirm, dispute and assess what others said of a country where it works',
  },
  'procedure.publish': {
    for: ['network administrator'],
    lets: 'publish, decline, flag and take back procedures, record what happens to instruments',
  },
} as const satisfies Record<string, Rule>;
