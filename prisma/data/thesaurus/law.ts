/** Protection, courts, rights and papers. Each line: Spanish words | English words; the first is shown. */
export const law = `
asilo; derecho de asilo; protección por asilo | asylum; right to asylum
condición de refugiado; estatuto de refugiado; reconocimiento de refugiados | refugee status; refugee status determination; RSD
protección internacional | international protection
protección complementaria; protección subsidiaria | complementary protection; subsidiary protection
protección temporal; TPS; estatus de protección temporal | temporary protected status; temporary protection
no devolución; principio de no devolución | non-refoulement; nonrefoulement; refoulement
temor fundado; temor creíble; persecución | credible fear; well-founded fear; persecution
Estatus Especial de Joven Inmigrante; SIJS; SIJ; estatus especial juvenil | Special Immigrant Juvenile Status; Special Immigrant Juvenile; SIJ classification
visa T; visas T; visa para víctimas de trata | T visa; T visas; T nonimmigrant status
visa U; visas U; visa para víctimas de delitos | U visa; U visas; U nonimmigrant status
VAWA; autopetición VAWA | VAWA self-petition; Violence Against Women Act
visa humanitaria; tarjeta de visitante por razones humanitarias; TVRH | humanitarian visa; humanitarian visas; visitor card for humanitarian reasons
permiso humanitario; parole | humanitarian parole; parole in place
regularización migratoria; regularización; regular la estancia; regularizar | regularization; regularisation; legal status; regularise; regularize; immigration regularisation
residencia permanente; residencia; tarjeta verde | permanent residence; green card; residency
permiso de trabajo; autorización de empleo | work permit; employment authorization; EAD
ciudadanía; nacionalidad; naturalización | citizenship; nationality; naturalization
acción diferida; DACA | deferred action; dreamers
petición familiar; I-130 | family petition; family-based petition
cancelación de la remoción | cancellation of removal
apatridia; sin nacionalidad; persona apátrida; apátrida; apátridas | statelessness; lack of nationality; stateless person; stateless
registro de nacimiento; acta de nacimiento; partida de nacimiento; inscripción de nacimiento; registro civil; nacimiento; nacimientos; natal | birth registration; birth certificate; civil registry; births
documentos de identidad; identidad; DPI; CURP | identity documents; identity papers; ID documents
pasaporte; documentos de viaje | passport; travel documents
apostilla; legalización de documentos | apostille; document legalization; document legalisation
representación legal; representación jurídica; patrocinio legal; defensa legal | legal representation; legal counsel; legal defence; legal defense
asesoría legal; orientación legal; asesoría jurídica; consulta jurídica; información legal | legal orientation; legal advice; legal information; legal consultation
asistencia legal; asistencia jurídica gratuita; ayuda legal | legal aid; free legal help; legal assistance; legal services
pro bono; gratuito; sin costo; gratuita; gratis; gratuitos | free of charge; free; no cost
conozca sus derechos; derechos informados | know your rights; KYR; rights education
litigio estratégico; litigio de impacto; litigio | strategic litigation; impact litigation; litigation
amparo; recurso de amparo; habeas corpus; exhibición personal | habeas corpus petition; writ of amparo; habeas
apelación; recurso de apelación; impugnación | appeal; appeals; appellate
demanda; querella; denuncia penal; demandar; demandas | complaint; lawsuit; criminal complaint; sue; suing; lawsuits
escrito; memorial; moción; alegato | brief; motion; filing; pleading
amicus curiae; amigo de la corte | friend of the court; amicus brief
audiencia; vista judicial; audiencias | hearing; hearings; court date
tribunal; corte; juzgado; tribunales; cortes; juzgados | court; courts; tribunal; courtroom
tribunal de inmigración; corte de inmigración; EOIR | immigration court; immigration courts; immigration judge
juzgado de familia; tribunal de familia; corte estatal | family court; juvenile court; state court
proceso de remoción; procedimiento migratorio; proceso migratorio | removal proceedings; immigration proceedings; deportation proceedings
debido proceso; garantías procesales; garantías judiciales | due process; procedural safeguards; fair trial
acceso a la justicia; justicia; judicial | access to justice; justice; judicial
jurisprudencia; precedente; sentencia; fallo | case law; precedent; judgment; ruling; decision
ley; legislación; normativa; norma; marco legal; leyes | law; legislation; statute; legal framework; laws
reforma legal; reforma legislativa; armonización legislativa | law reform; legislative reform
reglamento; lineamientos; directrices | regulation; guidelines; rules
política pública; políticas públicas; política migratoria | public policy; migration policy; immigration policy; policies
tratado; tratados; convención; convenio internacional | treaty; treaties; convention; international agreement
Convención sobre los Derechos del Niño; CDN | Convention on the Rights of the Child; CRC; UNCRC
Comité de los Derechos del Niño | Committee on the Rights of the Child; CRC Committee
órganos de tratados; órganos de tratados de la ONU; comités de la ONU | treaty bodies; UN treaty bodies; UN committees
examen periódico universal; EPU | Universal Periodic Review; UPR
informe alternativo; informe sombra | shadow report; alternative report
relatoría; relator especial; procedimientos especiales | special rapporteur; special procedures; rapporteurship
sistema interamericano; sistema interamericano de derechos humanos; SIDH | Inter-American system; Inter-American human rights system; IAHRS
Comisión Interamericana de Derechos Humanos; CIDH | Inter-American Commission on Human Rights; IACHR
Corte Interamericana de Derechos Humanos; Corte IDH | Inter-American Court of Human Rights; IACtHR
medidas cautelares; medida cautelar; medidas provisionales | precautionary measures; provisional measures
ACNUR; Alto Comisionado de las Naciones Unidas para los Refugiados | UNHCR; UN Refugee Agency
UNICEF; Fondo de las Naciones Unidas para la Infancia | UN Children’s Fund; United Nations Children’s Fund
OIM; Organización Internacional para las Migraciones | IOM; International Organization for Migration
Naciones Unidas; ONU | United Nations; UN
COMAR; comisión de ayuda a refugiados | refugee commission; Mexican refugee agency
USCIS; servicio de inmigración | immigration service; citizenship and immigration services
Oficina de Reasentamiento de Refugiados; ORR | Office of Refugee Resettlement
ICE; control de inmigración y aduanas | Immigration and Customs Enforcement
DIF; sistema DIF; procuraduría de protección | child welfare agency; child protection authority
Procuraduría General de la Nación; PGN | attorney general’s office
acuerdo de Flores; caso Flores | Flores settlement; Flores agreement
TVPRA; ley de protección a víctimas de trata | Trafficking Victims Protection Reauthorization Act
Permanecer en México; Protocolos de Protección a Migrantes; MPP | Remain in Mexico; Migrant Protection Protocols
Título 42; expulsiones en caliente; expulsar; expulsión; expulsados; expulsiones | Title 42; expulsion; pushbacks; pushback; expel; expelled
tercer país seguro | safe third country
derechos humanos; derechos fundamentales; DDHH | human rights; fundamental rights
derechos de la niñez; derechos del niño; derechos de la infancia | children’s rights; rights of the child; child rights
derecho a ser escuchado; participación infantil; participación de NNA; opinión del niño | right to be heard; child participation; views of the child
no discriminación; discriminación; igualdad | non-discrimination; discrimination; equality
racismo; discriminación racial | racism; racial discrimination
xenofobia; odio | xenophobia; hate
interés superior; interés superior del niño; interés superior de la niñez; ISN | best interests; best interests of the child; best interest
determinación del interés superior; DIS; evaluación del interés superior; EIS | best interests determination; BID; best interests assessment; BIA
determinación de edad; prueba de edad; evaluación de la edad | age assessment; age determination
consentimiento informado; consentimiento; asentimiento | informed consent; consent; assent
confidencialidad; protección de datos; privacidad | confidentiality; data protection; privacy
carga de la prueba; prueba; evidencia | evidence; burden of proof
declaración jurada; affidávit; testimonio; testificar; declarar; testifique; declare | affidavit; testify; testifying; sworn statement; declaration; testimony; testifies
peritaje; peritajes; dictamen pericial; prueba pericial | expert testimony; expert report; expert opinion
evaluación forense; peritaje forense; evaluación psicológica forense; Protocolo de Estambul | forensic evaluation; forensic evaluations; forensic assessment; psychological evaluation; Istanbul Protocol
antecedentes penales; historial penal | criminal record; criminal history
justicia penal juvenil; justicia juvenil; adolescentes en conflicto con la ley | juvenile justice; youth justice
reparación; reparaciones; indemnización; reparar | reparation; reparations; redress; compensation
impunidad; rendición de cuentas | impunity; accountability
corrupción; extorsión; extorsionar; extorsiones; extorsionados | corruption; extortion; extorted; extort
`;
