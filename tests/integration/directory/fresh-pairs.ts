import { readPairs } from './question-pairs';

/**
 * By the second independent writer. Not read by anybody who works on the search; only the figures are looked
 * at.
 */
export const freshPairs = readPairs(`
hogares de protección y cuidado con parientes ; kinship care and children's homes ; expertise/alternative-care
trabajo social con plan de atención individual ; social work with an individual care plan ; expertise/case-management
sobrevivientes de abuso sexual ; survivors of sexual abuse ; population/girl-survivors-of-violence|expertise/gender-based-violence
visa U para víctimas de delitos ; U visa for crime victims ; expertise/t-and-u-visas
regreso digno y sin riesgos ; safe and dignified return ; expertise/safe-repatriation|stage/repatriation|service/return-accompaniment
informes sombra ante la ONU ; shadow reports to the UN ; expertise/un-treaty-bodies
condiciones en los centros de detención ; conditions in detention centres ; expertise/detention-monitoring|stage/detention-or-shelter
plan para restituir los derechos de un niño ; plan to restore a child's rights ; expertise/rights-restoration-plans
talleres para personal de albergues ; workshops for shelter staff ; service/training|type/training
solicitantes de asilo ; asylum seekers ; expertise/asylum|stage/asylum-and-legal-process
jóvenes gais y lesbianas ; gay and lesbian youth ; population/lgbtiq
causas de la migración infantil ; root causes of child migration ; stage/origin|expertise/research
anticonceptivos y prevención del embarazo ; contraception and pregnancy prevention ; expertise/sexual-and-reproductive-health
inserción en la escuela y el barrio del país de acogida ; settling into school and the neighbourhood in the new country ; stage/destination-and-integration
formato de entrevista inicial ; intake interview form ; type/form
folleto de una página sobre el derecho de asilo ; one-page leaflet on the right to asylum ; type/fact-sheet expertise/asylum|stage/asylum-and-legal-process
comunicado conjunto de organizaciones ; joint declaration by organisations ; type/joint-statement
niñas y niños negros y afrodescendientes ; Black children of African descent ; population/afro-descendant-and-garifuna
guía para abogados de niñez migrante ; handbook for attorneys representing migrant children ; type/practice-guide expertise/legal-representation|service/representation
proyectos productivos para familias retornadas ; livelihood projects for families who have returned ; expertise/reintegration|stage/reintegration
testimonio de expertos en el juicio ; expert witness testimony at trial ; service/expert-testimony|expertise/forensic-evaluations
niños que viajan con su tía o con un hermano mayor ; children travelling with an aunt or older sibling ; population/separated
Trabajo en un albergue de Reynosa y necesito un médico que vea a un niño con fiebre. ; I work at a shelter in Reynosa and need a doctor to see a child with a fever. ; service/health country/MX
Una adolescente con un bebé de meses necesita un lugar seguro y apoyo psicológico. ; A teenage girl with a few-months-old baby needs a safe place and counselling. ; population/adolescent-mothers service/shelter expertise/mhpss|service/psychosocial-care
El muchacho cumple dieciocho el mes que viene y el hogar ya no puede tenerlo. ; The boy turns eighteen next month and the home can no longer keep him. ; population/ageing-out-youth
Queremos llevar ante la Comisión Interamericana el caso de unos niños expulsados en la frontera. ; We want to bring a case of children expelled at the border before the Inter-American Commission. ; expertise/inter-american-system stage/border-and-apprehension
La abuela en Huehuetenango solo habla q'anjob'al y tengo que explicarle el proceso. ; The grandmother in Huehuetenango speaks only Q'anjob'al and I have to explain the process to her. ; expertise/indigenous-language-interpreting|service/interpreting language/kjb country/GT
Necesito un informe médico que documente las cicatrices de tortura para la audiencia de asilo. ; I need a medical report documenting the torture scars for the asylum hearing. ; expertise/forensic-evaluations|service/expert-testimony expertise/asylum|stage/asylum-and-legal-process
Busco datos recientes de cuántos niños no acompañados detuvo la Patrulla Fronteriza. ; I'm looking for recent data on how many unaccompanied children the Border Patrol apprehended. ; type/aggregate-data population/unaccompanied stage/border-and-apprehension country/US
El niño tiene autismo y en el centro donde lo tienen detenido no recibe ninguna terapia. ; The boy is autistic and gets no therapy in the centre where he is being detained. ; population/with-disabilities stage/detention-or-shelter|expertise/detention-monitoring
Mi usuaria necesita que el consulado de Guatemala le expida un pasaporte para su hija. ; My client needs the Guatemalan consulate to issue a passport for her daughter. ; expertise/consular-protection|expertise/statelessness-and-birth-registration country/GT
Los niños se quedaron en Quetzaltenango con su abuelo y quieren alcanzar a su mamá en Los Ángeles. ; The children stayed in Quetzaltenango with their grandfather and want to join their mother in Los Angeles. ; expertise/family-reunification|stage/family-unity|population/children-left-behind country/GT country/US
No queremos que encierren a la familia y buscamos un programa comunitario donde pueda esperar su trámite. ; We don't want the family locked up and are looking for a community programme where they can wait for their case. ; expertise/alternatives-to-detention population/accompanied
Tengo que recibir en el aeropuerto a un grupo de niños deportados y quisiera saber qué pasos seguir. ; I have to meet a group of deported children at the airport and would like to know what steps to follow. ; stage/reception population/returned
Necesito que un juez nombre a alguien responsable de esta niña que no tiene familia aquí. ; I need a judge to appoint someone responsible for this girl, who has no family here. ; expertise/guardianship
Estamos preparando un recurso para cambiar la práctica de detener a niños y buscamos quien lo litigue. ; We are preparing a challenge to the practice of detaining children and are looking for someone to litigate it. ; expertise/strategic-litigation
violencia de género en San Salvador ; gender violence in San Salvador ; expertise/gender-based-violence|population/girl-survivors-of-violence country/SV
orientación legal en McAllen, Texas ; legal advice in McAllen, Texas ; service/legal-orientation country/US
niñez indígena maya en Chiapas ; Maya children in Chiapas ; population/indigenous country/MX
permiso humanitario en Panamá ; humanitarian permit in Panama ; expertise/humanitarian-visas-and-regularisation country/PA
interpretación de náhuatl ; Nahuatl interpreting ; expertise/indigenous-language-interpreting|service/interpreting language/nah
madres adolescentes en Choluteca ; teen mothers in Choluteca ; population/adolescent-mothers country/HN
reintegración de retornados en Quiché ; reintegration of returnees in Quiché ; expertise/reintegration|stage/reintegration population/returned country/GT
familias haitianas en Tapachula que hablan criollo ; Creole-speaking Haitian families in Tapachula ; language/hat country/MX population/accompanied
jurisprudencia argentina sobre niñez migrante ; Argentine case law on migrant children ; type/case-law country/AR
abogados de asilo en Canadá ; asylum lawyers in Canada ; expertise/legal-representation|service/representation expertise/asylum|stage/asylum-and-legal-process country/CA
niños miskitos de Nicaragua ; Miskito children from Nicaragua ; population/indigenous|language/miq country/NI
tránsito de migrantes por Oaxaca ; migrants passing through Oaxaca ; stage/transit country/MX
solisitud de acilo ; assylum aplication ; expertise/asylum|stage/asylum-and-legal-process
trata de personas mexico victmas ; human traficking mexico victms ; expertise/trafficking|population/trafficking-victims country/MX
registro de nasimiento ; birth registracion ; expertise/statelessness-and-birth-registration
interprete quekchi guatemla ; qeqchi interprter guatamala ; expertise/indigenous-language-interpreting|service/interpreting language/kek country/GT
interes superior de la niñes ; best intrests of the child ; expertise/best-interests
violensia de pandiyas ; gang voilence ; expertise/gang-violence
peritage sicologico ; forensic pyschological evalution ; expertise/forensic-evaluations|service/expert-testimony
curso sobre niñez no acompañda ; couse on unacompanied children ; service/training|type/training population/unaccompanied
TVRH en México ; TVRH Mexico ; expertise/humanitarian-visas-and-regularisation country/MX
visa T para víctimas de TdP ; T visa for TIP victims ; expertise/t-and-u-visas expertise/trafficking|population/trafficking-victims
ATD ; ATD ; expertise/alternatives-to-detention
Comité CDN ; CRC Committee ; expertise/un-treaty-bodies
I-589 ; I-589 ; expertise/asylum|stage/asylum-and-legal-process
I-360 SIJ ; SIJ I-360 ; expertise/sijs
custodia de ORR ; ORR custody ; stage/detention-or-shelter country/US
EIS/DIS para NNA ; BIA/BID for children ; expertise/best-interests
organizaciones de atención a la primera infancia ; early childhood organisations ; population/early-childhood
ONG que buscan migrantes desaparecidos ; NGOs searching for missing migrants ; expertise/missing-persons
¿quién hace visitas domiciliarias en Guatemala? ; who does home visits in Guatemala? ; service/home-visits country/GT
colectivos que atienden a NNA LGBTIQ+ ; organisations for LGBTQ minors ; population/lgbtiq
¿quién ofrece intérpretes de lenguas indígenas? ; who provides interpreters for indigenous languages? ; expertise/indigenous-language-interpreting|service/interpreting
organizaciones de derechos humanos que monitorean la detención ; human rights groups that monitor detention ; expertise/detention-monitoring
deportaron al papá y los niños, que nacieron aquí, se quedaron sin él ; dad got deported and his American-born kids are stuck here without him ; population/citizen-children-of-deported-parents
que alguien le explique qué derechos tiene ; someone to tell him what his rights are ; service/legal-orientation
mi hija se me perdió en el camino y no sé nada de ella ; I lost track of my daughter on the way and haven't heard a thing ; expertise/family-tracing|service/family-tracing|expertise/missing-persons
el cipote quiere regresarse a su casa ; the kid just wants to go back home ; expertise/safe-repatriation|stage/repatriation|service/return-accompaniment
se fueron los papás y dejaron a los patojos con la abuela ; mom and dad left and the little ones are at grandma's ; population/children-left-behind
un doctor que no cobre ; a doctor who won't charge us ; service/health
está encerrado con migración ; he's locked up in immigration ; stage/detention-or-shelter
tuvieron que dejar su colonia por amenazas y se fueron a otra ciudad ; they got threatened, left the neighbourhood and moved to another city ; population/internally-displaced
la vendieron y la obligaban a trabajar ; she was sold and forced to work ; expertise/trafficking|population/trafficking-victims
no habla español, solo su dialecto ; he doesn't speak Spanish, just his native language ; expertise/indigenous-language-interpreting|service/interpreting
`);
