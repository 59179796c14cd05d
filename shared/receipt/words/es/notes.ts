import { MOST_BYTES, MOST_PIXELS } from '../../../article/media/renditions.ts';
import type {
  Counted,
  FetchFault,
  ItemName,
  MediaFault,
  NoteDetails,
  OpenSign,
  OtherItem,
  PageForFew,
  StandIn,
  StatedDate,
} from '../../../article/notes.ts';
import { numeralsOf } from '../numerals.ts';
import type { NoteWords, Say } from '../shape.ts';
import { jsonFault } from './json-fault.ts';
import {
  FETCH_FAULTS,
  FIELD,
  FIELDS,
  FOREIGN,
  FOREIGN_ADVICE,
  INSTEAD,
  KEY_FAULTS,
  MEDIA_FAULTS,
  PAPERS,
  REMEDIES,
} from './terms.ts';

const { counted, number } = numeralsOf('es');

/** Behind "La fecha". */
const DATES: Readonly<Record<StatedDate['date'], string>> = {
  published: 'de publicación',
  updated: 'de actualización',
  embargoed: 'de embargo',
  expires: 'de vencimiento',
};

export const NOTES: NoteWords = {
  advisory: ({ text, is }) =>
    `«${text}»: esto es ${is === 'note' ? 'una nota para la redacción' : 'una prueba de la línea'}, no un artículo.`,
  'archive-damaged': 'El archivo está dañado o no se envió completo.',
  'archive-encrypted': 'El archivo comprimido está protegido con una contraseña. Envíelo sin ella.',
  'archive-too-large': (detail) => {
    if (detail === 'documents')
      return 'Los documentos del archivo comprimido son demasiado grandes para descomprimirlos de una vez. Divídalo en varios.';
    if (detail === 'text')
      return 'El archivo comprimido contiene más texto del que se puede leer de una vez. Divídalo en varios.';
    if ('of' in detail) {
      const { most, of } = detail;
      const what = {
        files: `${number(most)} archivos`,
        bytes: `${mb(most)} de archivos`,
        'bytes-in-one': `${mb(most)} en un solo archivo`,
      };
      return `El archivo comprimido contiene más de ${what[of]}. Divídalo.`;
    }
    const { file, times } = detail;
    return times === undefined
      ? `«${file}» es demasiado grande para extraerlo de un archivo comprimido así. Envíelo por separado.`
      : `«${file}», dentro del archivo comprimido, crece más de ${number(times)} veces al descomprimirse, algo que no hace ningún artículo.`;
  },
  'article-too-long': (detail) => {
    switch (detail) {
      case 'for-readers':
        return 'El artículo ocupa más de 1 MB, más de lo que admiten los lectores de canales y Google News. Divídalo.';
      case 'html':
        return 'El artículo tiene más de 4 MB de HTML, mucho más de lo que se puede publicar. Divídalo.';
      case 'text':
        return 'El texto ocupa más de 1 MB, más de lo que puede tener un artículo. Divídalo.';
      case 'lines':
        return 'El texto tiene más de 50.000 líneas, más de las que puede tener un artículo. Divídalo.';
      case 'cells':
        return 'Las tablas del texto tienen más de 100.000 celdas, más de las que puede tener un artículo. Divídalo.';
      default:
        return `«${detail.title}» ocupa ${number(detail.bytes)} bytes incluso comprimido; se pueden guardar ${number(detail.most)}. Divídalo, o envíe sus imágenes como archivos.`;
    }
  },
  'audio-only': (item) => mediumAlone(item, 'una grabación sonora sin artículo'),
  canceled: 'La agencia ha cancelado esta pieza.',
  'catalog-item': (item) => noArticle(item, 'un catálogo de vocabularios'),
  'comment-unclosed': ({ sign }) =>
    `Un comentario empieza con «${sign}» y no se cierra nunca, así que todo lo que hay debajo quedaría oculto. Ciérrelo.`,
  'concept-item': (item) => noArticle(item, 'la ficha de una persona, un lugar, un acontecimiento o un término'),
  container: 'El archivo no es un texto, sino que contiene otros archivos.',
  'cut-short': 'La página dice que el resto es para suscriptores: puede que el artículo esté cortado.',
  'damaged-media': (fault) =>
    `El archivo ${faultOf(fault)}, así que nadie puede decir si revela una ubicación o un nombre. Guárdelo de nuevo, como JPEG, PNG o MP4.`,
  'date-absurd': (detail) => {
    if ('ahead' in detail)
      return `«${detail.title}» está programado para ${detail.ahead}, con más de dos años de antelación.`;
    const why = { 'before-1600': 'es anterior a 1600', 'clock-zero': 'es el cero de los relojes informáticos' };
    return `${dateOf(detail)} ${why[detail.why]} y no se usa.`;
  },
  'date-ambiguous': (detail) =>
    `${dateOf(detail)} se puede leer de dos maneras. Se tomó por ${detail.taken}, como se escribe en «${detail.language}».`,
  'date-of-month': (detail) => `${dateOf(detail)} indica un mes y ningún día. Se tomó por ${detail.taken}.`,
  'date-unreadable': (detail) =>
    'date' in detail
      ? `${dateOf(detail)} no se puede leer y no se usa.`
      : `${dateOf({ date: 'published', ...detail })} no se puede leer, y el artículo saldría con la fecha de hoy. Escriba día, mes y año: 2026-11-24.`,
  'description-as-text': 'La pieza no tiene texto propio: su descripción se publica como texto.',
  'document-damaged': 'El documento está dañado: no contiene ningún texto que se pueda leer. Guárdelo de nuevo.',
  'document-encrypted': 'El documento está protegido con una contraseña. Envíelo sin ella.',
  'document-too-large':
    'El documento de Word contiene más texto y más formato de los que puede tener un artículo. Divídalo.',
  'docx-damaged': (detail) => {
    if ('said' in detail) return `El documento de Word está dañado y no se puede leer: ${detail.said}`;
    return 'malformed' in detail
      ? `El documento de Word está dañado: su parte «${detail.malformed}» no es XML bien formado.`
      : `El documento de Word está dañado: su parte «${detail.unreadable}» no se puede leer.`;
  },
  'docx-incomplete': ({ links, pictures }) => {
    const parts = [
      ...(pictures === 0 ? [] : [counted(pictures, { one: '{count} imagen', other: '{count} imágenes' })]),
      ...(links === 0
        ? []
        : [counted(links, { one: 'la dirección de {count} enlace', other: 'las direcciones de {count} enlaces' })]),
    ];
    return `El documento de Word remite a ${parts.join(' y a ')} que no contiene. Se publica sin lo que falta.`;
  },
  'duplicate-id': 'Un artículo anterior del archivo tiene el mismo id, así que este se omite.',
  'editorial-note': (texts) => `La agencia anota para la redacción (no se publica): ${listed(texts)}.`,
  'email-automatic': 'Esto es una respuesta automática, o una invitación de un calendario.',
  'email-encrypted': 'El correo está cifrado (S/MIME o PGP). Envíelo sin cifrar.',
  'email-partial': 'Esto es una parte de un correo que se envió en varias.',
  'email-report': 'Esto es un informe sobre la entrega de un correo.',
  'email-too-deep':
    'El correo anida sus partes a demasiada profundidad, o tiene demasiadas cabeceras, para que se pueda leer.',
  'email-too-large': (detail) => {
    if (detail === 'attached-text')
      return 'Los adjuntos contienen más texto del que se puede leer de una vez. Envíelos en varios correos.';
    const { most, of } = detail;
    const what = {
      bytes: mb(most),
      lines: `${number(most)} líneas de texto`,
      parts: `${number(most)} partes`,
      attachments: `${number(most)} adjuntos`,
      characters: `${mb(most)} de texto`,
    };
    return `El correo tiene más de ${what[of]}.`;
  },
  'embargo-without-date': (detail) => {
    if (detail === 'agency') return 'La agencia retiene esta pieza y no dice hasta cuándo.';
    if ('field' in detail) return `El campo «${detail.field}» no dice hasta cuándo.`;
    return 'embargo' in detail
      ? `El embargo «${detail.embargo}» no dice hasta cuándo de una forma que se pueda leer.`
      : `«${detail.line}» no dice hasta cuándo de una forma que se pueda leer. Escriba día, mes, año y hora: «Embargoed until 2026-11-24 06:00».`;
  },
  'expiry-unreadable': ({ expiry }) =>
    `La fecha de vencimiento «${expiry}» no se puede leer, así que nadie sabe hasta cuándo debe estar publicado. Escriba una fecha como 2026-11-24, u omítala.`,
  'empty-file': (holds) =>
    holds === 'no-bytes' ? 'El archivo está vacío.' : 'El archivo no contiene más que espacios en blanco.',
  'encoding-damaged':
    'Algunos caracteres no están en la codificación que declara el correo, y se muestran como «\ufffd». Envíelo de nuevo en UTF-8.',
  'encoding-strays':
    'Unos pocos bytes de la página no son UTF-8, y se leyeron como Windows-1252. Revise el artículo, y guarde la página como UTF-8.',
  'encoding-guessed-mac':
    'El archivo no es UTF-8 y no indica su codificación: se leyó como Mac OS Roman. Guárdelo como UTF-8.',
  'encoding-guessed':
    'El archivo no es UTF-8 y no indica su codificación: se leyó como Windows-1252. Guárdelo como UTF-8.',
  'event-item': (item) =>
    item === 'list'
      ? 'Esto es una lista de acontecimientos, y de ahí no se puede hacer ningún artículo.'
      : noArticle(item, 'un acontecimiento'),
  'field-absurd': ({ field, length, most }) =>
    `${field === 'id' ? 'El id' : FIELD[field]} tiene ${number(length)} caracteres, más de los ${number(most)} que puede tener un artículo entero.`,
  'field-ignored': ({ field }) => `El campo «${field}» no es de un tipo que se pueda leer y se ignoró.`,
  'field-misspelt': ({ field, meant }) =>
    `El campo «${field}» no se conoce y se ignoró. Si quería decir «${meant}», escríbalo así.`,
  'field-stated-twice': ({ field }) => `El campo «${field}» figura dos veces; vale lo último que dice.`,
  'field-too-long': ({ field, count, longest, most, isCut }) => {
    const what =
      count === 1
        ? `${FIELD[field]} tiene ${number(longest)} caracteres`
        : `${number(count)} ${FIELDS[field]} tienen hasta ${number(longest)} caracteres`;
    const gone = count === 1 ? 'se omite' : 'se omiten';
    return `${what}: ${isCut ? `se conservan los primeros ${number(most)}` : `más de ${number(most)}, así que ${gone}`}.`;
  },
  'file-damaged': (detail) =>
    detail === 'alone'
      ? 'El archivo está dañado.'
      : `«${detail.file}», dentro del envío, está dañado, así que se omite.`,
  'file-too-long':
    'Los artículos del archivo tienen más de 40 MB de HTML con sus direcciones completas. Divida el archivo.',
  'front-matter-syntax': (detail) => {
    if (detail === 'unclosed') return 'El front matter se abre en la primera línea y no se cierra nunca.';
    if (detail === 'no-list') return 'El front matter no es una lista de nombres y valores.';
    if ('leftOpen' in detail) return `${OPEN_SIGNS[detail.leftOpen]} que se abre aquí no se cierra nunca.`;
    const said = 'said' in detail ? detail.said : jsonFault(detail.fault);
    return `El front matter no es ${detail.language.toUpperCase()} válido: ${said}.`;
  },
  'front-matter-too-long':
    'El front matter ocupa más de 1 MB, cosa que no ocupan los campos de ningún artículo. Lo que es texto va debajo de él.',
  'graphic-only': (item) => mediumAlone(item, 'un gráfico sin artículo'),
  'incomplete-message': 'El mensaje no termina como debería (falta ETX): puede que se haya cortado.',
  'is-article': 'Es un artículo.',
  'item-skipped': (detail, say) => {
    const name = 'item' in detail ? nameOf(detail.item) : 'Una pieza';
    return `${name} se omitió: ${typeof detail.why === 'string' ? SKIPPED[detail.why] : say.note(detail.why)}`;
  },
  'items-undated': ({ items, taken }) =>
    `Ninguno de los ${number(items)} elementos dice cuándo salió. Aquellos cuya dirección tampoco indica un día salen con fecha de ${taken === undefined ? 'ahora' : `«${taken}», cuando se hizo el canal`}.`,
  'json-syntax': (fault) => `El archivo no es JSON válido: ${jsonFault(fault)}.`,
  'json-too-large': 'El JSON contiene más de 300.000 valores, más de los que tienen los artículos. Divídalo.',
  killed: ({ text }) =>
    `«${text}»: la agencia ha anulado esta pieza. No se publica, y se retira de donde estuviera publicada.`,
  'knowledge-item': (item) =>
    noArticle(item, item.format === 'newsml-1' ? 'un conjunto de términos' : 'un conjunto de términos o datos'),
  'language-unknown': ({ stated, taken }) =>
    `«${stated}» no es una etiqueta de idioma como «en» o «zh-CN»; se tomó por «${taken}».`,
  'media-address-too-long': ({ address, most }) =>
    `«${address}» supera los ${number(most)} caracteres de una dirección, así que lo que muestra se omite.`,
  'media-missing': (detail) => {
    if ('file' in detail)
      return `«${detail.file}» no está entre los archivos multimedia de «${detail.upload}», así que no se muestra.`;
    return 'awaited' in detail
      ? `«${detail.awaited}» no se ha enviado. El artículo se completará cuando llegue.`
      : `«${detail.path}…» supera la longitud que puede tener la ruta de un archivo, así que no se muestra.`;
  },
  'media-not-copied': ({ address, why }, say) => `«${address}»: ${say.note(why)}`,
  'media-outside': ({ address }) => `«${address}» está fuera de la bandeja de entrada, así que no se muestra.`,
  'media-refused': ({ key, why }, say) => `«${key}» no se muestra: ${say.note(why)}`,
  'more-reasons': (count) =>
    counted(count, { one: '{count} motivo más no se enumera.', other: '{count} motivos más no se enumeran.' }),
  'more-warnings': (count) =>
    counted(count, {
      one: '{count} advertencia más no se enumera.',
      other: '{count} advertencias más no se enumeran.',
    }),
  'nested-too-deep':
    'El artículo tiene elementos anidados a miles de niveles de profundidad, o más estilos de los que se pueden examinar, y ningún lector podría mostrarlo.',
  'no-article': 'Ningún archivo del archivo comprimido es un artículo.',
  'no-articles': (detail, say) => {
    if (detail === 'rss') return 'El RSS no contiene ni un canal ni un elemento.';
    if (detail === 'wordpress') return 'La exportación de WordPress no contiene ningún canal.';
    const found = foundBeside(detail.items, detail.beside, say);
    return `El archivo no contiene ningún artículo que publicar${found === '' ? '' : `, solo ${found}`}.`;
  },
  'no-article-page': (page) =>
    page.is === 'links'
      ? 'La página no tiene texto propio: solo lleva a otras páginas, como hace una portada, una sección o un tema. Envíe la página de un solo artículo.'
      : `${page.said === '' ? 'La' : `«${page.said}»: la`} página ${STAND_INS[page.is]}. No es un artículo: guarde el artículo desde un navegador que lo muestre.`,
  'no-items': (of) => NO_ITEMS[of],
  'no-text': (detail, say) => {
    if (typeof detail === 'string') return NO_TEXT[detail];
    if ('title' in detail) return `Solo se encontró un título: «${detail.title}» no tiene texto debajo.`;
    return 'besides' in detail
      ? `No se encontró texto aparte de ${say.what(detail.besides)}, que solo puede completar el sitio para el que se escribió.`
      : `La pieza${detail.item === '' ? '' : ` ${detail.item}`} no contiene ni titular ni texto.`;
  },
  'no-title': (detail) => {
    if (typeof detail === 'string') return NO_TITLE[detail];
    const { above, salutation } = detail;
    const begins = salutation === undefined ? '' : ` El texto empieza con el saludo «${salutation}».`;
    return `No se encontró ningún título: póngalo en una línea propia encima del texto (línea ${above}).${begins}`;
  },
  'no-upload':
    'Los archivos con un nombre así pertenecen a programas (.env, .DS_Store, desktop.ini, *.tmp), por lo que nunca se leen. Si es un artículo, póngale otro nombre.',
  'not-a-file': 'Esto no es un archivo normal, sino una tubería, un socket o un dispositivo.',
  'not-copied': (fault) => `El archivo no se copia: ${fetchFault(fault)}. Se muestra desde donde está.`,
  'not-fetched': (fault) => `No se ha traído lo que hay allí: ${fetchFault(fault)}.`,
  'not-media': (detail) =>
    detail === 'copy'
      ? 'Lo que hay en esta dirección no es una imagen, un sonido ni un vídeo, así que se enlaza y no se copia.'
      : `El nombre termina en «${detail.extension}», pero el archivo no es una imagen, un sonido, un vídeo ni un documento PDF, o está dañado. Envíelo de nuevo.`,
  'not-public': (detail) => {
    if (detail === 'medium-undated')
      return 'Medium exportó esta página sin fecha de publicación, así que es un borrador y no es para el público. Se publicará cuando se vuelva a exportar después de su publicación.';
    if (detail === 'exported-undated')
      return 'Procede de otro sistema y no dice en ninguna parte cuándo salió allí, así que saldría con la fecha de hoy. Se publicará cuando su fecha figure en el archivo.';
    if (detail === 'not-listed') return 'La lista posts.csv que lo acompaña no dice que esto se haya publicado.';
    if ('field' in detail)
      return `El campo «${detail.field}» dice «${detail.value}», así que esto no es para el público. Se publicará cuando ${REMEDIES[detail.remedy]}.`;
    if ('password' in detail)
      return `El campo «${detail.password}» dice que los lectores necesitan una contraseña, así que esto no es para el público. Se publicará cuando el campo se omita.`;
    if ('folder' in detail)
      return `Está en la carpeta «${detail.folder}», así que esto no es para el público. Se publicará cuando se mueva a otra.`;
    if ('draftFile' in detail)
      return `El archivo se llama «${detail.draftFile}», así que esto es un borrador y no es para el público. Se publicará con otro nombre.`;
    if ('mediumDraft' in detail)
      return `«${detail.mediumDraft}» es como Medium llama a los borradores en su exportación, así que esto no es para el público. Se publicará con otro nombre.`;
    if ('note' in detail)
      return `«${detail.note}»: esta nota no pide solo que se publique el mensaje de debajo, así que se retiene. Se publica cuando se reenvía como tal o se envía solo.`;
    if ('page' in detail) return forFew(detail);
    if ('paper' in detail)
      return `«${detail.begins}»: es ${PAPERS[detail.paper]}, que no está pensado para los lectores. Si es un artículo, ponga encima una frase que diga qué es.`;
    if ('title' in detail)
      return `«${detail.title}»: el título dice que esto no es para el público. Se publicará cuando su título ya no lo diga.`;
    return 'text' in detail
      ? `«${detail.text}»: el texto dice que esto no es para el público. Se publicará cuando esa línea ya no esté.`
      : `«${detail.notice}»: esto no es para el público.`;
  },
  'not-text': (holds) =>
    holds === 'nul'
      ? 'El archivo no es texto: contiene caracteres NUL.'
      : 'El archivo no es texto: está lleno de caracteres de control.',
  'outside-inbox': 'La clave no es una ruta simple dentro de la bandeja de entrada.',
  'package-item': (item) =>
    noArticle(item, item.format === 'ninjs' ? 'un paquete sin texto propio' : 'un paquete que enumera otras piezas'),
  'part-of-story': ({ words, is }) => {
    if (is === 'first')
      return `«${words}» dice que la historia continúa en otro archivo: solo se publica esta parte. Envíe la historia entera en un solo archivo.`;
    const later = `«${words}» dice que esto es una parte posterior de una historia cuyo comienzo está en otro archivo. Envíe la historia entera en un solo archivo.`;
    return is === 'later' ? later : `${later} No tiene título.`;
  },
  'pdf-authors': (authors) =>
    `El PDF se publica tal como está, y nombra a sus autores: ${listed(authors)}. A quien no deba ser nombrado hay que quitarlo antes.`,
  'picture-only': (item) => mediumAlone(item, 'una imagen sin artículo'),
  'picture-too-large': (size) => {
    const stated =
      'pixels' in size ? `tiene ${millions(size.pixels)} millones de píxeles` : `ocupa ${millions(size.bytes)} MB`;
    return `La imagen ${stated}: se publica tal como está, y los teléfonos la cargan entera. Se hacen versiones más pequeñas de imágenes de hasta ${millions(MOST_PIXELS)} millones de píxeles y ${millions(MOST_BYTES)} MB.`;
  },
  'planning-item': (item) => noArticle(item, 'un plan de cobertura'),
  'several-articles':
    'La página muestra varios artículos, y de ninguno es seguro que sea el que nombra el título de la página. Envíe la página de un solo artículo, o póngale el título de uno de ellos.',
  'status-unknown': ({ field, value }) =>
    `El campo «${field}» dice «${value}», que no se conoce, así que esto queda retenido. Se publicará cuando el campo diga «published», «public», «live», «ready» o «final», o se omita; «draft», «private», «in review» o «archived» lo retienen a sabiendas.`,
  'kept-back': ({ by, how, reason, isUnclear }) => {
    const says = isUnclear
      ? `El archivo «${by}» que lo acompaña lo retiene, porque nadie puede saber qué dice`
      : `El archivo «${by}» que lo acompaña dice que ${how === 'withdrawn' ? 'está retirado' : 'todavía no es para el público'}`;
    const why = reason === undefined ? '' : `: ${reason}`;
    const until = isUnclear ? 'se corrija o ya no esté' : 'ya no esté, o cuando se ejecute «feedmill release»';
    return `${says}${why}${reason?.match(/[.!?。！？]$/u) ? '' : '.'} Se publicará cuando ese archivo ${until}.`;
  },
  'said-of-many':
    'Lo que dice el archivo que lo acompaña no se aplica: contiene varios artículos, y nadie sabe de cuál se dice.',
  'sidecar-alone':
    'Aquí no hay ningún archivo con ese nombre: lo que esto dice vale en cuanto haya uno que se llame así, y hasta entonces para nada.',
  'said-of-no-media': ({ address }) =>
    `No muestra nada que se llame «${address}»: lo que dice de ello el archivo de al lado no se usa.`,
  'sidecar-field': ({ field }) =>
    `El campo «${field}» no es de los que se pueden indicar desde otro archivo, y se ignoró: el id, la dirección y las imágenes son cosa del propio archivo.`,
  'sidecar-misnamed':
    'Lo que dice algo de otro archivo se llama como ese archivo, seguido de «.feedmill.yaml», con estas mismas letras. Cámbiele el nombre: tal como está, no dice nada.',
  'sidecar-missing':
    'Un archivo que lo acompañaba decía si es para el público, y falta; nadie ha dicho todavía que esto sea intencionado.',
  'sidecar-without-status':
    'No dice nada que se conozca, así que nadie sabe qué significa. Escriba en él «status: withdrawn», «status: held» o «status: published».',
  'still-being-written': 'El archivo todavía se está escribiendo. Se volverá a mirar cuando cambie.',
  superseded: ({ by }) =>
    `«${by}» se envió después para el mismo artículo, así que lo que cuenta es lo que fue de ese envío.`,
  'symbolic-link': 'Los enlaces simbólicos no se siguen. Ponga aquí el propio archivo.',
  'text-elsewhere':
    'La pieza no contiene su texto, solo la dirección de un archivo que lo contiene. Envíe ese archivo en su lugar.',
  'title-from-name':
    'Ni el front matter ni ningún encabezado dan un título, así que se formó con el nombre del archivo.',
  'title-from-text': (detail) =>
    detail === 'agency'
      ? 'La pieza no tiene titular: su primera frase es el título.'
      : `${nameOf(detail.item)} no tiene título: se toma su primera frase, «${detail.title}».`,
  'too-complex': (of) => TOO_COMPLEX[of],
  'too-costly':
    'Leer este archivo lleva más tiempo, o más memoria, de lo que necesita cualquier artículo, así que detendría a todos los demás. Busque algo que se repita o se anide sin fin, o envíelo en otro formato.',
  'too-deep': (of) =>
    `El ${of === 'docx' ? 'documento' : 'HTML'} anida sus elementos a demasiada profundidad para que se pueda leer.`,
  'too-large': ({ bytes, most }) => `El archivo tiene ${number(bytes)} bytes; se admiten como máximo ${number(most)}.`,
  'too-many-abbreviations': ({ most }) =>
    `El texto explica más de ${number(most)} abreviaturas, o algunas más largas de lo que es una abreviatura. Las primeras ${number(most)} se explican donde están.`,
  'too-many-articles': ({ articles, most }) =>
    `El archivo contiene ${number(articles)} artículos; se admiten como máximo ${number(most)} a la vez. Divídalo.`,
  'too-many-footnotes': ({ most }) =>
    `El texto tiene más de ${number(most)} notas al pie. Las siguientes quedan en el texto tal como están escritas; lo que se define para ellas en otro lugar se omite.`,
  'too-many-items': ({ items, most }) =>
    `El archivo contiene ${number(items)} piezas; se admiten como máximo ${number(most)}.`,
  'too-many-lines':
    'Los mensajes tienen más de 200.000 líneas, más de las que se pueden leer de una vez. Envíelos en varios archivos.',
  'too-many-media': ({ most }) =>
    `Se remite a más archivos multimedia de los que puede esperar un envío: los que siguen a los primeros ${number(most)} no se buscan.`,
  'too-many-feeds': ({ title, most, first, others }) =>
    `«${title}» tiene más secciones, etiquetas y autores que canales puede tener: está en ${number(most)}, y no en ${first}${others === 0 ? '' : ` ni en ${number(others)} más`}.`,
  'unfit-for-feed': ({ title, feed, receiver, why }) =>
    `«${title}» no está en ${feed}, que es para ${receiver}: ${why}`,
  'too-many-tags': ({ tags, most }) =>
    most === 1
      ? `De ${number(tags)} etiquetas se conserva la primera.`
      : `De ${number(tags)} etiquetas se conservan las primeras ${number(most)}.`,
  'too-much-markup': (of) =>
    of === 'file'
      ? 'Los textos del archivo tienen más de 500.000 elementos y líneas, más de los que se pueden leer de una vez. Divídalo.'
      : 'Un texto del archivo tiene más de 250.000 elementos y líneas, muchos más que un artículo. Divídalo u omítalo.',
  undecodable: (detail) => {
    if (detail === 'unknown') return 'No se puede saber la codificación del archivo. Guárdelo como UTF-8.';
    if (typeof detail === 'object' && 'unknown' in detail)
      return `Se dice que el texto está en la codificación «${detail.unknown}», que no se conoce. Envíelo en UTF-8.`;
    return detail === 'cut-off'
      ? 'El archivo termina en mitad de un carácter: el envío no está completo.'
      : `Esto no es ${detail.encoding.toUpperCase()} válido: el archivo está dañado o en otra codificación. Guárdelo como UTF-8.`;
  },
  'unknown-json': (found) =>
    `El JSON no contiene ningún artículo: se esperaba un título y uno de html, text, markdown, content_html o content_text, y ${jsonFound(found)}.`,
  unreadable: 'El archivo no se puede leer: permiso denegado.',
  'unreadable-name': 'El nombre del archivo o de su carpeta no es UTF-8.',
  'unsafe-key': (fault) => `La ruta del archivo ${KEY_FAULTS[fault]}. Cámbiele el nombre.`,
  'unsupported-content': (detail) =>
    'vocabulary' in detail
      ? `El texto de la pieza está en el vocabulario <${detail.vocabulary}>, y de ahí no se puede hacer ningún artículo.`
      : noArticle(detail, `un <${detail.element}>`),
  'unsupported-format': (detail) => {
    if (detail === 'unknown') return 'De este formato no se pueden leer artículos.';
    if (typeof detail === 'object' && 'media' in detail)
      return `Los archivos ${detail.media} no se pueden publicar. ${INSTEAD[detail.instead]}`;
    const name =
      typeof detail === 'string'
        ? FOREIGN[detail]
        : 'root' in detail
          ? `un documento XML del tipo <${detail.root}>`
          : `un archivo del tipo ${detail.type}`;
    const advice = typeof detail === 'string' ? FOREIGN_ADVICE[detail] : undefined;
    return `Esto es ${name}, y de ahí no se puede leer ningún artículo.${advice === undefined ? '' : ` ${advice}`}`;
  },
  'url-unusable': ({ url }) =>
    `La dirección canónica «${url}» no es una dirección web completa, así que el artículo recibe una página aquí.`,
  'usage-terms': (texts) => `Las condiciones de uso de la agencia (no se publican): ${listed(texts)}.`,
  'video-only': (item) => mediumAlone(item, 'un vídeo sin artículo'),
  withheld: 'La agencia retiene esta pieza y no la da para publicar.',
  'xml-entity': ({ entity }) =>
    `El XML hace referencia a una entidad ${entity} que no es ni una de XML ni un carácter de HTML. Las entidades que declara el propio archivo no se expanden.`,
  'xml-syntax': (detail) => {
    if (detail === 'no-element') return 'El XML no contiene ningún elemento.';
    if (detail === 'ampersand')
      return 'El archivo no es XML bien formado: este «&» no inicia ninguna referencia; en XML se escribe «&amp;».';
    return 'said' in detail
      ? `El archivo no es XML bien formado: ${detail.said}.`
      : `El archivo termina dentro de <${detail.cutOffIn}>: el envío no está completo.`;
  },
  'xml-too-deep': ({ most }) => `El XML anida sus elementos a más de ${number(most)} niveles de profundidad.`,
  'xml-too-large': ({ most }) => `El XML tiene más de ${number(most)} elementos.`,
};

