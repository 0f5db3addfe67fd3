/** Towns by region, the largest first, with latitude, longitude and thousands of people: see README.md. */
export const sv = `
Ahuachapán: Ahuachapán 13.92 -89.84 34; Atiquizaya 13.98 -89.75 9; Concepción de Ataco 13.87 -89.85 8; Tacuba 13.90 -89.93 5; Jujutla 13.79 -89.86 2; Guaymango 13.75 -89.84 2; San Francisco Menéndez 13.84 -90.02 1
Cabañas: Sensuntepeque 13.87 -88.63 20; Victoria 13.95 -88.63 2
Chalatenango: Chalatenango 14.03 -88.93 19; Nueva Concepción 14.13 -89.30 10
Cuscatlán: Cojutepeque 13.72 -88.93 48; San Martín 13.78 -88.92 39; Suchitoto 13.94 -89.03 6; Tecoluca 13.79 -89.01 3; Tenancingo 13.83 -88.98 1
La Libertad: Santa Tecla 13.68 -89.28 125; Antiguo Cuscatlán 13.66 -89.25 34; Quezaltepeque 13.83 -89.27 29; La Libertad 13.49 -89.32 17; Zaragoza 13.59 -89.29 12; Ciudad Arce 13.84 -89.45 10; San Juan Opico 13.88 -89.36 7; Nuevo Cuscatlán 13.65 -89.27 6; San Pablo Tacachico 13.98 -89.34 3
La Paz: Zacatecoluca 13.50 -88.87 40; Santiago Nonualco 13.52 -88.95 9; Olocuilta 13.57 -89.12 6; El Rosario 13.50 -89.03 6; San Pedro Masahuat 13.54 -89.04 3
La Unión: La Unión 13.34 -87.84 27; Santa Rosa de Lima 13.62 -87.89 13; San Alejo 13.43 -87.96 5; Intipucá 13.20 -88.05 4; Conchagua 13.31 -87.86 3; Anamorós 13.74 -87.87 3; Nueva Esparta 13.78 -87.84 3; Pasaquina 13.58 -87.84 2
Morazán: San Francisco 13.70 -88.10 16; Guatajiagua 13.67 -88.20 5; Jocoro 13.62 -88.02 4; Corinto 13.81 -87.97 3; Cacaopera 13.77 -88.08 3; Sociedad 13.70 -88.02 2
San Miguel: San Miguel 13.48 -88.18 162; San Rafael Oriente 13.38 -88.35 19; El Tránsito 13.35 -88.35 9; Chinameca 13.50 -88.35 9; Ciudad Barrios 13.77 -88.27 8; Chirilagua 13.22 -88.14 6; Nueva Guadalupe 13.53 -88.35 6; Chapeltique 13.63 -88.27 3; Lolotique 13.55 -88.35 3; Moncagua 13.53 -88.25 2; Sesori 13.72 -88.37 1
San Salvador: San Salvador 13.69 -89.19 526; Soyapango 13.71 -89.14 330; Mejicanos 13.72 -89.19 160; Apopa 13.81 -89.18 112; Delgado 13.72 -89.17 72; San Marcos 13.66 -89.18 55; Cuscatancingo 13.73 -89.18 44; Ilopango 13.70 -89.11 39; Ayutuxtepeque 13.74 -89.20 25; Aguilares 13.96 -89.19 21; Santo Tomás 13.64 -89.13 15; Guazapa 13.88 -89.17 11; Panchimalco 13.61 -89.18 7; Tonacatepeque 13.78 -89.12 6; Rosario de Mora 13.58 -89.21 5; El Paisnal 13.97 -89.22 2
San Vicente: San Vicente 13.63 -88.80 42; San Sebastián 13.73 -88.83 7; Apastepeque 13.67 -88.78 6
Santa Ana: Santa Ana 13.99 -89.56 177; Chalchuapa 13.99 -89.68 32; Metapán 14.33 -89.45 19; El Congo 13.91 -89.50 9; Candelaria de La Frontera 14.12 -89.65 6; Coatepeque 13.93 -89.50 6; Texistepeque 14.13 -89.50 2
Sonsonate: Sonsonate 13.72 -89.72 59; Acajutla 13.59 -89.83 23; Izalco 13.74 -89.67 19; Sonzacate 13.73 -89.71 15; Armenia 13.74 -89.50 15; Juayúa 13.84 -89.75 10; San Antonio del Monte 13.72 -89.74 9; Nahuizalco 13.78 -89.74 7
Usulután: Usulután 13.35 -88.45 52; Puerto El Triunfo 13.28 -88.55 19; Santiago de María 13.48 -88.47 15; Berlín 13.50 -88.53 11; Jucuapa 13.52 -88.38 11; Jiquilisco 13.32 -88.58 9; Santa Elena 13.38 -88.42 6; Ozatlán 13.38 -88.50 4; Concepción Batres 13.35 -88.37 3; San Agustín 13.43 -88.60 2; Jucuarán 13.25 -88.25 2
`;
