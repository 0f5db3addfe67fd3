/**
 * Single words that occur when people ask for a term and do not mean it: "bed" is no shelter, "papers" are no visa.
 * They count only together with other words of the same term. Every other single word of these files is a plain synonym.
 */
export const hints = `
sponsor sponsors patrocinador patrocinadores tía tías tío tíos uncle uncles aunt aunts adopción adoptar adoption adopt
huérfanos huérfana orphans orphaned reparations referrals

estrés stress anxious healing sad sadness triste tristeza distress nightmares pesadillas miedo desahogarse llora
nervios cries crying nerves listen escuchar coping wellbeing angustia contención sanar resiliencia píldora periods
cicatrices scars

techo cama camas dormitorio vivienda comedor estancia posada resguardar resguardo roof housing hostel bed beds dormitory
homeless

medicinas medicamentos vacunas vacunación vacunar dentista curar heridas herida fiebre desnutrición nutrición dolor
dolores tos gripe diarrea fractura enfermarse lentes dientes asma diabetes epilepsia operación cirugía chequeo
ambulancia consultorio medicines medication vaccines vaccination vaccinate dentist wounds injured fever malnutrition
nutrition check-up pain hurts cough flu glasses teeth asthma epilepsy surgery checkup ambulance immunizations urgencias

becas beca scholarship scholarships inscripción inscripciones enrolling estudiar study studying clases classes maestros
maestra teachers tareas homework aulas classroom tutorías tutoring guardería guarderías kínder nursery prepa
universidad college university cuadernos notebooks uniforme uniformes uniforms computación after-school nivelación
domicilio taller formar entrenar entrenamiento conferencias charlas especialización certificación train lectures talks
diploma certification

withholding papeles papers overstayed licenciado defensa defensores apelar appeal comisionados commissioners Ginebra
Geneva pasaporte passport trámites gestoría notificación asesoría antropólogo antropóloga anthropologist campañas
campaign campaigning movilización congresistas diputados legisladores lawmakers legislators policies estudios estudio
studies informes datos data cifras figures diagnósticos documentar documenting académicos academics scholars análisis
cuántos números numbers encuestas survey surveys publicación publicaciones publications reports evidence findings

liberar libertad release bond grillete triaje triage cribado connacionales paisanos machismo agresor agresores abuser
perpetrator vendidos sold captación enganchadores enganchada bares pimp pimps proxenetas amenazas amenazada threats
threatened reclutamiento reclutar reclutados recruit recruitment balaceras shootings fallecidos ADN DNA cadáver
cadáveres body bodies corpse morgue morgues fosas regresarlo emprendimiento emprender emprendimientos microcréditos
livelihood livelihoods entrepreneurship microcredit solito solita solitos solitas

pequeños chiquitos pañales leche fórmula crianza diapers nappies daycare breastfeeding kindergarten quinceañeros
quinceañera pubertad puberty fifteen sixteen seventeen fourteen 15-year-old 16-year-old 17-year-old three-year-old
two-year-old four-year-old expecting rainbow drag tribes tribal nativos cosmovisión negros negras creoles racismo
racism Livingston muletas crutches retraso accesible accessible rehabilitación rehabilitation colonia vecindario
neighborhood neighbourhood uprooted emigrantes emigrants grandma remesas remittances binacionales egresados
independizarse adulthood eighteen 20-year-old independence

pobreza poverty arraigo viaje tren selva jungle coyote coyotes pollero polleros smuggler smugglers smuggling
traficantes journey travesía cruzar agarrados capturados captured caught muro wall entregarse operativo operativos
retén retenes checkpoint checkpoints interceptados intercepted presos destino destination adaptarse adaptación
asentarse establecerse adapt adapting settle settling juntos together regreso regresar return devolución confinement
recibimiento llegada acogida bienvenida aeropuerto arrival arrivals welcome welcoming airport recomenzar
`;
