/** Care, health, schooling and violence. Each line: Spanish words | English words; the first is shown. */
export const care = `
protección de la niñez; protección infantil; protección integral; protección a la infancia | child protection; child safeguarding; safeguarding; child welfare
salvaguarda; código de conducta; política de protección | safeguarding policy; code of conduct; child safe
gestión de casos; manejo de casos; seguimiento de casos; gestor de casos | case management; case manager; case managers; casework
derivación; referencia; remisión; canalización; ruta de atención | referral; referrals; referral pathway; refer
seguimiento posterior; seguimiento; acompañamiento posterior | follow-up; post-release services; aftercare
acompañamiento; acompañar; asistencia personal; acompañe; acompañan | accompaniment; accompanying; accompany; accompanies
visita domiciliaria; visitas domiciliarias; visita al hogar; estudio socioeconómico | home visit; home visits; home study; home studies
tutela; tutoría; curatela; guarda; nombrar tutor; tutor legal; tutor; tutora; tutores | guardianship; guardian; guardians; guardian ad litem; child advocate; appoint a guardian; legal guardian
custodia; patria potestad; guarda y custodia | child custody; parental rights; parental responsibility
adopción; adopciones; adoptar; adoptivo | adoption; adoptions; adopt; adoptive
cuidado alternativo; acogimiento; cuidados alternativos; protección especial | alternative care; out-of-home care
acogimiento familiar; familia de acogida; familias de acogida; hogar sustituto; hogar de acogida; acogimiento en familia | foster care; foster family; foster families; family-based care; foster home; foster parents; fostering
acogimiento residencial; institucionalización; hogar de protección; orfanato | residential care; group home; institutional care; orphanage; children’s home
desinstitucionalización | deinstitutionalisation; deinstitutionalization
vida independiente; egreso; transición a la vida adulta | independent living; leaving care; care leavers; ageing out; aging out; transition to adulthood
plan de restitución de derechos; restitución de derechos; restitución; plan de restitución; restituir; restaurar; restauración | rights-restoration plan; restoration of rights; rights restoration plans; restore; restoring; restoration; restitution
plan de vida; proyecto de vida | life plan; life project
solución duradera; soluciones duraderas | durable solution; durable solutions; sustainable solution
salud mental; bienestar emocional; apoyo emocional | mental health; emotional wellbeing; emotional support
apoyo psicosocial; atención psicosocial; psicosocial; SMAPS; acompañamiento psicosocial | psychosocial support; psychosocial care; psychosocial; MHPSS; PSS
trauma; estrés postraumático; TEPT | post-traumatic stress; PTSD; traumatic stress
informado en trauma; enfoque de trauma | trauma-informed; trauma informed care
duelo; pérdida; duelo migratorio | grief; bereavement; loss
suicidio; autolesión; prevención del suicidio; suicida | suicide; self-harm; suicide prevention; suicidal
primeros auxilios psicológicos; contención emocional; intervención en crisis | psychological first aid; PFA; crisis intervention
grupos de apoyo; grupo de autoayuda | support groups; peer support; self-help group
juego; recreación; ludoteca; actividades lúdicas; espacios amigables | play; recreation; child-friendly space; child-friendly spaces; play therapy
arte; terapia artística; teatro | art; art therapy; theatre
deporte; deportes; fútbol | sport; sports; soccer
salud; sanitario; atención médica; servicios de salud | health; healthcare; health care; medical care; medical; health services
hospital; clínica; centro de salud | clinic; health centre; health center
medicamentos; medicinas | medicine; medication; medicines
vacunación; vacunas | vaccination; vaccines; immunisation
nutrición; desnutrición | nutrition; malnutrition
VIH; sida; infecciones de transmisión sexual; ITS | HIV; AIDS; sexually transmitted infections; STI
salud sexual y reproductiva; salud reproductiva; SSR; salud sexual; educación sexual; educación sexual integral | sexual and reproductive health; reproductive health; SRH; SRHR; sexual health; sex education; sexuality education
anticoncepción; anticonceptivos; planificación familiar | contraception; contraceptives; family planning
aborto; interrupción del embarazo; ILE; IVE | abortion; termination of pregnancy
parto; salud materna; partería; parir; nacer; dar a luz | childbirth; maternal health; midwifery; birth; giving birth; born
adicciones; drogas; consumo de sustancias; alcoholismo; droga; adicción | addiction; drugs; substance use; substance abuse; drug
rehabilitación; terapia física; fisioterapia | rehabilitation; physiotherapy; physical therapy
lengua de señas; señas; sordera | sign language; deaf; deafness
autismo; neurodivergencia | autism; neurodivergent
educación; enseñanza; educativo; educativa; enseñar; enseña | education; educational; teaching; teach
escuela; escuelas; colegio; escolar; primaria; secundaria; escolares | school; schools; primary school; secondary school
inscripción escolar; matrícula; acceso a la escuela; inscribir; inscripción; inscribirse; matricular | school enrolment; school enrollment; school admission; enrol; enroll; enrolment; enrollment; enrolling
deserción escolar; abandono escolar | school dropout; dropping out; drop-out
beca; becas; bolsa de estudio | scholarship; scholarships; bursary; grants for students
alfabetización; lectura | literacy; reading
universidad; educación superior; académico | university; higher education; college; academic
posgrado; maestría; diplomado | postgraduate; master’s degree; diploma course
formación profesional; capacitación laboral; oficios; formación técnica | vocational training; job training; skills training; technical training
clases de idioma; clases de inglés; enseñanza de idiomas; español como segunda lengua | language classes; English classes; ESL; language teaching
violencia; violento; violenta; violencias | violence; violent
violencia basada en género; violencia de género; VBG; violencia contra las mujeres; violencia machista | gender-based violence; GBV; violence against women; VAW; gender violence
violencia sexual; abuso sexual; violación; agresión sexual; violar; violada; violaciones | sexual violence; sexual abuse; rape; sexual assault; raped
explotación sexual; ESCNNA; explotación sexual comercial | sexual exploitation; CSEC; commercial sexual exploitation
violencia intrafamiliar; violencia doméstica; violencia familiar; VIF | domestic violence; family violence; intimate partner violence; DV; IPV
maltrato infantil; abuso infantil; negligencia; castigo físico | child abuse; child neglect; neglect; corporal punishment; child maltreatment
femicidio; feminicidio; feminicidios | femicide; feminicide
homicidio; asesinato; asesinatos; matar; asesinar; asesinado | homicide; murder; killings; kill; killed; murdered
matrimonio infantil; uniones tempranas; matrimonio forzado | child marriage; early marriage; forced marriage; early unions
mutilación; prácticas nocivas | harmful practices; genital mutilation
trata de personas; trata; tráfico humano; trata infantil | trafficking in persons; human trafficking; trafficking; child trafficking
tráfico ilícito de migrantes; tráfico de migrantes | migrant smuggling; smuggling of migrants
explotación; trabajo forzoso; esclavitud; servidumbre; explotar; explotado; explotada | exploitation; forced labour; forced labor; slavery; servitude; exploit; exploited
secuestro; rapto; plagio | kidnapping; abduction; kidnap
sustracción internacional; restitución internacional | international child abduction; Hague abduction
pandillas; maras; violencia de pandillas; pandilla; mara; MS-13; pandillero; pandilleros; mareros; marero | gangs; gang; gang violence; maras and gangs; gang members
crimen organizado; narcotráfico; cárteles; delincuencia organizada | organised crime; organized crime; drug trafficking; cartels
reclutamiento; reclutamiento forzado; reclutamiento de niños; reclutar; reclutado; reclutados | recruitment; forced recruitment; child recruitment; recruit; recruited; recruiting
amenazas; intimidación; acoso; amenazar; amenaza; amenazado; amenazados | threats; intimidation; harassment; threatened; threat; threaten
acoso escolar; bullying | school bullying; peer violence
violencia en línea; seguridad digital; ciberacoso | online violence; digital safety; cyberbullying; online safety
armas; armas de fuego | weapons; firearms; guns
perspectiva de género; género; enfoque de género | gender; gender perspective; gender lens
masculinidades; nuevas masculinidades | masculinities; working with men
empoderamiento; autonomía; habilidades para la vida | empowerment; autonomy; life skills
refugio para mujeres; casa de acogida; refugio para sobrevivientes | women’s shelter; safe house; safe home
línea de ayuda; línea telefónica; teléfono de emergencia; línea directa | helpline; hotline; help line; crisis line
espacio seguro; espacios seguros | safe space; safe spaces
orfandad; huérfano; huérfanos | orphan; orphans; orphaned
prevención; prevenir; preventivo | prevention; preventing; preventive
protección; proteger; protegido; protegen; protege | protection; protecting; protect; protects; protected
denuncia; denunciar; queja | reporting abuse; report a crime; grievance
cuidado; cuidados; atención; cuidar; cuida; cuidan | care; caring; attention; cared
apoyo; ayuda; asistencia; apoyar; ayudar | support; help; aid; assistance; helping
`;
