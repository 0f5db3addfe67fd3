import type { TermSeed } from '../shapes';
import { careAndReturn } from './services/care-and-return';
import { expertHelp } from './services/expert-help';
import { lawAndShelter } from './services/law-and-shelter';

/** What organizations offer, in the order in which they are shown. */
export const services: TermSeed[] = [...lawAndShelter, ...careAndReturn, ...expertHelp];
