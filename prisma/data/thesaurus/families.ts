/** Words of one family or meaning, in forms that do not share a stem. Each line: Spanish words | English words. */
export const families = `
tía; tías; tío; tíos | aunt; aunts; uncle; uncles
nombrar; designar; asignar | appoint; appointed; designate
responsable; encargado; encargada; responsables | responsible; in charge
barrio; barrios; colonia; colonias; vecindario | neighborhood; neighbourhood; neighborhoods
dentro; adentro | inside; within
emigrar; emigraron; emigró; emigrantes | emigrate; emigrated; emigrants
regla; reglas | rules of law
deuda; deudas; debe dinero | debt; debts; owe
mendigar; mendicidad; limosna | begging; beg
paradero | whereabouts
cuerpo; cuerpos; cadáver; cadáveres | body; bodies; corpse; corpses
aeropuerto; avión; vuelo; vuelos | airport; plane; flight; flights
llorar; llora; lloran | cry; cries; crying
pesadillas; pesadilla | nightmares; nightmare
dolor; dolores; duele | pain; hurts; ache
cumplir; cumple; cumplen; cumplió | turn eighteen; turns; turning
ciudadano; ciudadanos; ciudadana; ciudadanas | citizen; citizens
`;
