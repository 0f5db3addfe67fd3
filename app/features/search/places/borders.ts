import { slugFrom } from '~/platform/slug';

/** A border post, or a stretch of border, that people name: it is where the towns of its municipalities are. */
export interface BorderSeed {
  /** As people write it, the usual name first. */
  names: string[];
  /** The countries that it joins. */
  countries: [string, string];
  /** The towns of its municipalities on either side, as `country/town`. */
  towns: string[];
}

/** A border post as a choice of a form. */
export interface BorderPost {
  slug: string;
  /** The names that people use, the usual one first. */
  name: string;
  countries: readonly string[];
}

/** The border posts by their slugs, which are made from their usual names; borders as a whole are left out. */
export function borderPosts(): BorderPost[] {
  return borders
    .filter(({ names: [name = ''] }) => !name.startsWith('frontera'))
    .map(({ names: [name = '', other], countries }) => ({
      slug: slugFrom(name, 40),
      name: other ? `${name} (${other})` : name,
      countries: [...new Set(countries)],
    }));
}

/** The crossings of the corridor from Panama to the United States, and the borders that are named as a whole. */
export const borders: BorderSeed[] = [
  post('El Ceibo', 'GT', 'MX', 'GT/La Libertad', 'MX/Tenosique'),
  post('Gracias a Dios Huehuetenango; Carmen Xhan', 'GT', 'MX', 'GT/Nentón', 'MX/La Trinitaria'),
  post('La Mesilla; Ciudad Cuauhtémoc Chiapas', 'GT', 'MX', 'GT/La Democracia', 'MX/Comalapa'),
  post(
    'Talismán; El Carmen Talismán; El Carmen San Marcos',
    'GT',
    'MX',
    'GT/Malacatán',
    'MX/Tuxtla Chico',
  ),
  post('Tecún Umán; Suchiate', 'GT', 'MX', 'GT/Tecún Umán', 'MX/Ciudad Hidalgo'),
  post('Ciudad Hidalgo', 'MX', 'GT', 'MX/Ciudad Hidalgo'),
  post('Subteniente López; Santa Elena Corozal', 'MX', 'BZ', 'MX/Chetumal', 'BZ/Corozal'),
  post(
    'Melchor de Mencos; Benque Viejo',
    'GT',
    'BZ',
    'GT/Melchor de Mencos',
    'BZ/Benque Viejo el Carmen',
  ),
  post('Corinto; Entre Ríos Izabal', 'GT', 'HN', 'GT/Puerto Barrios', 'HN/Omoa'),
  post('El Florido', 'GT', 'HN', 'GT/Camotán', 'HN/Copán'),
  post('Agua Caliente', 'GT', 'HN', 'GT/Esquipulas', 'HN/Ocotepeque'),
  post('El Poy', 'SV', 'HN', 'HN/Ocotepeque'),
  post('El Amatillo', 'SV', 'HN', 'SV/Pasaquina', 'HN/Nacaome'),
  post('La Hachadura; Pedro de Alvarado', 'SV', 'GT', 'SV/San Francisco Menéndez', 'GT/Moyuta'),
  post('Las Chinamas; Valle Nuevo', 'SV', 'GT', 'SV/Ahuachapán', 'GT/Jalpatagua'),
  post('San Cristóbal Frontera', 'SV', 'GT', 'SV/Candelaria de la Frontera', 'GT/Atescatempa'),
  post('Anguiatú', 'SV', 'GT', 'SV/Metapán', 'GT/Esquipulas'),
  post('El Guasaule; Guasaule', 'HN', 'NI', 'HN/El Triunfo', 'NI/Somotillo'),
  post('Las Manos', 'HN', 'NI', 'HN/El Paraíso', 'NI/Dipilto'),
  post('Peñas Blancas', 'NI', 'CR', 'NI/Cárdenas'),
  post('Paso Canoas', 'CR', 'PA', 'PA/David'),
  post('Bajo Chiquito; Lajas Blancas; Canaán Membrillo', 'PA', 'PA', 'PA/La Palma'),
  post('El Chaparral; San Ysidro; Puerta México', 'MX', 'US', 'MX/Tijuana', 'US/San Diego'),
  area(
    'frontera sur; frontera sur de México; Mexico’s southern border; southern border of Mexico',
    'MX',
    'GT',
    [
      ...[
        'MX/Tapachula',
        'MX/Ciudad Hidalgo',
        'MX/Tuxtla Chico',
        'MX/Comalapa',
        'MX/La Trinitaria',
      ],
      ...['MX/Tenosique', 'MX/Palenque', 'MX/Chetumal'],
      ...['GT/Tecún Umán', 'GT/Malacatán', 'GT/La Democracia', 'GT/Nentón'],
    ],
  ),
  area(
    'frontera norte; frontera norte de México; southern border; US southern border',
    'MX',
    'US',
    [
      ...[
        'MX/Tijuana',
        'MX/Mexicali',
        'MX/Nogales',
        'MX/Agua Prieta',
        'MX/Ciudad Juárez',
        'MX/Ojinaga',
      ],
      ...['MX/Ciudad Acuña', 'MX/Piedras Negras', 'MX/Nuevo Laredo', 'MX/Reynosa', 'MX/Matamoros'],
      ...['US/San Diego', 'US/Calexico', 'US/Nogales', 'US/El Paso', 'US/Del Rio', 'US/Eagle Pass'],
      ...['US/Laredo', 'US/McAllen', 'US/Brownsville'],
    ],
  ),
];

function post(names: string, a: string, b: string, ...towns: string[]): BorderSeed {
  return { names: names.split('; '), countries: [a, b], towns };
}

function area(names: string, a: string, b: string, towns: string[]): BorderSeed {
  return post(names, a, b, ...towns);
}
