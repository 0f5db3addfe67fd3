/** Towns by region, the largest first, with latitude, longitude and thousands of people: see README.md. */
export const cr = `
Alajuela: Alajuela 10.02 -84.21 47; San José 10.95 -85.14 31; Quesada 10.32 -84.43 27; Desamparados 9.95 -84.51 14; Naranjo 10.10 -84.38 12; San Ramón 10.09 -84.47 11; Río Segundo 10.24 -84.28 10; Sarchí 10.09 -84.35 0
Cartago: Paraíso 9.84 -83.87 40; Turrialba 9.90 -83.68 29; Cartago 9.86 -83.92 27; San Diego 9.90 -84.00 17; Concepción 9.93 -84.00 14; Tres Ríos 9.91 -83.99 10
Guanacaste: Liberia 10.64 -85.44 45; Cañas 10.43 -85.10 20; Nicoya 10.15 -85.45 15; Santa Cruz 10.26 -85.59 12; Tilarán 10.47 -84.97 7
Heredia: San Francisco 9.99 -84.13 56; Mercedes 10.01 -84.13 26; Heredia 10.00 -84.12 22; San Pablo 10.00 -84.10 22; San Josecito 10.02 -84.10 12; San Antonio 9.98 -84.18 11; San Rafael 10.01 -84.10 9
Limón: Limón 9.99 -83.04 63; Guápiles 10.22 -83.78 19; Siquirres 10.10 -83.51 18
Puntarenas: Puntarenas 9.98 -84.84 36; Chacarita 9.98 -84.78 26; Esparza 9.99 -84.66 16; Buenos Aires 9.17 -83.33 12; Quepos 9.43 -84.16 8; Golfito 8.60 -83.11 7; Jacó 9.61 -84.63 4
San José: San José 9.93 -84.08 335; San Isidro 9.37 -83.70 35; Curridabat 9.91 -84.03 35; San Vicente 9.96 -84.05 34; San Vicente de Moravia 9.96 -84.05 34; Purral 9.96 -84.03 30; San Miguel 9.87 -84.06 29; San Pedro 9.93 -84.05 27; San Rafael Abajo 9.83 -84.29 27; Ipís 9.97 -84.01 27; San Juan 9.96 -84.08 26; Guadalupe 9.95 -84.06 26; Aserrí 9.86 -84.09 26; San Rafael 9.93 -84.14 25; San Felipe 9.90 -84.11 25; Patarrá 9.88 -84.04 24; Tejar 9.75 -84.23 22; Calle Blancos 9.95 -84.07 21; Colima 9.95 -84.09 16; San Juan de Dios 9.88 -84.08 15; San Rafael Arriba 9.88 -84.08 15; Alajuelita 9.90 -84.10 14; Sabanilla 9.95 -84.04 13; Granadilla 9.93 -84.02 13; Escazú 9.92 -84.14 12; Daniel Flores 9.34 -83.67 10; Colón 9.91 -84.24 10; Santiago 9.85 -84.31 8; Santa Ana 9.93 -84.18 8; San Marcos 9.66 -84.02 4; San Pablo 9.68 -84.04 0
`;
