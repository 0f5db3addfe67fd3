import type { FactRow } from './facts';
import type { Localized } from '../shapes';

/** A year, a month or a day: `2017`, `2017-02`, `2017-02-14`. */
export type PartialDate = string;

export interface EventSeed {
  /** the row of the table of facts that says so */
  row: FactRow;
  kind:
    | 'adopted'
    | 'published'
    | 'in_force'
    | 'amended'
    | 'enjoined'
    | 'upheld'
    | 'partly_ended'
    | 'replaced'
    | 'joined'
    | 'not_joined';
  on?: PartialDate;
  /** the country that joined a treaty, or did not */
  country?: string;
  /** what happened, where the kind does not say it all */
  text?: Localized<string>;
}

export interface InstrumentSeed {
  slug: string;
  kind:
    | 'law'
    | 'regulation'
    | 'treaty'
    | 'ruling'
    | 'settlement'
    | 'agreement'
    | 'protocol'
    | 'guidelines'
    | 'opinion';
  /** ISO 3166-1 alpha-2; none for the region and the world */
  country?: string;
  number: string;
  name: Localized<string>;
  url?: string;
  events: EventSeed[];
}

export interface AuthoritySeed {
  row: FactRow;
  slug: string;
  country: string;
  name: string;
  /** what it is there for */
  role: Localized<string>;
  since?: PartialDate;
  successor?: string;
}

export interface EntrySeed {
  row: FactRow;
  slug: string;
  country: string;
  stage: string;
  kind: 'law' | 'practice';
  situations: ('unaccompanied' | 'separated' | 'accompanied' | 'returned-national')[];
  limit?: { value: number; unit: 'hours' | 'days' | 'months' };
  from?: PartialDate;
  /** slugs of instruments with the articles that the table names */
  cites?: { instrument: string; place?: string }[];
  text: Localized<string>;
}