/** Before "que se abre aquí". */
const OPEN_SIGNS: Readonly<Record<OpenSign, string>> = {
  '"': 'La comilla "',
  "'": "La comilla '",
  '[': 'El corchete [',
  '{': 'La llave {',
};

const SKIPPED = {
  'too-long': 'es mucho más largo que cualquier artículo.',
  nothing: 'no tiene ni texto ni archivos multimedia.',
  untitled: 'no tiene ni título ni texto.',
};

/** Behind "la página". */
const STAND_INS: Readonly<Record<StandIn, string>> = {
  check: 'pregunta si quien la lee es una persona',
  consent: 'pide consentimiento antes de mostrar nada',
  error: 'informa de un error',
  login: 'pide iniciar sesión',
  scripts: 'pide JavaScript',
};

function forFew(page: PageForFew): string {
  const remedy = 'Se publicará cuando la página muestre todo su texto, o cuando el texto se envíe por separado.';
  switch (page.page) {
    case 'hides-text':
      return `La página oculta ${number(page.hidden)} caracteres de su texto y muestra ${number(page.shown)}, así que puede que esto no sea para el público. ${remedy}`;
    case 'not-free':
      return `La página dice que no es de lectura gratuita (isAccessibleForFree), y apenas muestra más que un comienzo. ${remedy}`;
    case 'wall':
      return `«${page.notice}»: la página termina su texto para quienes no se suscriben o no inician sesión. ${remedy}`;
  }
}

