/** What organizations do and publish. Each line: Spanish words | English words; the first is shown. */
export const work = `
organización; organizaciones; entidad; institución | organization; organisation; agency; institution; organizations; organisations
organización no gubernamental; ONG; organismo no gubernamental | non-governmental organization; non-governmental organisation; NGO; nonprofit; non-profit; NGOs
sociedad civil; organización de la sociedad civil; OSC | civil society; civil society organisation; CSO
asociación; agrupación; colectivo; asociaciones | association; collective; associations
fundación; fundaciones | foundation; foundations
centro; centros | centre; center; centers; centres
instituto; institutos | institute; institutes
clínica jurídica; clínica legal; consultorio jurídico | legal clinic; law clinic; law school clinic
iglesia; parroquia; diócesis; pastoral | church; parish; diocese; pastoral ministry
religioso; fe; organización basada en la fe; congregación; misioneras | faith-based; religious; faith; congregation; interfaith
católico; jesuita; scalabrinianos | Catholic; Jesuit; Scalabrinian
gobierno; Estado; autoridad; autoridades; estatal; gobiernos | government; authorities; state authorities; governmental; governments
municipalidad; ayuntamiento; gobierno local | municipality; local government; city council
comunidad; comunidades; comunitario; comunitaria; comunitarios; comunitarias | community; communities; community-based
red; redes; articulación | network; networks; networking
coalición; alianza; plataforma; coaliciones | coalition; alliance; platform; coalitions
aliado; socia; socio; contraparte; socios; esposo; marido; pareja; cónyuge | partner; ally; counterpart; partners; partnership; husband; spouse
colaboración; cooperación; trabajo conjunto; coordinación | collaboration; cooperation; coordination; joint work
binacional; transfronterizo; bilateral | binational; bilateral; transnational
regional; centroamericano; Centroamérica; América Central | Central America; Central American; regionwide
Mesoamérica; mesoamericano | Mesoamerica; Mesoamerican
Norteamérica; América del Norte | North America; North American
Triángulo Norte; norte de Centroamérica; NCA | Northern Triangle; northern Central America
Latinoamérica; América Latina; latinoamericano | Latin America; Latin American; LAC
Sudamérica; Cono Sur; MERCOSUR | South America; Southern Cone
Caribe; caribeño | Caribbean
internacional; internacionales; mundial; global | international; worldwide
nacional; nacionales; país; federal | national; nationwide; country
local; territorial; rural; lugar; sitio; espacio | rural area; countryside; grassroots; place; spot; somewhere; space
urbano; ciudad; ciudades | urban; city; cities
incidencia; incidencia política; cabildeo; abogacía; incidir | advocacy; advocating; lobbying; policy advocacy; policy influence
campaña; campañas; movilización | campaign; campaigns; campaigning; mobilisation
sensibilización; concientización; concienciación | awareness-raising; awareness; sensitisation; public awareness
comunicación; medios; difusión; comunicación social | communications; media; outreach; communication
posicionamiento; pronunciamiento; comunicado; declaración conjunta | joint statement; statement; press release; position paper
carta; carta abierta | letter; open letter
petición; firmas; recolección de firmas | petition; signatures; sign-on
recomendación; recomendaciones; propuestas | recommendation; recommendations; proposals
alerta; alertas; aviso | alert; alerts; warning
investigación; estudio; estudios; investigaciones; investigar; investigadores; investigadoras; diagnóstico | research; study; studies; researcher; researchers; researching; investigation
informe; informes; reporte; publicación; publicaciones; reportes | report; reports; publication; publications; paper
documentación; documentar; registro de violaciones; papeles; documentos | documentation; documenting; documenting abuses; record of violations; papers; documents; paperwork
abusos; violaciones de derechos humanos; abuso; abusar; abusada; abusadas | abuses; human rights violations; rights violations; abuse; abused; abusive
datos; estadística; estadísticas; cifras | data; statistics; figures; dataset
encuesta; encuestas; entrevista; entrevistas | survey; surveys; interview; interviews
indicadores; evaluación de impacto; medición | indicators; impact evaluation; measurement; metrics
mapeo; mapa; cartografía | mapping; map; maps
observatorio; observatorios | observatory; observatories
análisis; analizar; análisis de políticas | analysis; policy analysis; analysing
antropología; etnografía | anthropology; ethnography
capacitación; capacitaciones; formación; entrenamiento; capacitar; formar; entrenar | training; trainings; capacity building
taller; talleres; curso; cursos | workshop; workshops; course; courses
seminario; conferencia; foro; congreso; diputados; legisladores; parlamento; congresistas | seminar; conference; congress; forum; webinar; lawmakers; legislators; parliament
guía; guía práctica; manual; caja de herramientas | guide; practice guide; handbook; toolkit; manuals
protocolo; protocolos; procedimiento; procedimientos; trámite; trámites; gestión; diligencia | protocol; protocols; procedure; procedures; SOP; formalities
modelo de escrito; plantilla; formato; modelo; machote | legal template; template; templates; sample; model
formulario; formularios; solicitud | form; forms; application form; application
ficha informativa; hoja informativa; folleto; infografía | fact sheet; factsheet; leaflet; brochure; infographic
material para NNA; material amigable; cuento; cuentos infantiles | child-friendly material; child-friendly; storybook; children’s book
video; audiovisual; documental; pódcast | videos; podcast; documentary; film
biblioteca; recursos; acervo; centro de documentación | library; resources; resource centre; document centre
libro; libros; capítulo | book; books; chapter
boletín; noticias; revista | newsletter; news; magazine
buenas prácticas; lecciones aprendidas | good practice; best practices; lessons learned; good practices
interpretación; servicio de interpretación; interpretar; intérprete; intérpretes | interpreting; interpretation; interpretation service; interpreter; interpreters; interpret
interpretación en lenguas indígenas; intérpretes de lenguas indígenas; lenguas mayas; lengua indígena | indigenous-language interpreting; indigenous language interpretation; Mayan languages; indigenous languages; indigenous language
traducción; traducciones; traducir; traductor; traductora; traductores; traduzca | translation; translations; translate; translating; translator; translators
lengua; idioma; lenguas; idiomas; lengua materna | language; languages; mother tongue; native language; tongue
bilingüe; multilingüe; bilingües | bilingual; multilingual
intercultural; interculturalidad; pertinencia cultural; cultura | intercultural; cultural relevance; culturally appropriate; cross-cultural; culture
consulta; consultoría; asesoría técnica; asistencia técnica | consultation; consulting; technical assistance; expert consultation; mentoring
supervisión; supervisión clínica | clinical supervision; supervision
financiamiento; fondos; subvención; donativo; donante | funding; grant; grants; donor; donors
fortalecimiento institucional; desarrollo organizacional | organisational development; institutional strengthening
autocuidado; cuidado del equipo; desgaste profesional | self-care; staff care; burnout; staff wellbeing
programa; programas; proyecto; proyectos; iniciativa | programme; program; project; projects; initiative; programs
servicio; servicios; prestación | service; services; provision
derechos de las mujeres; feminista; feminismo | women’s rights; feminist; feminism
derechos laborales; sindicato | labour rights; labor rights; trade union; workers’ rights
paz; construcción de paz; cultura de paz | peace; peacebuilding; peace building
memoria; memoria histórica; verdad | memory; historical memory; truth
desarrollo comunitario; desarrollo rural; desarrollo | community development; development; rural development
medio ambiente; ambiental; tierra y territorio | environment; environmental; land rights
tecnología; digital; aplicación móvil; en línea | technology; online; app; remote
asamblea; reunión; encuentro | assembly; meeting; meetings; gathering
asilo político; refugio; refugio político | political asylum; refuge; sanctuary
hotel; hoteles; hotel para migrantes | hotels; motel
orientación; orientar; información; informar; asesorar; asesoría; consejo; asesor; asesorías; aconsejar; orienta | orientation; guidance; information; advice; advise; advising; adviser
contacto; contactar; teléfono; correo; llamar; llamada; telefónica; comunicarse | contact; phone; email; get in touch; call; phone call; calling
gratis para familias; bajo costo | low cost; sliding scale
horario; veinticuatro horas; 24 horas | opening hours; round the clock; 24 hours
mapa de actores; quién hace qué | who does what; stakeholder mapping; 4W
plan regional; marco regional; MIRPS | regional framework; comprehensive regional response; CRRF
Pacto Mundial para la Migración; Pacto Mundial | Global Compact for Migration; Global Compact; GCM
Objetivos de Desarrollo Sostenible; ODS | Sustainable Development Goals; SDGs
Conferencia Regional sobre Migración; CRM; proceso Puebla | Regional Conference on Migration; Puebla process
Convención de los Trabajadores Migratorios | Convention on Migrant Workers; ICRMW
Convención de Belém do Pará | Convention of Belém do Pará
Declaración de Cartagena; Cartagena | Cartagena Declaration
Protocolo de Palermo | Palermo Protocol
`;
