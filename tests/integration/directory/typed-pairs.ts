import { readPairs } from './question-pairs';

/**
 * What partner staff type into the search box: one to five words, often with a place or a language. By the
 * second independent writer, and not read by anybody who works on the search.
 */
export const typedPairs = readPairs(`
asilo mexico ; asylum mexico ; expertise/asylum|stage/asylum-and-legal-process country/MX
albergue tijuana ; shelter tijuana ; service/shelter country/MX
abogados sijs texas ; sijs attorney texas ; expertise/sijs expertise/legal-representation|service/representation country/US
interprete mam ; mam interpreter ; expertise/indigenous-language-interpreting|service/interpreting language/mam
apoyo psicologico guatemala ; mental health guatemala ; expertise/mhpss|service/psychosocial-care country/GT
trata honduras ; trafficking honduras ; expertise/trafficking|population/trafficking-victims country/HN
busqueda de familiares ; family tracing ; expertise/family-tracing|service/family-tracing
NNA no acompañados ; unaccompanied minors ; population/unaccompanied
reintegracion el salvador ; reintegration el salvador ; expertise/reintegration|stage/reintegration country/SV
visa u ; u visa ; expertise/t-and-u-visas
visa t trata ; t visa trafficking ; expertise/t-and-u-visas expertise/trafficking|population/trafficking-victims
q'eqchi' interprete ; q'eqchi' interpreter ; expertise/indigenous-language-interpreting|service/interpreting language/kek
retornados san pedro sula ; returnees san pedro sula ; population/returned country/HN
home study honduras ; home study honduras ; service/home-visits country/HN
visita domiciliaria huehuetenango ; home visit huehuetenango ; service/home-visits country/GT
perito psicologo ; psychologist expert witness ; expertise/forensic-evaluations|service/expert-testimony
perito pandillas el salvador ; gang expert el salvador ; expertise/gang-violence expertise/forensic-evaluations|service/expert-testimony country/SV
condiciones de pais honduras ; country conditions honduras ; expertise/research country/HN
acta de nacimiento guatemala ; birth certificate guatemala ; expertise/statelessness-and-birth-registration country/GT
consulado salvadoreño ; salvadoran consulate ; expertise/consular-protection country/SV
lgbt san salvador ; lgbtq san salvador ; population/lgbtiq country/SV
niños garifunas ; garifuna children ; population/afro-descendant-and-garifuna
interprete garifuna ; garifuna interpreter ; expertise/indigenous-language-interpreting|service/interpreting language/cab
criollo haitiano ; haitian creole ; language/hat
embarazo adolescente ; teen pregnancy ; population/adolescent-mothers|expertise/sexual-and-reproductive-health
madres adolescentes mexico ; teen moms mexico ; population/adolescent-mothers country/MX
discapacidad ; disability ; population/with-disabilities
reunificacion familiar ; family reunification ; expertise/family-reunification|stage/family-unity
reunificación honduras eeuu ; reunification honduras usa ; expertise/family-reunification|stage/family-unity country/HN country/US
interes superior ; best interests determination ; expertise/best-interests
tutela menores ; guardianship minors ; expertise/guardianship
child advocate ; child advocate ; expertise/best-interests|expertise/guardianship
acogimiento familiar ; foster care ; expertise/alternative-care
acogida familiar costa rica ; foster family costa rica ; expertise/alternative-care country/CR
detencion ice niños ; ice detention kids ; stage/detention-or-shelter|expertise/detention-monitoring country/US
monitoreo detencion mexico ; detention monitoring mexico ; expertise/detention-monitoring country/MX
alternativas detencion ; alternatives to detention ; expertise/alternatives-to-detention
CIDH ; IACHR ; expertise/inter-american-system
corte interamericana sentencias ; inter-american court decisions ; expertise/inter-american-system type/case-law
comite derechos del niño ; committee rights child ; expertise/un-treaty-bodies
litigio estrategico ; impact litigation ; expertise/strategic-litigation
plan de restitucion ; rights restoration plan ; expertise/rights-restoration-plans
COMAR tapachula ; COMAR tapachula ; expertise/asylum|stage/asylum-and-legal-process country/MX
ACNUR asilo guatemala ; UNHCR asylum guatemala ; expertise/asylum|stage/asylum-and-legal-process country/GT
regularizacion migratoria costa rica ; regularization costa rica ; expertise/humanitarian-visas-and-regularisation country/CR
visa humanitaria ; humanitarian visa ; expertise/humanitarian-visas-and-regularisation
pro bono chicago ; pro bono chicago ; service/legal-orientation|expertise/legal-representation|service/representation country/US
abogado gratis miami ; free lawyer miami ; service/legal-orientation|expertise/legal-representation|service/representation country/US
conozca sus derechos niños ; know your rights kids ; type/child-friendly-material|service/legal-orientation
modelo amparo ; amparo template ; type/legal-template
modelo peticion I-360 ; I-360 sample brief ; type/legal-template expertise/sijs
formulario remision ; referral form ; type/form
protocolo repatriacion ; repatriation protocol ; type/protocol expertise/safe-repatriation|stage/repatriation|service/return-accompaniment
ley de infancia mexico ; children's law mexico ; type/law country/MX
curso proteccion niñez ; child protection training ; service/training|type/training
estadisticas deportaciones honduras ; deportation statistics honduras ; type/aggregate-data country/HN population/returned|expertise/safe-repatriation|stage/repatriation
informe darien ; darien report ; type/report stage/transit country/PA
guia practica asilo ; asylum practice guide ; type/practice-guide expertise/asylum|stage/asylum-and-legal-process
alberge ciudad juarez ; sheltr ciudad juarez ; service/shelter country/MX
psicosocal nicaragua ; psychsocial nicaragua ; expertise/mhpss|service/psychosocial-care country/NI
represetacion legal houston ; legal represntation houston ; expertise/legal-representation|service/representation country/US
desaparcidos migrantes ; missing migrnats ; expertise/missing-persons
repatriacion menores guatemala ; repatriation minors guatemala ; expertise/safe-repatriation|stage/repatriation|service/return-accompaniment country/GT
acompañamiento retorno ; return accompaniment ; expertise/safe-repatriation|stage/repatriation|service/return-accompaniment
becas tegucigalpa ; scholarships tegucigalpa ; service/education country/HN
escuela niños retornados ; school returned children ; service/education|expertise/reintegration|stage/reintegration population/returned
clinica medica migrantes ; medical clinic migrants ; service/health
violencia sexual niñas ; sexual violence girls ; expertise/gender-based-violence|population/girl-survivors-of-violence
VBG honduras ; GBV honduras ; expertise/gender-based-violence|population/girl-survivors-of-violence country/HN
desplazados internos honduras ; IDPs honduras ; population/internally-displaced country/HN
pandillas amenazas ; gang threats ; expertise/gang-violence
18 años cumplidos ; aging out ; population/ageing-out-youth
padres deportados hijos ciudadanos ; deported parents citizen children ; population/citizen-children-of-deported-parents
primera infancia ; early childhood ; population/early-childhood
indigena oaxaca ; indigenous oaxaca ; population/indigenous country/MX
mixteco interprete california ; mixteco interpreter california ; expertise/indigenous-language-interpreting|service/interpreting language/mix country/US
kiche ; kiche ; language/quc
separacion familiar frontera ; family separation border ; population/separated|expertise/family-reunification|stage/family-unity stage/border-and-apprehension
recepcion deportados ; deportee reception ; stage/reception
incidencia ; advocacy ; expertise/advocacy
`);
