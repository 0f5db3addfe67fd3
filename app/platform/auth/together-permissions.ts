import type { Rule } from './permission-rule';

/** Who may do what in requests, in groups and in what else the network does together. */
export const togetherPermissions = {
  'request.ask': { for: ['member'], lets: 'ask the network in its name, close its requests' },
  'request.answer': { for: ['member'], lets: 'answer requests of others in its name' },
  'request.oversee': { for: ['network administrator'], lets: 'see how all requests stand' },
  'group.take-part': {
    for: ['member'],
    lets: 'found groups, belong to them in its name, write and decide in them',
  },
} as const satisfies Record<string, Rule>;
