const words = (text: string) => text.trim().split(/\s+/);

/**
 * Words that nearly every text of this field has, and words that frame questions. They are not stop words, since they
 * belong to names ("psychosocial support"), but by themselves they stand for no concept.
 */
export const genericWords = new Set([
  // The people for whom the whole network works.
  ...words(`nino nina ninos ninas ninez infancia infantil infantiles nna menor menores chico chica chicos chicas
    hijo hija hijos hijas muchacho muchacha muchachos muchachas chavo chava chavos chavas cipote cipota
    cipotes cipotas patojo patoja patojos patojas chamaco chamaca chamacos chamacas morro morra morros chiquillo chiquilla
    chiquillos escuincle guirro guirros ninito ninita ninitos muchachito muchachita jovencito jovencita
    migrante migrantes migracion migratorio migratoria migratorios migratorias inmigrante inmigrantes
    persona personas gente alguien familia familias familiar familiares
    child children childs kid kids minor minors son sons daughter daughters boy boys girl girls
    migrant migrants migration immigrant immigrants immigration person persons people peoples someone somebody anyone
    family families`),
  // What organizations are called, and what all of them do.
  ...words(`organizacion organizaciones organismo organismos institucion instituciones ong ongs asociacion
    asociaciones grupo grupos entidad entidades programa programas proyecto proyectos servicio servicios
    ayuda ayudas ayudar ayudan ayude ayuden ayudarme apoyo apoyos apoyar apoyan apoya apoye atencion atender atienden
    atiende atiendan trabajan trabaja trabaje trabajen ofrecen ofrece ofrezca ofrezcan dan da den brindan brinda
    brinden acompanan acompana acompane acompanen dedican dedica especialistas especializadas especializados especializada
    organization organizations organisation organisations group groups ngo ngos charity charities agency agencies
    program programs programme programmes project projects service services nonprofit nonprofits
    help helps helping helped support supports supporting assist assists assisting assistance aid provide provides
    providing offer offers offering give gives giving work works working specialist specialists specializing dealing deals`),
  // Words that frame a question.
  ...words(`necesito necesita necesitan necesitamos necesitar busco busca buscan buscamos buscando quiero quiere quieren
    quisiera queremos puedo puede pueden podemos podria podrian encontrar encuentro tengo tenemos tener tienen hay
    alguna algun algunas algunos conseguir consigo obtener recibir solicitar pedir pido saber conocer favor contacto
    contactar llamar acudir ir sobre cerca urge urgente estoy esta estan estamos ser soy somos hacer hago donde caso casos
    otro otra otros otras todo toda todos todas cada aqui aca tipo tema temas cuando nadie vez mucho mucha muchos muchas
    ahora solo hace sea fue fueron era han
    need needs needed needing want wants wanted looking look looks seeking seek find finds where get gets getting
    got obtain receive request know learn call contact please near nearby about some any urgent urgently am im
    there here could would should must may might will shall like likes other others another every each everything
    make makes made go goes going case cases who whom whose type kind way ways thing things now just been being was were
    dont doesnt cant havent isnt without if before while because during since`),
  // Common words of any sentence: time, number, motion, the most frequent verbs.
  ...words(`no si tampoco tambien ver vea vean ve ir va van vaya vayan voy venir viene vienen vengo llevar lleva llevan llevo
    traer trae traen mandar manda mande poner pone ponen dejar deja dejan dejaron sacar saca sacan pasar pasa pasan paso
    seguir sigue siguen querer decir dice dicen digo sabe sabemos saben dar tuvo tuvieron eso esos esas ese esa aquel algo
    nada nuestro nuestra nuestros nuestras nos ellos les primer primera primero proximo proxima ultimo ultima ano anos
    mes meses semana semanas dia dias hoy manana ayer siempre todavia aun bien mejor nuevo nueva opcion opciones cuanto
    cuantos cuantas cuanta adulto adultos adulta cosa cosas cual quien poder vivo vive viven creo parece publico publica
    publicos publicas social sociales especial general mismo misma estos estas dentro fuera antes mientras entonces
    his her hers him he she them us me mine ours yours not see sees saw seen come comes coming came take takes taking took
    taken bring brings bringing put puts keep keeps let lets say says said tell tells told try trying use using used
    many much more most first last next year years month months week weeks day days today tomorrow ago still yet already
    soon new old good better best one two up out about than then so such only just own same something anything
    nothing nobody none because like really also too very even again around between client clients adult adults
    public social special general options option
    whos whats wheres hows theyre theyll theyve hes shes hasnt hadnt wasnt werent isnt arent didnt wont wouldnt couldnt
    shouldnt ive youre youll weve wholl wanna gonna gotta anybody everybody knows`),
]);

/** Whether a word of a question stands for no concept by itself. */
export const isGeneric = ({ plain, isStopWord }: { plain: string; isStopWord?: boolean }) =>
  isStopWord === true || genericWords.has(plain);

/** Whether a word alone stands for no concept. */
export const isGenericWord = (plain: string) => genericWords.has(plain);

/** Whether a phrase has generic words only, so that nearly every text of the field has it. */
export const areGeneric = ({ plain }: { plain: readonly string[] }) =>
  plain.every((word) => genericWords.has(word));

/** Words with more than one meaning, which say something only beside another word: "home", "children’s home". */
export const ambiguousWords = new Set(
  words(
    'casa casas hogar hogares home homes house houses household centro centros center centers centre centres',
  ),
);

/** Words of one language alone, which tell the language of a question. */
export const functionWords = {
  es: new Set(words('de la el los las para con por en que quien donde y del al una un se su')),
  en: new Set(words('of the for with by in who where and to an from that their is are')),
};

/** Words beside the name of a language that show that the language is meant: "habla mam", "Mam interpreter". */
export const languageCues = new Set(
  words(`habla hablan hable hablen hablante hablantes lengua lenguas idioma idiomas interprete interpretes
    interpretacion speak speaks speaking speaker speakers language languages interpreter interpreters interpreting
    interpretation`),
);

/** Words that join the name of a place or language to the words before it: "in Honduras", "del Perú". */
export const connectives = new Set(
  words('en in de del from to a para for of y and e the el la los las'),
);

/** Words before "American" that make it more than one country: "Latin American". */
export const regionPrefixes = new Set(words('inter latin central north south meso african native'));
