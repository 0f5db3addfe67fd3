import { readPairs } from './question-pairs';

/** Like the unseen ones; written after the rules had been improved for those, and never read since. */
export const laterPairs = readPairs(`
abogado para pedir asilo ; lawyer to apply for asylum ; expertise/asylum
defensa ante la Corte Interamericana ; litigation before the Inter-American Court ; expertise/inter-american-system
niñez víctima de trata ; child victims of trafficking ; population/trafficking-victims|expertise/trafficking
acompañamiento psicológico ; psychological support ; expertise/mhpss|service/psychosocial-care
determinación del interés superior de la niñez ; determining the best interests of the child ; expertise/best-interests
alternativas comunitarias a la detención ; community-based alternatives to detention ; expertise/alternatives-to-detention
inspección de centros de detención ; inspecting detention centres ; expertise/detention-monitoring
consulados que protegen a la niñez ; consulates that protect children ; expertise/consular-protection
mujeres y niñas que huyen de la violencia ; women and girls fleeing violence ; expertise/gender-based-violence
extorsión y pandillas ; extortion and gangs ; expertise/gang-violence
madres que buscan a sus hijos desaparecidos ; mothers searching for missing children ; expertise/missing-persons
dictamen psicológico para la corte ; psychological evaluation for court ; expertise/forensic-evaluations
regreso seguro a casa ; returning home safely ; expertise/safe-repatriation
volver a la escuela después del retorno ; back to school after return ; expertise/reintegration|stage/reintegration|service/education
intérprete de mam ; Mam interpreter ; language/mam
lugar para dormir ; a place to sleep ; service/shelter
asesoría migratoria ; immigration advice ; service/legal-orientation
talleres para docentes ; workshops for teachers ; service/training
jóvenes LGBT ; LGBT youth ; population/lgbtiq
pueblos mayas ; Maya peoples ; population/indigenous
chicas embarazadas ; pregnant girls ; population/adolescent-mothers|expertise/sexual-and-reproductive-health
niños separados de sus padres ; children separated from their parents ; population/separated
desplazados por la violencia en Honduras ; displaced by violence in Honduras ; population/internally-displaced country/HN
visa U para sobrevivientes ; U visa for survivors ; expertise/t-and-u-visas
litigio para cambiar la ley ; litigation to change the law ; expertise/strategic-litigation
cabildeo en el congreso ; lobbying congress ; expertise/advocacy
estudios sobre migración infantil ; studies on child migration ; expertise/research
recién llegados a Estados Unidos ; newly arrived in the United States ; country/US
refugio en Tapachula, México ; shelter in Tapachula, Mexico ; service/shelter country/MX
hermanos reunidos en El Salvador ; siblings reunited in El Salvador ; expertise/family-reunification country/SV
`);
