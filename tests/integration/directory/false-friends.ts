/**
 * Words of Spanish and English that share their stem and are different words. Candidates are made by
 * `tests/bench/false-friends.bench.ts`, which groups frequent words and the words of the seed's profiles by their
 * stem; people chose from them. A test checks that each pair shares its stem, and that neither word finds the other.
 */
const spanish = `
casa-caso casas-casos casar-caso sida-sido parto-parte partos-partes partida-parto hombre-hombro hombres-hombros
verdad-verde nuevo-nueve sala-salir salas-salido puerta-puerto puertas-puertos cuenta-cuento cuentas-cuentos mano-maní
dama-dame cara-caro mesa-meses mesa-mes punto-punta muro-murió muros-murieron jugo-jugar rata-rato suelo-suele raya-rayo
modo-moda marido-maría bolsa-bolso corte-corta corto-corte costa-costo cabo-cabe borde-bordo mitad-mito
libro-libra libro-libre libra-libre orden-ordenador habitación-hábito mente-mentir pena-pene traje-trajo tema-temo
plata-plato clave-clavo cola-cole pata-pato pala-palo valla-valle cuadra-cuadro vela-velo coca-coco lata-late acera-acero
banda-bando bandido-bando marca-marco periodo-periodista meta-meter firma-firme leyenda-leyendo tela-tele
autor-autoridad universo-universidad objeto-objetivo ópera-operación común-comunicación común-comunista cargo-carga
trata-trato golf-golfo crear-creer crea-creen bata-bate bata-batería bate-batería calle-callar cama-cámara camino-caminar
coma-comer comando-comer cometa-cometer color-colorado comunidad-comunista cruz-cruzar cuba-cubo conducta-conducto
durar-duro dólar-doler enfrente-enfrentar extraña-extraño generador-generoso generación-generoso
grano-granada gran-grano guarda-guardería hall-hallar luna-lunes mata-matar mate-matar maya-mayo mayor-mayoría
monte-montar mundo-munda celular-célula carne-carnada fines-fino alias-aliado atrás-atrasado barra-barro judía-judas
levante-levantar lima-limar misa-miso nata-nato nana-nano palma-palmo pasta-pasto peso-pesar pila-pilar
pista-pisto rama-ramo rasa-raso rosa-roso rueda-ruedo saco-saca seta-seto tallo-talla tasa-taso
torta-torto tropa-tropo tuna-tuno vara-varo vino-vine visa-viso vaso-vasa bala-balar bota-bote brazo-braza
calco-calca caldo-calda capa-capo carta-carto cera-cero cinta-cinto copa-copo cuesta-cuesto espina-espino
fila-filo foco-foca fonda-fondo fosa-foso fruta-fruto gama-gamo gasa-gas gorra-gorro grada-grado grama-gramo huerta-huerto
jara-jaro leña-leño loba-lobo loma-lomo manta-manto mango-manga marina-marino mazo-maza mosca-mosco
pana-pan papa-papo parra-parro pausa-pauso plaza-plazo poda-poder poste-posta prado-prada puro-pura rabo-raba
reja-rejo rima-rimo risa-riso seda-sede tabla-tablo taco-taca talla-taller trama-tramo trapo-trapa trompa-trompo
vena-venir veta-vetar
`;
const english = `
university-universe universities-universal minority-minor business-busy import-important importance-import author-authority
author-authorize authorities-authors organ-organize organic-organize organ-organization digit-digital position-positive
several-severe several-sever corporate-corporation animal-anime animal-animated anime-animation hospital-hospitality
mary-marie respective-respect celebrity-celebrate celebrities-celebration execution-executive actual-actually
even-evening customer-custom object-objective experience-experiment emergency-emerge terminal-termination
contain-container convert-convertible conversion-conversation conservation-conservative convention-convent
cooper-cooperation cooper-cooperative decor-decorate desert-deserter discrete-discretion generation-generator homely-home
human-humane humanity-humane identity-identical inform-informal information-informal initial-initiate inside-insider
instrument-instrumental integral-integrity integrate-integrity intelligent-intelligible internal-intern
late-lately later-lateral major-majority memorial-memory mobile-mobilize moral-morale
nature-natural negative-negation office-officer organ-organism original-origin parent-parental
past-paste perform-performance period-periodical person-personal petition-petite physical-physics politic-polite
position-posit positive-posit practical-practice premier-premiere private-privation process-procession
product-productive progress-progressive public-publicity public-publication pure-purely
ration-rational reason-reasonable refer-reference region-regional relate-relative
represent-representative reserve-reservation reside-resident responsible-response revolve-revolver secure-security
senate-senator severe-severed sole-solely structure-structural subject-subjective support-supportive temper-temperance
tradition-traditional transit-transition transitive-transit unit-united universal-universe
urban-urbane use-useful utter-utterance valid-validity vital-vitality watch-watchful weak-weakness
wonder-wonderful world-worldly authority-authorization ignore-ignorance import-importation consist-consistent
depend-dependent exist-existence habitable-habit inhabit-inhabitant compute-computer
confide-confident console-consolation consequent-consequence condition-conditional correspond-correspondent
critic-critical current-currently depart-department designate-designer design-designation
develop-development devote-devotion distinct-distinction divine-divinity effect-effective elect-elective
emotion-emotional employ-employer
`;

const pairsIn = (list: string) =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('-') as [string, string]);

/** Pairs of different words with the same stem, by the language of the stem. */
export const falseFriends = { es: pairsIn(spanish), en: pairsIn(english) };
