import { useRouteLoaderData } from '@remix-run/react';

/** What the page's long form shows instead of what is stored, as the root's loader gives it. */
export interface KeptTyped {
  /** when it was kept */
  at: Date;
  now: Date;
  /** the form's fields in the shape of Conform */
  value: Record<string, unknown>;
  /** names of the texts that look like case data */
  warned: string[];
  /** the stamp of the page in which it was typed */
  stamp: string | null;
}

export interface TypedOfPage {
  /** tells for whom the page was made */
  writer: string;
  kept: KeptTyped | null;
}

/** The person's own draft for the form of this page, and what marks its posts; null for visitors. */
export function useTypedOfPage(): TypedOfPage | null {
  return useRouteLoaderData<{ typed: TypedOfPage | null }>('root')?.typed ?? null;
}
