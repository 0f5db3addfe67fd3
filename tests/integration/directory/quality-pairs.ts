import { readPairs } from './question-pairs';

/**
 * Questions as people ask them, in both languages, with the facts that answer them: all of the facts, and any
 * of those separated by a bar. Written from the words of the field, not from the data.
 */
export const pairs = readPairs(`
asilo ; asylum ; expertise/asylum|stage/asylum-and-legal-process
refugiados ; refugees ; expertise/asylum|stage/asylum-and-legal-process
abogados de asilo ; asylum lawyers ; expertise/asylum|stage/asylum-and-legal-process
SIJS ; special immigrant juvenile ; expertise/sijs
estatus especial de joven inmigrante ; SIJS ; expertise/sijs
visa U ; U visa ; expertise/t-and-u-visas|population/trafficking-victims|expertise/trafficking
visas para víctimas de trata ; T visa ; expertise/t-and-u-visas|population/trafficking-victims|expertise/trafficking
representación legal ; legal representation ; expertise/legal-representation|service/representation
defensa legal ; legal defense ; expertise/legal-representation|service/representation
litigio estratégico ; strategic litigation ; expertise/strategic-litigation
litigio de impacto ; impact litigation ; expertise/strategic-litigation
sistema interamericano ; Inter-American system ; expertise/inter-american-system
CIDH ; IACHR ; expertise/inter-american-system
apatridia ; statelessness ; expertise/statelessness-and-birth-registration
interés superior ; best interests ; expertise/best-interests
DIS ; BID ; expertise/best-interests
determinación del interés superior ; best interests determination ; expertise/best-interests
tutela ; guardianship ; expertise/guardianship
gestión de casos ; case management ; expertise/case-management
manejo de casos ; case manager ; expertise/case-management
búsqueda familiar ; family tracing ; expertise/family-tracing|service/family-tracing
reunificación familiar ; family reunification ; expertise/family-reunification
cuidado alternativo ; alternative care ; expertise/alternative-care
familias de acogida ; foster care ; expertise/alternative-care
monitoreo de detención ; detention monitoring ; expertise/detention-monitoring
alternativas a la detención ; alternatives to detention ; expertise/alternatives-to-detention
identificación en frontera ; border screening ; expertise/border-screening
protección consular ; consular protection ; expertise/consular-protection
consulado ; consulate ; expertise/consular-protection
violencia de género ; gender-based violence ; expertise/gender-based-violence
VBG ; GBV ; expertise/gender-based-violence
trata de personas ; human trafficking ; expertise/trafficking|population/trafficking-victims
trata ; trafficking ; expertise/trafficking|population/trafficking-victims
pandillas ; gangs ; expertise/gang-violence
maras ; gang violence ; expertise/gang-violence
desaparecidos ; missing persons ; expertise/missing-persons
migrantes desaparecidos ; missing migrants ; expertise/missing-persons
salud mental ; mental health ; expertise/mhpss|service/psychosocial-care
SMAPS ; MHPSS ; expertise/mhpss|service/psychosocial-care
apoyo psicosocial ; psychosocial support ; expertise/mhpss|service/psychosocial-care
salud sexual y reproductiva ; sexual and reproductive health ; expertise/sexual-and-reproductive-health
peritajes forenses ; forensic evaluations ; expertise/forensic-evaluations|service/expert-testimony
repatriación ; repatriation ; expertise/safe-repatriation|stage/repatriation
repatriación segura ; safe repatriation ; expertise/safe-repatriation|stage/repatriation
incidencia política ; advocacy ; expertise/advocacy
incidencia ; policy advocacy ; expertise/advocacy
condiciones del país ; country conditions ; expertise/research
intérpretes de lenguas indígenas ; indigenous-language interpreting ; expertise/indigenous-language-interpreting|service/interpreting
albergue ; shelter ; service/shelter|stage/detention-or-shelter
orientación legal ; legal orientation ; service/legal-orientation
asesoría jurídica ; legal advice ; service/legal-orientation
atención psicosocial ; psychosocial care ; service/psychosocial-care|expertise/mhpss
salud ; health ; service/health|expertise/mhpss|expertise/sexual-and-reproductive-health
atención médica ; medical care ; service/health|expertise/mhpss|expertise/sexual-and-reproductive-health
educación ; education ; service/education
escuela ; school ; service/education
visitas domiciliarias ; home visits ; service/home-visits
acompañamiento al retorno ; return accompaniment ; service/return-accompaniment
interpretación ; interpreting ; service/interpreting|expertise/indigenous-language-interpreting
capacitación ; training ; service/training
talleres ; workshops ; service/training
peritaje ; expert testimony ; service/expert-testimony|expertise/forensic-evaluations
niñez no acompañada ; unaccompanied children ; population/unaccompanied
NNA no acompañados ; unaccompanied minors ; population/unaccompanied
niñez separada ; separated children ; population/separated
primera infancia ; early childhood ; population/early-childhood
adolescentes ; adolescents ; population/adolescents
madres adolescentes ; teen mothers ; population/adolescent-mothers
LGBTIQ ; LGBTIQ ; population/lgbtiq
indígenas ; indigenous ; population/indigenous
discapacidad ; disabilities ; population/with-disabilities
retornados ; returnees ; population/returned
desplazados internos ; internally displaced ; population/internally-displaced
víctimas de trata ; trafficking victims ; population/trafficking-victims
origen ; origin ; stage/origin
tránsito ; transit ; stage/transit
destino ; destination ; stage/destination-and-integration
recepción ; reception ; stage/reception
reintegración ; reintegration ; stage/reintegration|expertise/reintegration
asilo en Honduras ; asylum in Honduras ; expertise/asylum|stage/asylum-and-legal-process country/HN
albergue en Tijuana México ; shelter in Tijuana Mexico ; service/shelter|stage/detention-or-shelter country/MX
albergues en México ; shelters in Mexico ; service/shelter|stage/detention-or-shelter country/MX
trata Guatemala ; trafficking Guatemala ; expertise/trafficking|population/trafficking-victims country/GT
trata de personas en El Salvador ; human trafficking in El Salvador ; expertise/trafficking|population/trafficking-victims country/SV
salud mental en mam ; mental health in Mam ; expertise/mhpss|service/psychosocial-care language/mam
apoyo psicosocial guatemala mam ; psychosocial support guatemala mam ; expertise/mhpss|service/psychosocial-care country/GT language/mam
búsqueda familiar en k’iche’ ; family tracing in K’iche’ ; expertise/family-tracing|service/family-tracing language/quc
abogadas en EE. UU. ; attorneys in the U.S. ; expertise/legal-representation|service/representation country/US
representación legal Estados Unidos ; legal representation United States ; expertise/legal-representation|service/representation country/US
educación para niñez retornada en Guatemala ; education for returned children in Guatemala ; service/education country/GT
orientación legal tapachula ; legal orientation tapachula ; service/legal-orientation
detención en la frontera de Estados Unidos ; detention at the border of the United States ; country/US
violencia de género en Nicaragua ; gender-based violence in Nicaragua ; expertise/gender-based-violence country/NI
reunificación familiar Canadá ; family reunification Canada ; expertise/family-reunification country/CA
interpretación q’eqchi’ ; interpreting Q’eqchi’ ; language/kek
capacitación en Costa Rica ; training in Costa Rica ; service/training country/CR
albergues hondureños ; Honduran shelters ; service/shelter|stage/detention-or-shelter country/HN
incidencia en Panamá ; advocacy in Panama ; expertise/advocacy country/PA
salud en Belice ; health in Belize ; service/health|expertise/mhpss|expertise/sexual-and-reproductive-health country/BZ
criollo haitiano ; Haitian Creole ; language/hat
asilo criollo haitiano ; asylum Haitian Creole ; expertise/asylum|stage/asylum-and-legal-process language/hat
pandillas El Salvador ; gangs El Salvador ; expertise/gang-violence country/SV
visitas domiciliarias en Honduras ; home visits in Honduras ; service/home-visits country/HN
madres adolescentes en México ; teen mothers in Mexico ; population/adolescent-mothers country/MX
tutela en Estados Unidos ; guardianship in the United States ; expertise/guardianship country/US
reintegración en Guatemala ; reintegration in Guatemala ; stage/reintegration|expertise/reintegration country/GT
repatriación segura a Honduras ; safe repatriation to Honduras ; expertise/safe-repatriation|stage/repatriation country/HN
litigio interamericano en México ; Inter-American litigation in Mexico ; country/MX
personas desaparecidas México ; missing persons Mexico ; expertise/missing-persons country/MX
gestión de casos en El Salvador ; case management in El Salvador ; expertise/case-management country/SV
refugio seguro para niñas sobrevivientes ; safe shelter for girl survivors ; population/girl-survivors-of-violence
niñas sobrevivientes de violencia ; girl survivors of violence ; population/girl-survivors-of-violence
monitoreo de detención en la frontera ; detention monitoring at the border ; expertise/detention-monitoring
apatridia en Guatemala ; statelessness in Guatemala ; expertise/statelessness-and-birth-registration country/GT
registro de nacimiento ; birth registration ; expertise/statelessness-and-birth-registration
salud reproductiva para adolescentes ; reproductive health for adolescents ; expertise/sexual-and-reproductive-health
guatemla asilo ; guatemla asylum ; expertise/asylum|stage/asylum-and-legal-process country/GT
trta de personas ; human trafficing ; expertise/trafficking|population/trafficking-victims
reunificasion familiar ; family reunificaton ; expertise/family-reunification
albergue hondruas ; shelter hondruas ; service/shelter|stage/detention-or-shelter country/HN
apoyo sicosocial ; psycosocial support ; expertise/mhpss|service/psychosocial-care
representacion juridica ; legal counsel ; expertise/legal-representation|service/representation
educaciones ; educational ; service/education
capacitaciones en litigio ; trainings in litigation ; service/training
`);
