import { readPairs } from './question-pairs';

/**
 * Imitates the search log of an ordinary week: noun phrases, sentences, combinations, typos, abbreviations,
 * names, colloquial words. By a third independent writer, and not read by anybody who works on the search.
 */
export const weekPairs = readPairs(`
abogado gratis para menores ; pro bono lawyer for kids ; expertise/legal-representation|service/representation
psicóloga para adolescentes ; teen counseling ; expertise/mhpss|service/psychosocial-care population/adolescents
acta de nacimiento ; birth certificate ; expertise/statelessness-and-birth-registration
reclutamiento forzado de maras ; forced gang recruitment ; expertise/gang-violence
niños que viajan solos ; kids traveling alone ; population/unaccompanied
clases para ponerse al día ; catch-up schooling ; service/education
peritaje psicológico ; psychological evaluation for court ; expertise/forensic-evaluations|service/expert-testimony
traductor de lengua indígena ; native language interpreter ; expertise/indigenous-language-interpreting|service/interpreting
hijos ciudadanos, papá deportado ; citizen kids deported dad ; population/citizen-children-of-deported-parents
hijos de migrantes con abuelos ; kids left with grandparents ; population/children-left-behind
condiciones en centros de detención ; detention center conditions ; expertise/detention-monitoring|stage/detention-or-shelter
restos sin identificar ; unidentified remains ; expertise/missing-persons
anticonceptivos ; birth control ; expertise/sexual-and-reproductive-health
niñas embarazadas ; pregnant teens ; population/adolescent-mothers|expertise/sexual-and-reproductive-health
niñez sorda o ciega ; deaf or blind kids ; population/with-disabilities
tutor legal ; legal guardian ; expertise/guardianship
visita a casa del patrocinador ; sponsor home visit ; service/home-visits
taller para personal de albergues ; workshop for shelter staff ; service/training
medidas cautelares ; precautionary measures ; expertise/inter-american-system
informe sombra ; shadow report ; expertise/un-treaty-bodies
amparo colectivo ; class action ; expertise/strategic-litigation
informes de país ; country conditions reports ; expertise/research
explotación laboral de menores ; labor trafficking survivors ; expertise/trafficking|population/trafficking-victims
jóvenes trans ; trans youth ; population/lgbtiq
qué pasa a los dieciocho ; aging out at eighteen ; population/ageing-out-youth
niños menores de cinco ; kids under five ; population/early-childhood
recibimiento de deportados ; deportee reception ; stage/reception
empleo después del retorno ; jobs after return ; expertise/reintegration|stage/reintegration
techo y comida ; a place to sleep ; service/shelter
entrevista de interés superior ; best interests interview ; expertise/best-interests
cabildeo por ley migratoria ; immigration policy lobbying ; expertise/advocacy
acogida comunitaria sin encierro ; community release instead of detention ; expertise/alternatives-to-detention
abuso sexual en niñas ; girls sexual abuse ; population/girl-survivors-of-violence|expertise/gender-based-violence
seguimiento de caso ; case manager ; expertise/case-management
hermanos separados ; siblings split up ; population/separated|expertise/family-reunification|stage/family-unity
Busco a mi sobrino, cruzó hace un mes y no sabemos nada de él ; My nephew crossed a month ago and we have not heard from him since ; expertise/missing-persons|expertise/family-tracing|service/family-tracing
Mi hija está en un albergue del gobierno y quiero que me la entreguen a mí ; My daughter is in a government shelter, how do I get her released to me? ; expertise/family-reunification|stage/family-unity
¿Quién puede hacer un dictamen psicológico para una audiencia de asilo el próximo mes? ; Who can do a psych eval for an asylum hearing next month? ; expertise/forensic-evaluations|service/expert-testimony expertise/asylum|stage/asylum-and-legal-process
Necesito intérprete de q'anjob'al para la mamá de una alumna que acaba de llegar ; I need a Q'anjob'al interpreter to talk with the mother of a new student ; expertise/indigenous-language-interpreting|service/interpreting language/kjb
A un muchacho recién deportado no lo quieren inscribir en la secundaria de su pueblo ; A boy who was just deported is being refused by the school in his hometown ; population/returned service/education|expertise/reintegration|stage/reintegration
La mara amenazó a mi hijo y tenemos que salir de El Salvador esta semana ; The gang threatened my son and we have to get out of El Salvador this week ; expertise/gang-violence country/SV
¿Qué organización entra a la estación migratoria de Tapachula y documenta los malos tratos? ; Which group gets inside the Tapachula detention center and documents how people are treated? ; expertise/detention-monitoring country/MX
Soy cónsul y necesito que alguien reciba en Guatemala a un niño que regresa el jueves ; I work at the consulate and need someone to receive a child flying back to Guatemala Thursday ; stage/reception|expertise/safe-repatriation|service/return-accompaniment country/GT
Una muchacha embarazada de dieciséis años necesita control prenatal y un lugar seguro donde quedarse ; A pregnant sixteen year old needs prenatal care and a safe place to stay ; population/adolescent-mothers service/health|expertise/sexual-and-reproductive-health service/shelter
Mi cliente cumple dieciocho en dos semanas y temo que lo pasen a detención de adultos ; My client turns eighteen in two weeks and could be moved to adult detention ; population/ageing-out-youth expertise/alternatives-to-detention|stage/detention-or-shelter
Soy periodista y busco datos sobre por qué se están yendo los niños de Honduras ; I'm a reporter looking for data on why children are leaving Honduras ; expertise/research|stage/origin country/HN
¿Quién lleva casos en la corte de Houston de un niño que llegó sin sus papás? ; Who takes cases in Houston immigration court for a child who came without parents? ; expertise/legal-representation|service/representation population/unaccompanied country/US
Mi hijo nació en México pero nunca lo registramos y ahora no tiene papeles de ningún lado ; My son was born in Mexico, was never registered, and now has no papers anywhere ; expertise/statelessness-and-birth-registration country/MX
Hay un joven gay en el albergue al que molestan y no se siente seguro ; A gay teen at our shelter is being bullied and does not feel safe ; population/lgbtiq
Queremos que alguien capacite a nuestros voluntarios en primeros auxilios psicológicos para niños ; We want someone to teach our volunteers psychological first aid for children ; service/training expertise/mhpss|service/psychosocial-care
Detuvieron a la mamá y el bebé quedó solo, ¿quién lo puede cuidar mientras tanto? ; They detained the mother and the baby has nobody, who can look after him for now? ; expertise/alternative-care|expertise/guardianship population/early-childhood
Queremos llevar a la Comisión Interamericana la muerte de una niña bajo custodia migratoria ; We want to file with the Inter-American Commission over a girl who died in custody ; expertise/inter-american-system
¿Quién atiende en Tijuana a los niños mexicanos que repatrían de noche por la garita? ; Who helps the Mexican children that are sent back through Tijuana at night? ; stage/reception|expertise/safe-repatriation|service/return-accompaniment|stage/repatriation|population/returned country/MX
Deportaron a mi esposo y mis hijos, nacidos en Chicago, ya no comen ni duermen ; My husband got deported and our Chicago-born kids can't eat or sleep anymore ; population/citizen-children-of-deported-parents expertise/mhpss|service/psychosocial-care country/US
Sacamos a una niña de un bar en Chiapas donde la obligaban a trabajar ; We got a girl out of a bar in Chiapas where she was forced to work ; expertise/trafficking|population/trafficking-victims country/MX
sijs los ángeles ixil ; sijs los angeles ixil ; expertise/sijs country/US language/ixl
albergue tapachula criollo haitiano ; shelter tapachula haitian creole ; service/shelter country/MX language/hat
visa u nueva york k'iche' ; u visa nyc kiche ; expertise/t-and-u-visas country/US language/quc
psicólogo la ceiba garífuna ; garifuna counselor la ceiba ; expertise/mhpss|service/psychosocial-care country/HN language/cab|population/afro-descendant-and-garifuna
retornados quetzaltenango escuela ; deported kids quetzaltenango school ; population/returned service/education|expertise/reintegration|stage/reintegration country/GT
visa humanitaria méxico mamás menores ; humanitarian visa mexico teen moms ; expertise/humanitarian-visas-and-regularisation country/MX population/adolescent-mothers
detenidos texas chuj ; detained texas chuj ; stage/detention-or-shelter|expertise/detention-monitoring country/US language/cac
asilo costa rica adolescentes ; refugee claim costa rica teens ; expertise/asylum|stage/asylum-and-legal-process country/CR population/adolescents
maras san pedro sula adolescentes ; gangs san pedro sula teens ; expertise/gang-violence country/HN population/adolescents
atención médica ciudad juárez niñas abusadas ; clinic juarez abused girls ; service/health|expertise/sexual-and-reproductive-health country/MX population/girl-survivors-of-violence
trata chiapas tseltal ; trafficking chiapas tzeltal ; expertise/trafficking|population/trafficking-victims country/MX language/tzh
salvadoreños desaparecidos tamaulipas ; salvadorans missing tamaulipas ; expertise/missing-persons country/MX|country/SV
terapia desplazados san salvador ; therapy displaced kids san salvador ; expertise/mhpss|service/psychosocial-care population/internally-displaced country/SV
albergue tijuana silla de ruedas ; wheelchair shelter tijuana ; service/shelter country/MX population/with-disabilities
familia sustituta guatemala bebés ; infant foster care guatemala ; expertise/alternative-care country/GT population/early-childhood
consulado los ángeles popti' ; consulate los angeles popti ; expertise/consular-protection country/US language/jac
intérprete akateko florida ; akateko interpreter florida ; expertise/indigenous-language-interpreting|service/interpreting country/US language/knj
partida de nacimiento nicaragua miskito ; miskito birth certificate nicaragua ; expertise/statelessness-and-birth-registration country/NI language/miq
darién niños solos en camino ; darien route unaccompanied kids ; stage/transit country/PA population/unaccompanied
escuela belice garífuna ; belize school garifuna ; service/education country/BZ population/afro-descendant-and-garifuna|language/cab
asilo montreal francés ; asylum montreal french ; expertise/asylum|stage/asylum-and-legal-process country/CA language/fra
asilo tapachula trans ; asylum tapachula trans teens ; expertise/asylum|stage/asylum-and-legal-process country/MX population/lgbtiq
hijos que se quedan rabinal achí ; kids left behind rabinal achi ; population/children-left-behind country/GT language/acr
reinserción cobán q'eqchi' ; reintegration coban qeqchi ; expertise/reintegration|stage/reintegration country/GT language/kek
mam abogado oakland ; mam lawyer oakland ; expertise/legal-representation|service/representation country/US language/mam
albrgue para niñso ; sheltr for kdis ; service/shelter
reunificaicon familair ; famly reunificaiton ; expertise/family-reunification|stage/family-unity
abogdo de migracion grtis ; free imigration lawer ; expertise/legal-representation|service/representation
interprte kakchiqeul ; kaqchiekl interpeter ; expertise/indigenous-language-interpreting|service/interpreting language/cak
psicolga par mi hija ; counsleor for my duaghter ; expertise/mhpss|service/psychosocial-care
migrnates desaprecidos ; mising migrnats ; expertise/missing-persons
vsa humanitria mexcio ; humanitrian vsia mexcio ; expertise/humanitarian-visas-and-regularisation country/MX
trata de persnoas ; human trafikcing ; expertise/trafficking|population/trafficking-victims
tutla de un menro ; gaurdianship of a mnior ; expertise/guardianship
menroes no acompañdaos ; unacompanied mniors ; population/unaccompanied
conuslado de guatemlaa ; guatemlaan consualte ; expertise/consular-protection country/GT
niños dpeortados hondruas ; depotred kids hondruas ; population/returned country/HN
MNA ; UACs ; population/unaccompanied
panel DIS ; BID panel ; expertise/best-interests
SMAPS en albergues ; MHPSS in shelters ; expertise/mhpss|service/psychosocial-care service/shelter|stage/detention-or-shelter
VBG honduras ; GBV honduras ; expertise/gender-based-violence country/HN
ATD para familias ; ATD for families ; expertise/alternatives-to-detention population/accompanied
SSR adolescentes ; SRHR for adolescents ; expertise/sexual-and-reproductive-health population/adolescents
petición CIDH ; IACHR petition ; expertise/inter-american-system
COI el salvador pandillas ; COI el salvador gangs ; expertise/research expertise/gang-violence country/SV
RCF ; RFL ; expertise/family-tracing|service/family-tracing
NNA en custodia de ORR ; UCs in ORR custody ; population/unaccompanied stage/detention-or-shelter country/US
casa alianza tegucigalpa ; covenant house tegucigalpa ; org/casa-alianza-honduras
cgrs hastings ; hastings gender and refugee center ; org/cgrs
coalición del migrante tijuana ; tijuana migrant coalition ; org/coalicion-pro-defensa-del-migrante
kind abogados de niños ; kids in need ; org/kind
pastoral de los obispos de guatemala ; guatemala bishops migrant ministry ; org/pastoral-movilidad-humana
defensa binacional ; pdib ; org/pdib
universidad de lanús migrantes ; lanus university asylum program ; org/unla-migracion-y-asilo
comisión de refugiadas ; wrc women refugees ; org/womens-refugee-commission
deportaron a mi jefe y mis carnalitos nacieron acá ; they deported my dad but my lil brothers were born here ; population/citizen-children-of-deported-parents
la mara le anda echando el ojo a mi cipote ; gang keeps hitting up my boy to join ; expertise/gang-violence
dónde caerle a dormir con mi bebé en tijuas ; somewhere to crash with my baby in tj ; service/shelter country/MX population/early-childhood|population/accompanied
el patojo ya no habla desde que lo agarraron ; lil cousin won't talk since they grabbed him ; expertise/mhpss|service/psychosocial-care
el coyote dejó botada a mi hermana y no contesta ; coyote ditched my sister and she's not picking up ; expertise/missing-persons|expertise/family-tracing|service/family-tracing
me regresaron a xela y quiero volver al instituto ; got sent back to xela wanna finish school ; service/education|expertise/reintegration|stage/reintegration population/returned country/GT
licenciado que no cobre feria en tapachula ; lawyer in tapachula who won't charge me a dime ; expertise/legal-representation|service/representation country/MX
güirros con la abuela porque la mama anda mojada ; grandma's got the kids cause mom went north ; population/children-left-behind
mi papá nunca se hizo cargo, puedo arreglar papeles en el gabacho ; my dad bailed on us can i get a green card ; expertise/sijs country/US
ya voy pa los 18 y me sacan de la casa hogar ; about to hit 18 and they're kicking me out of the group home ; population/ageing-out-youth
nos tienen en la hielera a mí y a mi chamaco ; stuck in the icebox with my kid ; stage/border-and-apprehension|stage/detention-or-shelter population/accompanied
mi abuelita nomás habla mam, quién le traduce ; grandma only talks mam who can translate for her ; expertise/indigenous-language-interpreting|service/interpreting language/mam
el patrón me quitó los papeles y no me deja ir ; boss took my papers and won't let me leave ; expertise/trafficking|population/trafficking-victims
me gustan las chavas y me corrieron de la casa, dónde me quedo ; i like girls and my folks threw me out where can i stay ; population/lgbtiq service/shelter
quién recibe a los cipotes que bajan del avión en sanpedro ; who meets the kids off the deportee plane in san pedro sula ; stage/reception|population/returned country/HN
`);
