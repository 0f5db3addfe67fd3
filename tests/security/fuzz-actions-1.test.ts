import { fuzzActions } from './fuzzed-actions';

fuzzActions(0, 2);
