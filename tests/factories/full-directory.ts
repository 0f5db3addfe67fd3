import { anOrganization } from './organizations';

const towns = ['Huehuetenango', 'Tapachula', 'San Pedro Sula', 'Houston', 'Choloma', 'Reynosa'];
const countries = ['GT', 'MX', 'HN', 'US', 'SV', 'NI', 'CR', 'PA'];
const languages = ['spa', 'eng', 'mam', 'quc', 'kek', 'kjb', 'cab', 'hat', 'miq', 'tzo'];
const names = ['Casa', 'Red', 'Centro', 'Colectivo', 'Pastoral', 'Fundación', 'Clínica', 'Mesa'];
// Words of the field, in another order each time, which compress as badly as what people write.
const words = {
  es: `acompañamiento adolescentes aldeas albergue aprendizaje asesoría atención barrios becas búsqueda
    caminos capacitación comunidades confianza cuidado cultura defensa derechos docentes emergencia
    escuelas escucha familias frontera fuerza garantías hermanas historias hospedaje incidencia
    infancia jóvenes juegos justicia lenguas litigio madres mujeres municipios niñas oficios
    orientación padres partidas patrocinio protección pueblos redes refugio regreso representación
    retornadas salud seguimiento sierra talleres terapia terminales traducción tránsito vecinas
    viajes visitas voluntarias vuelo ante bajo con desde entre hacia para según sobre tras`,
  en: `accompaniment advice advocacy airports arrival basics borders caregivers caseload children
    clinics coaching communities counsel courts custody daily defence detention dignity drawings
    education evening families fathers followup foster friends girls guardians hearings highland
    housing interviews justice kinship language learning lawyers legal listening mediation mothers
    neighbours nights outreach partners peers play policy protection reception refuge release
    representation reunion rights safety schooling shelters sisters support teachers therapy training
    travel trauma volunteers welcome workshops youth among before during from into through towards`,
};

/** Some words of a language, always the same for the same number. */
function saying(locale: keyof typeof words, n: number, count: number): string {
  const list = words[locale].split(/\s+/);
  let state = n * 7919 + 104_729;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return list[state % list.length];
  }).join(' ');
}

const areas = [
  'asylum',
  'sijs',
  'legal-representation',
  'case-management',
  'family-tracing',
  'family-reunification',
  'alternative-care',
  'detention-monitoring',
  'gender-based-violence',
  'trafficking',
  'mhpss',
  'reintegration',
  'advocacy',
];
const services = ['shelter', 'psychosocial-care', 'legal-orientation', 'training', 'education'];
const populations = [
  'unaccompanied',
  'adolescents',
  'indigenous',
  'returned',
  'girl-survivors-of-violence',
];
const stages = ['origin', 'transit', 'detention-or-shelter', 'reception', 'reintegration'];

/** Some values of a list, beginning at an index and wrapping around. */
function some<T>(list: readonly T[], from: number, count: number): T[] {
  return Array.from({ length: count }, (_, at) => list[(from + at * 3) % list.length] as T).filter(
    (one, at, all) => all.indexOf(one) === at,
  );
}

/** Organizations with every field filled in, each in other words: the directory's pages at their longest. */
export async function aFullDirectory(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const town = towns[n % towns.length] ?? '';
    const title = `${names[n % names.length]} ${saying('es', n + 500, 3)} de ${town}`;
    await anOrganization({
      name: title,
      verified: n % 3 > 0,
      texts: {
        es: { summary: `Desde ${1980 + n}: ${saying('es', n, 24)}.` },
        en: {
          name: `${saying('en', n + 500, 4)} of ${town}`,
          summary: `Since ${1980 + n}: ${saying('en', n, 24)}.`,
        },
      },
      places: [
        { countryCode: countries[n % 4] ?? 'GT', municipality: town },
        { countryCode: countries[(n + 1) % 8] ?? 'MX', municipality: towns[(n + 2) % 6] ?? '' },
      ],
      countries: some(countries, n, 3).map((countryCode) => ({ countryCode })),
      languages: some(languages, n, 3).map((languageCode) => ({ languageCode })),
      terms: [
        ...some(areas, n, 7).map((slug) => ({ kind: 'expertise' as const, slug })),
        ...some(services, n, 3).map((slug) => ({ kind: 'service' as const, slug })),
        ...some(populations, n, 3).map((slug) => ({ kind: 'population' as const, slug })),
        ...some(stages, n, 3).map((slug) => ({ kind: 'stage' as const, slug })),
      ],
      contacts: [{ role: 'general', phone: `+502 5555 01${10 + n}`, audience: 'public' }],
    });
  }
}
