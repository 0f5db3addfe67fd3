/** Border, detention, return and the road. Each line: Spanish words | English words; the first is shown. */
export const journey = `
migración; movilidad humana; migratorio; migratoria; migraciones | migration; human mobility; migratory; immigration
inmigración; inmigrante; inmigrantes | immigrant; immigrants
emigración; emigrante | emigration; emigrant
migración irregular; situación irregular; indocumentado; indocumentada; ilegal; sin papeles | irregular migration; undocumented; illegal; irregular status; unauthorised
tránsito; en tránsito; ruta migratoria; rutas migratorias | transit; in transit; migration route; migratory route
corredor migratorio; corredor | migration corridor; corridor
frontera; fronteras; fronterizo; fronteriza; fronterizos | border; borders; frontier; cross-border; borderlands
frontera sur | southern border
frontera norte | northern border
puerto de entrada; cruce fronterizo; garita; paso fronterizo | port of entry; border crossing; border post; checkpoint
aprehensión; detención en frontera; interceptación; rescate migratorio | apprehension; interception; border arrest
identificación en frontera; identificación temprana; detección; tamizaje; identificar; identificación; reconocer; detectar | border screening; screening; early identification; identification; identify; identifying; detect
control migratorio; verificación migratoria; operativo; redada | immigration control; immigration raid; raid; raids; enforcement
detención; privación de libertad; encierro; aseguramiento; retención; detener; detenido; detenida; detenidos; detenidas; encerrar; encerrado; encerrados | detention; deprivation of liberty; custody; detained; detain; detaining; detainee; detainees; locked up
detención migratoria; centro de detención; estación migratoria; estancia migratoria | immigration detention; detention centre; detention center; detention facility; immigration station
custodia fronteriza; hielera; perreras; hieleras | border custody; holding cell; CBP custody; hieleras; icebox
monitoreo de detención; monitoreo de centros de detención; visitas de monitoreo; observación de derechos humanos | detention monitoring; monitoring of detention; monitoring visits; human rights monitoring
monitoreo; observación; vigilancia de derechos; seguimiento de condiciones; monitorización | monitoring; oversight; observation; watchdog
alternativas a la detención; ATD; alternativas al encierro | alternatives to detention; alternative to detention
liberación; libertad bajo fianza; fianza; liberar; libertad; libre; liberados | release; bond; bail; released; freedom; free from
condiciones de detención; hacinamiento; malos tratos; maltrato; maltratar; maltratado; maltratada | conditions of detention; overcrowding; ill-treatment; mistreatment; mistreat; mistreated; ill-treated
tortura; tratos crueles; torturado; torturas | torture; cruel treatment; tortured
protección consular; asistencia consular; notificación consular | consular protection; consular assistance; consular notification
deportación masiva; expulsión colectiva; expulsiones colectivas | mass deportation; collective expulsion
retorno; regreso; vuelta al país; retornar; retornos; regresos; vuelta | return; returning; going home; returns
retorno voluntario; retorno asistido; salida voluntaria | voluntary return; assisted return; assisted voluntary return; voluntary departure
repatriación; repatriaciones; repatriar; repatriado; repatriados | repatriation; repatriations; repatriate; repatriated
repatriación segura; retorno seguro; regreso seguro | safe repatriation; safe return
acompañamiento al retorno; acompañamiento en el retorno | return accompaniment; accompanied return; escort home
recepción; centro de recepción; recibimiento; acogida inicial; recibir; bienvenida | reception; reception centre; reception center; welcome centre; welcome; welcoming; receive
reintegración; reinserción; reintegración comunitaria; reintegración familiar; reintegrar; reinsertar; reinsertarse | reintegration; community reintegration; reinsertion; reintegrate; reintegrating
reintegración educativa; reintegración escolar; reinserción escolar; regreso a la escuela | educational reintegration; school reintegration; back to school; return to school
reintegración económica; emprendimiento; medios de vida; sustento; emprender; negocio; negocios | economic reintegration; livelihoods; livelihood; entrepreneurship; business; businesses; entrepreneurs
integración; integración local; inclusión; arraigo; integrar; integrarse; pesa; raíces | integration; local integration; inclusion; settling in; integrate; integrating; roots
reasentamiento; reubicación | resettlement; relocation
destino; país de destino | destination; country of destination; host country
origen; país de origen; comunidades de origen; lugar de origen | origin; country of origin; communities of origin; home country
información de país de origen; condiciones de país; condiciones del país; COI; IPO | country-of-origin information; country conditions; country of origin research
causas de la migración; causas estructurales; causas; raíces de la migración | root causes; causes of migration; drivers of migration; push factors
pobreza; desigualdad; carencia económica; pobre; pobres | poverty; inequality; economic hardship; poor
desempleo; falta de empleo | unemployment; joblessness
empleo; trabajo; inserción laboral; trabajar; empleos; laboral | employment; jobs; job placement; work; job; labour; labor
remesas | remittances
cambio climático; desastre; desastres; desplazamiento por clima | climate change; climate; disaster; disasters; climate displacement
huracán; inundaciones; sequía | hurricane; floods; drought
inseguridad alimentaria; hambre; seguridad alimentaria | food insecurity; hunger; food security
viaje; camino; trayecto; ruta; viajar; viajan; viaja; viajes; viajando | journey; travel; road; trip; travelling; traveling
tren; La Bestia; ferrocarril | train; The Beast; freight train
desierto; río; selva; Darién; desiertos | desert; river; jungle; Darien Gap; deserts
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
personas desaparecidas; desaparecidos; desaparición; migrantes desaparecidos; desaparición forzada; desaparecer; desaparecido; desaparecida; desapareció | missing persons; missing; disappeared; missing migrants; enforced disappearance; disappearance; disappear; vanish
identificación forense; restos humanos; ADN | forensic identification; human remains; DNA
muerte; fallecimiento; fallecidos; morir; murió; murieron; muertos; fallecer | death; deaths; deceased; die; died; dead
repatriación de restos | repatriation of remains
transporte; traslado; traslados; traer; llevar; trasladar | transport; transportation; transfer; transfers; bring; take; bringing
fronteras abiertas; visado; requisitos de visa; visados; visa; visas | visa requirements; visas; visa
paso libre; CA-4 | free movement; free transit
albergue; albergues; refugio temporal; casa del migrante; casa hogar; alojamiento; hospedaje | shelter; shelters; migrant house; lodging; housing; accommodation
vivienda; techo; renta; hogar; hogares; casa; casas | house; rent; rental housing; home; homes; houses; household; roof
comedor; alimentación; comida; comer; alimento; alimentos | soup kitchen; meals; food; eat; feeding
ropa; vestimenta; artículos de higiene; zapatos | clothing; clothes; hygiene kits; shoes
dinero; apoyo económico; transferencias monetarias; subsidio | cash; cash assistance; financial assistance; stipend
`;
