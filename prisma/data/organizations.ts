import { casaAlianzaHonduras } from './organizations/casa-alianza-honduras';
import { cgrs } from './organizations/cgrs';
import { coalicionProDefensaDelMigrante } from './organizations/coalicion-pro-defensa-del-migrante';
import { frayMatias } from './organizations/fray-matias';
import { kind } from './organizations/kind';
import { pastoralMovilidadHumana } from './organizations/pastoral-movilidad-humana';
import { pdib } from './organizations/pdib';
import { popNoj } from './organizations/pop-noj';
import { uca } from './organizations/uca';
import { unlaMigracionYAsilo } from './organizations/unla-migracion-y-asilo';
import { womensRefugeeCommission } from './organizations/womens-refugee-commission';
import type { OrganizationSeed } from './shapes';

/** The eleven founding partners, by country. */
export const organizations: OrganizationSeed[] = [
  popNoj,
  pastoralMovilidadHumana,
  casaAlianzaHonduras,
  uca,
  frayMatias,
  coalicionProDefensaDelMigrante,
  pdib,
  kind,
  womensRefugeeCommission,
  cgrs,
  unlaMigracionYAsilo,
];
