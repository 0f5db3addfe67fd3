import { readPairs } from './question-pairs';

/** By a second independent writer. Read, and used to improve the rules for weak matches and suggestions. */
export const toldPairs = readPairs(`
defensa ante el juez de inmigración ; a lawyer for immigration court ; expertise/legal-representation|service/representation
actas de nacimiento para hijos nacidos en el extranjero ; birth certificates for children born abroad ; expertise/statelessness-and-birth-registration
familias de acogida ; foster homes ; expertise/alternative-care
demandas colectivas contra políticas migratorias ; class actions against immigration policies ; expertise/strategic-litigation
reclutamiento forzado por las maras ; forced recruitment by gangs ; expertise/gang-violence
jóvenes que acaban de cumplir la mayoría de edad ; young people who have just turned eighteen ; population/ageing-out-youth
apoyo emocional después de un trauma ; emotional support after trauma ; expertise/mhpss|service/psychosocial-care
becas escolares ; school scholarships ; service/education
sentencias de la Corte Interamericana ; Inter-American Court judgments ; type/case-law expertise/inter-american-system
visitas a estaciones migratorias ; monitoring visits to immigration detention centres ; expertise/detention-monitoring
cuentos ilustrados sobre los derechos de la niñez ; illustrated stories about children's rights ; type/child-friendly-material
bebés y niños pequeños ; babies and toddlers ; population/early-childhood
modelo de amparo ; sample amparo petition ; type/legal-template
cifras de niñez deportada ; figures on deported children ; type/aggregate-data population/returned|expertise/safe-repatriation|stage/repatriation
niñas embarazadas ; pregnant girls ; population/adolescent-mothers
tarjeta de visitante por razones humanitarias ; humanitarian visitor permit ; expertise/humanitarian-visas-and-regularisation
nombramiento de un tutor ; appointment of a guardian ; expertise/guardianship
dictamen psicológico para el expediente ; psychological evaluation for the case file ; expertise/forensic-evaluations|service/expert-testimony
niños sordos o con discapacidad intelectual ; deaf children or those with intellectual disabilities ; population/with-disabilities
hijos que se quedan con los abuelos cuando los padres emigran ; children left with grandparents when parents emigrate ; population/children-left-behind
desplazamiento forzado dentro del país ; forced displacement inside the country ; population/internally-displaced
ayuda del consulado ; consular assistance ; expertise/consular-protection
Acompaño a un hermano y una hermana que perdieron contacto con su mamá en el camino y no sabemos cómo localizarla. ; I'm supporting a brother and sister who lost touch with their mother on the way and we don't know how to locate her. ; expertise/family-tracing|service/family-tracing
Necesitamos un intérprete de mam para una entrevista de asilo la próxima semana. ; We need a Mam interpreter for an asylum interview next week. ; expertise/indigenous-language-interpreting|service/interpreting language/mam expertise/asylum|stage/asylum-and-legal-process
La muchacha fue explotada sexualmente en un bar y quiere saber si puede pedir una visa en Estados Unidos. ; The girl was sexually exploited in a bar and wants to know whether she can apply for a visa in the United States. ; expertise/t-and-u-visas expertise/trafficking|population/trafficking-victims country/US
Busco dónde alojar esta noche a una madre con dos niños que acaban de llegar a Tapachula. ; I'm looking for somewhere for a mother and two children who just arrived in Tapachula to sleep tonight. ; service/shelter population/accompanied country/MX
Quiero que el adolescente que regresó deportado pueda volver a la escuela y aprender un oficio. ; I want the teenager who came back after deportation to be able to return to school and learn a trade. ; expertise/reintegration|stage/reintegration|service/education population/returned population/adolescents
El niño nació en México pero nunca fue inscrito y ahora no puede demostrar su nacionalidad. ; The boy was born in Mexico but was never registered and now he can't prove his nationality. ; expertise/statelessness-and-birth-registration country/MX
Mi cliente fue abandonado por su papá y quiero pedir ante el juez de familia las conclusiones para su estatus juvenil. ; My client was abandoned by his father and I want to ask the family court for the findings for his juvenile status. ; expertise/sijs
Una familia lleva dos años sin noticias de su hijo que salió rumbo al norte. ; A family has had no news for two years of their son who set out for the north. ; expertise/missing-persons|expertise/family-tracing|service/family-tracing
El joven trans al que atiendo no se siente seguro en el albergue donde está. ; The trans teenager I work with does not feel safe in the shelter where he is staying. ; population/lgbtiq service/shelter|stage/detention-or-shelter
Tenemos que decidir si lo mejor para la niña es quedarse o volver con su familia y no sabemos cómo hacer la valoración. ; We have to decide whether it is best for the girl to stay or go back to her family and we don't know how to carry out the assessment. ; expertise/best-interests
Los papás fueron deportados y los niños, que son ciudadanos estadounidenses, se quedaron con una vecina. ; The parents were deported and the children, who are US citizens, stayed with a neighbour. ; population/citizen-children-of-deported-parents
Queremos capacitar a los agentes de frontera para que reconozcan a los niños que viajan solos. ; We want to train border officers to recognise children travelling alone. ; service/training|type/training expertise/border-screening|stage/border-and-apprehension population/unaccompanied
El muchacho huye de la pandilla que controla su barrio en San Pedro Sula y quiere pedir refugio. ; The boy is fleeing the gang that controls his neighbourhood in San Pedro Sula and wants to seek refugee status. ; expertise/gang-violence expertise/asylum|stage/asylum-and-legal-process country/HN
Me hace falta alguien que visite la casa de la familia antes de entregar al niño. ; I need someone to visit the family's home before the child is handed over. ; service/home-visits
asilo en Costa Rica para familias nicaragüenses ; asylum in Costa Rica for Nicaraguan families ; expertise/asylum|stage/asylum-and-legal-process country/CR country/NI
intérpretes de k'iche' en Estados Unidos ; K'iche' interpreters in the United States ; expertise/indigenous-language-interpreting|service/interpreting language/quc country/US
albergues para niñez no acompañada en Ciudad Juárez ; shelters for unaccompanied children in Ciudad Juárez ; service/shelter population/unaccompanied country/MX
atención psicológica en Tegucigalpa ; counselling in Tegucigalpa ; expertise/mhpss|service/psychosocial-care country/HN
representación legal en Houston ; legal representation in Houston ; expertise/legal-representation|service/representation country/US
niñas y niños garífunas de Honduras ; Garifuna children from Honduras ; population/afro-descendant-and-garifuna country/HN
recepción de deportados en la Ciudad de Guatemala ; reception of deportees in Guatemala City ; stage/reception population/returned country/GT
paso por el Darién en Panamá ; crossing the Darién in Panama ; stage/transit country/PA
ley de migración de Belice ; Belize immigration law ; type/law country/BZ
desplazados internos en El Salvador ; internally displaced people in El Salvador ; population/internally-displaced country/SV
materiales para niños en criollo haitiano ; children's materials in Haitian Creole ; type/child-friendly-material language/hat
atención médica para migrantes en Tijuana ; medical care for migrants in Tijuana ; service/health country/MX
reunificasion familar ; familly reunifcation ; expertise/family-reunification|stage/family-unity
alvergue para menores ; sheltter for minors ; service/shelter
represntación legal de niños ; legal represenation for children ; expertise/legal-representation|service/representation
busqeda de personas desaparesidas ; serch for mising persons ; expertise/missing-persons
protocólo de reseción de niños retornados ; protocal for recieving returned children ; type/protocol stage/reception population/returned
proteción consular mexicana ; Mexican consuler protecion ; expertise/consular-protection country/MX
aternativas a la detensión ; alternitives to detension ; expertise/alternatives-to-detention
apoyo sicosocial para adolecentes ; psycosocial support for adolecents ; expertise/mhpss|service/psychosocial-care population/adolescents
SIJS ; SIJS ; expertise/sijs
VBG ; GBV ; expertise/gender-based-violence|population/girl-survivors-of-violence
COI sobre El Salvador ; COI on El Salvador ; expertise/research country/SV
medidas cautelares CIDH ; IACHR precautionary measures ; expertise/inter-american-system
SMAPS ; MHPSS ; expertise/mhpss|service/psychosocial-care
panel DIS ; BID panel ; expertise/best-interests
SSR para adolescentes ; SRH for adolescents ; expertise/sexual-and-reproductive-health|service/health population/adolescents
NNANA ; UAC ; population/unaccompanied
organizaciones que hacen incidencia ; organisations doing advocacy ; expertise/advocacy
ONG contra la trata de personas ; anti-trafficking NGOs ; expertise/trafficking|population/trafficking-victims
¿quién da orientación legal gratis? ; who gives free legal advice? ; service/legal-orientation
asociaciones que trabajan con niñez indígena ; groups working with indigenous children ; population/indigenous
¿quién acompaña el retorno de los niños? ; who accompanies children on their return? ; service/return-accompaniment|expertise/safe-repatriation|stage/repatriation
instituciones que llevan casos ante el Comité de los Derechos del Niño ; bodies that take cases to the Committee on the Rights of the Child ; expertise/un-treaty-bodies
un abogado pa' mi sobrino que tiene corte ; my nephew's got court and needs a lawyer ; expertise/legal-representation|service/representation
un lugarcito donde dormir con los niños ; somewhere to crash with the kids ; service/shelter
los chavitos que vienen solitos ; little kids coming up all by themselves ; population/unaccompanied
papeles para quedarme legal en México ; getting papers so I can stay in Mexico legally ; expertise/humanitarian-visas-and-regularisation country/MX
lo agarró la migra en la frontera ; border patrol picked him up ; stage/border-and-apprehension
las maras lo andan buscando para meterlo ; the gang keeps after him to join ; expertise/gang-violence
quiero traerme a mis hijos conmigo ; I want to bring my kids over to be with me ; expertise/family-reunification|stage/family-unity
la niña anda muy triste y no duerme ; the girl's really down and can't sleep ; expertise/mhpss|service/psychosocial-care
lo regresaron de Estados Unidos y no halla qué hacer ; he got sent back from the States and has no idea what to do next ; population/returned|expertise/reintegration|stage/reintegration
clases para que el niño se ponga al corriente en la escuela ; classes to help the kid catch up at school ; service/education
`);
