import { readPairs } from './question-pairs';

/**
 * Questions written from the words of the field before anybody had seen the portal's results for them, and
 * never changed since: where a result is wrong, the rules are improved, not the question. Each names the one
 * fact that is meant, or two separated by a bar if two taxonomies have a term of the same name.
 */
export const unseenPairs = readPairs(`
solicitantes de asilo ; asylum seekers ; expertise/asylum
condición de refugiado ; refugee status ; expertise/asylum
visa humanitaria ; humanitarian visa ; expertise/humanitarian-visas-and-regularisation
regularización migratoria ; immigration regularisation ; expertise/humanitarian-visas-and-regularisation
residencia para jóvenes SIJ ; SIJ status ; expertise/sijs
visas T y U ; T and U visas ; expertise/t-and-u-visas
comités de la ONU ; UN treaty bodies ; expertise/un-treaty-bodies
Comité de los Derechos del Niño ; Committee on the Rights of the Child ; expertise/un-treaty-bodies
Comisión Interamericana ; Inter-American Commission ; expertise/inter-american-system
actas de nacimiento ; birth certificates ; expertise/statelessness-and-birth-registration
niños sin nacionalidad ; stateless children ; expertise/statelessness-and-birth-registration
evaluación del interés superior ; best interests assessment ; expertise/best-interests
tutores para la niñez migrante ; guardians for migrant children ; expertise/guardianship
plan de restitución de derechos ; rights restoration plan ; expertise/rights-restoration-plans
localizar a familiares ; finding relatives ; expertise/family-tracing|service/family-tracing
reunir a las familias ; reuniting families ; expertise/family-reunification
hogares de acogida ; foster homes ; expertise/alternative-care
quién vigila la detención migratoria ; who monitors immigration detention ; expertise/detention-monitoring
medidas alternativas a la detención ; alternatives to immigration detention ; expertise/alternatives-to-detention
entrevistas en la frontera ; screening at the border ; expertise/border-screening
asistencia consular ; consular assistance ; expertise/consular-protection
violencia doméstica ; domestic violence ; expertise/gender-based-violence
violencia sexual ; sexual violence ; expertise/gender-based-violence
tráfico de personas con fines de explotación ; trafficking for exploitation ; expertise/trafficking|population/trafficking-victims
reclutamiento por pandillas ; gang recruitment ; expertise/gang-violence
búsqueda de desaparecidos ; search for the disappeared ; expertise/missing-persons
terapia para adolescentes ; counselling for adolescents ; expertise/mhpss|service/psychosocial-care
psicólogas ; psychologists ; expertise/mhpss|service/psychosocial-care
embarazo adolescente ; teenage pregnancy ; population/adolescent-mothers
educación sexual ; sex education ; expertise/sexual-and-reproductive-health
evaluaciones psicológicas forenses ; forensic psychological evaluations ; expertise/forensic-evaluations
retorno seguro ; safe return ; expertise/safe-repatriation
deportaciones ; deportation ; expertise/safe-repatriation|stage/repatriation
reinserción escolar ; school reintegration ; expertise/reintegration|stage/reintegration
investigación académica ; academic research ; expertise/research
información de país de origen ; country of origin information ; expertise/research
traductores de idiomas mayas ; translators of Mayan languages ; expertise/indigenous-language-interpreting|service/interpreting
refugio para niñas ; shelter for girls ; service/shelter
casa hogar ; children's home ; service/shelter|expertise/alternative-care
clínica jurídica gratuita ; free legal clinic ; service/legal-orientation
atención de salud ; health care ; service/health
clases y escuela ; classes and school ; service/education
cursos para abogados ; courses for lawyers ; service/training
testimonio de experto ; expert witness ; service/expert-testimony
visitas a los hogares ; visiting homes ; service/home-visits
niños que viajan solos ; children travelling alone ; population/unaccompanied
niños menores de cinco años ; under five ; population/early-childhood
bebés ; babies ; population/early-childhood
jóvenes trans ; trans youth ; population/lgbtiq
comunidades garífunas ; Garifuna communities ; population/afro-descendant-and-garifuna
niñez con discapacidad ; disabled children ; population/with-disabilities
hijos de deportados ; children of deported parents ; population/citizen-children-of-deported-parents
quienes se quedan en el país de origen ; left behind ; population/children-left-behind
mayores de 18 años ; ageing out ; population/ageing-out-youth
desplazamiento forzado interno ; internal displacement ; population/internally-displaced
asilo honduras mam ; asylum honduras mam ; expertise/asylum country/HN language/mam
búsqueda familiar en mam en Huehuetenango ; family tracing in Mam in Huehuetenango ; expertise/family-tracing|service/family-tracing language/mam
SIJS en California, Estados Unidos ; SIJS in California, United States ; expertise/sijs country/US
albergue en Guatemala que hable q'anjob'al ; shelter in Guatemala that speaks Q'anjob'al ; service/shelter language/kjb
monitoreo de la custodia fronteriza en Estados Unidos ; monitoring of border custody in the United States ; country/US
formación sobre detención en México ; training on detention in Mexico ; service/training country/MX
niñas garífunas en Honduras ; Garifuna girls in Honduras ; population/afro-descendant-and-garifuna country/HN
visas U en EEUU ; U visas in the USA ; expertise/t-and-u-visas country/US
apoyo para madres jóvenes salvadoreñas ; support for young Salvadoran mothers ; population/adolescent-mothers country/SV
reintegración comunitaria en Guatemala ; community reintegration in Guatemala ; expertise/reintegration|stage/reintegration country/GT
asesoria legal en nicaragua ; legal advise in nicaragua ; service/legal-orientation country/NI
repatriacion segura ; safe repatration ; expertise/safe-repatriation
pisicologico guatemala ; pyschosocial guatemala ; expertise/mhpss|service/psychosocial-care country/GT
`);
