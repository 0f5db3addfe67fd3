const lines = `
GT: Xela = Quetzaltenango; Tecún Umán = Ciudad Tecún Umán; Carchá = San Pedro Carchá; Cotzal = San Juan Cotzal; Chamelco = San Juan Chamelco; Tecpán = Tecpán Guatemala; Todos Santos = Todos Santos Cuchumatán; Soloma = San Pedro Soloma; Barillas = Santa Cruz Barillas; Ostuncalco = San Juan Ostuncalco; Antigua = Antigua Guatemala; Villa Nueva Guatemala = Villa Nueva; Flores Petén = Flores; Livingston Izabal = Lívingston
HN: Tegus = Tegucigalpa; SPS = San Pedro Sula; Choluteca = Ciudad Choluteca; Ocotepeque = Nueva Ocotepeque; Copán Ruinas = Copán; El Progreso Yoro = El Progreso; Villanueva Cortés = Villanueva; La Lima Cortés = La Lima; Trujillo Honduras = Trujillo
SV: Antiguo Cuscatlán = Antiguo Cuscatlán; Santa Tecla = Santa Tecla; Santa Ana El Salvador = Santa Ana; San Miguel El Salvador = San Miguel; San Vicente El Salvador = San Vicente; La Unión El Salvador = La Unión
MX: CDMX = Mexico City; Distrito Federal = Mexico City; Ciudad Juárez = Juárez; Tuxtla Gutiérrez = Tuxtla; Comitán de Domínguez = Comitán; Frontera Comalapa = Comalapa; Tapachula de Córdova y Ordóñez = Tapachula; Nogales Sonora = Nogales; Altar Sonora = Altar; Las Margaritas Chiapas = Las Margaritas; San Fernando Tamaulipas = San Fernando; León Guanajuato = León; Mérida Yucatán = Mérida; Juchitán = Juchitán de Zaragoza; Ixtepec = Ciudad Ixtepec; La Paz Baja California Sur = La Paz
US: Nueva York = New York City; NYC = New York City; New York = New York City; Washington DC = Washington, D.C.; Los Ángeles = Los Angeles; Filadelfia = Philadelphia; Nueva Orleans = New Orleans; Bronx = The Bronx; San Ysidro = San Diego; El Paso Texas = El Paso; Nogales Arizona = Nogales; San José California = San Jose; San Jose California = San Jose; Salinas California = Salinas; Edinburg Texas = Edinburg; St. Louis = St. Louis
CR: San José de Costa Rica = San José; San José Costa Rica = San José; Limón Costa Rica = Limón; Liberia Costa Rica = Liberia
PA: Ciudad de Panamá = Panamá; Panama City = Panamá; David Chiriquí = David; Colón Panamá = Colón
BZ: Ciudad de Belice = Belize City; Benque Viejo = Benque Viejo el Carmen
AR: Buenos Aires = Buenos Aires; CABA = Buenos Aires; Rosario Argentina = Rosario; Córdoba Argentina = Córdoba; Santa Fe Argentina = Santa Fe; Tucumán = San Miguel de Tucumán; Bariloche = San Carlos de Bariloche
`;

/** Other names by which people call a town, often to tell it from one of the same name in another country. */
export function callings(): { country: string; called: string; name: string }[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [country = '', list = ''] = line.split(': ');
      return list.split('; ').map((one) => {
        const [called = '', name = ''] = one.split(' = ');
        return { country, called, name };
      });
    });
}