const NO_ITEMS = {
  agency: 'El archivo no contiene ninguna pieza de texto.',
  newsml: 'El NewsML no contiene ningún NewsItem.',
  message: 'El mensaje de noticias no contiene ninguna pieza.',
};

const NO_TEXT = {
  article: 'No se encontró ningún texto.',
  docx: 'El documento no contiene texto.',
  email: 'El correo no tiene texto.',
  'handed-over': 'El correo solo entrega un mensaje que cita. Reenvíe ese mensaje tal cual, o adjúntelo.',
  'empty-file': 'El archivo está vacío.',
  'inserted-file':
    'El texto del documento es un archivo que Word ha de insertar al abrirlo. Ábralo en Word y guárdelo de nuevo.',
  message: 'El mensaje no tiene texto.',
  messages: 'Los mensajes no tienen texto.',
  'news-item': 'El NewsItem no contiene texto.',
  nitf: 'El NITF no contiene ni titular ni texto.',
  page: 'La página no muestra ningún texto. Puede que sus scripts lo rellenen al abrirla; guarde la página desde el navegador y envíe eso.',
};

const NO_TITLE = {
  article: 'No se encontró ningún título.',
  docx: 'No se encontró ningún título en el documento: dé a su título el estilo «Título» (Title), o póngalo en una línea propia encima del texto.',
  email: 'El correo no tiene asunto, y su texto no tiene título. Envíelo con un asunto.',
};

