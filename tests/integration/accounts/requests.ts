import { runInRequestScope } from '~/platform/http/request-scope.server';
import { unique } from '../../factories/sequence';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:132.0) Gecko/20100101 Firefox/132.0';

/** A browser, which keeps the cookies that responses set and has a client key of its own. */
export function aBrowser({
  userAgent = firefox,
  client = unique(),
}: { userAgent?: string; client?: string } = {}) {
  const jar = new Map<string, string>();
  return {
    jar,
    /** Runs something inside a request of this browser. */
    async asks<T>(work: () => Promise<T>): Promise<T> {
      const memo = new Map<string, unknown>();
      const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const scope = { requestId: 'r', clientKey: client, browser: { userAgent, cookies }, memo };
      try {
        return await runInRequestScope(scope, work);
      } finally {
        for (const cookie of (memo.get('cookies') as string[] | undefined) ?? []) {
          const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
          if (cookie.includes('Max-Age=0')) jar.delete(name);
          else jar.set(name, value);
        }
      }
    },
  };
}
