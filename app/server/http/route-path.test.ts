import { expect, test } from 'vitest';
import { bodyBounds, uploadBounds } from './bounded-body.server';
import { isForEverybody } from './page-response.server';
import { costOf, limitOf } from './limited-address.server';
import { routePath } from './route-path.server';

test.each([
  ['/', '/'],
  ['/es/directory', '/es/directory'],
  ['/es/Directory.data', '/es/directory'],
  ['/es/%64irectory', '/es/directory'],
  ['/es/directory/.data', '/es/directory'],
  ['/es/a%2Fb', '/es/a%2fb'],
  ['/es/%zz', '/es/%zz'],
])('%s is the route of %s', (pathname, expected) => expect(routePath(pathname)).toBe(expected));

const spellings = (path: string) => [
  path,
  path.toUpperCase(),
  path.replace('s', '%73'),
  `${path}.data`,
  `${path}/.data`,
];

test.each(
  [
    ...['/es/directory', '/es/directory/map', '/en/resources', '/en/resources/feed.atom'],
    ...['/es/requests', '/en/requests/feed.atom'],
  ].flatMap(spellings),
)('however it is spelt, %s with words counts as a search', (path) => {
  expect(limitOf(new URL(`http://localhost${path}?q=agua`))).toBe('search');
  expect(limitOf(new URL(`http://localhost${path}?country=GT`))).toBeUndefined();
});

test.each([
  ...['login', 'workspace', 'admin/people', 'invitations/x', 'password/reset'],
  ...['shared/x', 'takeaways/x', 'still-right/x', 'mail/stop/x', 'join', 'organizations/x/contact'],
])('however it is spelt, %s is one person’s page', (page) => {
  for (const path of spellings(`/en/${page}`))
    expect(isForEverybody(new Request(`http://localhost${path}`)), path).toBe(false);
  expect(isForEverybody(new Request('http://localhost/en/about'))).toBe(true);
});

test('however it is spelt, a file may be sent where files go', () => {
  expect(bodyBounds('/es/Workspace/resources/%6eew')).toBe(uploadBounds);
});

test.each(['x/', 'x?key=', 'x/0199e0a0-0000-7000-8000-00000badcafe.profile-reminder.'])(
  'an address with a token is its bearer’s, after %s too',
  (before) => {
    const address = (token: string) => new Request(`http://localhost/es/${before}${token}`);
    expect(isForEverybody(address('a'.repeat(43)))).toBe(false);
    expect(isForEverybody(address('a'.repeat(43) + '/more'))).toBe(false);
  },
);

test('a whole file or a long page of open data counts as ten requests', () => {
  const cost = (path: string) => costOf(new URL(`http://localhost${path}`));
  for (const path of ['/hsds/services', '/hsds/services?per_page=50', '/es/directory?per_page=500'])
    expect([path, cost(path)]).toEqual([path, 1]);
  const long = ['/hsds/services?format=ndjson', '/hsds/organizations?per_page=500&full=true'];
  for (const path of [...long, '/data/organizations.csv', '/%64ata/organizations.csv'])
    expect([path, cost(path)]).toEqual([path, 10]);
});
