/** Children, families and the people beside them. Each line: Spanish words | English words; the first is shown. */
export const people = `
niñas, niños y adolescentes; NNA; niñez y adolescencia; niñas y niños; menor; menores; menores de edad | children and adolescents; children; minor; minors; kids
niñez; infancia | childhood
niña; niñas | girl; girls
niño; niños | boy; boys; child
adolescente; adolescentes; adolescencia | adolescent; teenager; teen; teens; adolescence
joven; jóvenes; juventud; juvenil | youth; young people; young person; young adult; young; youths; youngsters
bebé; bebés; recién nacido; lactante | baby; infant; newborn
primera infancia; preescolar; menores de cinco años; cero a cinco años | early childhood; preschool; toddler; under five; under fives
familia; familiar; familiares; parientes; pariente | family; relative; relatives; kin
madre; mamá; maternidad; madres; mamás; materno; materna | mother; mom; motherhood; mothers; moms; mum; mums
padre; papá; paternidad; progenitores; padres y madres; padres; papás | father; dad; fatherhood; parents; parent; fathers
hermanos; hermano; hermana; fratría; hermanas | siblings; sibling; brother; sister; brothers; sisters
abuela; abuelo; abuelos; abuelas | grandmother; grandparent; grandparents; grandmothers; grandfather
cuidador; cuidadora; cuidadores; personas cuidadoras | caregiver; carer; caretaker; caregivers
patrocinador; persona patrocinadora | sponsor; sponsors
mujer; mujeres; femenino | woman; women; female
hombre; hombres | man; men
persona migrante; migrante; migrantes; personas en movilidad | migrant; migrants; person on the move; people on the move
refugiado; refugiada; refugiados; persona refugiada | refugee; refugees
solicitante de asilo; solicitantes de asilo; peticionario de asilo | asylum seeker; asylum seekers; asylum applicant
desplazado; desplazada; desplazamiento interno forzado; desplazamiento forzado; desplazar; desplazados; desplazamiento | displaced; forced displacement; displacement; displace
no acompañado; no acompañada; niñez no acompañada; NNANA; MENA; viajan solos; viaja sola; viajar solo | unaccompanied; unaccompanied children; unaccompanied child; UAC; UASC; travelling alone; traveling alone; on their own
separado; separada; niñez separada; separación | separated; separated children; separation
retornado; retornada; personas retornadas; retornados; retornadas | returnee; returnees; returned
deportado; deportada; deportados; deportación; deportar; deportadas; deportaciones; deportan | deportee; deported; deportation; removal; deport; deportations; deportees
sobreviviente; sobrevivientes; sobrevivir | survivor; survivors; survive; survived
víctima; víctimas | victim; victims
testigo; testigos | witness; witnesses
indígena; indígenas; pueblos indígenas; pueblos originarios; originario; originarios; nativos | indigenous; indigenous peoples; native peoples; first peoples; native; aboriginal
maya; mayas; pueblo maya | Maya; Mayan; Mayan peoples
afrodescendiente; afrodescendientes; negra; afro; negro; negros; negras | Afro-descendant; Afrodescendant; Black; people of African descent; Afro
LGBTIQ+; LGBT; LGBTI; diversidad sexual; personas trans | LGBTQ; LGBTQI; sexual diversity; transgender; trans people; queer
con discapacidad; discapacidad; personas con discapacidad; discapacidades; discapacitado; discapacitados | with disabilities; disability; disabilities; disabled
embarazada; embarazo; gestante; embarazadas; embarazos; encinta | pregnant; pregnancy; pregnancies; expecting
madre adolescente; madres adolescentes; maternidad adolescente | adolescent mother; teen mother; young mothers
trabajador migrante; trabajadoras migrantes; jornaleros | migrant worker; migrant workers; farmworkers
trabajo infantil; explotación laboral infantil | child labor; child labour; child work
niñez en situación de calle; niños de la calle; en calle | street children; street-connected children; homeless youth
niñez que se queda; niñez que permanece; niños dejados atrás; quienes se quedan; los que se quedan | children left behind; left-behind children; left behind; those left behind
familias mixtas; estatus mixto; familias de estatus mixto | mixed-status families; mixed status
ciudadanos por nacimiento; doble nacionalidad | birthright citizens; dual nationality; dual citizenship
diáspora; migrantes en el exterior | diaspora; migrants abroad
caravana; caravanas; éxodo | caravan; caravans; exodus
abogado; abogada; abogadas; jurista; letrada | lawyer; attorney; lawyers; attorneys; solicitor; counsel
abogado pro bono; voluntariado jurídico | pro bono lawyer; pro bono attorney; volunteer lawyer
defensor; defensora; defensoría; procurador; defender; defensa; defensores; defienda; defiendan | defender; public defender; defence counsel; defend; defence; defense; defending; defenders
trabajador social; trabajadora social; trabajo social | social worker; social work; social workers
psicólogo; psicóloga; psicología; psicológico; psicológica; psicológicos; psicólogas | psychologist; psychology; psychologists; psychological
terapeuta; terapia; psicoterapia; terapias; terapéutico | therapist; therapy; psychotherapy; counselling; counseling; therapies; counsellor; counselor
psiquiatra; psiquiatría | psychiatrist; psychiatry
médico; médica; doctora; doctor; doctores; médicos | doctor; physician; doctors; medic
enfermera; enfermería | nurse; nursing
maestra; maestro; docente; profesorado; maestros; docentes; profesor; profesores | teacher; teachers; educator; educators
mediador; mediadora; mediación | mediator; mediation
perito; perita; peritos; experta; experto; expertos; especialista | expert witness; expert; experts
juez; jueza; magistrada; jueces | judge; judges; magistrate
fiscal; fiscalía; ministerio público | prosecutor; prosecutors; district attorney
policía; policial; agentes policiales | police; policing; law enforcement
agente de migración; autoridad migratoria; INM | immigration officer; immigration authority; immigration agent
patrulla fronteriza; Border Patrol | border patrol; CBP; border agents
guardia nacional; militarización | national guard; militarisation; militarization
cónsul; consulado; consulados; consular; cónsules; consulares | consul; consulate; consulates; consular; consuls
voluntario; voluntaria; voluntariado | volunteer; volunteers; volunteering
defensores de derechos humanos; persona defensora | human rights defenders; human rights defender; HRD
periodista; prensa; periodismo | journalist; press; journalism
líderes comunitarios; liderazgo comunitario | community leaders; community leadership
promotores comunitarios; promotora de salud | community health workers; outreach workers
traficante de personas; coyote; pollero | smuggler; smugglers; people smuggling
tratante; tratantes | trafficker; traffickers
`;
