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

const { number } = numeralsOf('de');

/** Behind "Das". */
const DATES: Readonly<Record<StatedDate['date'], string>> = {
  published: 'Datum der Veröffentlichung',
  updated: 'Datum der Aktualisierung',
  embargoed: 'Datum der Sperrfrist',
  expires: 'Ablaufdatum',
};

export const NOTES: NoteWords = {
  advisory: ({ text, is }) =>
    `„${text}“: Das ist ${is === 'note' ? 'ein Hinweis an Redaktionen' : 'ein Test der Leitung'}, kein Artikel.`,
  'archive-damaged': 'Die Datei ist beschädigt oder wurde nicht vollständig hochgeladen.',
  'archive-encrypted': 'Das Archiv ist mit einem Passwort geschützt. Schicken Sie es ohne Passwort.',
  'archive-too-large': (detail) => {
    if (detail === 'documents')
      return 'Die Dokumente im Archiv sind zu groß, um auf einmal entpackt zu werden. Teilen Sie es in mehrere auf.';
    if (detail === 'text')
      return 'Das Archiv enthält mehr Text, als auf einmal gelesen werden kann. Teilen Sie es in mehrere auf.';
    if ('of' in detail) {
      const { most, of } = detail;
      const what = {
        files: `${number(most)} Dateien`,
        bytes: `${mb(most)} an Dateien`,
        'bytes-in-one': `${mb(most)} in einer Datei`,
      };
      return `Das Archiv enthält mehr als ${what[of]}. Teilen Sie es auf.`;
    }
    const { file, times } = detail;
    return times === undefined
      ? `„${file}“ ist zu groß, um aus einem solchen Archiv entpackt zu werden. Schicken Sie die Datei für sich allein.`
      : `„${file}“ im Archiv wächst beim Entpacken auf mehr als das ${number(times)}-Fache, was kein Artikel tut.`;
  },
  'article-too-long': (detail) => {
    switch (detail) {
      case 'for-readers':
        return 'Der Artikel ist größer als 1 MB, und das ist mehr, als Feedreader und Google News annehmen. Teilen Sie ihn auf.';
      case 'html':
        return 'Der Artikel hat mehr als 4 MB HTML, weit mehr, als veröffentlicht werden kann. Teilen Sie ihn auf.';
      case 'text':
        return 'Der Text ist länger als 1 MB, und das ist mehr, als ein Artikel haben darf. Teilen Sie ihn auf.';
      case 'lines':
        return 'Der Text hat mehr als 50.000 Zeilen, und das ist mehr, als ein Artikel haben darf. Teilen Sie ihn auf.';
      case 'cells':
        return 'Die Tabellen im Text haben mehr als 100.000 Zellen, und das ist mehr, als ein Artikel haben darf. Teilen Sie ihn auf.';
      default:
        return `„${detail.title}“ belegt selbst komprimiert ${number(detail.bytes)} Bytes; ${number(detail.most)} können gespeichert werden. Teilen Sie den Artikel auf, oder laden Sie seine Bilder als Dateien hoch.`;
    }
  },
  'audio-only': (item) => mediumAlone(item, 'eine Tonaufnahme ohne Artikel'),
  canceled: 'Die Agentur hat diese Meldung annulliert.',
  'catalog-item': (item) => noArticle(item, 'ein Katalog von Vokabularen'),
  'comment-unclosed': ({ sign }) =>
    `Ein Kommentar beginnt mit „${sign}“ und wird nie geschlossen, sodass alles darunter verborgen wäre. Schließen Sie ihn.`,
  'concept-item': (item) =>
    noArticle(item, 'der Datensatz zu einer Person, einem Ort, einem Ereignis oder einem Begriff'),
  container: 'Die Datei ist kein Text, sondern enthält andere Dateien.',
  'cut-short': 'Die Seite sagt, dass der Rest für Abonnenten ist: Der Artikel ist vielleicht nicht vollständig.',
  'damaged-media': (fault) =>
    `Die Datei ${faultOf(fault)}, sodass niemand sagen kann, ob sie eine Position oder einen Namen verrät. Speichern Sie sie neu, als JPEG, PNG oder MP4.`,
  'date-absurd': (detail) => {
    if ('ahead' in detail)
      return `„${detail.title}“ ist für den ${detail.ahead} geplant, mehr als zwei Jahre im Voraus.`;
    const why = { 'before-1600': 'liegt vor 1600', 'clock-zero': 'ist der Nullpunkt von Computeruhren' };
    return `${dateOf(detail)} ${why[detail.why]} und wird nicht verwendet.`;
  },
  'date-ambiguous': (detail) =>
    `${dateOf(detail)} kann auf zwei Arten gelesen werden. Es wurde als ${detail.taken} verstanden, wie man es in der Sprache „${detail.language}“ schreibt.`,
  'date-of-month': (detail) =>
    `${dateOf(detail)} nennt einen Monat und keinen Tag. Es wurde als ${detail.taken} verstanden.`,
  'date-unreadable': (detail) =>
    'date' in detail
      ? `${dateOf(detail)} kann nicht gelesen werden und wird nicht verwendet.`
      : `${dateOf({ date: 'published', ...detail })} kann nicht gelesen werden, und der Artikel würde mit dem heutigen Datum erscheinen. Schreiben Sie Tag, Monat und Jahr: 2026-11-24.`,
  'description-as-text': 'Der Eintrag hat keinen eigenen Text: Seine Beschreibung wird als der Text veröffentlicht.',
  'document-damaged':
    'Das Dokument ist beschädigt: Es enthält keinen Text, der gelesen werden kann. Speichern Sie es neu.',
  'document-encrypted': 'Das Dokument ist mit einem Passwort geschützt. Schicken Sie es ohne Passwort.',
  'document-too-large':
    'Das Word-Dokument enthält mehr Text und Formatierung, als ein Artikel haben kann. Teilen Sie es auf.',
  'docx-damaged': (detail) => {
    if ('said' in detail) return `Das Word-Dokument ist beschädigt und kann nicht gelesen werden: ${detail.said}`;
    return 'malformed' in detail
      ? `Das Word-Dokument ist beschädigt: Sein Teil „${detail.malformed}“ ist kein wohlgeformtes XML.`
      : `Das Word-Dokument ist beschädigt: Sein Teil „${detail.unreadable}“ kann nicht gelesen werden.`;
  },
  'docx-incomplete': ({ links, pictures }) => {
    const parts = [
      ...(pictures === 0 ? [] : [counted(pictures, 'Bild', 'Bilder')]),
      ...(links === 0 ? [] : [`die ${links === 1 ? 'Adresse' : 'Adressen'} von ${counted(links, 'Link', 'Links')}`]),
    ];
    return `Im Word-Dokument fehlt, worauf es verweist: ${parts.join(' und ')}. Veröffentlicht wird es ohne das, was fehlt.`;
  },
  'duplicate-id': 'Ein Artikel weiter vorn in der Datei hat dieselbe id, deshalb wird dieser weggelassen.',
  'editorial-note': (texts) => `Die Agentur merkt für Redaktionen an (wird nicht veröffentlicht): ${listed(texts)}.`,
  'email-automatic': 'Das ist eine automatische Antwort oder eine Einladung aus einem Kalender.',
  'email-encrypted': 'Die E-Mail ist verschlüsselt (S/MIME oder PGP). Schicken Sie sie unverschlüsselt.',
  'email-partial': 'Das ist ein Teil einer E-Mail, die in mehreren Teilen verschickt wurde.',
  'email-report': 'Das ist ein Bericht über die Zustellung einer E-Mail.',
  'email-too-deep': 'Die E-Mail verschachtelt ihre Teile zu tief oder hat zu viele Header, um gelesen zu werden.',
  'email-too-large': (detail) => {
    if (detail === 'attached-text')
      return 'Die Anhänge enthalten mehr Text, als auf einmal gelesen werden kann. Schicken Sie sie in mehreren E-Mails.';
    const { most, of } = detail;
    const what = {
      bytes: mb(most),
      lines: `${number(most)} Zeilen Text`,
      parts: `${number(most)} Teile`,
      attachments: `${number(most)} Anhänge`,
      characters: `${mb(most)} Text`,
    };
    return `Die E-Mail hat mehr als ${what[of]}.`;
  },
  'embargo-without-date': (detail) => {
    if (detail === 'agency') return 'Die Agentur hält diese Meldung zurück und sagt nicht, bis wann.';
    if ('field' in detail) return `Das Feld „${detail.field}“ sagt nicht, bis wann.`;
    return 'embargo' in detail
      ? `Die Sperrfrist „${detail.embargo}“ sagt nicht in lesbarer Form, bis wann.`
      : `„${detail.line}“ sagt nicht in lesbarer Form, bis wann. Schreiben Sie Tag, Monat, Jahr und Uhrzeit: „Embargoed until 2026-11-24 06:00“.`;
  },
  'expiry-unreadable': ({ expiry }) =>
    `Das Ablaufdatum „${expiry}“ kann nicht gelesen werden, und niemand weiß deshalb, bis wann das erscheinen soll. Schreiben Sie ein Datum wie 2026-11-24, oder lassen Sie es weg.`,
  'empty-file': (holds) => (holds === 'no-bytes' ? 'Die Datei ist leer.' : 'Die Datei enthält nichts als Leerraum.'),
  'encoding-damaged':
    'Einige Zeichen gehören nicht zu der Kodierung, die die E-Mail angibt, und werden als „\ufffd“ gezeigt. Schicken Sie sie noch einmal in UTF-8.',
  'encoding-strays':
    'Einige wenige Bytes der Seite sind nicht UTF-8 und wurden als Windows-1252 gelesen. Sehen Sie sich den Artikel an, und speichern Sie die Seite als UTF-8.',
  'encoding-guessed-mac':
    'Die Datei ist nicht UTF-8 und gibt ihre Kodierung nicht an: Sie wurde als Mac OS Roman gelesen. Speichern Sie sie als UTF-8.',
  'encoding-guessed':
    'Die Datei ist nicht UTF-8 und gibt ihre Kodierung nicht an: Sie wurde als Windows-1252 gelesen. Speichern Sie sie als UTF-8.',
  'event-item': (item) =>
    item === 'list'
      ? 'Das ist eine Liste von Ereignissen; daraus lässt sich kein Artikel machen.'
      : noArticle(item, 'ein Ereignis'),
  'field-absurd': ({ field, length, most }) =>
    `${field === 'id' ? 'Die id' : FIELD[field]} hat ${number(length)} Zeichen, mehr als die ${number(most)}, die ein ganzer Artikel haben darf.`,
  'field-ignored': ({ field }) =>
    `Das Feld „${field}“ ist von einer Art, die nicht gelesen werden kann, und wurde ignoriert.`,
  'field-misspelt': ({ field, meant }) =>
    `Das Feld „${field}“ ist nicht bekannt und wurde ignoriert. Wenn Sie „${meant}“ meinten, schreiben Sie es so.`,
  'field-stated-twice': ({ field }) => `Das Feld „${field}“ ist zweimal angegeben; es gilt, was es zuletzt sagt.`,
  'field-too-long': ({ field, count, longest, most, isCut }) => {
    const what =
      count === 1
        ? `${FIELD[field]} hat ${number(longest)} Zeichen`
        : `${number(count)} ${FIELDS[field]} haben bis zu ${number(longest)} Zeichen`;
    const gone = count === 1 ? 'wird deshalb weggelassen' : 'werden deshalb weggelassen';
    return `${what}${isCut ? `: Die ersten ${number(most)} bleiben erhalten` : `, mehr als ${number(most)}, und ${gone}`}.`;
  },
  'file-damaged': (detail) =>
    detail === 'alone'
      ? 'Die Datei ist beschädigt.'
      : `„${detail.file}“ im Upload ist beschädigt und wird deshalb weggelassen.`,
  'file-too-long':
    'Die Artikel der Datei haben mit vollständigen Adressen mehr als 40 MB HTML. Teilen Sie die Datei auf.',
  'front-matter-syntax': (detail) => {
    if (detail === 'unclosed') return 'Das Front Matter wird in der ersten Zeile geöffnet und nie geschlossen.';
    if (detail === 'no-list') return 'Das Front Matter ist keine Liste von Namen und Werten.';
    if ('leftOpen' in detail) return `Hier wird ${OPEN_SIGNS[detail.leftOpen]} geöffnet und nie geschlossen.`;
    const said = 'said' in detail ? detail.said : jsonFault(detail.fault);
    return `Das Front Matter ist kein gültiges ${detail.language.toUpperCase()}: ${said}.`;
  },
  'front-matter-too-long':
    'Das Front Matter ist länger als 1 MB; so lang sind die Felder keines Artikels. Was Text ist, gehört darunter.',
  'graphic-only': (item) => mediumAlone(item, 'eine Grafik ohne Artikel'),
  'incomplete-message': 'Die Meldung endet nicht, wie sie sollte (ETX fehlt): Sie ist vielleicht abgeschnitten worden.',
  'is-article': 'Es ist ein Artikel.',
  'item-skipped': (detail, say) => {
    const name = 'item' in detail ? nameOf(detail.item) : 'Ein Eintrag';
    return `${name} wurde weggelassen: ${typeof detail.why === 'string' ? SKIPPED[detail.why] : say.note(detail.why)}`;
  },
  'items-undated': ({ items, taken }) => {
    const none = items === 1 ? 'Der eine Eintrag sagt nicht' : `Keiner der ${number(items)} Einträge sagt`;
    const time = taken === undefined ? 'der jetzigen Zeit' : `der Zeit „${taken}“, zu der der Feed erstellt wurde`;
    return `${none}, wann er erschienen ist. Die, deren Adresse auch keinen Tag nennt, erscheinen mit ${time}.`;
  },
  'json-syntax': (fault) => `Die Datei ist kein gültiges JSON: ${jsonFault(fault)}.`,
  'json-too-large': 'Das JSON enthält mehr als 300.000 Werte, mehr, als Artikel haben. Teilen Sie es auf.',
  killed: ({ text }) =>
    `„${text}“: Die Agentur hat diese Meldung zurückgerufen. Sie wird nicht veröffentlicht, und wo sie veröffentlicht war, wird sie zurückgezogen.`,
  'knowledge-item': (item) =>
    noArticle(
      item,
      item.format === 'newsml-1' ? 'eine Sammlung von Begriffen' : 'eine Sammlung von Begriffen oder Fakten',
    ),
  'language-unknown': ({ stated, taken }) =>
    `„${stated}“ ist kein Sprachkürzel wie „en“ oder „zh-CN“; angenommen wird „${taken}“.`,
  'media-address-too-long': ({ address, most }) =>
    `„${address}“ ist länger als die ${number(most)} Zeichen einer Adresse, deshalb wird weggelassen, was sie zeigt.`,
  'media-missing': (detail) => {
    if ('file' in detail)
      return `„${detail.file}“ ist nicht unter den Medien in „${detail.upload}“ und wird deshalb nicht gezeigt.`;
    return 'awaited' in detail
      ? `„${detail.awaited}“ wurde nicht hochgeladen. Der Artikel wird vervollständigt, wenn es eintrifft.`
      : `„${detail.path}…“ ist länger, als der Pfad einer Datei sein kann, und wird deshalb nicht gezeigt.`;
  },
  'media-not-copied': ({ address, why }, say) => `„${address}“: ${say.note(why)}`,
  'media-outside': ({ address }) => `„${address}“ liegt außerhalb des Eingangs und wird deshalb nicht gezeigt.`,
  'media-refused': ({ key, why }, say) => `„${key}“ wird nicht gezeigt: ${say.note(why)}`,
  'more-reasons': (count) =>
    `${counted(count, 'weiterer Grund', 'weitere Gründe')} ${count === 1 ? 'ist' : 'sind'} nicht aufgeführt.`,
  'more-warnings': (count) =>
    `${counted(count, 'weitere Warnung', 'weitere Warnungen')} ${count === 1 ? 'ist' : 'sind'} nicht aufgeführt.`,
  'nested-too-deep':
    'Der Artikel hat tausendfach verschachtelte Elemente oder mehr Formatangaben, als geprüft werden können; kein Leseprogramm könnte das zeigen.',
  'no-article': 'Keine Datei im Archiv ist ein Artikel.',
  'no-articles': (detail, say) => {
    if (detail === 'rss') return 'Das RSS enthält weder einen channel noch ein item.';
    if (detail === 'wordpress') return 'Der WordPress-Export enthält keinen channel.';
    const found = foundBeside(detail.items, detail.beside, say);
    return `Die Datei enthält keinen Artikel, der veröffentlicht werden kann${found === '' ? '' : `, nur ${found}`}.`;
  },
  'no-article-page': (page) =>
    page.is === 'links'
      ? 'Die Seite hat keinen eigenen Text: Sie führt nur zu anderen Seiten, wie es eine Startseite, ein Ressort oder ein Thema tut. Laden Sie die Seite eines einzelnen Artikels hoch.'
      : `${page.said === '' ? '' : `„${page.said}“: `}Die Seite ${STAND_INS[page.is]}. Sie ist kein Artikel: Speichern Sie den Artikel aus einem Browser, der ihn zeigt.`,
  'no-items': (of) => NO_ITEMS[of],
  'no-text': (detail, say) => {
    if (typeof detail === 'string') return NO_TEXT[detail];
    if ('title' in detail) return `Nur ein Titel wurde gefunden: Unter „${detail.title}“ steht kein Text.`;
    return 'besides' in detail
      ? `Es wurde kein Text gefunden, nur dies: ${say.what(detail.besides)}. Ausfüllen kann das nur die Website, für die es geschrieben wurde.`
      : `Der Eintrag${detail.item === '' ? '' : ` ${detail.item}`} enthält weder eine Überschrift noch einen Text.`;
  },
  'no-title': (detail) => {
    if (typeof detail === 'string') return NO_TITLE[detail];
    const { above, salutation } = detail;
    const begins = salutation === undefined ? '' : ` Der Text beginnt mit der Anrede „${salutation}“.`;
    return `Es wurde kein Titel gefunden: Setzen Sie ihn in eine eigene Zeile über den Text (Zeile ${above}).${begins}`;
  },
  'no-upload':
    'Dateien mit einem solchen Namen gehören zu Programmen (.env, .DS_Store, desktop.ini, *.tmp) und werden deshalb nie gelesen. Ist es ein Artikel, geben Sie ihm einen anderen Namen.',
  'not-a-file': 'Das ist keine gewöhnliche Datei, sondern eine Pipe, ein Socket oder ein Gerät.',
  'not-copied': (fault) =>
    `Die Datei wird nicht kopiert: ${fetchFault(fault)}. Gezeigt wird sie von dort, wo sie liegt.`,
  'not-fetched': (fault) => `Was dort liegt, wurde nicht geholt: ${fetchFault(fault)}.`,
  'not-media': (detail) =>
    detail === 'copy'
      ? 'Was unter dieser Adresse liegt, ist weder Bild noch Ton noch Film, deshalb wird darauf verlinkt und nichts kopiert.'
      : `Der Name endet auf „${detail.extension}“, aber die Datei ist weder Bild noch Ton noch Film noch PDF-Dokument, oder sie ist beschädigt. Schicken Sie sie noch einmal.`,
  'not-public': (detail) => {
    if (detail === 'medium-undated')
      return 'Medium hat diese Seite ohne ein Datum der Veröffentlichung exportiert, also ist sie ein Entwurf und nicht für die Öffentlichkeit. Sie wird veröffentlicht, wenn sie danach noch einmal exportiert wird.';
    if (detail === 'exported-undated')
      return 'Es kommt aus einem anderen System und sagt nirgends, wann es dort erschienen ist, sodass es mit dem heutigen Datum erscheinen würde. Es wird veröffentlicht, wenn sein Datum in der Datei steht.';
    if (detail === 'not-listed') return 'Die Liste posts.csv daneben sagt nicht, dass das veröffentlicht wurde.';
    if ('field' in detail)
      return `Im Feld „${detail.field}“ steht „${detail.value}“, also ist das nicht für die Öffentlichkeit. Es wird veröffentlicht, wenn ${REMEDIES[detail.remedy]}.`;
    if ('password' in detail)
      return `Das Feld „${detail.password}“ sagt, dass Leser ein Passwort brauchen, also ist das nicht für die Öffentlichkeit. Es wird veröffentlicht, wenn das Feld fehlt.`;
    if ('folder' in detail)
      return `Es liegt im Ordner „${detail.folder}“, also ist es nicht für die Öffentlichkeit. Es wird veröffentlicht, wenn es in einen anderen verschoben wird.`;
    if ('draftFile' in detail)
      return `Die Datei heißt „${detail.draftFile}“, also ist das ein Entwurf und nicht für die Öffentlichkeit. Unter einem anderen Namen wird es veröffentlicht.`;
    if ('mediumDraft' in detail)
      return `So wie „${detail.mediumDraft}“ nennt Medium in seinem Export Entwürfe, also ist das nicht für die Öffentlichkeit. Unter einem anderen Namen wird es veröffentlicht.`;
    if ('note' in detail)
      return `„${detail.note}“: Diese Notiz bittet nicht nur darum, die Nachricht darunter zu veröffentlichen; sie wird darum zurückgehalten. Veröffentlicht wird sie, wenn sie als solche weitergeleitet oder für sich gesendet wird.`;
    if ('page' in detail) return forFew(detail);
    if ('paper' in detail)
      return `„${detail.begins}“: Das ist ${PAPERS[detail.paper]}, nicht für Leser bestimmt. Ist es ein Artikel, stellen Sie einen Satz darüber, der sagt, was es ist.`;
    if ('title' in detail)
      return `„${detail.title}“: Der Titel sagt, dass das nicht für die Öffentlichkeit ist. Es wird veröffentlicht, wenn sein Titel das nicht mehr sagt.`;
    return 'text' in detail
      ? `„${detail.text}“: Der Text sagt, dass das nicht für die Öffentlichkeit ist. Es wird veröffentlicht, wenn diese Zeile weg ist.`
      : `„${detail.notice}“: Das ist nicht für die Öffentlichkeit.`;
  },
  'not-text': (holds) =>
    holds === 'nul'
      ? 'Die Datei ist kein Text: Sie enthält NUL-Zeichen.'
      : 'Die Datei ist kein Text: Sie ist voller Steuerzeichen.',
  'outside-inbox': 'Der Schlüssel ist kein einfacher Pfad unterhalb des Eingangs.',
  'package-item': (item) =>
    noArticle(
      item,
      item.format === 'ninjs' ? 'ein Paket ohne eigenen Text' : 'ein Paket, das andere Einträge aufführt',
    ),
  'part-of-story': ({ words, is }) => {
    if (is === 'first')
      return `„${words}“ sagt, dass die Geschichte in einer anderen Datei weitergeht: Nur dieser Teil wird veröffentlicht. Schicken Sie die ganze Geschichte in einer Datei.`;
    const later = `„${words}“ sagt, dass das ein späterer Teil einer Geschichte ist, deren Anfang in einer anderen Datei steht. Schicken Sie die ganze Geschichte in einer Datei.`;
    return is === 'later' ? later : `${later} Er hat keinen Titel.`;
  },
  'pdf-authors': (authors) =>
    `Das PDF wird veröffentlicht, wie es ist, und nennt seine Autoren: ${listed(authors)}. Wer nicht genannt werden soll, muss vorher herausgenommen werden.`,
  'picture-only': (item) => mediumAlone(item, 'ein Bild ohne Artikel'),
  'picture-too-large': (size) => {
    const stated =
      'pixels' in size ? `hat ${millions(size.pixels)} Millionen Pixel` : `belegt ${millions(size.bytes)} MB`;
    return `Das Bild ${stated}: Es wird veröffentlicht, wie es ist, und Telefone laden es ganz. Kleinere werden aus Bildern mit bis zu ${millions(MOST_PIXELS)} Millionen Pixeln und ${millions(MOST_BYTES)} MB gemacht.`;
  },
  'planning-item': (item) => noArticle(item, 'ein Plan der Berichterstattung'),
  'several-articles':
    'Die Seite zeigt mehrere Artikel, und bei keinem ist sicher, dass er der ist, den ihr Titel nennt. Laden Sie die Seite eines einzelnen Artikels hoch, oder geben Sie ihr den Titel von einem.',
  'status-unknown': ({ field, value }) =>
    `Im Feld „${field}“ steht „${value}“, was nicht bekannt ist, deshalb wird das zurückgehalten. Es wird veröffentlicht, wenn dort „published“, „public“, „live“, „ready“ oder „final“ steht oder die Angabe fehlt; „draft“, „private“, „in review“ oder „archived“ halten es wissentlich zurück.`,
  'kept-back': ({ by, how, reason, isUnclear }) => {
    const says = isUnclear
      ? `Die Datei „${by}“ daneben hält es zurück, weil niemand erkennen kann, was sie sagt`
      : `Die Datei „${by}“ daneben sagt, dass es ${how === 'withdrawn' ? 'zurückgezogen' : 'noch nicht für die Öffentlichkeit'} ist`;
    const why = reason === undefined ? '' : `: ${reason}`;
    const until = isUnclear ? 'in Ordnung gebracht oder weg ist' : 'weg ist oder „feedmill release“ aufgerufen wird';
    return `${says}${why}${reason?.match(/[.!?。！？]$/u) ? '' : '.'} Es wird veröffentlicht, wenn diese Datei ${until}.`;
  },
  'said-of-many':
    'Was die Datei daneben sagt, wird nicht angewendet: Der Upload enthält mehrere Artikel, und niemand weiß, von welchem das gesagt ist.',
  'sidecar-alone':
    'Eine solche Datei gibt es hier nicht: Was diese sagt, gilt, sobald eine den Namen hat, und gilt sonst für nichts.',
  'said-of-no-media': ({ address }) =>
    `Darin wird nichts gezeigt, das „${address}“ heißt: Was die Datei daneben davon sagt, wird nicht verwendet.`,
  'sidecar-field': ({ field }) =>
    `Das Feld „${field}“ kann nicht von einer Datei daneben aus gesagt werden und wurde ignoriert: id, Adresse und Bilder gehören der Datei selbst.`,
  'sidecar-misnamed':
    'Was etwas über eine andere Datei sagt, heißt wie diese Datei, mit „.feedmill.yaml“ dahinter, in genau diesen Buchstaben. Benennen Sie es um: So, wie es ist, sagt es nichts.',
  'sidecar-missing':
    'Eine Datei daneben sagte, ob es für die Öffentlichkeit ist, und fehlt; niemand hat bisher gesagt, dass das gewollt ist.',
  'sidecar-without-status':
    'Es sagt nichts, was bekannt ist, sodass niemand weiß, was es bedeutet. Schreiben Sie „status: withdrawn“, „status: held“ oder „status: published“ hinein.',
  'still-being-written': 'Die Datei wird noch geschrieben. Sie wird wieder angesehen, wenn sie sich ändert.',
  superseded: ({ by }) =>
    `„${by}“ wurde später für denselben Artikel hochgeladen, deshalb gilt, was daraus geworden ist.`,
  'symbolic-link': 'Einem symbolischen Link wird nicht gefolgt. Legen Sie die Datei selbst hierher.',
  'text-elsewhere':
    'Der Eintrag enthält seinen Text nicht, nur die Adresse einer Datei, die ihn enthält. Schicken Sie stattdessen diese Datei.',
  'title-from-name':
    'Weder das Front Matter noch eine Überschrift gibt einen Titel an, deshalb wurde er aus dem Namen der Datei gemacht.',
  'title-from-text': (detail) =>
    detail === 'agency'
      ? 'Der Eintrag hat keine Überschrift: Sein erster Satz ist der Titel.'
      : `${nameOf(detail.item)} hat keinen Titel: Genommen wird der erste Satz, „${detail.title}“.`,
  'too-complex': (of) => TOO_COMPLEX[of],
  'too-costly':
    'Diese Datei zu lesen braucht mehr Zeit oder mehr Speicher als jeder Artikel, sodass sie alle anderen aufhielte. Suchen Sie nach etwas, das sich endlos wiederholt oder verschachtelt, oder schicken Sie sie in einem anderen Format.',
  'too-deep': (of) =>
    `${of === 'docx' ? 'Das Dokument' : 'Das HTML'} verschachtelt seine Elemente zu tief, um gelesen zu werden.`,
  'too-large': ({ bytes, most }) =>
    `Die Datei hat ${number(bytes)} Bytes; höchstens ${number(most)} werden angenommen.`,
  'too-many-abbreviations': ({ most }) =>
    `Der Text erklärt mehr als ${number(most)} Abkürzungen, oder längere, als Abkürzungen sind. Die ersten ${number(most)} werden erklärt, wo sie stehen.`,
  'too-many-articles': ({ articles, most }) =>
    `Die Datei enthält ${number(articles)} Artikel; höchstens ${number(most)} werden auf einmal angenommen. Teilen Sie sie auf.`,
  'too-many-footnotes': ({ most }) =>
    `Der Text hat mehr als ${number(most)} Fußnoten. Die darauf folgenden stehen im Text, wie sie geschrieben sind; was anderswo für sie definiert ist, wird weggelassen.`,
  'too-many-items': ({ items, most }) =>
    `Die Datei enthält ${number(items)} Einträge; höchstens ${number(most)} werden angenommen.`,
  'too-many-lines':
    'Die Meldungen haben mehr als 200.000 Zeilen, mehr, als auf einmal gelesen werden kann. Schicken Sie sie in mehreren Dateien.',
  'too-many-media': ({ most }) =>
    `Es wird auf mehr Medien verwiesen, als ein Upload abwarten kann: Nach denen, die auf die ersten ${number(most)} folgen, wird nicht gesucht.`,
  'too-many-feeds': ({ title, most, first, others }) =>
    `„${title}“ hat mehr Ressorts, Schlagwörter und Autoren, als es Feeds haben kann: Es steht in ${number(most)}, aber ${others === 0 ? `nicht in ${first}` : `weder in ${first} noch in ${number(others)} weiteren`}.`,
  'unfit-for-feed': ({ title, feed, receiver, why }) =>
    `„${title}“ steht nicht in ${feed}, dem Feed für ${receiver}: ${why}`,
  'too-many-tags': ({ tags, most }) =>
    most === 1
      ? `Von ${number(tags)} Schlagwörtern bleibt das erste erhalten.`
      : `Von ${number(tags)} Schlagwörtern bleiben die ersten ${number(most)} erhalten.`,
  'too-much-markup': (of) =>
    of === 'file'
      ? 'Die Texte in der Datei haben mehr als 500.000 Elemente und Zeilen, mehr, als auf einmal gelesen werden können. Teilen Sie sie auf.'
      : 'Ein Text in der Datei hat mehr als 250.000 Elemente und Zeilen, weit mehr als ein Artikel. Teilen Sie ihn auf, oder lassen Sie ihn weg.',
  undecodable: (detail) => {
    if (detail === 'unknown') return 'Die Kodierung der Datei ist nicht zu erkennen. Speichern Sie sie als UTF-8.';
    if (typeof detail === 'object' && 'unknown' in detail)
      return `Der Text soll in der Kodierung „${detail.unknown}“ sein, die nicht bekannt ist. Schicken Sie ihn in UTF-8.`;
    return detail === 'cut-off'
      ? 'Die Datei endet mitten in einem Zeichen: Der Upload ist nicht vollständig.'
      : `Das ist kein gültiges ${detail.encoding.toUpperCase()}: Die Datei ist beschädigt oder in einer anderen Kodierung. Speichern Sie sie als UTF-8.`;
  },
  'unknown-json': (found) =>
    `Das JSON enthält keinen Artikel: Erwartet wurden ein Titel und eines von html, text, markdown, content_html oder content_text, gefunden ${jsonFound(found)}.`,
  unreadable: 'Die Datei darf nicht gelesen werden: Zugriff verweigert.',
  'unreadable-name': 'Der Name der Datei oder ihres Ordners ist nicht UTF-8.',
  'unsafe-key': (fault) => `Der Pfad der Datei ${KEY_FAULTS[fault]}. Benennen Sie sie um.`,
  'unsupported-content': (detail) =>
    'vocabulary' in detail
      ? `Der Text des Eintrags ist im Vokabular <${detail.vocabulary}>; daraus lässt sich kein Artikel machen.`
      : noArticle(detail, `ein <${detail.element}>`),
  'unsupported-format': (detail) => {
    if (detail === 'unknown') return 'Aus diesem Format können keine Artikel gelesen werden.';
    if (typeof detail === 'object' && 'media' in detail)
      return `Dateien im Format ${detail.media} können nicht veröffentlicht werden. ${INSTEAD[detail.instead]}`;
    const name =
      typeof detail === 'string'
        ? FOREIGN[detail]
        : 'root' in detail
          ? `ein XML-Dokument der Art <${detail.root}>`
          : `eine Datei vom Typ ${detail.type}`;
    const advice = typeof detail === 'string' ? FOREIGN_ADVICE[detail] : undefined;
    return `Das ist ${name}; daraus lässt sich kein Artikel lesen.${advice === undefined ? '' : ` ${advice}`}`;
  },
  'url-unusable': ({ url }) =>
    `Die kanonische Adresse „${url}“ ist keine vollständige Webadresse, deshalb bekommt der Artikel hier eine Seite.`,
  'usage-terms': (texts) => `Die Nutzungsbedingungen der Agentur (werden nicht veröffentlicht): ${listed(texts)}.`,
  'video-only': (item) => mediumAlone(item, 'ein Film ohne Artikel'),
  withheld: 'Die Agentur hält diese Meldung von der Veröffentlichung zurück.',
  'xml-entity': ({ entity }) =>
    `Das XML verweist auf eine Entität ${entity}, die weder eine von XML noch ein Zeichen von HTML ist. Entitäten, die eine Datei selbst deklariert, werden nicht aufgelöst.`,
  'xml-syntax': (detail) => {
    if (detail === 'no-element') return 'Das XML enthält kein Element.';
    if (detail === 'ampersand')
      return 'Die Datei ist kein wohlgeformtes XML: Mit diesem „&“ beginnt kein Verweis; in XML schreibt man es „&amp;“.';
    return 'said' in detail
      ? `Die Datei ist kein wohlgeformtes XML: ${detail.said}.`
      : `Die Datei endet innerhalb von <${detail.cutOffIn}>: Der Upload ist nicht vollständig.`;
  },
  'xml-too-deep': ({ most }) => `Das XML verschachtelt seine Elemente tiefer als ${number(most)} Ebenen.`,
  'xml-too-large': ({ most }) => `Das XML hat mehr als ${number(most)} Elemente.`,
};

