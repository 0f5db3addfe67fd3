import { readPairs } from './question-pairs';

/**
 * By a fourth independent writer, as a careful tester: representative questions of the same kinds, neither
 * tricky nor easy. Not read by anybody who works on the search.
 */
export const testerPairs = readPairs(`
abogado de migración gratis ; free immigration lawyer ; expertise/legal-representation|service/representation
niños en casas hogar ; kids in group homes ; expertise/alternative-care
acta de nacimiento ; birth certificate ; expertise/statelessness-and-birth-registration
menores que viajan solos ; minors traveling alone ; population/unaccompanied
talleres para maestros ; workshops for teachers ; service/training
reclutamiento forzado de maras ; forced gang recruitment ; expertise/gang-violence
lugar seguro para dormir ; safe place to sleep ; service/shelter
terapia para niños ; counseling for kids ; service/psychosocial-care|expertise/mhpss
embarazo en adolescentes ; teen pregnancy ; population/adolescent-mothers|expertise/sexual-and-reproductive-health
explotación laboral de menores ; forced child labor ; expertise/trafficking|population/trafficking-victims
visitas a estaciones migratorias ; immigration detention visits ; expertise/detention-monitoring
dictamen psicológico para juicio ; psych evaluation for court ; expertise/forensic-evaluations|service/expert-testimony
condiciones de país ; country conditions reports ; expertise/research
becas para retornados ; scholarships for returnees ; service/education|expertise/reintegration population/returned|stage/reintegration|expertise/reintegration
niños al cuidado de abuelos ; kids raised by grandparents ; population/children-left-behind|expertise/alternative-care
audiencias ante la CIDH ; Inter-American Commission hearings ; expertise/inter-american-system
informe alternativo al Comité ; UN committee shadow report ; expertise/un-treaty-bodies
desplazamiento forzado interno ; internal displacement ; population/internally-displaced
jóvenes trans ; trans youth ; population/lgbtiq
niños sordos ; deaf children ; population/with-disabilities
bebés y niños pequeños ; babies and toddlers ; population/early-childhood
retorno voluntario asistido ; assisted voluntary return ; service/return-accompaniment|expertise/safe-repatriation|stage/repatriation
tutor para menores ; legal guardian for minors ; expertise/guardianship
restos sin identificar ; unidentified remains ; expertise/missing-persons
permiso de residencia ; residence permit ; expertise/humanitarian-visas-and-regularisation
visa por ser víctima ; crime victim visa ; expertise/t-and-u-visas
cambio de políticas públicas ; policy change campaigns ; expertise/advocacy
demanda colectiva ; class action lawsuit ; expertise/strategic-litigation
atención médica ; medical care ; service/health
anticonceptivos ; birth control ; expertise/sexual-and-reproductive-health
seguimiento en el hogar ; in-home follow-up ; service/home-visits
comunidades garífunas ; Garifuna communities ; population/afro-descendant-and-garifuna
niños ciudadanos, papás deportados ; citizen kids of deportees ; population/citizen-children-of-deported-parents
acogida comunitaria sin encierro ; community placement instead of detention ; expertise/alternatives-to-detention
intérprete de lengua indígena ; Indigenous language interpreter ; expertise/indigenous-language-interpreting|service/interpreting
Mi sobrino de 15 años cruzó solo y no sabemos dónde está, ¿quién lo busca? ; My 15-year-old nephew crossed alone and we don't know where he is, who can find him? ; expertise/family-tracing|service/family-tracing population/unaccompanied
Busco quien represente a una niña de 9 años en la corte de migración de Houston ; Looking for someone to represent a 9-year-old girl in immigration court in Houston ; expertise/legal-representation|service/representation country/US
¿Quién puede acompañar a una adolescente embarazada que fue violada en el camino? ; Who can support a pregnant teenager who was raped on the journey? ; population/adolescent-mothers|population/girl-survivors-of-violence expertise/gender-based-violence|expertise/sexual-and-reproductive-health|population/girl-survivors-of-violence
Cumple 18 el mes que viene y después ya no lo dejan quedarse con los menores ; He turns 18 next month and after that he can't stay with the minors ; population/ageing-out-youth
Necesitamos una evaluación del interés superior antes de decidir qué pasa con la niña ; We need a best interests assessment before anyone decides what happens to her ; expertise/best-interests
¿Quién ayuda a una mamá a traer a los hijos que dejó en su país? ; Who helps a mother bring over the children she had to leave back home? ; expertise/family-reunification|stage/family-unity
La pandilla amenazó a mi hijo y tuvimos que irnos a otro departamento del país ; A gang threatened my son and we had to move to another part of the country ; expertise/gang-violence|population/internally-displaced
Trabajo en un consulado y quiero saber cómo asistir a nuestros menores en el extranjero ; I work at a consulate and want to know how to assist our minors abroad ; expertise/consular-protection
Mi hija volvió deportada y la escuela no la quiere inscribir a medio año ; My daughter was deported back and the school won't enroll her mid-year ; service/education|expertise/reintegration population/returned|stage/reintegration|expertise/reintegration
¿Quién capacita a agentes de frontera para detectar a niños que necesitan protección? ; Who trains border officers to spot children who need protection? ; expertise/border-screening service/training
Buscamos psicóloga para unos hermanitos que vieron cómo mataron a su papá ; We need a psychologist for siblings who saw their father killed ; expertise/mhpss|service/psychosocial-care
La jueza pide a una experta que declare sobre la violencia contra las mujeres ; The judge wants an expert to testify about violence against women ; service/expert-testimony expertise/gender-based-violence
Tengo un alumno con autismo recién llegado que necesita terapia y medicinas ; I have a newly arrived student with autism who needs therapy and medicine ; population/with-disabilities service/health|service/psychosocial-care|expertise/mhpss
¿Con quién hablo para sacar los papeles de un niño que nunca fue registrado? ; Who do I talk to about papers for a child who was never registered at birth? ; expertise/statelessness-and-birth-registration
Mi papá me abandonó de chiquito, ¿puedo pedir la residencia juvenil por eso? ; My dad abandoned me when I was little, can I get a green card because of that? ; expertise/sijs
A los niños los separaron de su mamá en la frontera, ¿quién los puede ayudar? ; The kids were taken from their mom at the border, who can help them? ; population/separated|expertise/family-reunification
Soy periodista y busco datos sobre niños detenidos por migración en México ; I'm a reporter looking for figures on children held in immigration detention in Mexico ; expertise/research|expertise/detention-monitoring country/MX
¿Quién asesora a una procuraduría para hacer planes de restitución de derechos? ; Who can advise a child protection office on drawing up rights-restoration plans? ; expertise/rights-restoration-plans
Mi hermano salió para el norte hace dos años y nunca volvió a llamar ; My brother headed north two years ago and we never heard from him again ; expertise/missing-persons|expertise/family-tracing|service/family-tracing
Una familia k'iche' acaba de llegar a Los Ángeles y casi no entiende español ; A K'iche' family just arrived in Los Angeles and hardly understands Spanish ; language/quc|service/interpreting|expertise/indigenous-language-interpreting country/US
albergue tapachula no acompañados ; shelter tapachula unaccompanied ; service/shelter country/MX population/unaccompanied
abogado houston q'eqchi' ; lawyer houston q'eqchi' ; expertise/legal-representation|service/representation country/US language/kek
psicólogo san pedro sula adolescentes ; therapist san pedro sula teens ; expertise/mhpss|service/psychosocial-care country/HN population/adolescents
trata guatemala niñez indígena ; trafficking guatemala indigenous kids ; expertise/trafficking|population/trafficking-victims country/GT population/indigenous
reintegración huehuetenango mam ; reintegration huehuetenango mam ; expertise/reintegration|stage/reintegration country/GT language/mam
registro de nacimiento panamá creole ; birth registration panama haitian creole ; expertise/statelessness-and-birth-registration country/PA language/hat
asilo nicaragüenses lgbt ; nicaraguan lgbt asylum ; expertise/asylum|stage/asylum-and-legal-process country/NI population/lgbtiq
escuela tijuana criollo haitiano ; school tijuana haitian creole ; service/education country/MX language/hat
visa u los ángeles ixil ; u visa los angeles ixil ; expertise/t-and-u-visas country/US language/ixl
deportados el salvador discapacidad ; deportees el salvador disability ; population/returned country/SV population/with-disabilities
clínica belice garífuna ; clinic belize garifuna ; service/health country/BZ language/cab|population/afro-descendant-and-garifuna
litigio buenos aires niñez migrante ; migrant children litigation buenos aires ; expertise/strategic-litigation|expertise/legal-representation|service/representation country/AR
intérprete chuj florida ; chuj interpreter florida ; service/interpreting|expertise/indigenous-language-interpreting language/cac country/US
tutela canadá francés ; guardianship canada french ; expertise/guardianship country/CA language/fra
maras soyapango jóvenes ; gangs soyapango youth ; expertise/gang-violence country/SV population/adolescents|population/ageing-out-youth
sijs maryland mayores de 18 ; sijs maryland over 18 ; expertise/sijs country/US population/ageing-out-youth
mamás adolescentes tegucigalpa salud ; teen moms tegucigalpa health care ; population/adolescent-mothers country/HN service/health|expertise/sexual-and-reproductive-health
desplazados chiapas tsotsil ; displaced chiapas tzotzil ; population/internally-displaced country/MX language/tzo
asesoría legal panamá portugués ; legal advice panama portuguese ; service/legal-orientation country/PA language/por
albergue ciudad juárez primera infancia ; shelter juarez toddlers ; service/shelter country/MX population/early-childhood
escuela bilwi mískito ; school bilwi miskito ; service/education country/NI language/miq
acompañar retorno chimaltenango kaqchikel ; accompanied return chimaltenango kaqchikel ; service/return-accompaniment|expertise/safe-repatriation|stage/repatriation country/GT language/cak
detención texas familias con niños ; family detention texas ; expertise/detention-monitoring|expertise/alternatives-to-detention|stage/detention-or-shelter country/US population/accompanied
migrantes desaparecidos honduras ; missing migrants honduras ; expertise/missing-persons country/HN
violencia sexual niñas costa rica ; sexual violence girls costa rica ; expertise/gender-based-violence|population/girl-survivors-of-violence country/CR
albergeu para niños ; sheltre for kids ; service/shelter
abogdao de inmigracion ; imigration lawer ; expertise/legal-representation|service/representation
reunificacion famliar ; family reunifcation ; expertise/family-reunification
salud mnetal ; mental heatlh ; expertise/mhpss|service/psychosocial-care
asiol en mexico ; asylim in mexico ; expertise/asylum|stage/asylum-and-legal-process country/MX
violencia de genreo ; gender based vilence ; expertise/gender-based-violence
niños no acompañaods ; unacompanied childern ; population/unaccompanied
tarta de personas ; human traficking ; expertise/trafficking|population/trafficking-victims
interprte mam ; mam interpeter ; service/interpreting|expertise/indigenous-language-interpreting language/mam
pandilals el salvdor ; gnags el salvadro ; expertise/gang-violence country/SV
mamas adolecentes emabrazadas ; pregnat teen mothres ; population/adolescent-mothers
proteccion cosnular ; consualr protection ; expertise/consular-protection
NNA no acomp. ; UACs ; population/unaccompanied
SMAPS ; MHPSS ; expertise/mhpss|service/psychosocial-care
atención VBG ; GBV services ; expertise/gender-based-violence
DIS ; BID ; expertise/best-interests
TPS o parole ; TPS or parole ; expertise/humanitarian-visas-and-regularisation
petición SIJ ; SIJ petition ; expertise/sijs
medidas cautelares CIDH ; IACHR precautionary measures ; expertise/inter-american-system
SSR adolescentes ; SRH teens ; expertise/sexual-and-reproductive-health population/adolescents
informes COI ; COI reports ; expertise/research
ATD para niñez ; ATD for kids ; expertise/alternatives-to-detention
casa alianza ; covenant house ; org/casa-alianza-honduras
fray matías ; fray matias center ; org/fray-matias
KIND ; kids in need ; org/kind
centro de género y refugiados ; gender and refugee center ; org/cgrs
la uca de san salvador ; uca el salvador ; org/uca
popnoj ; pop noj ; org/pop-noj
coalición del migrante tijuana ; tijuana migrant coalition ; org/coalicion-pro-defensa-del-migrante
universidad de lanús ; lanus university ; org/unla-migracion-y-asilo
no tengo pa'l abogado ; can't afford a lawyer ; expertise/legal-representation|service/representation|service/legal-orientation
me agarró la migra ; ice picked me up ; expertise/legal-representation|service/representation|service/legal-orientation|stage/detention-or-shelter|stage/border-and-apprehension
los mareros quieren llevarse a mi cipote ; the gang guys are after my boy ; expertise/gang-violence
dónde me puedo quedar con mis güiros ; where can me and my kids crash tonight ; service/shelter
mi patojo anda bien triste desde el viaje ; my kid's been super down since the trip ; expertise/mhpss|service/psychosocial-care
ya quiero regresarme a mi tierra ; i just wanna go back home ; service/return-accompaniment|expertise/safe-repatriation|stage/repatriation
soy gay y me corrieron de la casa ; im gay and my folks kicked me out ; population/lgbtiq
mi hija salió panzona y tiene 16 ; my girl's 16 and she got pregnant ; population/adolescent-mothers|expertise/sexual-and-reproductive-health
el tata le pega a la cipota ; her dad beats her up ; population/girl-survivors-of-violence|expertise/gender-based-violence
cipote catracho recién bajado del avión de deportados ; honduran kid just off the deportation flight ; population/returned|stage/reception country/HN
gente que le haga bulla al congreso por los migrantes ; folks who push congress to change migrant laws ; expertise/advocacy
chavitos que van montados en la bestia ; kids riding the freight train la bestia ; stage/transit
solo hablo popti y nadie me entiende ; i only speak popti and nobody gets me ; language/jac|service/interpreting|expertise/indigenous-language-interpreting
a mi prima la tienen trabajando a la fuerza ; they make my cousin work and won't let her go ; expertise/trafficking|population/trafficking-victims
mi mamá se fue al norte y me dejó con mi abuelita ; my mom went up north and left me with grandma ; population/children-left-behind
`);
