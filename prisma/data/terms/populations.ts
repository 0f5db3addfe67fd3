import type { TermSeed } from '../shapes';
import { byCompanyAndAge } from './populations/by-company-and-age';
import { byIdentity } from './populations/by-identity';
import { bySituation } from './populations/by-situation';

/** The populations that organizations work with, in the order in which they are shown. */
export const populations: TermSeed[] = [...byCompanyAndAge, ...byIdentity, ...bySituation];
