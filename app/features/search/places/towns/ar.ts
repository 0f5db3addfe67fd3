/** Towns by region, the largest first, with latitude, longitude and thousands of people: see README.md. */
export const ar = `
Catamarca: San Fernando del Valle de Catamarca -28.47 -65.79 189
Chaco: Resistencia -27.46 -58.98 387
Chubut: Comodoro Rivadavia -45.86 -67.50 141; Rawson -43.30 -65.10 26
Capital Federal: Buenos Aires -34.61 -58.38 13076; Balvanera -34.61 -58.40 152; Belgrano -34.56 -58.46 139; Villa Lugano -34.68 -58.47 114
Córdoba: Córdoba -31.41 -64.18 1428; Río Cuarto -33.13 -64.35 154
Corrientes: Corrientes -27.47 -58.83 339
Entre Ríos: Paraná -31.73 -60.53 262; Concordia -31.39 -58.02 145
Formosa: Formosa -26.18 -58.17 221
Jujuy: San Salvador de Jujuy -24.19 -65.30 306
La Pampa: Santa Rosa -36.62 -64.28 111
La Rioja: La Rioja -29.41 -66.85 163
Mendoza: Mendoza -32.89 -68.83 877; San Rafael -34.62 -68.33 109
Misiones: Posadas -27.37 -55.90 324
Neuquén: Neuquén -38.95 -68.06 242
Buenos Aires: La Plata -34.92 -57.95 694; Mar del Plata -38.00 -57.56 554; Morón -34.65 -58.62 320; Bahía Blanca -38.72 -62.27 277; Merlo -34.67 -58.73 244; José C. Paz -34.52 -58.77 230; Quilmes -34.73 -58.26 230; Pilar -34.46 -58.91 227; Berazategui -34.77 -58.21 167; San Miguel -34.54 -58.71 158; San Nicolás de los Arroyos -33.33 -60.21 128; Tandil -37.32 -59.13 104; Lanús -34.70 -58.40 0
Río Negro: Viedma -40.81 -63.00 49
Salta: Salta -24.79 -65.41 513
San Juan: San Juan -31.54 -68.54 447
San Luis: San Luis -33.30 -66.34 184
Santa Cruz: Río Gallegos -51.62 -69.22 86
Santa Fe: Rosario -32.95 -60.64 1174; Santa Fe -31.65 -60.71 490
Santiago del Estero: Santiago del Estero -27.80 -64.26 355
Tierra del Fuego: Ushuaia -54.81 -68.32 58
Tucumán: San Miguel de Tucumán -26.82 -65.22 781
`;
