import type { Rule } from './permission-rule';

/** Who may do what in groups and in what the network does together. */
export const togetherPermissions = {
  'group.take-part': {
    for: ['member'],
    lets: 'found groups, belong to them in its name, write and decide in them',
  },
} as const satisfies Record<string, Rule>;
