import { readPairs } from './question-pairs';

/**
 * Like the sealed ones and by the same writer; marked for the first time after the last improvement. Keep them
 * unread.
 */
export const lastPairs = readPairs(`
niñez migrante sola ; lone child migrants ; population/unaccompanied
adulto que lo represente ; legal guardian ; expertise/guardianship
charla de derechos ; rights briefing ; service/legal-orientation
posada del migrante ; overnight lodging ; service/shelter|stage/detention-or-shelter
duelo y trauma ; grief and trauma ; expertise/mhpss|service/psychosocial-care
inserción comunitaria ; community re-entry ; expertise/reintegration|stage/reintegration
niños apátridas ; kids without nationality ; expertise/statelessness-and-birth-registration
redes de tratantes ; trafficking rings ; expertise/trafficking|population/trafficking-victims
crimen organizado ; cartel violence ; expertise/gang-violence
lo mejor para el niño ; what's best for the child ; expertise/best-interests
padres en el extranjero ; parents working abroad ; population/children-left-behind
causas de la migración ; root causes ; stage/origin|expertise/research
atención ginecológica ; gynecological care ; expertise/sexual-and-reproductive-health|service/health
niño con autismo ; autistic child ; population/with-disabilities
jóvenes de 15 a 17 ; teens 15 to 17 ; population/adolescents
estudios académicos ; academic studies ; expertise/research|type/report
hoja resumen ; one-pager ; type/fact-sheet
ruta de actuación ; standard operating procedure ; type/protocol
amicus curiae ; amicus brief ; expertise/strategic-litigation|type/legal-template
clínica móvil ; mobile clinic ; service/health
restos sin identificar ; unidentified remains ; expertise/missing-persons
visa para víctimas ; crime victim visa ; expertise/t-and-u-visas
necesito licenciada para un niño hondureño detenido en Arizona ; need an attorney for a Honduran boy held in Arizona ; expertise/legal-representation|service/representation country/HN|country/US
la niña quedó en Guatemala y los papás viven en Los Ángeles, quieren traerla ; parents in LA want to bring their daughter up from Guatemala ; expertise/family-reunification|stage/family-unity country/GT|country/US
quién revisa si es seguro que lo manden de vuelta a su comunidad ; who can verify it's safe to send him back to his community ; expertise/safe-repatriation|stage/repatriation|expertise/best-interests
la violaron en el camino y necesita que la atiendan ; girl was raped on the way here and needs care ; population/girl-survivors-of-violence|expertise/gender-based-violence|expertise/sexual-and-reproductive-health|service/health
busco un doctor que documente las cicatrices para el juez ; looking for a doctor to document scars for the judge ; expertise/forensic-evaluations|service/expert-testimony
algo con dibujos para explicarle a un niño de seis años qué va a pasar ; something with pictures to explain court to a six year old ; type/child-friendly-material
quién puede enseñar a los oficiales a entrevistar niños ; who can teach officers how to interview kids ; service/training|type/training
lleva meses esperando que resuelvan si lo reconocen como refugiado ; been waiting months on a decision about refugee protection ; expertise/asylum|stage/asylum-and-legal-process
qué dice la ley de cada país sobre el retorno de niños ; what does each country's statute say about sending children back ; type/law expertise/safe-repatriation|stage/repatriation
mamá con dos niños necesita dónde dormir esta noche ; mom with two kids needs a place to sleep tonight ; service/shelter|population/accompanied
vamos a reunirnos con diputados para que cambien el reglamento ; meeting with lawmakers to get the regulation changed ; expertise/advocacy
quién puede pasar a la casa a ver cómo va la familia después de que volvió ; who can stop by the house to see how the family is doing after return ; service/home-visits|expertise/reintegration|stage/reintegration
la bebé nació en el camino y no la han asentado ; baby was born en route and has no birth record ; expertise/statelessness-and-birth-registration
la muchacha tiene 16 y está esperando bebé, quién la apoya ; 16-year-old is expecting a baby and needs support ; population/adolescent-mothers
asilo por maras el salvador ; salvadoran gang asylum ; expertise/asylum|stage/asylum-and-legal-process expertise/gang-violence country/SV
psicólogo haitianos tapachula ; counselor haitian creole tapachula ; expertise/mhpss|service/psychosocial-care country/MX language/hat
traductor tzotzil chiapas ; tzotzil interpreter chiapas ; service/interpreting|expertise/indigenous-language-interpreting language/tzo country/MX
albergue niñas tijuana ; girls shelter tijuana ; service/shelter|stage/detention-or-shelter country/MX
retornados ixiles guatemala ; ixil returnees guatemala ; population/returned|expertise/reintegration|stage/reintegration language/ixl country/GT
monitoreo detención el paso ; detention monitoring el paso ; expertise/detention-monitoring country/US
abogado que hable chuj ; lawyer who speaks chuj ; expertise/legal-representation|service/representation language/cac
migrantes desaparecidos chihuahua ; missing migrants chihuahua ; expertise/missing-persons country/MX
buscar familia jacaltenango poptí ; trace family guatemala popti ; expertise/family-tracing|service/family-tracing language/jac country/GT
niñas garífunas HN ; garifuna girls honduras ; population/afro-descendant-and-garifuna|language/cab country/HN
refugiados en panamá ; refugees in panama ; expertise/asylum|stage/asylum-and-legal-process country/PA
permiso de residencia nicas san josé CR ; legal status nicaraguans CR ; expertise/humanitarian-visas-and-regularisation country/CR|country/NI
protecion consular ; consulr protection ; expertise/consular-protection
en tansito ; in trasit ; stage/transit
interes superor ; best intrests ; expertise/best-interests
insidencia ; advocasy ; expertise/advocacy
abogdo ; lawer ; expertise/legal-representation|service/representation|service/legal-orientation
primera infansia ; early chilhood ; population/early-childhood
retornadas hondurenas ; hondurean returnees ; population/returned country/HN
jurisprudensia ; case law desicions ; type/case-law
NNAMNA ; UASC ; population/unaccompanied|population/separated
programa CAM ; CAM program ; expertise/family-reunification|stage/family-unity
LGBTI ; LGBTQ+ ; population/lgbtiq
SSR ; SRHR ; expertise/sexual-and-reproductive-health
VAWA ; VAWA ; expertise/gender-based-violence|expertise/humanitarian-visas-and-regularisation|expertise/t-and-u-visas
ICE ; ICE ; stage/detention-or-shelter|stage/border-and-apprehension|expertise/detention-monitoring
DCR ; RSD ; expertise/asylum|stage/asylum-and-legal-process
COI ; COI ; expertise/research
fray matias tapachula ; fray matías center ; org/fray-matias
necesitados de defensa ; kids in need ; org/kind
genero y refugiados ; CGRS ; org/cgrs
simeon cañas ; central american univ ; org/uca
pop no'j ; pop noj assoc ; org/pop-noj
comision mujeres ref ; womens refugee ; org/womens-refugee-commission
pagaron coyote ; paid a smuggler ; stage/transit|stage/border-and-apprehension|expertise/trafficking
niñera o guardería ; day care for little ones ; population/early-childhood
lo echaron para su país ; got kicked out and sent home ; population/returned|stage/repatriation|stage/reception
lo tienen guardado en un centro ; locked up in a facility ; stage/detention-or-shelter|expertise/detention-monitoring
mi niña no duerme desde el viaje ; nightmares since the trip ; expertise/mhpss|service/psychosocial-care
soy periodista y busco un estudio sobre niños en el Darién ; reporter looking for a study on kids in the Darién Gap ; type/report|expertise/research country/PA
grupo social particular ; PSG and nexus ; expertise/asylum|stage/asylum-and-legal-process
escrito de amparo para que lo suelten ; habeas petition to get her released ; type/legal-template|expertise/legal-representation|service/representation
la migra separó a la familia ; la migra split up the family ; population/separated|stage/family-unity|expertise/family-reunification
a un chavo gay lo golpearon ; gay kid got beaten up ; population/lgbtiq|expertise/gender-based-violence
`);