/** Behind "Hier wird". */
const OPEN_SIGNS: Readonly<Record<OpenSign, string>> = {
  '"': 'das Anführungszeichen "',
  "'": "das Anführungszeichen '",
  '[': 'die Klammer [',
  '{': 'die Klammer {',
};

const SKIPPED = {
  'too-long': 'Es ist weit länger als jeder Artikel.',
  nothing: 'Es hat weder Text noch Medien.',
  untitled: 'Es hat weder einen Titel noch einen Text.',
};

/** Behind "Die Seite". */
const STAND_INS: Readonly<Record<StandIn, string>> = {
  check: 'fragt, ob ein Mensch sie liest',
  consent: 'bittet um Einwilligung, bevor sie etwas zeigt',
  error: 'meldet einen Fehler',
  login: 'verlangt eine Anmeldung',
  scripts: 'verlangt JavaScript',
};

function forFew(page: PageForFew): string {
  const remedy =
    'Es wird veröffentlicht, wenn die Seite ihren ganzen Text zeigt oder der Text für sich allein hochgeladen wird.';
  switch (page.page) {
    case 'hides-text':
      return `Die Seite verbirgt ${number(page.hidden)} Zeichen ihres Textes und zeigt ${number(page.shown)}, also ist das vielleicht nicht für die Öffentlichkeit. ${remedy}`;
    case 'not-free':
      return `Die Seite sagt, dass sie nicht frei zu lesen ist (isAccessibleForFree), und zeigt kaum mehr als einen Anfang. ${remedy}`;
    case 'wall':
      return `„${page.notice}“: Die Seite beendet ihren Text für alle, die nicht abonniert haben oder angemeldet sind. ${remedy}`;
  }
}

