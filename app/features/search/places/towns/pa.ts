/** Towns by region, the largest first, with latitude, longitude and thousands of people: see README.md. */
export const pa = `
Bocas del Toro: Changuinola 9.43 -82.52 18; El Empalme 9.42 -82.52 11; Almirante 9.30 -82.40 9; Bocas del Toro 9.34 -82.24 5
Chiriquí: David 8.43 -82.43 82; La Concepción 8.51 -82.62 18; Pedregal 8.37 -82.44 17; Puerto Armuelles 8.28 -82.86 12; Las Lomas 8.43 -82.39 12; Volcán 8.77 -82.64 10
Coclé: Penonomé 8.52 -80.36 16; Pocrí 8.26 -80.55 12; Aguadulce 8.24 -80.55 9
Colón: Colón 9.35 -79.90 77; Cativá 9.36 -79.83 30; Sabanitas 9.34 -79.81 16; Puerto Escondido 9.19 -80.09 12; Puerto Pilón 9.36 -79.79 9
Darién: La Palma 8.41 -78.14 2
Emberá: Unión Chocó 8.08 -77.54 9
Guna Yala: El Porvenir 9.55 -78.95 0
Herrera: San Juan Bautista 7.96 -80.41 12; Monagrillo 7.98 -80.44 11; Llano Bonito 7.98 -80.42 10; Chitré 7.96 -80.43 9
Los Santos: Las Tablas 7.76 -80.27 9
Ngäbe-Buglé: Buabidi 8.47 -81.70 0
Panamá: Panamá 8.99 -79.52 408; San Miguelito 9.05 -79.47 322; Juan Díaz 9.05 -79.45 101; Las Cumbres 9.09 -79.53 69; Pedregal 9.07 -79.43 52; Tocumen 9.09 -79.38 51; Parque Lefevre 9.02 -79.48 37; Chilibre 9.15 -79.62 34; Río Abajo 9.02 -79.50 27; Nuevo Belén 9.08 -79.40 24; Ancón 8.96 -79.55 21; Alcalde Díaz 9.12 -79.56 20; El Chorrillo 8.95 -79.55 18; La Cabima 9.12 -79.54 18; Curundú 8.97 -79.55 16; Villa Unida 9.19 -79.62 15; San Vicente 9.11 -79.60 14; Chepo 9.17 -79.10 13; Nueva Esperanza 9.10 -79.33 9
Panamá Oeste: Arraiján 8.95 -79.66 77; La Chorrera 8.88 -79.78 61; Veracruz 8.89 -79.63 17; Nuevo Arraiján 8.92 -79.72 15; El Coco 8.87 -79.80 12; Vista Alegre 8.93 -79.70 9; Altos de San Francisco 8.86 -79.79 8
Veraguas: Santiago de Veraguas 8.10 -80.98 45
`;
