import { fuzzActions } from './fuzzed-actions';

fuzzActions(1, 2);