const NO_ITEMS = {
  agency: 'Die Datei enthält keinen Eintrag mit Text.',
  newsml: 'Das NewsML enthält kein NewsItem.',
  message: 'Die Nachrichtensendung enthält keine Einträge.',
};

const NO_TEXT = {
  article: 'Es wurde kein Text gefunden.',
  docx: 'Das Dokument enthält keinen Text.',
  email: 'Die E-Mail hat keinen Text.',
  'handed-over':
    'Die E-Mail reicht nur eine Nachricht weiter, die sie zitiert. Leiten Sie diese als solche weiter, oder hängen Sie sie an.',
  'empty-file': 'Die Datei ist leer.',
  'inserted-file':
    'Der Text des Dokuments ist eine Datei, die Word beim Öffnen einfügen soll. Öffnen Sie es in Word, und speichern Sie es noch einmal.',
  message: 'Die Meldung hat keinen Text.',
  messages: 'Die Meldungen haben keinen Text.',
  'news-item': 'Das NewsItem enthält keinen Text.',
  nitf: 'Das NITF enthält weder eine Überschrift noch einen Text.',
  page: 'Die Seite zeigt keinen Text. Vielleicht füllen ihre Skripte ihn beim Öffnen ein; speichern Sie die Seite aus dem Browser, und laden Sie das hoch.',
};

