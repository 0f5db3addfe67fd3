import { describe, expect, it } from 'vitest';
import { pageMeta } from '~/components/page-meta';
import { addressOf, parseDirectoryQuery } from '~/features/search/directory/directory.schema';

const origin = 'https://tejido.example.org';

/** The URLs that a page declares for itself: its own first. */
function addressesOf(pathname: string, page: object): unknown[] {
  const matches = [{ id: 'root', data: { origin } }];
  const meta = pageMeta({
    data: { page: { title: 'x', ...page } },
    location: { pathname },
    matches,
  });
  return meta.flatMap((one) => ('href' in one ? [one.href] : []));
}

describe('the addresses that a page says it is at', () => {
  it('have no query where none makes another page', () => {
    expect(addressesOf('/es/organizations/pop-noj', {})).toEqual([
      `${origin}/es/organizations/pop-noj`,
      `${origin}/es/organizations/pop-noj`,
      `${origin}/en/organizations/pop-noj`,
    ]);
  });

  it('keep what a list is narrowed by, and nothing that trackers add', () => {
    const asked = new URLSearchParams(
      'utm_source=x&country=gt&fbclid=y&q=asilo&page=2&sort=relevance&country=HN&language=',
    );
    const [canonical, , english] = addressesOf('/es/directory', {
      query: addressOf(parseDirectoryQuery(asked)),
    });
    const search = '?q=asilo&country=GT&country=HN&page=2';
    expect([canonical, english]).toEqual([
      `${origin}/es/directory${search}`,
      `${origin}/en/directory${search}`,
    ]);
  });
});
