import type { ExpertiseGroupSeed } from '../shapes';
import { childProtection } from './expertise/child-protection';
import { crossCutting } from './expertise/cross-cutting';
import { detentionAndBorder } from './expertise/detention-and-border';
import { healthAndSupport } from './expertise/health-and-support';
import { internationalProtectionAndLaw } from './expertise/international-protection-and-law';
import { returning } from './expertise/return';
import { violenceAndTrafficking } from './expertise/violence-and-trafficking';

/** The seven groups with their thirty-two areas, in the order in which they are shown. */
export const expertiseByGroup: ExpertiseGroupSeed[] = [
  internationalProtectionAndLaw,
  childProtection,
  detentionAndBorder,
  violenceAndTrafficking,
  healthAndSupport,
  returning,
  crossCutting,
];
