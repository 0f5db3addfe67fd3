import { dayOf } from '~/i18n/days';
import { now } from '~/platform/clock.server';
import type { ContentWatch } from '~/platform/db/content-watch.server';
import { hasTurned } from '~/platform/page-turns.server';
import type { CachedPage } from './cached-page.server';

/** Knows of changes: the database's watch, or a test's. */
export type Watch = Pick<ContentWatch, 'generation' | 'isCurrent' | 'know' | 'refresh'>;

/** A period in which nothing that pages show has changed. */
export type Epoch = object;

/** Roughly the memory that a page takes besides its bytes. */
const OVERHEAD = 2_048;

/**
 * The page cache: public pages as they were last rendered, of which the least recently requested are dropped
 * first. All are dropped as soon as something that pages show changes, at midnight in the network's time zone,
 * because a page may depend on the day, and at the instants that pages name themselves (`shownUntil`).
 */
export class PageCache {
  readonly #watch: Watch;
  readonly #capacity: number;
  readonly #pages = new Map<string, CachedPage>();
  #bytes = 0;
  #epoch: Epoch = {};
  #generation = -1;
  #day = '';
  /** the key that was last found, which is already the most recent one */
  #latest = '';

  /** @param capacity bytes of pages in all encodings */
  constructor(watch: Watch, capacity = 32 * 1024 * 1024) {
    this.#watch = watch;
    this.#capacity = capacity;
  }

  /** Whether cached pages may be sent now, without a query. */
  isCurrent(): boolean {
    return this.#watch.isCurrent();
  }

  /** Whether cached pages may be sent; queries the database if necessary. */
  know(): Promise<boolean> {
    return this.#watch.know();
  }

  /** Makes sure that every change that was committed before the call is known. */
  refresh(): Promise<void> {
    return this.#watch.refresh();
  }

  /** The current epoch; pages of an earlier one are dropped. */
  get epoch(): Epoch {
    const day = dayOf(now());
    const { generation } = this.#watch;
    if (generation !== this.#generation || day !== this.#day || hasTurned()) {
      this.#generation = generation;
      this.#day = day;
      this.#epoch = {};
      for (const page of this.#pages.values()) page.content.onMade = () => undefined;
      this.#pages.clear();
      this.#bytes = 0;
    }
    return this.#epoch;
  }

  /** How many pages are cached, and how many bytes they take. */
  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes };
  }

  /** @param key path with its query */
  find(key: string): CachedPage | undefined {
    void this.epoch; // drops stale pages
    const page = this.#pages.get(key);
    if (!page || key === this.#latest) return page;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    this.#latest = key;
    return page;
  }

  /** Caches a page, unless something has changed since its rendering began. */
  keep(key: string, page: CachedPage, began: Epoch): void {
    if (began !== this.epoch || page.content.length > this.#capacity / 8) return;
    this.#drop(key);
    this.#pages.set(key, page);
    this.#latest = key;
    this.#grow(page.content.length + OVERHEAD);
    page.content.onMade = (bytes) => this.#grow(bytes);
  }

  #grow(bytes: number): void {
    this.#bytes += bytes;
    for (const key of this.#pages.keys()) {
      if (this.#bytes <= this.#capacity) return;
      this.#drop(key);
    }
  }

  #drop(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    page.content.onMade = () => undefined;
    this.#pages.delete(key);
    this.#bytes -= page.content.length + OVERHEAD;
  }
}
