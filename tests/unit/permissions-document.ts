import { permissionNames, ruleOf } from '~/platform/auth/permissions';
import type { Who } from '~/platform/auth/permission-rule';

const columns: readonly [Who, string][] = [
  ['everybody', 'Everybody'],
  ['person', 'Signed in'],
  ['partner', 'Partner'],
  ['member', 'Own staff'],
  ['administrator', 'Own administrator'],
  ['network administrator', 'Network administrator'],
];

// What the people of a column may do includes what these rules allow: what everybody may do, persons may do,
// too.
const includes: Record<string, readonly Who[]> = {
  everybody: ['everybody'],
  person: ['everybody', 'person'],
  partner: ['everybody', 'person', 'partner'],
  member: ['everybody', 'person', 'partner', 'member'],
  administrator: ['everybody', 'person', 'partner', 'member', 'administrator'],
  'network administrator': ['everybody', 'person', 'partner', 'network administrator'],
};

/** docs/permissions.md, made from the table in code. */
export function permissionsDocument(): string {
  const rows = permissionNames.map((name) => {
    const rule = ruleOf(name);
    const cells = columns.map(([who]) =>
      rule.for.some((one) => includes[who]?.includes(one)) ? '●' : '',
    );
    const hidden = rule.for.includes('administrator while hidden')
      ? ' (own: while hidden for safety)'
      : '';
    return `| ${[`\`${name}\``, rule.lets + hidden, ...cells, rule.confirm ? 'yes' : ''].join(' | ')} |`;
  });
  const heads = ['Permission', 'Lets somebody', ...columns.map(([, head]) => head), 'Fresh proof'];
  return [
    '# Permissions',
    '',
    'Who may do what. Made from `app/platform/auth/permissions.ts`, the one table that guards, queries,',
    'buttons and the authorization tests use; a test keeps this page equal to it.',
    '',
    '“Own” is the organization that the record belongs to. Network administrators administer; they do not',
    'read or change what is internal to an organization. “Fresh proof”: the person must have shown within',
    'ten minutes that it is them. Whoever may not know that something exists gets a 404. The operator at the',
    'server’s terminal may do all of it. While an organization is hidden for safety, its people have no role in',
    'it, except that its administrators may be one of the two people who stop hiding it. An administrator who',
    'has no second factor seven days after they began has no role at all until they set one up.',
    '',
    `| ${heads.join(' | ')} |`,
    `| ${heads.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n');
}
