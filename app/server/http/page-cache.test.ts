import { afterEach, describe, expect, it } from 'vitest';
import { setClock } from '~/platform/clock.server';
import { EncodedContent } from './encoded-content.server';
import { CachedPage } from './cached-page.server';
import { PageCache } from './page-cache.server';

const watch = {
  generation: 1,
  isCurrent: () => true,
  know: () => Promise.resolve(true),
  refresh: () => Promise.resolve(),
};
const page = (bytes: number) =>
  new CachedPage(
    {
      status: 200,
      shared: true,
      headers: new Headers(),
      content: new EncodedContent(Buffer.alloc(bytes, 'hilo '), 'kept'),
    },
    new URL('http://localhost/es'),
  );

afterEach(() => setClock());

describe('pages that are kept', () => {
  it('stay within their bounds, those asked for least recently leaving first', async () => {
    const cache = new PageCache(watch, 100_000);
    for (let n = 0; n < 50; n++) {
      cache.find('/0');
      cache.keep(`/${n}`, page(8_000), cache.epoch);
      expect(cache.size.bytes).toBeLessThanOrEqual(100_000);
    }
    expect(cache.find('/0')).toBeDefined();
    expect(cache.find('/1')).toBeUndefined();
    expect(cache.find('/49')).toBeDefined();
    const { bytes, pages } = cache.size;
    const packed = await cache.find('/49')?.content.bytes('br');
    expect(cache.size).toEqual({ pages, bytes: bytes + (packed?.length ?? 0) });
    cache.keep('/large', page(20_000), cache.epoch);
    expect(cache.find('/large')).toBeUndefined();
  });

  it('are gone once something changed, and what was begun before is not kept', () => {
    const changing = { ...watch };
    const cache = new PageCache(changing);
    const before = cache.epoch;
    cache.keep('/es', page(1_000), before);
    changing.generation += 1;
    expect(cache.find('/es')).toBeUndefined();
    cache.keep('/es', page(1_000), before);
    expect(cache.find('/es')).toBeUndefined();
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
  });

  it('are gone when the day is over where the network is, and not before', () => {
    const cache = new PageCache(watch);
    setClock(() => new Date('2031-03-01T18:00:00Z'));
    cache.keep('/es', page(1_000), cache.epoch);
    setClock(() => new Date('2031-03-02T05:59:59Z'));
    expect(cache.find('/es')).toBeDefined();
    setClock(() => new Date('2031-03-02T06:00:00Z'));
    expect(cache.find('/es')).toBeUndefined();
  });
});
