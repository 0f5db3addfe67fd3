import { readPairs } from './question-pairs';

/**
 * Written by somebody who had not seen the rules: phrases, whole sentences, towns and languages, typos,
 * abbreviations, names and colloquial words. Read after they had been marked once; then the vocabulary was
 * extended.
 */
export const readOncePairs = readPairs(`
niños que viajan solos ; kids traveling alone ; population/unaccompanied
familias de acogida ; foster placement ; expertise/alternative-care
abogado gratuito ; pro bono counsel ; expertise/legal-representation|service/representation
refugio para migrantes ; migrant safe house ; service/shelter|stage/detention-or-shelter
apoyo emocional ; trauma counseling ; expertise/mhpss|service/psychosocial-care
regreso a clases ; back to school ; service/education|expertise/reintegration|stage/reintegration
acta de nacimiento ; birth certificates ; expertise/statelessness-and-birth-registration
explotación sexual infantil ; child sex exploitation ; expertise/trafficking|population/trafficking-victims|expertise/gender-based-violence
reclutamiento forzado de jóvenes ; forced gang recruitment ; expertise/gang-violence
visitas a centros migratorios ; inspecting holding facilities ; expertise/detention-monitoring
hijos de emigrantes ; kids whose parents emigrated ; population/children-left-behind
bebés y preescolares ; toddlers and preschoolers ; population/early-childhood
jóvenes trans ; trans teens ; population/lgbtiq
niñez sorda o ciega ; deaf or blind kids ; population/with-disabilities
niños de pueblos originarios ; native children ; population/indigenous
cambiar políticas públicas ; policy change work ; expertise/advocacy
cuentos y cómics explicativos ; comic book for kids ; type/child-friendly-material
estadísticas de deportaciones ; deportation figures ; type/aggregate-data
talleres para personal ; staff workshops ; service/training|type/training
dictamen psicológico ; psych eval for court ; expertise/forensic-evaluations|service/expert-testimony
ayuda del consulado ; consulate assistance ; expertise/consular-protection
embarazo adolescente ; pregnant teens ; population/adolescent-mothers|expertise/sexual-and-reproductive-health
necesito que alguien vaya a la casa de los abuelos en Olancho y nos mande un reporte social ; is there anyone who can go see the grandparents' home in Honduras and report back ; service/home-visits country/HN
un muchacho cumple 18 el próximo mes y lo van a pasar a detención de adultos ; my client turns 18 next month and will be moved to an adult facility ; population/ageing-out-youth
la mamá está en Houston y quiere que le entreguen a su hijo ; mom is in Houston and wants her son released to her ; expertise/family-reunification|stage/family-unity
cómo pedimos medidas cautelares para niñas en riesgo ; how do we request precautionary measures for girls at risk ; expertise/inter-american-system
no sabemos quiénes son sus parientes ni dónde viven ; we don't know who or where her relatives are ; expertise/family-tracing|service/family-tracing
quiero un formato en blanco para la primera entrevista ; need a blank intake sheet for first interviews ; type/form
quién recibe a los niños que llegan en los vuelos de deportados ; who meets the kids coming in on deportation flights ; stage/reception|population/returned
qué opciones hay para que no encierren a la familia mientras sigue el trámite ; ways to keep a family out of lockup while their case is pending ; expertise/alternatives-to-detention
un juez tiene que nombrar a un adulto responsable del niño ; the judge has to appoint a responsible adult for this boy ; expertise/guardianship
se le perdió el hijo en el desierto y no sabe nada de él ; her son vanished crossing the desert and the family has no news ; expertise/missing-persons
tuvieron que huir de su colonia pero siguen dentro del país ; they fled their neighborhood but are still inside the country ; population/internally-displaced
quién lleva casos que cambien las reglas para todos ; who brings impact cases that change the rules for everyone ; expertise/strategic-litigation
la niña habla otra lengua y nadie le entiende en la audiencia ; nobody at the hearing understands the language this girl speaks ; service/interpreting|expertise/indigenous-language-interpreting
un niño migrante se enfermó en el albergue, quién lo puede ver ; sick migrant child needs to see a doctor ; service/health
asilo honduras garífuna ; asylum honduras garifuna ; expertise/asylum|stage/asylum-and-legal-process country/HN language/cab|population/afro-descendant-and-garifuna
albergue tapachula ; tapachula shelter ; service/shelter|stage/detention-or-shelter country/MX
intérprete k'iche' EE.UU. ; k'iche' interpreter USA ; service/interpreting|expertise/indigenous-language-interpreting language/quc country/US
psicóloga en san pedro sula ; therapist san pedro sula ; expertise/mhpss|service/psychosocial-care country/HN
violencia niñas salvadoreñas ; violence against salvadoran girls ; expertise/gender-based-violence|population/girl-survivors-of-violence country/SV
abogado creole tijuana ; haitian creole lawyer tijuana ; expertise/legal-representation|service/representation language/hat country/MX
reinserción huehuetenango mam ; huehuetenango reintegration mam ; expertise/reintegration|stage/reintegration country/GT language/mam
refugio nicas costa rica ; nicaraguan asylum seekers costa rica ; expertise/asylum|stage/asylum-and-legal-process country/CR|country/NI
menores solos panamá ; unaccompanied kids panama ; population/unaccompanied country/PA
trata en belice ; belize human trafficking ; expertise/trafficking|population/trafficking-victims country/BZ
refugio canadá francés ; refugee claim canada french ; expertise/asylum|stage/asylum-and-legal-process country/CA language/fra
monitoreo estaciones migratorias chiapas ; monitoring detention chiapas ; expertise/detention-monitoring country/MX
reunificasion familiar ; family reunifcation ; expertise/family-reunification|stage/family-unity
ninez no acompanada ; unacompanied childern ; population/unaccompanied
asilo politco ; asylm seeker ; expertise/asylum|stage/asylum-and-legal-process
trata de peronas ; human traficking ; expertise/trafficking|population/trafficking-victims
alverge ; sheltr ; service/shelter|stage/detention-or-shelter
repatriasion segura ; safe repatration ; expertise/safe-repatriation|stage/repatriation
litijio estrategico ; strategic litgation ; expertise/strategic-litigation
ninas sobrevibientes ; girl surviors ; population/girl-survivors-of-violence
NNA no acomp. ; UAC ; population/unaccompanied
SIJ ; SIJS ; expertise/sijs
DIS ; BID ; expertise/best-interests
SMAPS ; MHPSS ; expertise/mhpss|service/psychosocial-care
CIDH ; IACHR ; expertise/inter-american-system
VBG ; GBV ; expertise/gender-based-violence
TPS ; TPS ; expertise/humanitarian-visas-and-regularisation
COMAR ; COMAR ; expertise/asylum|stage/asylum-and-legal-process
pop noj ; popnoj ; org/pop-noj
fray mat ; fray matias ; org/fray-matias
KIND ; KIND ; org/kind
cgrs ; gender and refugee studies ; org/cgrs
casa alianza ; covenant house ; org/casa-alianza-honduras
la UCA ; UCA el salvador ; org/uca
lo agarró la migra ; picked up by la migra ; stage/border-and-apprehension|stage/detention-or-shelter
lo amenazan las maras ; MS-13 is after him ; expertise/gang-violence
arreglar papeles ; getting papers ; expertise/humanitarian-visas-and-regularisation|service/legal-orientation
coyotes y polleros ; coyotes and smugglers ; stage/transit|stage/border-and-apprehension|expertise/trafficking
la tienen en la hielera ; she's in the hielera ; stage/border-and-apprehension|stage/detention-or-shelter|expertise/detention-monitoring
el papá lo abandonó, puede sacar residencia en Estados Unidos por eso? ; dad abandoned him, can he get a green card because of that? ; expertise/sijs
cuántos menores deportaron en el año ; how many kids were deported last year ; type/aggregate-data|population/returned
hijos gringos de papás deportados ; US-born kids, parents deported ; population/citizen-children-of-deported-parents
por qué se van los cipotes ; what makes kids leave home ; stage/origin|expertise/research
una tía que se quede con el niño ; an aunt who could take the child in ; expertise/alternative-care|expertise/guardianship
`);
