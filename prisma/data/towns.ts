/**
 * Towns, states, departments and regions that people ask by, by the country that is meant with them. Names that
 * are found in several countries of the corridor (San José, Santa Ana, La Paz) are left out: they are words.
 */
const lines = `
GT: Ciudad de Guatemala; Guatemala City; Huehuetenango; Quetzaltenango; Xela; San Marcos; Sololá; Totonicapán; Chimaltenango; Quiché; El Quiché; Nebaj; Chajul; Cobán; Alta Verapaz; Baja Verapaz; Petén; El Petén; Flores Petén; Izabal; Puerto Barrios; Zacapa; Chiquimula; Esquipulas; Jalapa Guatemala; Jutiapa; Escuintla; Retalhuleu; Suchitepéquez; Mazatenango; Antigua Guatemala; Sacatepéquez; Chichicastenango; Tecún Umán; Malacatán; Todos Santos Cuchumatán; Comitancillo; Joyabaj; La Mesilla; Gracias a Dios Guatemala; Altiplano guatemalteco; western highlands
HN: Tegucigalpa; San Pedro Sula; La Ceiba; Choluteca; Comayagua; El Progreso Yoro; Tela; Roatán; Ocotepeque; Santa Rosa de Copán; Copán; Danlí; El Paraíso Honduras; Juticalpa; Olancho; Yoro; Atlántida; Francisco Morazán; Puerto Cortés; Corinto Honduras; Agua Caliente Ocotepeque; Trujillo Honduras; La Mosquitia; Choloma; Villanueva Cortés; Omoa
SV: San Salvador; Soyapango; Chalatenango; Usulután; Sonsonate; Ahuachapán; Zacatecoluca; Cojutepeque; Morazán El Salvador; Cuscatlán; Cabañas El Salvador; La Libertad El Salvador; San Miguel El Salvador; Santa Ana El Salvador; Ilopango; Mejicanos; Apopa; Ciudad Delgado
MX: Ciudad de México; Mexico City; CDMX; Distrito Federal; Tapachula; Tijuana; Ciudad Juárez; Juárez; Mexicali; Nogales Sonora; Reynosa; Matamoros; Nuevo Laredo; Piedras Negras; Ciudad Acuña; Ciudad Hidalgo Chiapas; Tenosique; Palenque; San Cristóbal de las Casas; Tuxtla Gutiérrez; Comitán; Chiapas; Tabasco; Villahermosa; Oaxaca; Ixtepec; Juchitán; Veracruz; Coatzacoalcos; Acayucan; Puebla; Tlaxcala; Hidalgo México; Querétaro; San Luis Potosí; Monterrey; Saltillo; Coahuila; Nuevo León; Tamaulipas; Chihuahua; Sonora; Hermosillo; Sinaloa; Culiacán; Baja California; Guadalajara; Jalisco; Michoacán; Morelia; Guanajuato; Irapuato; Celaya; Zacatecas; Aguascalientes; Durango; Nayarit; Colima; Guerrero; Acapulco; Morelos; Estado de México; Toluca; Campeche; Quintana Roo; Cancún; Chetumal; Mérida Yucatán; Yucatán; Frontera Comalapa; Suchiate; Torreón; Huehuetoca; Tultitlán
US: Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Georgia; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Misisipi; Missouri; Misuri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; Nueva Jersey; New Mexico; Nuevo México; New York; Nueva York; New York City; NYC; North Carolina; Carolina del Norte; South Carolina; Carolina del Sur; North Dakota; Ohio; Oklahoma; Oregon; Oregón; Pennsylvania; Pensilvania; Rhode Island; Tennessee; Texas; Tejas; Utah; Vermont; Virginia; West Virginia; Washington; Washington DC; Wisconsin; Wyoming; Puerto Rico; Los Angeles; Los Ángeles; San Francisco; San Diego; Oakland; Sacramento; Fresno; San Ysidro; Houston; Dallas; Austin; San Antonio; El Paso; El Paso Texas; McAllen; Brownsville; Laredo; Eagle Pass; Del Rio; Rio Grande Valley; Valle del Río Grande; Tucson; Phoenix; Nogales Arizona; Yuma; Denver; Chicago; Boston; Miami; Homestead; Atlanta; Baltimore; Filadelfia; Philadelphia; Newark; Long Island; Brooklyn; Bronx; Queens; Seattle; Portland; Las Vegas; Nueva Orleans; New Orleans; Minneapolis; Charlotte; Detroit; Nueva Inglaterra; New England; Silicon Valley; Bay Area; Midwest
NI: Managua; Bilwi; Puerto Cabezas; Bluefields; Chinandega; Estelí; Matagalpa; Jinotega; Masaya; Rivas; Ocotal; Caribe Norte; Caribe Sur; Costa Caribe; Peñas Blancas; El Guasaule; Nueva Segovia
CR: San José de Costa Rica; San José Costa Rica; Alajuela; Upala; Los Chiles; Puntarenas; Guanacaste; Heredia; Cartago; Paso Canoas; Limón Costa Rica; Talamanca
PA: Ciudad de Panamá; Panama City; Darién; Darien; Metetí; Bajo Chiquito; Lajas Blancas; David Chiriquí; Chiriquí; Guna Yala; Bocas del Toro; Veraguas; Tapón del Darién; Darién Gap
BZ: Belmopan; Belmopán; Belize City; Ciudad de Belice; Dangriga; Stann Creek; Cayo; San Ignacio Cayo; Punta Gorda; Orange Walk; Corozal; Hopkins
CA: Toronto; Ontario; Montreal; Quebec; Québec; Ottawa; Vancouver; Columbia Británica; British Columbia; Calgary; Alberta; Edmonton; Winnipeg; Manitoba; Halifax; Saskatchewan; Nueva Escocia; Nova Scotia
AR: Buenos Aires; Lanús; Rosario Argentina; Mendoza; La Plata; Tucumán; Salta; Jujuy; Misiones; Neuquén; Patagonia; Conurbano; Mar del Plata
`;

export const towns: ReadonlyMap<string, string[]> = new Map(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', names = ''] = line.split(': ');
      return [code, names.split('; ')] as const;
    }),
);