const NO_TITLE = {
  article: 'Es wurde kein Titel gefunden.',
  docx: 'Im Dokument wurde kein Titel gefunden: Geben Sie seinem Titel die Formatvorlage „Titel“ („Title“), oder setzen Sie ihn in eine eigene Zeile über den Text.',
  email: 'Die E-Mail hat keinen Betreff und ihr Text keinen Titel. Schicken Sie sie mit einem Betreff.',
};

const TOO_COMPLEX = {
  page: 'Die Seite hat ohne ihre Skripte mehr als 3 MB oder 300.000 Tags, mehr, als ein Artikel sein kann.',
  styles: 'Die Seite hat mehr Formatangaben, als daraufhin geprüft werden können, was sie verbergen.',
  marks: 'Der Text hat mehr Klammern und andere Zeichen, als ein Artikel haben darf. Teilen Sie ihn auf.',
};

function counted(count: number, one: string, other: string): string {
  return `${number(count)} ${count === 1 ? one : other}`;
}

function mb(bytes: number): string {
  return `${number(bytes / 1_000_000)} MB`;
}

function listed(texts: readonly string[]): string {
  return texts.map((text) => `„${text}“`).join(', ');
}

function dateOf({ date, text }: StatedDate): string {
  return `Das ${DATES[date]} „${text}“`;
}