const TOO_COMPLEX = {
  page: 'La página tiene más de 3 MB o 300.000 etiquetas sin contar sus scripts, más de lo que puede ser un artículo.',
  styles: 'La página tiene más estilos de los que se pueden examinar para ver qué ocultan.',
  marks: 'El texto tiene más corchetes y otros signos de los que puede tener un artículo. Divídalo.',
};

function mb(bytes: number): string {
  return `${number(bytes / 1_000_000)} MB`;
}

function listed(texts: readonly string[]): string {
  return texts.map((text) => `«${text}»`).join(', ');
}

function dateOf({ date, text }: StatedDate): string {
  return `La fecha ${DATES[date]} «${text}»`;
}

function nameOf(item: ItemName): string {
  return 'name' in item ? `«${item.name}»` : `El elemento ${item.number} de ${item.of}`;
}

/** NewsML 1 items hold nothing else: there is no more to say. */
function mediumAlone(item: OtherItem, what: string): string {
  return item.format === 'newsml-1' ? `Esto es ${what}.` : noArticle(item, what);
}

function noArticle({ format, id }: OtherItem, what: string): string {
  if (format === 'ninjs')
    return `La pieza ninjs${id === undefined ? '' : ` ${id}`} es ${what}, y de ahí no se puede hacer ningún artículo.`;
  return `${id === undefined ? 'Esto' : `La pieza ${id}`} es ${what}, y de ahí no se puede hacer ningún artículo.`;
}

