/** Border, detention, return and the road. A line: Spanish words | English words; the first is shown. */
export const journey = `
migración; movilidad humana; migratorio; migratoria; migraciones | migration; human mobility; migratory; immigration
inmigración; inmigrante; inmigrantes | immigrant; immigrants
emigración; emigrante | emigration; emigrant
migración irregular; situación irregular; indocumentado; indocumentada; ilegal; sin papeles | irregular migration; undocumented; illegal; irregular status; unauthorised
tránsito; en tránsito; ruta migratoria; rutas migratorias | transit; in transit; migration route; migratory route
corredor migratorio; corredor | migration corridor; corridor
frontera; fronteras; fronterizo; fronteriza | border; borders; frontier; cross-border; borderlands
frontera sur | southern border
frontera norte | northern border
puerto de entrada; cruce fronterizo; garita; paso fronterizo | port of entry; border crossing; border post; checkpoint
aprehensión; detención en frontera; interceptación; rescate migratorio | apprehension; interception; border arrest
identificación en frontera; identificación temprana; detección; tamizaje | border screening; screening; early identification; identification
control migratorio; verificación migratoria; operativo; redada | immigration control; immigration raid; raid; raids; enforcement
detención; privación de libertad; encierro; aseguramiento; retención | detention; deprivation of liberty; custody; detained
detención migratoria; centro de detención; estación migratoria; estancia migratoria | immigration detention; detention centre; detention center; detention facility; immigration station
custodia fronteriza; hielera; perreras | border custody; holding cell; CBP custody
monitoreo de detención; monitoreo de centros de detención; visitas de monitoreo; observación de derechos humanos | detention monitoring; monitoring of detention; monitoring visits; human rights monitoring
monitoreo; observación; vigilancia de derechos; seguimiento de condiciones | monitoring; oversight; observation; watchdog
alternativas a la detención; ATD; alternativas al encierro | alternatives to detention; alternative to detention
liberación; libertad bajo fianza; fianza | release; bond; bail
condiciones de detención; hacinamiento; malos tratos; maltrato | conditions of detention; overcrowding; ill-treatment; mistreatment
tortura; tratos crueles | torture; cruel treatment
protección consular; asistencia consular; notificación consular | consular protection; consular assistance; consular notification
deportación masiva; expulsión colectiva; expulsiones colectivas | mass deportation; collective expulsion
retorno; regreso; vuelta al país | return; returning; going home
retorno voluntario; retorno asistido; salida voluntaria | voluntary return; assisted return; assisted voluntary return; voluntary departure
repatriación; repatriación segura; repatriaciones; retorno seguro | repatriation; safe repatriation; safe return; repatriations
acompañamiento al retorno; acompañamiento en el retorno | return accompaniment; accompanied return; escort home
recepción; centro de recepción; recibimiento; acogida inicial | reception; reception centre; reception center; welcome centre
reintegración; reinserción; reintegración comunitaria; reintegración familiar | reintegration; community reintegration; reinsertion
reintegración educativa; reintegración escolar; reinserción escolar; regreso a la escuela | educational reintegration; school reintegration; back to school; return to school
reintegración económica; emprendimiento; medios de vida; sustento | economic reintegration; livelihoods; livelihood; entrepreneurship
integración; integración local; inclusión; arraigo | integration; local integration; inclusion; settling in
reasentamiento; reubicación | resettlement; relocation
destino; país de destino; acogida | destination; country of destination; host country
origen; país de origen; comunidades de origen; lugar de origen | origin; country of origin; communities of origin; home country
información de país de origen; condiciones de país; condiciones del país; COI; IPO | country-of-origin information; country conditions; country of origin research
causas de la migración; causas estructurales; causas; raíces de la migración | root causes; causes of migration; drivers of migration; push factors
pobreza; desigualdad; carencia económica | poverty; inequality; economic hardship
desempleo; falta de empleo | unemployment; joblessness
empleo; trabajo; inserción laboral | employment; jobs; job placement; work
remesas | remittances
cambio climático; desastre; desastres; desplazamiento por clima | climate change; climate; disaster; disasters; climate displacement
huracán; inundaciones; sequía | hurricane; floods; drought
inseguridad alimentaria; hambre; seguridad alimentaria | food insecurity; hunger; food security
viaje; camino; trayecto; ruta | journey; travel; road; trip
tren; La Bestia; ferrocarril | train; The Beast; freight train
desierto; río; selva; Darién | desert; river; jungle; Darien Gap
ayuda humanitaria; asistencia humanitaria; kit humanitario | humanitarian aid; humanitarian assistance; relief; humanitarian relief
emergencia; crisis; emergencia humanitaria | emergency; crisis; humanitarian emergency
peligro; riesgo; riesgos; alto riesgo | danger; risk; risks; at risk
seguridad; protección física; plan de seguridad | safety; security; safety plan; safety planning
reunificación familiar; reunificación; reencuentro familiar; reunir familias; reunir a la familia; reagrupación familiar | family reunification; family reunion; reunification; reuniting families; reunite families; family reunited; reunify families
unidad familiar; vida familiar; derecho a la familia | family unity; family life; right to family
separación familiar; familias separadas; separar familias | family separation; separated families; separating families; separate families
búsqueda familiar; búsqueda de familiares; rastreo familiar; localización de familiares; buscar familiares; localizar familiares; encontrar familiares | family tracing; tracing; family finding; locating relatives; finding relatives; find family; trace relatives; tracing relatives
restablecimiento de contacto; contacto familiar; restablecimiento de vínculos | restoring family links; family contact; reconnecting
búsqueda; buscar; localización | search; locating; finding
personas desaparecidas; desaparecidos; desaparición; migrantes desaparecidos; desaparición forzada | missing persons; missing; disappeared; missing migrants; enforced disappearance; disappearance
identificación forense; restos humanos; ADN | forensic identification; human remains; DNA
muerte; fallecimiento; fallecidos | death; deaths; deceased
repatriación de restos | repatriation of remains
transporte; traslado; traslados | transport; transportation; transfer; transfers
fronteras abiertas; visado; requisitos de visa | visa requirements; visas; visa
paso libre; CA-4 | free movement; free transit
albergue; albergues; refugio temporal; casa del migrante; casa hogar; alojamiento; hospedaje | shelter; shelters; migrant house; lodging; housing; accommodation
vivienda; techo; renta | house; rent; rental housing
comedor; alimentación; comida | soup kitchen; meals; food
ropa; vestimenta; artículos de higiene | clothing; clothes; hygiene kits
dinero; apoyo económico; transferencias monetarias; subsidio | cash; cash assistance; financial assistance; stipend
`;
