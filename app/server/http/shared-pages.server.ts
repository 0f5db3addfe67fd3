import { isLocale } from '~/i18n/locale';
import { CachedPage, mayBeCached } from './cached-page.server';
import type { Epoch, PageCache } from './page-cache.server';
import { isForEverybody, sendAnswer, sendPage, type ReadyPage } from './page-response.server';

type Make = (request: Request) => Promise<ReadyPage | Response>;

interface Making {
  began: Epoch;
  answer: Promise<ReadyPage | Response>;
}

/**
 * Answers with cached public pages. A page that several clients request at the same time is rendered once,
 * without anything that the first client's browser sent.
 */
export function sharedPages(cache: PageCache, make: Make): (request: Request) => Promise<Response> {
  const underWay = new Map<string, Making>();

  const begin = (key: string, url: URL, began: Epoch): Making => {
    const making = { began, answer: make(forEverybody(url)) };
    underWay.set(key, making);
    const end = () => {
      if (underWay.get(key) === making) underWay.delete(key);
    };
    void making.answer.then((answer) => {
      if (mayBeCached(answer)) cache.keep(key, new CachedPage(answer, url), began);
      end();
    }, end);
    return making;
  };

  return async (request) => {
    const url = new URL(request.url);
    const key = url.pathname + url.search;
    if (!isShareable(request, url) || !(await cache.know()))
      return sendAnswer(request, await make(request));
    const kept = cache.find(key);
    if (kept) return sendPage(request, kept);
    const { epoch } = cache;
    const found = underWay.get(key);
    if (found?.began !== epoch) return sendAnswer(request, await begin(key, url, epoch).answer);
    const answer = await found.answer.catch(() => undefined);
    // A response that may not be cached is for the first reader only.
    if (answer && mayBeCached(answer)) return sendPage(request, answer);
    return sendAnswer(request, await make(request));
  };
}

/** The URLs of pages have a language; other responses may depend on the reader's. */
function isShareable(request: Request, { pathname }: URL): boolean {
  const first = pathname.split('/')[1];
  const isPage = isLocale(first) && !pathname.endsWith('.data');
  return (isPage || pathname === '/sitemap.xml') && isForEverybody(request);
}

function forEverybody(url: URL): Request {
  return new Request(url, { headers: { Accept: '*/*' } });
}
