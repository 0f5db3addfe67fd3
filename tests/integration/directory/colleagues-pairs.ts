import { readPairs } from './question-pairs';

/**
 * What partner staff type in the words of their profession. By a fifth independent writer, after the last
 * change of the rules, and not read by anybody who works on the search.
 */
export const colleaguesPairs = readPairs(`
temor fundado de persecución ; well-founded fear of persecution ; expertise/asylum|stage/asylum-and-legal-process
orden de hallazgos especiales ; special findings order ; expertise/sijs
visa para víctimas de delitos ; visa for crime victims ; expertise/t-and-u-visas
permiso de estancia humanitaria ; humanitarian stay permit ; expertise/humanitarian-visas-and-regularisation
defensa en corte migratoria ; immigration court defense ; expertise/legal-representation|service/representation
litigio de impacto ; impact litigation ; expertise/strategic-litigation
medidas cautelares Comisión Interamericana ; Inter-American Commission precautionary measures ; expertise/inter-american-system
informes alternos a comités ONU ; shadow reports to UN committees ; expertise/un-treaty-bodies
inscripción tardía de nacimiento ; late birth registration ; expertise/statelessness-and-birth-registration
interés superior de la niñez ; best interests of the child ; expertise/best-interests
tutor legal ; legal guardian ; expertise/guardianship
manejo de casos ; case management ; expertise/case-management
familias de acogida ; foster families ; expertise/alternative-care
condiciones en centros de detención ; conditions in detention centers ; expertise/detention-monitoring
opciones en lugar de detención ; options instead of detention ; expertise/alternatives-to-detention
asistencia del consulado ; consulate assistance ; expertise/consular-protection
violencia doméstica ; domestic violence ; expertise/gender-based-violence
reclutamiento forzado por maras ; forced gang recruitment ; expertise/gang-violence
migrantes desaparecidos ; missing migrants ; expertise/missing-persons
trauma y duelo ; trauma and grief ; expertise/mhpss|service/psychosocial-care
evaluación psicológica para el caso ; psychological evaluation for the case ; expertise/forensic-evaluations|service/expert-testimony
retorno seguro ; safe return ; expertise/safe-repatriation|service/return-accompaniment|stage/repatriation
condiciones del país de origen ; country of origin conditions ; expertise/research
niños que viajan solos ; children traveling alone ; population/unaccompanied
niños separados de sus padres ; children separated from parents ; population/separated
bebés y niños pequeños ; babies and toddlers ; population/early-childhood
niñas víctimas de abuso ; girl victims of abuse ; population/girl-survivors-of-violence
adolescentes embarazadas ; pregnant teens ; population/adolescent-mothers
menores trans y gays ; trans and gay minors ; population/lgbtiq
niñez maya ; Maya children ; population/indigenous
niños sordos ; deaf children ; population/with-disabilities
menores deportados ; deported minors ; population/returned
niñez desplazada interna ; internally displaced children ; population/internally-displaced
niños al cuidado de abuelos ; children left with grandparents ; population/children-left-behind
hijos ciudadanos de deportados ; citizen children of deportees ; population/citizen-children-of-deported-parents
jóvenes que cumplen 18 ; youth turning 18 ; population/ageing-out-youth
asesoría legal gratuita ; free legal advice ; service/legal-orientation
alojamiento temporal ; temporary housing ; service/shelter
atención médica ; medical care ; service/health
becas escolares ; school scholarships ; service/education
talleres para el personal ; staff workshops ; service/training
visitas a domicilio ; home visits ; service/home-visits
testigos expertos ; expert witnesses ; service/expert-testimony
intérpretes de lenguas mayas ; Mayan language interpreters ; expertise/indigenous-language-interpreting|service/interpreting
terapia individual y familiar ; individual and family therapy ; service/psychosocial-care|expertise/mhpss
abogado asilo Tapachula ; asylum attorney Tapachula ; expertise/asylum|stage/asylum-and-legal-process expertise/legal-representation|service/representation country/MX
SIJS Houston k'iche' ; SIJS Houston K'iche' ; expertise/sijs country/US language/quc
intérprete mam Los Ángeles ; Mam interpreter Los Angeles ; service/interpreting|expertise/indigenous-language-interpreting country/US language/mam
albergue Tijuana no acompañados ; Tijuana shelter unaccompanied ; service/shelter country/MX population/unaccompanied
retornados San Pedro Sula escuela ; returnees San Pedro Sula school ; population/returned service/education country/HN
terapia El Salvador niñas abusadas ; therapy El Salvador abused girls ; service/psychosocial-care|expertise/mhpss country/SV population/girl-survivors-of-violence
interpretación q'anjob'al Florida ; Q'anjob'al interpreting Florida ; service/interpreting|expertise/indigenous-language-interpreting country/US language/kjb
madres adolescentes Guatemala q'eqchi' ; teen moms Guatemala Q'eqchi' ; population/adolescent-mothers country/GT language/kek
pandillas Honduras desplazados internos ; gangs Honduras internally displaced ; expertise/gang-violence country/HN population/internally-displaced
trata Ciudad Juárez adolescentes ; trafficking Ciudad Juárez adolescents ; expertise/trafficking|population/trafficking-victims country/MX population/adolescents
visa humanitaria México criollo haitiano ; humanitarian visa Mexico Haitian Creole ; expertise/humanitarian-visas-and-regularisation country/MX language/hat
reunificación familiar Nicaragua Estados Unidos ; family reunification Nicaragua United States ; expertise/family-reunification|stage/family-unity country/NI country/US
registro nacimiento Panamá indígenas ; birth registration Panama Indigenous ; expertise/statelessness-and-birth-registration country/PA population/indigenous
asilo LGBT Costa Rica ; LGBT asylum Costa Rica ; expertise/asylum|stage/asylum-and-legal-process population/lgbtiq country/CR
visitas domiciliarias La Ceiba garífunas ; home visits La Ceiba Garifuna ; service/home-visits country/HN population/afro-descendant-and-garifuna|language/cab
búsqueda desaparecidos El Salvador ; search for missing El Salvador ; expertise/missing-persons country/SV
monitoreo detención Texas ; detention monitoring Texas ; expertise/detention-monitoring country/US
tutela México no acompañados ; guardianship Mexico unaccompanied ; expertise/guardianship country/MX population/unaccompanied
cuidado alternativo Guatemala bebés ; alternative care Guatemala babies ; expertise/alternative-care country/GT population/early-childhood
acompañamiento retorno Guatemala ixil ; return accompaniment Guatemala Ixil ; service/return-accompaniment|expertise/safe-repatriation country/GT language/ixl
albergue discapacidad Guatemala ; shelter disability Guatemala ; service/shelter population/with-disabilities country/GT
visa U California español ; U visa California Spanish ; expertise/t-and-u-visas country/US language/spa
peritaje psicológico asilo Nueva York ; psychological evaluation asylum New York ; expertise/forensic-evaluations|service/expert-testimony expertise/asylum|stage/asylum-and-legal-process country/US
protección consular Honduras separados ; consular protection Honduras separated children ; expertise/consular-protection country/HN population/separated
cumplen 18 Houston asesoría legal ; turning 18 Houston legal advice ; population/ageing-out-youth country/US service/legal-orientation
retornados Huehuetenango chuj ; returnees Huehuetenango Chuj ; population/returned country/GT language/cac
salud sexual adolescentes Tegucigalpa ; sexual health adolescents Tegucigalpa ; expertise/sexual-and-reproductive-health population/adolescents country/HN
apoyo psicosocial Nicaragua miskito ; psychosocial support Nicaragua Miskito ; service/psychosocial-care|expertise/mhpss country/NI language/miq
hijos ciudadanos deportados Tijuana escuela ; citizen kids deportees Tijuana school ; population/citizen-children-of-deported-parents country/MX service/education
investigación migración Argentina ; migration research Argentina ; expertise/research country/AR
capacitación Belice inglés ; training Belize English ; service/training country/BZ language/eng
interés superior Panamá no acompañados ; best interests Panama unaccompanied ; expertise/best-interests country/PA population/unaccompanied
clínica Tijuana criollo haitiano ; clinic Tijuana Haitian Creole ; service/health country/MX language/hat
kaqchikel Guatemala hijos de migrantes ; Kaqchikel Guatemala migrants' children ; language/cak country/GT population/children-left-behind
orientación legal Chiapas tzotzil ; legal orientation Chiapas Tzotzil ; service/legal-orientation country/MX language/tzo
asilo Canadá francés ; asylum Canada French ; expertise/asylum|stage/asylum-and-legal-process country/CA language/fra
alternativas detención México familias ; detention alternatives Mexico families ; expertise/alternatives-to-detention country/MX population/accompanied
identificación frontera Reynosa primera infancia ; border screening Reynosa early childhood ; expertise/border-screening|stage/border-and-apprehension country/MX population/early-childhood
reintegración Quetzaltenango k'iche' ; reintegration Quetzaltenango K'iche' ; expertise/reintegration|stage/reintegration country/GT language/quc
violencia género San Salvador adolescentes ; gender violence San Salvador adolescents ; expertise/gender-based-violence country/SV population/adolescents
aslio para menores ; asylim for minors ; expertise/asylum|stage/asylum-and-legal-process
abogdao de migración ; immigration lawyr ; expertise/legal-representation|service/representation
alberuge para familias ; shleter for families ; service/shelter population/accompanied
psicolgoa infantil ; child psycholgist ; service/psychosocial-care|expertise/mhpss
interprete kihce ; kihce interpeter ; service/interpreting|expertise/indigenous-language-interpreting language/quc
trata de pesronas ; human traficking ; expertise/trafficking|population/trafficking-victims
reunificacoin familiar ; family reunificaton ; expertise/family-reunification|stage/family-unity
niños no acompañadso ; unacompanied chidlren ; population/unaccompanied
niños retronados Guatemala ; retruned children Guatemala ; population/returned country/GT
niños con discapaciadd ; children with disabilties ; population/with-disabilities
adolescente embarzada ; pregnnat teen ; population/adolescent-mothers
busqeuda de familiares ; family tracnig ; expertise/family-tracing|service/family-tracing
regsitro de nacimiento ; birth registartion ; expertise/statelessness-and-birth-registration
capacitacoin del personal ; staff trainign ; service/training
violecnia de genero ; gender violnece ; expertise/gender-based-violence
NNA no acompañados ; UACs ; population/unaccompanied
SMAPS ; MHPSS ; expertise/mhpss|service/psychosocial-care
atención VBG ; GBV response ; expertise/gender-based-violence
DIS ; BID ; expertise/best-interests
petición SIJ ; SIJ petition ; expertise/sijs
programas ATD ; ATD programs ; expertise/alternatives-to-detention
informes COI ; COI reports ; expertise/research
SSR ; SRH ; expertise/sexual-and-reproductive-health
audiencias CIDH ; IACHR hearings ; expertise/inter-american-system
NNA PDI ; IDP children ; population/internally-displaced
Comité CDN ; CRC Committee ; expertise/un-treaty-bodies
trámite TVRH ; TVRH application ; expertise/humanitarian-visas-and-regularisation
Casa Alianza ; Covenant House ; org/casa-alianza-honduras
Centro de Género y Refugiados ; Gender and Refugee Center ; org/cgrs
Fray Matías Tapachula ; Fray Matias Tapachula ; org/fray-matias
Pastoral de Movilidad ; Mobility Ministry ; org/pastoral-movilidad-humana
programa binacional PDIB ; PDIB binational program ; org/pdib
Universidad de Lanús ; Lanús University ; org/unla-migracion-y-asilo
Mujeres Refugiadas ; Women's Refugee ; org/womens-refugee-commission
Coalición del Migrante Tijuana ; Tijuana Migrant Coalition ; org/coalicion-pro-defensa-del-migrante
`);
