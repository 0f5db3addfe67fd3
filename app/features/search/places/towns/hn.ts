/** Towns by region, the largest first, with latitude, longitude and thousands of people: see README.md. */
export const hn = `
Atlántida: La Ceiba 15.76 -86.78 130; Tela 15.77 -87.47 29; Mezapa 15.58 -87.65 6; San Juan Pueblo 15.58 -87.23 6; Arizona 15.63 -87.32 4; La Masica 15.62 -87.12 4; Santa Ana 15.65 -87.07 4; El Pino 15.70 -86.93 3
Choluteca: Ciudad Choluteca 13.30 -87.19 76; San Marcos de Colón 13.43 -86.80 9; El Triunfo 13.12 -87.00 7; Monjarás 13.20 -87.37 7; Pespire 13.59 -87.36 3
Colón: Tocoa 15.68 -86.00 31; Sabá 15.47 -86.25 10; Trujillo 15.92 -85.95 10; Bonito Oriental 15.75 -85.74 4; Elíxir 15.48 -86.30 3
Comayagua: Comayagua 14.45 -87.64 59; Siguatepeque 14.60 -87.83 43; Villa de San Antonio 14.32 -87.62 5; Ajuterique 14.38 -87.70 5; La Libertad 14.75 -87.62 5; Taulabé 14.70 -87.97 5; Lejamaní 14.37 -87.70 4; Minas de Oro 14.80 -87.35 4; Flores 14.28 -87.57 3; Las Lajas 14.78 -87.75 3
Copán: Santa Rosa de Copán 14.77 -88.78 28; La Entrada 15.05 -88.73 15; Copán 14.83 -89.15 6; Florida 15.03 -88.83 5; Corquín 14.57 -88.87 5; Dulce Nombre 14.85 -88.83 4
Cortés: San Pedro Sula 15.50 -88.03 489; Choloma 15.61 -87.95 139; Puerto Cortez 15.83 -87.93 48; La Lima 15.43 -87.92 46; Villanueva 15.32 -88.00 32; Cofradía 15.40 -88.15 20; Potrerillos 15.23 -87.97 16; Santa Cruz de Yojoa 14.98 -87.90 10; Baracoa 15.77 -87.85 9; Pimienta Vieja 15.23 -87.97 9; San Manuel 15.33 -87.92 6; Cuyamel 15.67 -88.20 5; San Antonio de Cortés 15.12 -88.03 5; Omoa 15.77 -88.03 5; La Jutosa 15.63 -88.00 4; Pueblo Nuevo 15.28 -88.02 4; Peña Blanca 15.53 -88.05 4; Río Lindo 15.03 -87.98 3; Casa Quemada 15.12 -88.08 3
El Paraíso: Danlí 14.03 -86.58 45; El Paraíso 13.87 -86.55 19; Las Trojes 14.07 -85.98 6; Teupasenti 14.22 -86.70 4; Yuscarán 13.94 -86.85 2
Francisco Morazán: Tegucigalpa 14.08 -87.21 851; Talanga 14.40 -87.08 13; Guaimaca 14.53 -86.82 13; Villa de San Francisco 14.17 -86.97 6; Valle de Ángeles 14.15 -87.03 5; Zambrano 14.27 -87.40 4; San Juan de Flores 14.27 -87.03 4; El Porvenir 13.76 -87.35 3
Gracias a Dios: Puerto Lempira 15.27 -83.77 5; Brus Laguna 15.75 -84.48 4
Intibucá: Intibucá 14.32 -88.17 14; Jesús de Otoro 14.48 -87.98 7; La Esperanza 14.31 -88.18 5
Islas de la Bahía: Coxen Hole 16.32 -86.54 8
La Paz: La Paz 14.32 -87.68 18; Marcala 14.15 -88.03 10; Yarumela 14.33 -87.63 3
Lempira: Gracias 14.59 -88.58 8; Lepaera 14.78 -88.58 3; La Unión 14.82 -88.40 3
Ocotepeque: Nueva Ocotepeque 14.43 -89.18 9; San Marcos 14.40 -88.95 5
Olancho: Juticalpa 14.67 -86.22 34; Campamento 14.55 -86.65 7; San Francisco de la Paz 14.90 -86.20 5; Santa María del Real 14.77 -85.95 5; Gualaco 15.03 -86.07 4; Jutiquile 14.72 -86.08 4; San Esteban 15.21 -85.77 3
Santa Bárbara: Santa Bárbara 14.92 -88.24 15; Las Vegas, Santa Barbara 14.88 -88.07 7; Azacualpa 15.34 -88.55 6; San Luis 15.08 -88.38 6; Trinidad 15.13 -88.23 4; Tras Cerros 15.30 -88.67 4; San José de Colinas 15.03 -88.30 4; Naco 15.38 -88.18 4; San Marcos 15.30 -88.42 4; Naranjito 14.95 -88.68 4; Pinalejo 15.38 -88.40 4; San Nicolás 14.93 -88.32 4; Quimistán 15.35 -88.40 4
Valle: San Lorenzo 13.42 -87.45 22; Nacaome 13.54 -87.49 14; La Alianza 13.51 -87.72 7; Langue 13.62 -87.65 4; Agua Fría 13.47 -87.55 3
Yoro: El Progreso 15.40 -87.80 101; Olanchito 15.48 -86.57 26; Yoro 15.14 -87.13 16; Santa Rita 15.17 -87.28 13; Morazán 15.32 -87.60 11; El Negrito 15.32 -87.70 9; Agua Blanca Sur 15.25 -87.88 8
`;