function foundBeside(items: number, beside: readonly Counted[], say: Say): string {
  const kinds = beside.map((drop) => `${number(drop.count)} × ${say.what(drop)}`);
  const empty = {
    one: '{count} elemento sin texto ni archivos multimedia',
    other: '{count} elementos sin texto ni archivos multimedia',
  };
  return [...(items === 0 ? [] : [counted(items, empty)]), ...kinds].join(', ');
}

function faultOf(fault: MediaFault): string {
  if (typeof fault === 'string') return MEDIA_FAULTS[fault];
  return 'chunk' in fault
    ? `tiene un chunk «${fault.chunk}», que no es ninguno de los de PNG`
    : `es de un tipo que no se publica, ${fault.type}`;
}

function fetchFault(fault: FetchFault): string {
  if (typeof fault === 'string') return FETCH_FAULTS[fault];
  if ('said' in fault) return fault.said;
  if ('status' in fault) return `estado ${fault.status}`;
  if ('port' in fault) return `al puerto ${fault.port} no se le pregunta`;
  if ('redirects' in fault) return `más de ${number(fault.redirects)} redirecciones`;
  if ('bytes' in fault) return `ocupa más de ${number(fault.bytes)} bytes`;
  const { host, address } = fault;
  return address === undefined
    ? `${host} no es una dirección pública`
    : `${host} está en ${address}, que no es pública`;
}

function jsonFound(found: NoteDetails['unknown-json']): string {
  switch (found) {
    case 'no-articles':
      return 'no se encontró ningún artículo';
    case 'list':
      return 'se encontró una lista';
    case 'null':
      return 'se encontró null';
    default:
      return 'type' in found
        ? `se encontró un valor de tipo ${found.type}`
        : `se encontraron los campos ${found.fields.join(', ') || '(ninguno)'}`;
  }
}

function millions(count: number): string {
  return number(Math.ceil(count / 1_000_000));
}
