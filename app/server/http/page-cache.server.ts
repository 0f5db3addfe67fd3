import { dayOf } from '~/i18n/days';
import { now } from '~/platform/clock.server';
import type { ContentWatch } from '~/platform/db/content-watch.server';
import type { KeptPage } from './kept-page.server';

/** What tells of changes: the database's, or a test's. */
export type Watch = Pick<ContentWatch, 'generation' | 'isCurrent' | 'know' | 'refresh'>;

/** A time in which nothing that pages show has changed. */
export type Epoch = object;

/** What besides its bytes a page takes, roughly. */
const OVERHEAD = 2_048;

/**
 * Public pages as they were last made, the least recently asked for dropped first. All are dropped as soon
 * as something that pages show changes, and at midnight in the network’s time zone: a page may depend on the day, on no less.
 */
export class PageCache {
  readonly #watch: Watch;
  readonly #capacity: number;
  readonly #pages = new Map<string, KeptPage>();
  #bytes = 0;
  #epoch: Epoch = {};
  #generation = -1;
  #day = '';
  /** what was found last, which is behind all others already */
  #latest = '';

  /** @param capacity bytes of pages in all encodings */
  constructor(watch: Watch, capacity = 32 * 1024 * 1024) {
    this.#watch = watch;
    this.#capacity = capacity;
  }

  /** Whether what is kept may be sent now, without asking the database. */
  isCurrent(): boolean {
    return this.#watch.isCurrent();
  }

  /** Whether what is kept may be sent, after asking the database where need be. */
  know(): Promise<boolean> {
    return this.#watch.know();
  }

  /** Sees to it that every change committed before the call is known. */
  refresh(): Promise<void> {
    return this.#watch.refresh();
  }

  /** The time it is; what belongs to another one is gone. */
  get epoch(): Epoch {
    const day = dayOf(now());
    const { generation } = this.#watch;
    if (generation !== this.#generation || day !== this.#day) {
      this.#generation = generation;
      this.#day = day;
      this.#epoch = {};
      for (const page of this.#pages.values()) page.content.onMade = () => undefined;
      this.#pages.clear();
      this.#bytes = 0;
    }
    return this.#epoch;
  }

  /** How many pages are kept, and how many bytes they take. */
  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes };
  }

  /** @param key address with its query */
  find(key: string): KeptPage | undefined {
    void this.epoch; // drops what is over
    const page = this.#pages.get(key);
    if (!page || key === this.#latest) return page;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    this.#latest = key;
    return page;
  }

  /** Keeps a page, unless something changed since the time in which its making began. */
  keep(key: string, page: KeptPage, began: Epoch): void {
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