function nameOf(item: ItemName): string {
  return 'name' in item ? `„${item.name}“` : `Eintrag ${number(item.number)} von ${number(item.of)}`;
}

/** NewsML 1 items hold nothing else: there is no more to say. */
function mediumAlone(item: OtherItem, what: string): string {
  return item.format === 'newsml-1' ? `Das ist ${what}.` : noArticle(item, what);
}

function noArticle({ format, id }: OtherItem, what: string): string {
  if (format === 'ninjs')
    return `Der ninjs-Eintrag${id === undefined ? '' : ` ${id}`} ist ${what}; daraus lässt sich kein Artikel machen.`;
  return `${id === undefined ? 'Das' : `Der Eintrag ${id}`} ist ${what}; daraus lässt sich kein Artikel machen.`;
}

function foundBeside(items: number, beside: readonly Counted[], say: Say): string {
  const kinds = beside.map((drop) => `${number(drop.count)} × ${say.what(drop)}`);
  return [...(items === 0 ? [] : [`${counted(items, 'Eintrag', 'Einträge')} ohne Text und Medien`]), ...kinds].join(
    ', ',
  );
}

function faultOf(fault: MediaFault): string {
  if (typeof fault === 'string') return MEDIA_FAULTS[fault];
  return 'chunk' in fault
    ? `hat einen Chunk „${fault.chunk}“, der keiner von PNG ist`
    : `ist von einer Art, die nicht veröffentlicht wird, ${fault.type}`;
}

function fetchFault(fault: FetchFault): string {
  if (typeof fault === 'string') return FETCH_FAULTS[fault];
  if ('said' in fault) return fault.said;
  if ('status' in fault) return `Status ${fault.status}`;
  if ('port' in fault) return `Port ${fault.port} wird nicht abgefragt`;
  if ('redirects' in fault) return `mehr als ${number(fault.redirects)} Weiterleitungen`;
  if ('bytes' in fault) return `sie ist größer als ${number(fault.bytes)} Bytes`;
  const { host, address } = fault;
  return address === undefined
    ? `${host} ist keine öffentliche Adresse`
    : `${host} liegt unter ${address}, was nicht öffentlich ist`;
}

/** Behind "gefunden". */
function jsonFound(found: NoteDetails['unknown-json']): string {
  switch (found) {
    case 'no-articles':
      return 'wurden keine Artikel';
    case 'list':
      return 'wurde eine Liste';
    case 'null':
      return 'wurde null';
    default:
      return 'type' in found
        ? `wurde ein Wert vom Typ ${found.type}`
        : `wurden die Felder ${found.fields.join(', ') || '(keine)'}`;
  }
}

function millions(count: number): string {
  return number(Math.ceil(count / 1_000_000));
}
