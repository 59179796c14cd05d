import type { LanguagePack } from './shape/pack.ts';

/** Spanish. */
export const es: LanguagePack = {
  tag: 'es',
  names: 'spanish español castellano',
  stopWords:
    'el la los las de que y en del un una se por con para es al lo como más pero su sus fue este esta ha son ' +
    'entre sobre también desde hasta muy años según',
  abbreviations: 'sra dra ud uds ee uu pág núm art',
  dates: {
    months: { set: 9, setiembre: 9 },
    words: 'de del a las los hrs hs el h horas ro ero',
    of: 'del?',
    at: 'a las',
    hours: 'horas',
    published: 'publicad[oa]|creado|subido|(?:fecha de )?publicación',
    updated: '(?:última )?(?:actualización|modificación)|actualizad[oa]|modificad[oa]|act\\.',
    dated: 'fecha',
    on: 'el',
    hourOf: 'del?(?: d[ií]a)?',
    ago: 'hace \\d+ \\w+',
    labelsWithin: 'publicado, actualizado',
    placeWords: 'de, la, el',
    ordinals: 'e?ro',
  },
  labels: {
    expires: 'caduca, caduca el, fecha de caducidad, válido hasta',
    title: 'asunto, título, titulo, titular',
    dek: 'subtítulo, subtitulo, bajada, entradilla',
    author:
      'autor, autora, autores, texto, por, escrito por, redacción, escribe, texto y fotos, texto y fotografías, texto y foto, entrevista, reportaje, crónica, texto e imágenes',
    reporter:
      'periodista, reportero, reportera, corresponsal, redactor, redactora, enviado especial, enviada especial, corresponsalía',
    editor: 'editor, editora, edición, editado por, edita, coordinación',
    translator: 'traducción',
    published:
      'publicado, publicado el, fecha, fecha de publicación, creado, creado el, publicación, fecha y hora, subido',
    updated:
      'actualizado, actualizado el, actualización, última actualización, modificado, act., modificación, última modificación, editado',
    embargoed: 'embargo hasta, embargado hasta',
    section: 'sección, categoría',
    tags: 'archivado en, etiquetado en, temas relacionados, etiquetas, palabras clave, temas',
    language: 'idioma',
    summary: 'resumen',
    url: 'enlace',
    source: 'fuente, fuentes',
    caption: 'leyenda, pie de foto, en la foto, en la imagen',
    photo: 'foto, fotos, imagen, crédito, créditos',
    contact:
      'contacto, contacto de prensa, contactos, contacto para medios, contacto para prensa, contacto prensa, más información, para más información, gabinete de prensa, oficina de prensa, contacto con la prensa',
    related:
      'leer más, lea también, lee también, le puede interesar, te puede interesar, ver también, más información en, noticias relacionadas, también te puede interesar, leer también, noticia relacionada, lea más, ver más, sigue leyendo, no te pierdas, mira también, nota relacionada, notas relacionadas, lee más, puedes leer, también puedes leer, puedes leer también, también lea, lea además, más noticias, te recomendamos, relacionado, relacionada, relacionadas',
    other: 'tiempo de lectura, tiempo estimado de lectura',
    photographer: 'fotografía, fotografías',
  },
  bylines: {
    translatedBy: '(?:traducid[oa] por|traducción(?: de)?)',
    translatedFrom: 'traducid[oa](?: del \\p{Ll}+)? por',
    contributed:
      '(?:contribuy(?:ó|eron)|colabor(?:ó|aron)) (?:en|con|a) (?:este|esta) (?:reportaje|artículo|informe|información|nota|despacho|texto)',
    contributors: 'con (?:la colaboración|información|reportes) de',
    buttons: 'seguir, compartir, suscribirse',
    before:
      'por|de(?= nuestr[oa]s? )|(?:escrito|texto|redactado) por|(?:texto|reportaje|una crónica) de|entrevista (?:de|por)',
    by: 'por',
    own: 'nuestr[oa]s?',
    work: { Editor: 'editado|edición', Writer: 'redactado|escrito', Translator: 'traducido|traducción' },
    and: 'y',
    with: 'con',
    photos: 'fotos?',
    photosBy: 'de',
    from: 'en',
    for: 'para',
    of: 'de la|de',
    lineStarts: 'por de el texto foto',
    onPages: '(?:publicado|escrito|redactado) por|autor',
    nobody: 'autor|publicado(?: el)?',
  },
  people: {
    givenNames:
      'adriana agustín aitor alba alberto alejandra alejandro alfonso alfredo alicia almudena amparo ana andrea andrés ' +
      'antonia antonio arturo álvaro ángel ángela beatriz begoña belén blanca borja camila carlota carmen carolina catalina ' +
      'cecilia césar claudia concepción cristina cristóbal daniela diego dolores eduardo elisa elvira emilio enrique ernesto ' +
      'esteban esther eugenia eva federico felipe fernanda fernando florencia francisca francisco gabriela gerardo gloria ' +
      'gonzalo gregorio guillermo gustavo héctor hugo ignacio inés inma iñaki irene isabel iván jaime javier jesús ' +
      'jimena joaquín jordi jorge josefina josé juana julián julieta julio laia laura leonardo leticia lorena lourdes luciana ' +
      'lucía luisa luz macarena manuel manuela marcela marcelo marcos margarita mariana mariano maribel marisol maría marta ' +
      'martín mateo matías mauricio miguel montserrat mónica natalia nerea nicolás nuria octavio óscar pablo ' +
      'patricia paulina pedro rafael ramón raquel raúl ricardo roberto rocío rodolfo rodrigo rosa rubén ' +
      'sara sebastián sergio silvia sofía sonia susana teresa tomás valentina verónica vicente ' +
      'víctor ximena yolanda',
    roles:
      'redactor redactora editora redacción periodista periodistas corresponsal fotógrafo fotógrafa reportero reportera enviado enviada redactores columnista editor agencias',
    organisations: 'agencia agencias noticias diario periódico heraldo gaceta correo prensa voz',
    smallWords: 'de la y',
    particles: 'de del la el',
    innerParticles: 'los las y santa',
    neverFirst: 'el la los las un una uno todo toda todos',
    nobody:
      'desconocido, autor desconocido, anónimo, sin autor, sin nombre, su nombre, tu nombre, invitado, administrador, ' +
      'sobre el autor, sobre la autora, acerca del autor, todos los artículos, ver todos los artículos, ver perfil',
    required: 'obligatorio|requerido',
    offices: 'presidente presidenta vicepresidente director directora fundador fundadora portavoz gerente responsable',
    houses: 'sa sl universidad asociación sociedad escuela',
  },
  lines: {
    press: 'prensa|medios',
    buttons:
      'compartir, compártelo, imprimir, comentar, comentarios, guardar, escuchar, enviar, copiar enlace, tuitear, me gusta',
    contacts: 'para (?:más|mayor) información|contactos? de prensa',
    endsInMarks: 'fin|final',
    more: 'sigue',
    reserved:
      'derechos reservados|prohibida (?:(?:su|la) )?reproducción|(?:todos los )?derechos reservados|prohibida (?:su |la )?reproducción|prohibida (?:su|la) reproducción',
    invitations:
      'síguenos|síganos|suscríb(?:ete|ase)|comparte est|lee también|lea también|publicidad$|suscríbe?(?:te|ase)|comparti?r? (?:en|esta|este)|comparte (?:en|esta|este)|(?:viene de|sigue en|continúa en|pase a|ver) (?:la )?p[áa]gina \\d|únete a (?:nuestro|nuestra|el)|únase a|recib[ae] (?:las|nuestro|nuestra|en|todas)|descarg(?:a|ue) (?:nuestra|la) app|prohibida (?:su|la) reproducción|sigue (?:a|nuestro)|suscr[ií]b(?:e|a|ase)|haz(?:te)? (?:clic|socio)',
    releases:
      'comunicado, comunicado de prensa, nota de prensa, para difusión inmediata, para publicación inmediata, última hora, urgente, comunicado oficial',
    telephone: 'teléfono|tel|tfno',
    readingTime: 'tiempo de lectura',
    minutesRead: 'de lectura',
    counted: 'comentarios',
    titleWords: 'título',
    editions: 'edición',
    numbers: 'edición|pág(?:ina)?',
    sections:
      'política, economía, cultura, sociedad, mundo, nacional, deportes, opinión, ciudad, local, internacional, sucesos, editorial, columna, reportaje, medio ambiente, salud, ciencia, actualidad, tribuna, entrevista, educación, tecnología, exclusiva, exclusivo, perfil, obituario, tribunales, vivienda, patrimonio, naturaleza, comarcas, provincia, gente, televisión, ciencia y salud, judicial, policiales, espectáculos, seguridad, análisis, artes, libros, fotorreportaje',
    editorsNote: 'nota del editor',
    body: 'cuerpo',
    sourcedFrom: 'fuente|con información de',
    access: 'solo suscriptores',
    notesToEditors: 'notas? (?:para|a) (?:los |la )?(?:editores|redacci(?:ón|ones)|medios)',
  },
  corrections: {
    labels: 'corrección, rectificación, fe de errores, fe de erratas, aclaración',
    notices: 'una versión anterior de est',
    begins: 'correcci[oó]n',
  },
  captions: {
    pictures: 'foto, imagen',
    credits: 'fotos?|créditos?',
    nobody: 'archivo|cedida|redes(?: sociales)?',
    creditsInBrackets: 'fotos?',
  },
  notices: {
    restNotForReaders:
      'la (?:siguiente información|información siguiente) no (?:es|está destinada) (?:para|a) (?:su )?publica|los siguientes datos no son para publicar',
    withdrawn:
      '(?:ANULA(?:CIÓN|DA|MOS)|Anulación|Noticia anulada|NOTICIA ANULADA)(?:\\s*[:：–—-]|$)|ANULACIÓN\\s*[:–—-]|ANULADA\\b',
    test: 'mensaje de (?:prueba|teste)\\b',
  },
  letters: {
    salutations:
      'estimad[oa]s?|querid[oa]s?|apreciad[oa]s?|muy señor(?:es)? míos?|hola|buen(?:os días|as tardes|as noches)',
    salutationsAlone: 'buenas noches|hola a todos|buenas|hola|buenos días|buenas tardes',
  },
  embargo: {
    publishing: 'publicar(?:se)?|publicación|difusión|difundir(?:se)?|divulgar|divulgación|distribución|distribuir',
    banning: 'no|prohibid[oa]|prohibición',
    lifting: '(?<!el )embargo|embargad[oa]s?',
    until: 'hasta|antes',
    around:
      'hasta|antes|a|bajo|del?|el|la|los|las|su|para|con|o|y|ni|información|noticia|nota|comunicado|este|esta|material|estrictamente|estricto|prensa|día',
    denied: 'ningún sin no',
    none: 'ninguno, no, sin embargo',
    holds:
      '(?:no (?:publicar|difundir)) (?:antes|hasta)\\b|(?:información )?embargad[oa]\\s*(?:[:：]|hasta)|embargo(?:ado|ada)? hasta\\b',
    goesOn: 'hasta',
    fillers: 'hasta el la las',
  },
  desk: {
    notes:
      'nota (?:para|a) (?:la |el )?(?:redacción|mesa|desk|edición|editores|editor|diagramación|fotografía)|(?:solo )?para (?:la )?(?:redacción|mesa de edición)',
    noteTo: 'a redacción|mesa de edición|diagramación',
    attention: 'atención',
  },
  pages: {
    rating: '¿te (?:ha sido|resultó|fue) útil .{0,30}\\?|valora este (?:artículo|contenido)',
    aboutAuthor: '(?:sobre|acerca de) (?:el|la|los|las) autor(?:a|es|as)?',
    filed: 'temas?|categorías?|archivado en|más sobre',
    readers: 'opiniones de los lectores|cartas al director',
    reply: 'responder',
    accept: 'acept|de acuerdo|entendido',
    cookies: 'consentimiento',
    advertisement: 'publicidad|anuncio',
    navigation: 'saltar al contenido',
    sharing: 'compartir(?: en.{0,40})?',
    subscribers: '(?:contenido )?exclusivo para suscriptores\\b.*|suscríbete para (?:seguir|continuar|leer)\\b.*',
    consent: 'aceptar',
    subscribe: 'suscríbete|suscribirse',
    newsletters: 'bolet[ií]n|correo|canal(?:es)? de (?:whatsapp|telegram)',
    subscribing: 'suscr[ií]be(?:te)?|únete|síguenos',
    comments: 'comentarios?',
    commenting: 'deja (?:un|tu) comentario',
    related:
      'lea(?: más)?|lee más|más información|noticias relacionadas|(?:te|le) puede interesar|también(?: te)? puedes? (?:interesar|leer)(?:te)?|lea también|' +
      'leer (?:más|también)|ver también|puedes? ver|mire(?: también)?|te recomendamos|(?:lo|las|los) más (?:leído|leídas?|leídos|visto|vistas)|más leídas?|últimas noticias|te puede interesar',
    scripts: 'activ|habilit|desactiv|deshabilit|requier',
    failure: 'error',
    errors:
      '(?:(?:la|esta) )?página(?: (?:que .{1,60}?|solicitada))? no (?:encontrada|existe|disponible|(?:está|se encuentra) disponible|se ha encontrado|fue encontrada)|no se (?:encontró|ha encontrado) la página|acceso (?:denegado|prohibido)|error (?:interno )?del servidor|(?:se )?ha ocurrido un error|algo salió mal',
    logins: 'inicia(?:r)? sesión|identifícate|regístrate|crear (?:una )?cuenta',
    humans:
      'un momento|(?:confirma|verifica|verifique|demuestra) que (?:eres (?:un )?humano|no eres un robot|es humano)',
    interruptions: '(?:sigue|continúa) (?:leyendo )?(?:después|tras) (?:de )?la publicidad',
  },
  mails: {
    withholding:
      '(?:por favor |pero |de momento |todavía |aún )*no (?:lo |la )?(?:publicar(?:lo|la)?|publiques|publiquéis|publique|publiquen|difundir(?:lo|la)?)(?: (?:este|el|la|mi) (?:texto|artículo|nota|pieza))?(?: (?:antes|hasta|sin|todavía|aún|por ahora)\\b.*)?$',
    itIs: 'es|sigue siendo',
    withheldBecause: 'por favor|gracias',
    drafts:
      '(?:(?:es|este es|esto es|sigue siendo) (?:(?:sólo|solo|todavía|aún) )*|(?:(?:te|os|le|les) )?(?:adjunto|envío|mando|paso) |aquí (?:va|está|tienes|tenéis|tiene) |va )?(?:(?:sólo|solo|todavía|aún) )*(?:(?:el|mi|un|nuestro) )?(?:(?:primer|segundo|último|nuevo) )*borrador(?: (?:(?:va |está )?adjunto|en adjunto|abajo|final|provisional|del? (?:(?:mi|un|la|el|nuestro) )?(?:texto|artículo|nota|pieza|reportaje|crónica)))*',
    remarks: '(?:para (?:(?:tu|su|vuestra) )?(?:información|conocimiento)\\b)',
    passingOn:
      'para (?:publicar|la web|el papel|publicación)|(?:por favor|porfa),? (?:publicad|publicar|publica|publique|subid|subir|sube)(?:lo|la)?(?: (?:el artículo|la nota|el texto|a la web))?|listo para publicar|(?:el |mi |nuestro |la |mi )?(?:artículo|nota|pieza|comunicado)(?: está| va)? (?:abajo|a continuación)',
    keeping:
      'confidencial|entre (?:nosotros|tú y yo|nos)|no (?:publi|difund|compart|reenv|digas|(?:l[oa]s?|antes|se|para|es)(?!\\p{L}))|todavía no|aún no|embargo|bajo embargo|secreto|privado|interno|hasta (?!pronto|mañana|luego)|solo para|sólo para|a partir d|guárda|espera(?:d|r)?\\b|nadie|reservado',
    asking:
      '(?:puedes|puede|podrías|podría) (?:llamarme|decirme|enviarme|mandarme|ayudarme|escribirme|confirmarme)\\b|¿?(?:me|nos) (?:puedes|puede|podrías|podría|llamas|llama)\\b|(?:llámame|llámeme)\\b',
    sendings: 'artículo, texto, nota, pieza',
    confidential: 'confidencial|destinatari|por error',
    closings:
      '(?:(?:un )?(?:cordial(?:es)? |afectuoso |fuerte )?(?:saludos?|abrazos?)(?: (?:cordial(?:es)?|y gracias))?|atentamente|atte|(?:muchas )?gracias(?: (?:de antemano|y saludos))?|cordialmente|hasta (?:pronto|mañana|luego))',
    covering:
      '(?:(?:os|le|les|te) (?:adjunto|envío|paso|remito|mando|dejo)|envío|remito|paso|a continuación|quedo a|ahí va|aquí os|espero que)|(?:adjunto|os envío|les? (?:envío|adjunto|mando)|te (?:envío|mando)|aquí (?:está|va|tiene[ns]?)|como (?:acordamos|prometí)|no dude[n]? en|cualquier duda)',
    disclaimers: '(?:este (?:mensaje|correo)|aviso (?:legal|de confidencialidad)|antes de imprimir)',
    device: 'enviado desde mi',
    wrote: 'escribió',
    original: 'mensaje original',
    forwarded: '(?:mensaje|inicio del mensaje) reenviado:?|forwarded message|mensaje reenviado',
    headers: 'cc fecha de enviado asunto para',
    prefixes: 'rv',
    leave: 'darse de baja|cancelar (?:la )?suscripción',
    view: 'ver en (?:el )?navegador',
    banners: '(?:externo|precaución|atención|aviso)\\b.{0,40}\\b(?:remitente|enlaces?|adjuntos|externo).*',
    forwards: 'rv',
    automatic: 'respuesta automática|fuera de la oficina',
  },
  documents: {
    untitled: '(?:documento )?sin título',
  },
  feeds: {
    unfiled: 'sin categor[ií]a',
    goOn: 'leer más',
  },
  publication: {
    noteFiles: 'l[ée]e ?me|léa ?me|nota para la redacción|notas?|aviso|instrucciones',
    privatePosts: 'privado, protegido',
    asides: 'no (?:publicar|imprimir)|no para publicar|uso interno|solo para la redacción|nota interna',
    asidesOrTitles: 'off the record|fuera de micrófono',
    public:
      'publicado, publicada, publicar, público, pública, en línea, listo, lista, listo para publicar, terminado, finalizado, aprobado, aprobada, definitivo, activo',
    held: 'pendiente de revisión, pendiente de aprobación, sin terminar, en espera, borrador, en curso, en proceso, en revisión, revisión, por revisar, pendiente, programado, planificado, embargado, no publicado, despublicado, no listado, oculto, oculta, privado, privada, interno, confidencial, archivado, archivada, eliminado, eliminada, borrado, papelera, retirado, rechazado, caducado, inactivo, suscriptores, miembros',
    everybody: 'todos, todas, todo el mundo',
    secret:
      'confidencial, estrictamente confidencial, secreto, alto secreto, interno, uso interno, reservado, restringido, difusión limitada',
    yes: 'sí, si, verdadero',
    no: 'no, nunca, falso',
    fields: {
      maybeStatus: 'estado',
      readers: 'visibilidad',
      hidden: 'borrador, privado, oculto, interno',
      public: 'público, publico, listo',
      published: 'publicado, publicar',
      password: 'contraseña',
    },
    draft: 'borrador',
    stamps: 'confidencial',
    notices:
      'prohibida su (?:publicación|difusión)|no destinado a (?:publicación|su publicación)|pendiente de (?:aprobación|revisión)|no (?:publicar|difundir)|no (?:apto )?para (?:su )?publicación|estrictamente confidencial|(?:para )?uso interno(?: exclusivo)?|en revisión|(?:aún |todavía )?(?:lo |la )?(?:está )?(?:leyendo|revisando) (?:el abogado|los abogados|jurídico|legal)|(?:en|con) (?:manos de(?:l)? )?(?:los abogados|el abogado|jurídico)|falta (?:revisión|aprobación)(?: legal)?',
  },
  papers: {
    resumes: 'curr[ií]culum(?: vitae)?|currículo|hoja de vida',
    resumeParts:
      'experiencia (?:profesional|laboral)|formación(?: académica)?|estudios|idiomas|habilidades|competencias|fecha de nacimiento|datos personales|referencias|aficiones|nacionalidad',
    own: 'turnos|gastos|preguntas para \\S+(?: \\S+)?',
    tasks:
      '(?:mi |la )?(?:por hacer|cosas (?:por|que) hacer|pendientes|tareas(?: pendientes)?|lista de (?:la )?(?:compra|compras|tareas|pendientes|súper)|lista del súper|to-?do)',
    days: 'hoy mañana esta semana para próxima de la',
    contacts:
      '(?:contactos|lista de contactos|teléfonos(?: útiles)?|agenda de (?:contactos|teléfonos)|números de teléfono)(?: \\S+)?',
    logins: 'contraseñas|claves(?: de acceso)?|accesos|usuarios y contraseñas',
    minutes: '(?:acta|minuta|notas) de(?: la)? (?:\\S+ ){0,3}?(?:reunión|junta|sesión)(?: de \\S+)?',
    agendas: 'orden del día[\\s,:–—-]+(?:de la )?(?:\\S+ ){0,3}?(?:reunión|junta)(?: de \\S+)?',
    attendance:
      'asistentes|presentes|asisten|ausentes|excusan(?: su asistencia)?|acuerdos?|tareas|próxima reunión|ruegos y preguntas',
    invoices: 'factura',
  },
};
