/**
 * Words that leaked passwords are made of, in English and Spanish, and words that an attacker would try first
 * on this portal. Without accents, in lower case; see `password-rules.server.ts`.
 */
const common = `
password passwort contrasena contrasenia clave claves secret secreto secreta private privado login
welcome bienvenido bienvenida bienvenidos admin administrator administrador administracion root master
user usuario usuaria guest invitado test testing prueba pruebas demo default change changeme cambiar
cambiame temporal temporary letmein entrar open abrete sesamo iloveyou teamo tequiero tkm love amor
amorcito mivida corazon princess princesa prince principe sunshine monkey dragon football futbol
soccer baseball basketball hockey superman batman spiderman pokemon naruto starwars charlie shadow
michael jordan jessica jennifer ashley daniel daniela andrea alejandro alejandra carlos fernando
fernanda gabriel gabriela jose maria juan luis miguel angel angelito angela pedro pablo sofia valentina
camila santiago sebastian mariana estrella mariposa tesoro bonita hermosa hermoso preciosa chocolate
cookie hunter killer freedom libertad liberty whatever trustno1 computer computadora internet google
facebook instagram whatsapp microsoft windows android samsung iphone apple correct horse battery staple
america barcelona realmadrid chivas pumas alajuelense olimpia motagua municipal comunicaciones
hello hola mundo world gracias thanks please porfavor family familia mother father mama papa hermano
hermana hijo hija jesus jesucristo dios dioses christ cristo god bless bendicion virgen guadalupe
spring summer autumn winter primavera verano otono invierno january february march april may june july
august september october november december enero febrero marzo abril mayo junio julio agosto septiembre
octubre noviembre diciembre monday tuesday wednesday thursday friday saturday sunday lunes martes
miercoles jueves viernes sabado domingo flower flowers flores number numero numbers numeros mustang
ferrari mercedes toyota orange banana purple silver golden diamond cheese pepper ginger buster
qwerty qwertyuiop qwert asdf asdfgh asdfghjkl asdfghjk zxcv zxcvbn zxcvbnm qazwsx qaz wsx edc rfv tgb
poiuy poiuytrewq lkjhgfdsa mnbvcxz abc abcd abcde abcdef abcdefg abcdefgh abcdefghijklmnopqrstuvwxyz
one two three four five six seven eight nine zero uno dos tres cuatro cinco seis siete ocho nueve cero
this is my the and mi mis tu tus el la los las es soy yo con por para and for you your not new nuevo
nueva year ano key word pass forever siempre never nunca access acceso portal website web site email
correo mail account cuenta office oficina team equipo work trabajo company project proyecto
`;

const here = `
tejido red network ninez nina nino ninas ninos nna child children childhood youth adolescente
adolescentes joven jovenes migrant migrants migrante migrantes migration migracion migraciones border
frontera fronteras refuge refugee refugees refugio refugiado refugiados asylum asilo shelter albergue
rights derechos human humanos humana movilidad pastoral casa alianza honduras guatemala salvador
elsalvador mexico nicaragua costa rica costarica panama belice belize canada argentina estados unidos
estadosunidos united states centroamerica centroamericana central centro tapachula tijuana juarez
tegucigalpa huehuetenango chiapas houston kind cgrs unla lanus uca pdib pop noj popnoj fraymatias fray
matias cordova coalicion defensa women womens commission legal representation representacion
organization organizacion asociacion association universidad university
`;

/** Longest first, so that "qwertyuiop" is not matched as "qwert" plus a remainder. */
export const knownWords: readonly string[] = [
  ...new Set(`${common} ${here}`.toLowerCase().split(/\s+/).filter(Boolean)),
].sort((a, b) => b.length - a.length);
