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
import type { NoteWords, Say } from '../shape.ts';
import { jsonFault } from './json-fault.ts';
import { counted, listed, listedQuoted, number } from './numbers.ts';
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

/** Behind "La date". */
const DATES: Readonly<Record<StatedDate['date'], string>> = {
  published: 'de publication',
  updated: 'de mise à jour',
  embargoed: 'd’embargo',
  expires: 'd’expiration',
};

export const NOTES: NoteWords = {
  advisory: ({ text, is }) =>
    `« ${text} » : c’est ${is === 'note' ? 'une note aux rédactions' : 'un essai de ligne'}, pas un article.`,
  'archive-damaged': 'Le fichier est endommagé ou n’a pas été envoyé en entier.',
  'archive-encrypted': 'L’archive est protégée par un mot de passe. Envoyez-la sans mot de passe.',
  'archive-too-large': (detail) => {
    if (detail === 'documents')
      return 'Les documents de l’archive sont trop volumineux pour être extraits d’un seul coup. Divisez-la en plusieurs.';
    if (detail === 'text')
      return 'L’archive contient plus de texte qu’il n’est possible d’en lire d’un seul coup. Divisez-la en plusieurs.';
    if ('of' in detail) {
      const { most, of } = detail;
      const what = {
        files: `${number(most)} fichiers`,
        bytes: `${mb(most)} de fichiers`,
        'bytes-in-one': `${mb(most)} dans un seul fichier`,
      };
      return `L’archive contient plus de ${what[of]}. Divisez-la.`;
    }
    const { file, times } = detail;
    return times === undefined
      ? `« ${file} » est trop volumineux pour être extrait d’une telle archive. Envoyez-le séparément.`
      : `« ${file} », dans l’archive, devient plus de ${number(times)} fois plus grand une fois extrait, ce qu’aucun article ne fait.`;
  },
  'article-too-long': (detail) => {
    switch (detail) {
      case 'for-readers':
        return 'L’article dépasse 1 Mo, plus que ce qu’acceptent les lecteurs de flux et Google Actualités. Divisez-le.';
      case 'html':
        return 'L’article compte plus de 4 Mo de HTML, bien plus que ce qui peut être publié. Divisez-le.';
      case 'text':
        return 'Le texte dépasse 1 Mo, plus que ce qu’un article peut avoir. Divisez-le.';
      case 'lines':
        return `Le texte compte plus de ${number(50_000)} lignes, plus que ce qu’un article peut avoir. Divisez-le.`;
      case 'cells':
        return `Les tableaux du texte comptent plus de ${number(100_000)} cellules, plus que ce qu’un article peut avoir. Divisez-le.`;
      default:
        return `« ${detail.title} » occupe ${number(detail.bytes)} octets, même compressé ; ${number(detail.most)} peuvent être conservés. Scindez-le, ou envoyez ses images sous forme de fichiers.`;
    }
  },
  'audio-only': (item) => mediumAlone(item, 'un enregistrement sonore sans article'),
  canceled: 'L’agence a annulé cet élément.',
  'catalog-item': (item) => noArticle(item, 'un catalogue de vocabulaires'),
  'comment-unclosed': ({ sign }) =>
    `Un commentaire s’ouvre par « ${sign} » et n’est jamais fermé, si bien que tout ce qui suit serait caché. Fermez-le.`,
  'concept-item': (item) => noArticle(item, 'la fiche d’une personne, d’un lieu, d’un événement ou d’un terme'),
  container: 'Le fichier n’est pas un texte mais contient d’autres fichiers.',
  'cut-short': 'La page dit que la suite est réservée aux abonnés : l’article est peut-être tronqué.',
  'damaged-media': (fault) =>
    `Le fichier ${faultOf(fault)}, si bien que nul ne peut dire s’il révèle une position ou un nom. Enregistrez-le de nouveau, en JPEG, PNG ou MP4.`,
  'date-absurd': (detail) => {
    if ('ahead' in detail)
      return `« ${detail.title} » est programmé pour le ${detail.ahead}, plus de deux ans à l’avance.`;
    const why = { 'before-1600': 'est antérieure à 1600', 'clock-zero': 'est le zéro des horloges d’ordinateurs' };
    return `${dateOf(detail)} ${why[detail.why]} et n’est pas utilisée.`;
  },
  'date-ambiguous': (detail) =>
    `${dateOf(detail)} peut se lire de deux façons. Elle a été prise pour ${detail.taken}, comme elle s’écrit en « ${detail.language} ».`,
  'date-of-month': (detail) =>
    `${dateOf(detail)} nomme un mois mais pas de jour. Elle a été prise pour ${detail.taken}.`,
  'date-unreadable': (detail) =>
    'date' in detail
      ? `${dateOf(detail)} est illisible et n’est pas utilisée.`
      : `${dateOf({ date: 'published', ...detail })} est illisible, et l’article paraîtrait à la date d’aujourd’hui. Écrivez le jour, le mois et l’année : 2026-11-24.`,
  'description-as-text': 'L’élément n’a pas de texte propre : sa description est publiée comme texte.',
  'document-damaged':
    'Le document est endommagé : il ne contient aucun texte qui puisse être lu. Enregistrez-le de nouveau.',
  'document-encrypted': 'Le document est protégé par un mot de passe. Envoyez-le sans mot de passe.',
  'document-too-large':
    'Le document Word contient plus de texte et de mise en forme qu’un article ne peut en avoir. Divisez-le.',
  'docx-damaged': (detail) => {
    if ('said' in detail) return `Le document Word est endommagé et ne peut pas être lu : ${detail.said}`;
    return 'malformed' in detail
      ? `Le document Word est endommagé : sa partie « ${detail.malformed} » n’est pas du XML bien formé.`
      : `Le document Word est endommagé : sa partie « ${detail.unreadable} » ne peut pas être lue.`;
  },
  'docx-incomplete': ({ links, pictures }) => {
    const parts = [
      ...(pictures === 0 ? [] : [counted(pictures, PICTURES)]),
      ...(links === 0 ? [] : [counted(links, ADDRESSES)]),
    ];
    const missing =
      pictures + links === 1
        ? 'qui ne s’y trouve pas. Il est publié sans elle.'
        : 'qui ne s’y trouvent pas. Il est publié sans elles.';
    return `Le document Word renvoie ${listed(parts)} ${missing}`;
  },
  'duplicate-id':
    'Un article qui le précède dans le fichier porte le même identifiant : celui-ci est donc laissé de côté.',
  'editorial-note': (texts) => `Note de l’agence aux rédactions (non publiée) : ${listedQuoted(texts)}.`,
  'email-automatic': 'C’est une réponse automatique, ou l’invitation d’un agenda.',
  'email-encrypted': 'L’e-mail est chiffré (S/MIME ou PGP). Envoyez-le sans chiffrement.',
  'email-partial': 'C’est une partie d’un e-mail envoyé en plusieurs.',
  'email-report': 'C’est un rapport sur la remise d’un e-mail.',
  'email-too-deep': 'L’e-mail imbrique ses parties trop profondément, ou a trop d’en-têtes, pour être lu.',
  'email-too-large': (detail) => {
    if (detail === 'attached-text')
      return 'Les pièces jointes contiennent plus de texte qu’il n’est possible d’en lire d’un seul coup. Envoyez-les en plusieurs e-mails.';
    const { most, of } = detail;
    const what = {
      bytes: mb(most),
      lines: `${number(most)} lignes de texte`,
      parts: `${number(most)} parties`,
      attachments: `${number(most)} pièces jointes`,
      characters: `${mb(most)} de texte`,
    };
    return `L’e-mail compte plus de ${what[of]}.`;
  },
  'embargo-without-date': (detail) => {
    if (detail === 'agency') return 'L’agence retient cet élément et ne dit pas jusqu’à quand.';
    if ('field' in detail) return `Le champ « ${detail.field} » ne dit pas jusqu’à quand.`;
    return 'embargo' in detail
      ? `L’embargo « ${detail.embargo} » ne dit pas jusqu’à quand sous une forme lisible.`
      : `« ${detail.line} » ne dit pas jusqu’à quand sous une forme lisible. Écrivez le jour, le mois, l’année et l’heure : « Embargoed until 2026-11-24 06:00 ».`;
  },
  'expiry-unreadable': ({ expiry }) =>
    `La date d’expiration « ${expiry} » est illisible, si bien que nul ne sait jusqu’à quand ceci doit être publié. Écrivez une date comme 2026-11-24, ou omettez-la.`,
  'empty-file': (holds) => (holds === 'no-bytes' ? 'Le fichier est vide.' : 'Le fichier ne contient que des blancs.'),
  'encoding-damaged':
    'Certains caractères n’existent pas dans l’encodage que l’e-mail déclare, et s’affichent comme « \ufffd ». Renvoyez-le en UTF-8.',
  'encoding-strays':
    'Quelques octets de la page ne sont pas de l’UTF-8, et ont été lus comme Windows-1252. Vérifiez l’article, et enregistrez la page en UTF-8.',
  'encoding-guessed-mac':
    'Le fichier n’est pas en UTF-8 et ne dit pas son encodage : il a été lu comme Mac OS Roman. Enregistrez-le en UTF-8.',
  'encoding-guessed':
    'Le fichier n’est pas en UTF-8 et ne dit pas son encodage : il a été lu comme Windows-1252. Enregistrez-le en UTF-8.',
  'event-item': (item) =>
    item === 'list'
      ? 'C’est une liste d’événements, dont aucun article ne peut être tiré.'
      : noArticle(item, 'un événement'),
  'field-absurd': ({ field, length, most }) =>
    `${field === 'id' ? 'L’identifiant' : FIELD[field]} compte ${number(length)} caractères, plus que les ${number(most)} que peut avoir un article entier.`,
  'field-ignored': ({ field }) => `Le champ « ${field} » n’est pas d’un type qui puisse être lu et a été ignoré.`,
  'field-misspelt': ({ field, meant }) =>
    `Le champ « ${field} » n’est pas connu et a été ignoré. Si vous vouliez dire « ${meant} », écrivez-le ainsi.`,
  'field-stated-twice': ({ field }) =>
    `Le champ « ${field} » est indiqué deux fois ; c’est ce qu’il dit en dernier qui compte.`,
  'field-too-long': ({ field, count, longest, most, isCut }) => {
    const what =
      count === 1
        ? `${FIELD[field]} compte ${number(longest)} caractères`
        : `${number(count)} ${FIELDS[field]} comptent jusqu’à ${number(longest)} caractères`;
    const gone = count === 1 ? 'ce champ est omis' : 'ces champs sont omis';
    return `${what} : ${isCut ? `les ${number(most)} premiers sont conservés` : `c’est plus de ${number(most)}, donc ${gone}`}.`;
  },
  'file-damaged': (detail) =>
    detail === 'alone'
      ? 'Le fichier est endommagé.'
      : `« ${detail.file} », dans l’envoi, est endommagé : il est donc laissé de côté.`,
  'file-too-long':
    'Les articles du fichier comptent plus de 40 Mo de HTML, leurs adresses écrites en entier. Divisez le fichier.',
  'front-matter-syntax': (detail) => {
    if (detail === 'unclosed') return 'Le front matter s’ouvre à la première ligne et n’est jamais fermé.';
    if (detail === 'no-list') return 'Le front matter n’est pas une liste de noms et de valeurs.';
    if ('leftOpen' in detail) return `${OPEN_SIGNS[detail.leftOpen]} qui s’ouvre ici ne se referme jamais.`;
    const said = 'said' in detail ? detail.said : jsonFault(detail.fault);
    return `Le front matter n’est pas du ${detail.language.toUpperCase()} valide : ${said}.`;
  },
  'front-matter-too-long':
    'Le front matter dépasse 1 Mo, ce que ne font les champs d’aucun article. Ce qui est du texte a sa place au-dessous.',
  'graphic-only': (item) => mediumAlone(item, 'une infographie sans article'),
  'incomplete-message': 'Le message ne se termine pas comme il le devrait (ETX manque) : il a peut-être été coupé.',
  'is-article': 'C’est un article.',
  'item-skipped': (detail, say) => {
    const name = 'item' in detail ? nameOf(detail.item) : 'Un élément';
    return `${name} a été laissé de côté : ${typeof detail.why === 'string' ? SKIPPED[detail.why] : say.note(detail.why)}`;
  },
  'items-undated': ({ items, taken }) => {
    const dated =
      taken === undefined
        ? 'avec la date et l’heure actuelles'
        : `avec la date « ${taken} », celle de la création du flux`;
    return items === 1
      ? `L’unique élément ne dit pas quand il a paru. Si son adresse ne nomme pas de jour non plus, il paraît ${dated}.`
      : `Aucun des ${number(items)} éléments ne dit quand il a paru. Ceux dont l’adresse ne nomme pas de jour non plus paraissent ${dated}.`;
  },
  'json-syntax': (fault) => `Le fichier n’est pas du JSON valide : ${jsonFault(fault)}.`,
  'json-too-large': `Le JSON contient plus de ${number(300_000)} valeurs, plus que n’en ont des articles. Divisez-le.`,
  killed: ({ text }) =>
    `« ${text} » : l’agence a supprimé cet élément. Il n’est pas publié, et il est retiré là où il l’était.`,
  'knowledge-item': (item) =>
    noArticle(item, item.format === 'newsml-1' ? 'un ensemble de termes' : 'un ensemble de termes ou de faits'),
  'language-unknown': ({ stated, taken }) =>
    `« ${stated} » n’est pas un code de langue comme « en » ou « zh-CN » ; compris comme « ${taken} ».`,
  'media-address-too-long': ({ address, most }) =>
    `« ${address} » dépasse les ${number(most)} caractères d’une adresse : ce qu’elle montre est donc omis.`,
  'media-missing': (detail) => {
    if ('file' in detail)
      return `« ${detail.file} » n’est pas parmi les médias de « ${detail.upload} » et n’est donc pas affiché.`;
    return 'awaited' in detail
      ? `« ${detail.awaited} » n’a pas été envoyé. L’article sera complété à son arrivée.`
      : `« ${detail.path}… » est plus long que ne peut l’être le chemin d’un fichier et n’est donc pas affiché.`;
  },
  'media-not-copied': ({ address, why }, say) => `« ${address} » : ${say.note(why)}`,
  'media-outside': ({ address }) => `« ${address} » se trouve hors de la boîte d’arrivée et n’est donc pas affiché.`,
  'media-refused': ({ key, why }, say) => `« ${key} » n’est pas affiché : ${say.note(why)}`,
  'more-reasons': (count) => counted(count, MORE_REASONS),
  'more-warnings': (count) => counted(count, MORE_WARNINGS),
  'nested-too-deep':
    'L’article a des éléments imbriqués sur des milliers de niveaux, ou plus de styles qu’il n’est possible d’en examiner, ce qu’aucun lecteur de flux ne pourrait afficher.',
  'no-article': 'Aucun fichier de l’archive n’est un article.',
  'no-articles': (detail, say) => {
    if (detail === 'rss') return 'Le RSS ne contient ni channel ni item.';
    if (detail === 'wordpress') return 'L’export WordPress ne contient pas de channel.';
    const found = foundBeside(detail.items, detail.beside, say);
    return `Le fichier ne contient aucun article à publier${found === '' ? '' : `, seulement ${found}`}.`;
  },
  'no-article-page': (page) =>
    page.is === 'links'
      ? 'La page n’a pas de texte propre : elle ne fait que mener à d’autres pages, comme une page d’accueil, une rubrique ou un thème. Envoyez la page d’un article.'
      : `${page.said === '' ? 'La' : `« ${page.said} » : la`} page ${STAND_INS[page.is]}. Ce n’est pas un article : enregistrez l’article depuis un navigateur qui l’affiche.`,
  'no-items': (of) => NO_ITEMS[of],
  'no-text': (detail, say) => {
    if (typeof detail === 'string') return NO_TEXT[detail];
    if ('title' in detail) return `Seul un titre a été trouvé : « ${detail.title} » n’est suivi d’aucun texte.`;
    return 'besides' in detail
      ? `Aucun texte n’a été trouvé à part ${say.what(detail.besides)}, que seul le site pour lequel c’était écrit peut remplir.`
      : `L’élément${detail.item === '' ? '' : ` ${detail.item}`} ne contient ni titre ni texte.`;
  },
  'no-title': (detail) => {
    if (typeof detail === 'string') return NO_TITLE[detail];
    const { above, salutation } = detail;
    const begins = salutation === undefined ? '' : ` Le texte commence par la formule d’appel « ${salutation} ».`;
    return `Aucun titre n’a été trouvé : mettez-le seul sur une ligne au-dessus du texte (ligne ${above}).${begins}`;
  },
  'no-upload':
    'Les fichiers qui portent un tel nom appartiennent à des programmes (.env, .DS_Store, desktop.ini, *.tmp) et ne sont donc jamais lus. Si c’est un article, donnez-lui un autre nom.',
  'not-a-file': 'Ce n’est pas un fichier ordinaire mais un tube, une socket ou un périphérique.',
  'not-copied': (fault) =>
    `Le fichier n’est pas copié : ${fetchFault(fault)}. Il est affiché depuis l’endroit où il se trouve.`,
  'not-fetched': (fault) => `Ce qui s’y trouve n’a pas été pris : ${fetchFault(fault)}.`,
  'not-media': (detail) =>
    detail === 'copy'
      ? 'Ce qui se trouve à cette adresse n’est ni une image, ni un son, ni une vidéo : un lien y mène, rien n’est copié.'
      : `Le nom se termine par « ${detail.extension} », mais le fichier n’est ni une image, ni un son, ni une vidéo, ni un document PDF, ou il est endommagé. Renvoyez-le.`,
  'not-public': (detail) => {
    if (detail === 'medium-undated')
      return 'Medium a exporté cette page sans date de publication : c’est donc un brouillon, qui n’est pas destiné au public. Il est publié quand il est exporté de nouveau après sa publication.';
    if (detail === 'exported-undated')
      return 'Il vient d’un autre système et ne dit nulle part quand il y a paru, si bien qu’il paraîtrait à la date d’aujourd’hui. Il est publié quand sa date figure dans le fichier.';
    if (detail === 'not-listed') return 'La liste posts.csv placée à côté ne dit pas que ceci a été publié.';
    if ('field' in detail)
      return `Le champ « ${detail.field} » indique « ${detail.value} » : ceci n’est donc pas destiné au public. Il est publié quand ce champ ${REMEDIES[detail.remedy]}.`;
    if ('password' in detail)
      return `Le champ « ${detail.password} » dit que les lecteurs ont besoin d’un mot de passe : ceci n’est donc pas destiné au public. Il est publié quand ce champ est absent.`;
    if ('folder' in detail)
      return `Il se trouve dans le dossier « ${detail.folder} » : ceci n’est donc pas destiné au public. Il est publié quand il est déplacé dans un autre.`;
    if ('draftFile' in detail)
      return `Le fichier s’appelle « ${detail.draftFile} » : ceci est donc un brouillon, qui n’est pas destiné au public. Il est publié sous un autre nom.`;
    if ('mediumDraft' in detail)
      return `« ${detail.mediumDraft} » est un nom que Medium donne aux brouillons dans son export : ceci n’est donc pas destiné au public. Il est publié sous un autre nom.`;
    if ('note' in detail)
      return `« ${detail.note} » : cette note ne demande pas seulement de publier le message au-dessous ; il est donc retenu. Il est publié s’il est transféré comme tel, ou envoyé seul.`;
    if ('page' in detail) return forFew(detail);
    if ('paper' in detail)
      return `« ${detail.begins} » : c’est ${PAPERS[detail.paper]}, qui n’est pas destiné aux lecteurs. Si c’est un article, placez au-dessus une phrase qui dit ce que c’est.`;
    if ('title' in detail)
      return `« ${detail.title} » : le titre dit que ceci n’est pas destiné au public. Il est publié quand son titre ne le dit plus.`;
    return 'text' in detail
      ? `« ${detail.text} » : le texte dit que ceci n’est pas destiné au public. Il est publié quand cette ligne a disparu.`
      : `« ${detail.notice} » : ceci n’est pas destiné au public.`;
  },
  'not-text': (holds) =>
    holds === 'nul'
      ? 'Le fichier n’est pas du texte : il contient des caractères NUL.'
      : 'Le fichier n’est pas du texte : il est plein de caractères de contrôle.',
  'outside-inbox': 'La clé n’est pas un simple chemin sous la boîte d’arrivée.',
  'package-item': (item) =>
    noArticle(
      item,
      item.format === 'ninjs' ? 'un ensemble sans texte propre' : 'un ensemble qui énumère d’autres éléments',
    ),
  'part-of-story': ({ words, is }) => {
    if (is === 'first')
      return `« ${words} » dit que l’article continue dans un autre fichier : seule cette partie est publiée. Envoyez l’article entier dans un seul fichier.`;
    const later = `« ${words} » dit que c’est la suite d’un article dont le début est dans un autre fichier. Envoyez l’article entier dans un seul fichier.`;
    return is === 'later' ? later : `${later} Elle n’a pas de titre.`;
  },
  'pdf-authors': (authors) =>
    `Le PDF est publié tel quel, et il nomme ses auteurs : ${listedQuoted(authors)}. Qui ne doit pas être nommé doit en être enlevé auparavant.`,
  'picture-only': (item) => mediumAlone(item, 'une image sans article'),
  'picture-too-large': (size) => {
    const stated =
      'pixels' in size ? `compte ${millions(size.pixels)} millions de pixels` : `pèse ${millions(size.bytes)} Mo`;
    return `L’image ${stated} : elle est publiée telle quelle, et les téléphones la chargent en entier. De plus petites sont tirées des images d’au plus ${millions(MOST_PIXELS)} millions de pixels et ${millions(MOST_BYTES)} Mo.`;
  },
  'planning-item': (item) => noArticle(item, 'un plan de couverture'),
  'several-articles':
    'La page montre plusieurs articles, et aucun n’est à coup sûr celui que nomme son titre. Envoyez la page d’un seul article, ou donnez-lui le titre de l’un d’eux.',
  'status-unknown': ({ field, value }) =>
    `Le champ « ${field} » indique « ${value} », ce qui n’est pas connu : ceci est donc retenu. Il est publié quand ce champ indique « published », « public », « live », « ready » ou « final », ou est absent ; « draft », « private », « in review » ou « archived » le retiennent sciemment.`,
  'kept-back': ({ by, how, reason, isUnclear }) => {
    const says = isUnclear
      ? `Le fichier « ${by} » placé à côté le retient, car nul ne peut savoir ce qu’il dit`
      : `Le fichier « ${by} » placé à côté dit qu’il ${how === 'withdrawn' ? 'est retiré' : 'n’est pas encore destiné au public'}`;
    const why = reason === undefined ? '' : ` : ${reason}`;
    const until = isUnclear ? 'est corrigé ou a disparu' : 'a disparu, ou que « feedmill release » est appelé';
    return `${says}${why}${reason?.match(/[.!?。！？]$/u) ? '' : '.'} Il est publié quand ce fichier ${until}.`;
  },
  'said-of-many':
    'Ce que dit le fichier placé à côté n’est pas appliqué : l’envoi contient plusieurs articles, et nul ne sait duquel il s’agit.',
  'sidecar-alone':
    'Il n’y a pas de tel fichier ici : ce que dit celui-ci compte dès qu’un fichier porte ce nom, et sinon pour rien.',
  'said-of-no-media': ({ address }) =>
    `Il ne montre rien qui s’appelle « ${address} » : ce que le fichier à côté en dit n’est pas utilisé.`,
  'sidecar-field': ({ field }) =>
    `Le champ « ${field} » n’est pas de ceux qui peuvent être dits à côté d’un fichier, et a été ignoré : l’identifiant, l’adresse et les images relèvent du fichier lui-même.`,
  'sidecar-misnamed':
    'Ce qui dit quelque chose d’un autre fichier porte le nom de ce fichier, suivi de « .feedmill.yaml », exactement dans ces lettres. Renommez-le : tel quel, il ne dit rien.',
  'sidecar-missing':
    'Un fichier placé à côté disait s’il est destiné au public, et il manque ; personne n’a encore dit que c’est voulu.',
  'sidecar-without-status':
    'Il ne dit rien de connu, si bien que nul ne sait ce qu’il signifie. Écrivez-y « status: withdrawn », « status: held » ou « status: published ».',
  'still-being-written': 'Le fichier est encore en cours d’écriture. Il est examiné de nouveau quand il change.',
  superseded: ({ by }) =>
    `« ${by} » a été envoyé plus tard pour le même article : c’est donc ce que celui-là est devenu qui compte.`,
  'symbolic-link': 'Un lien symbolique n’est pas suivi. Mettez ici le fichier lui-même.',
  'text-elsewhere':
    'L’élément ne contient pas son texte, seulement l’adresse d’un fichier qui le contient. Envoyez plutôt ce fichier.',
  'title-from-name':
    'Ni le front matter ni un titre dans le texte ne donnent de titre : il a donc été tiré du nom du fichier.',
  'title-from-text': (detail) =>
    detail === 'agency'
      ? 'L’élément n’a pas de titre : sa première phrase en tient lieu.'
      : `${nameOf(detail.item)} n’a pas de titre : sa première phrase, « ${detail.title} », en tient lieu.`,
  'too-complex': (of) => TOO_COMPLEX[of],
  'too-costly':
    'Lire ce fichier prend plus de temps, ou de mémoire, que n’en demande aucun article, si bien qu’il retarderait tous les autres. Cherchez ce qui s’y répète ou s’y imbrique sans fin, ou envoyez-le dans un autre format.',
  'too-deep': (of) => `Le ${of === 'docx' ? 'document' : 'HTML'} imbrique ses éléments trop profondément pour être lu.`,
  'too-large': ({ bytes, most }) =>
    `Le fichier compte ${number(bytes)} octets ; ${number(most)} au plus sont acceptés.`,
  'too-many-abbreviations': ({ most }) =>
    `Le texte explique plus de ${number(most)} abréviations, ou de plus longues que ce qui s’abrège. Les ${number(most)} premières sont expliquées là où elles se trouvent.`,
  'too-many-articles': ({ articles, most }) =>
    `Le fichier contient ${number(articles)} articles ; ${number(most)} au plus sont acceptés à la fois. Divisez-le.`,
  'too-many-footnotes': ({ most }) =>
    `Le texte a plus de ${number(most)} notes de bas de page. Celles qui viennent ensuite restent dans le texte telles qu’elles sont écrites ; ce qui est défini pour elles ailleurs est omis.`,
  'too-many-items': ({ items, most }) =>
    `Le fichier contient ${number(items)} éléments ; ${number(most)} au plus sont acceptés.`,
  'too-many-lines': `Les messages comptent plus de ${number(200_000)} lignes, plus qu’il n’est possible d’en lire d’un seul coup. Envoyez-les en plusieurs fichiers.`,
  'too-many-media': ({ most }) =>
    `Il est fait référence à plus de médias qu’un envoi ne peut en attendre : ceux qui suivent les ${number(most)} premiers ne sont pas recherchés.`,
  'too-many-feeds': ({ title, most, first, others }) =>
    `« ${title} » a plus de rubriques, de mots-clés et d’auteurs qu’il ne peut avoir de flux : il est dans ${number(most)}, et pas dans ${first}${others === 0 ? '' : ` ni dans ${counted(others, OTHERS)}`}.`,
  'unfit-for-feed': ({ title, feed, receiver, why }) =>
    `« ${title} » n’est pas dans ${feed}, qui est destiné à ${receiver} : ${why}`,
  'too-many-tags': ({ tags, most }) =>
    most === 1
      ? `Sur ${number(tags)} mots-clés, le premier est conservé.`
      : `Sur ${number(tags)} mots-clés, les ${number(most)} premiers sont conservés.`,
  'too-much-markup': (of) =>
    of === 'file'
      ? `Les textes du fichier comptent plus de ${number(500_000)} éléments et lignes, plus qu’il n’est possible d’en lire d’un seul coup. Divisez-le.`
      : `Un texte du fichier compte plus de ${number(250_000)} éléments et lignes, bien plus qu’un article. Divisez-le ou omettez-le.`,
  undecodable: (detail) => {
    if (detail === 'unknown') return 'L’encodage du fichier ne peut pas être déterminé. Enregistrez-le en UTF-8.';
    if (typeof detail === 'object' && 'unknown' in detail)
      return `Le texte est donné pour être dans l’encodage « ${detail.unknown} », qui n’est pas connu. Envoyez-le en UTF-8.`;
    return detail === 'cut-off'
      ? 'Le fichier se termine au milieu d’un caractère : l’envoi n’est pas complet.'
      : `Ceci n’est pas valide en ${detail.encoding.toUpperCase()} : le fichier est endommagé ou dans un autre encodage. Enregistrez-le en UTF-8.`;
  },
  'unknown-json': (found) =>
    `Le JSON ne contient aucun article : il faut un titre et l’un des champs html, text, markdown, content_html ou content_text ; trouvé : ${jsonFound(found)}.`,
  unreadable: 'Le fichier ne peut pas être lu : accès refusé.',
  'unreadable-name': 'Le nom du fichier ou de son dossier n’est pas en UTF-8.',
  'unsafe-key': (fault) => `Le chemin du fichier ${KEY_FAULTS[fault]}. Renommez-le.`,
  'unsupported-content': (detail) =>
    'vocabulary' in detail
      ? `Le texte de l’élément est dans le vocabulaire <${detail.vocabulary}>, dont aucun article ne peut être tiré.`
      : noArticle(detail, `un <${detail.element}>`),
  'unsupported-format': (detail) => {
    if (detail === 'unknown') return 'Aucun article ne peut être lu dans ce format.';
    if (typeof detail === 'object' && 'media' in detail)
      return `Les fichiers ${detail.media} ne peuvent pas être publiés. ${INSTEAD[detail.instead]}`;
    const name =
      typeof detail === 'string'
        ? FOREIGN[detail]
        : 'root' in detail
          ? `un document XML du type <${detail.root}>`
          : `un fichier du type ${detail.type}`;
    const advice = typeof detail === 'string' ? FOREIGN_ADVICE[detail] : undefined;
    return `C’est ${name} : aucun article ne peut y être lu.${advice === undefined ? '' : ` ${advice}`}`;
  },
  'url-unusable': ({ url }) =>
    `L’adresse canonique « ${url} » n’est pas une adresse web complète : l’article reçoit donc une page ici.`,
  'usage-terms': (texts) => `Conditions d’utilisation de l’agence (non publiées) : ${listedQuoted(texts)}.`,
  'video-only': (item) => mediumAlone(item, 'une vidéo sans article'),
  withheld: 'L’agence n’autorise pas la publication de cet élément.',
  'xml-entity': ({ entity }) =>
    `Le XML renvoie à une entité ${entity} qui n’est ni une entité de XML ni un caractère de HTML. Les entités qu’un fichier déclare lui-même ne sont pas développées.`,
  'xml-syntax': (detail) => {
    if (detail === 'no-element') return 'Le XML ne contient aucun élément.';
    if (detail === 'ampersand')
      return 'Le fichier n’est pas du XML bien formé : ce « & » n’ouvre aucune référence ; en XML, il s’écrit « &amp; ».';
    return 'said' in detail
      ? `Le fichier n’est pas du XML bien formé : ${detail.said}.`
      : `Le fichier se termine à l’intérieur de <${detail.cutOffIn}> : l’envoi n’est pas complet.`;
  },
  'xml-too-deep': ({ most }) => `Le XML imbrique ses éléments sur plus de ${number(most)} niveaux.`,
  'xml-too-large': ({ most }) => `Le XML compte plus de ${number(most)} éléments.`,
};

const OPEN_SIGNS: Readonly<Record<OpenSign, string>> = {
  '"': 'Le guillemet "',
  "'": "Le guillemet '",
  '[': 'Le crochet [',
  '{': 'L’accolade {',
};

const SKIPPED = {
  'too-long': 'il est bien plus long que n’importe quel article.',
  nothing: 'il n’a ni texte ni média.',
  untitled: 'il n’a ni titre ni texte.',
};

/** Behind "la page". */
const STAND_INS: Readonly<Record<StandIn, string>> = {
  check: 'demande si son lecteur est une personne',
  consent: 'demande un consentement avant de montrer quoi que ce soit',
  error: 'signale une erreur',
  login: 'demande de se connecter',
  scripts: 'demande JavaScript',
};

function forFew(page: PageForFew): string {
  const remedy = 'Il est publié quand la page montre son texte entier, ou que le texte est envoyé seul.';
  switch (page.page) {
    case 'hides-text':
      return `La page cache ${number(page.hidden)} caractères de son texte et en montre ${number(page.shown)} : il se peut donc que ceci ne soit pas destiné au public. ${remedy}`;
    case 'not-free':
      return `La page dit qu’elle n’est pas en accès libre (isAccessibleForFree), et ne montre guère plus qu’un début. ${remedy}`;
    case 'wall':
      return `« ${page.notice} » : la page arrête son texte pour qui ne s’abonne pas ou ne se connecte pas. ${remedy}`;
  }
}

const NO_ITEMS = {
  agency: 'Le fichier ne contient aucun élément de texte.',
  newsml: 'Le NewsML ne contient aucun NewsItem.',
  message: 'Le message d’agence ne contient aucun élément.',
};

const NO_TEXT = {
  article: 'Aucun texte n’a été trouvé.',
  docx: 'Le document ne contient aucun texte.',
  email: 'L’e-mail n’a pas de texte.',
  'handed-over':
    'L’e-mail ne fait que transmettre un message qu’il cite. Faites suivre ce message tel quel, ou joignez-le.',
  'empty-file': 'Le fichier est vide.',
  'inserted-file':
    'Le texte du document est un fichier que Word doit insérer à l’ouverture. Ouvrez-le dans Word et enregistrez-le de nouveau.',
  message: 'Le message n’a pas de texte.',
  messages: 'Les messages n’ont pas de texte.',
  'news-item': 'Le NewsItem ne contient aucun texte.',
  nitf: 'Le NITF ne contient ni titre ni texte.',
  page: 'La page ne montre aucun texte. Ses scripts le remplissent peut-être à l’ouverture ; enregistrez la page depuis le navigateur et envoyez le résultat.',
};

const NO_TITLE = {
  article: 'Aucun titre n’a été trouvé.',
  docx: 'Aucun titre n’a été trouvé dans le document : donnez à son titre le style « Titre », ou mettez-le seul sur une ligne au-dessus du texte.',
  email: 'L’e-mail n’a pas d’objet, et son texte pas de titre. Envoyez-le avec un objet.',
};

const TOO_COMPLEX = {
  page: `La page compte plus de 3 Mo ou de ${number(300_000)} balises sans ses scripts, plus que n’en peut avoir un article.`,
  styles: 'La page a plus de styles qu’il n’est possible d’en examiner pour savoir ce qu’ils cachent.',
  marks: 'Le texte a plus de crochets et d’autres signes qu’un article ne peut en avoir. Divisez-le.',
};

/** Behind "Le document Word renvoie". */
const PICTURES = { one: 'à {count} image', many: 'à {count} images', other: 'à {count} images' };
const ADDRESSES = {
  one: 'à l’adresse de {count} lien',
  many: 'aux adresses de {count} liens',
  other: 'aux adresses de {count} liens',
};

const MORE_REASONS = {
  one: '{count} autre raison n’est pas listée.',
  many: '{count} autres raisons ne sont pas listées.',
  other: '{count} autres raisons ne sont pas listées.',
};
const MORE_WARNINGS = {
  one: '{count} autre avertissement n’est pas listé.',
  many: '{count} autres avertissements ne sont pas listés.',
  other: '{count} autres avertissements ne sont pas listés.',
};

const OTHERS = { one: '{count} autre', many: '{count} autres', other: '{count} autres' };

const ITEMS_OF_NOTHING = {
  one: '{count} élément sans texte ni média',
  many: '{count} éléments sans texte ni média',
  other: '{count} éléments sans texte ni média',
};

function mb(bytes: number): string {
  return `${number(bytes / 1_000_000)} Mo`;
}

function dateOf({ date, text }: StatedDate): string {
  return `La date ${DATES[date]} « ${text} »`;
}

function nameOf(item: ItemName): string {
  return 'name' in item ? `« ${item.name} »` : `L’élément ${item.number} sur ${item.of}`;
}

/** NewsML 1 items hold nothing else: there is no more to say. */
function mediumAlone(item: OtherItem, what: string): string {
  return item.format === 'newsml-1' ? `C’est ${what}.` : noArticle(item, what);
}

function noArticle({ format, id }: OtherItem, what: string): string {
  const named = id === undefined ? '' : ` ${id}`;
  if (format === 'ninjs') return `L’élément ninjs${named} est ${what}, dont aucun article ne peut être tiré.`;
  return `${id === undefined ? 'C’est' : `L’élément${named} est`} ${what}, dont aucun article ne peut être tiré.`;
}

function foundBeside(items: number, beside: readonly Counted[], say: Say): string {
  const kinds = beside.map((drop) => `${number(drop.count)} × ${say.what(drop)}`);
  return listed([...(items === 0 ? [] : [counted(items, ITEMS_OF_NOTHING)]), ...kinds]);
}

function faultOf(fault: MediaFault): string {
  if (typeof fault === 'string') return MEDIA_FAULTS[fault];
  return 'chunk' in fault
    ? `a un segment « ${fault.chunk} », qui n’est pas de ceux du PNG`
    : `est d’un type qui n’est pas publié, ${fault.type}`;
}

function fetchFault(fault: FetchFault): string {
  if (typeof fault === 'string') return FETCH_FAULTS[fault];
  if ('said' in fault) return fault.said;
  if ('status' in fault) return `statut ${fault.status}`;
  if ('port' in fault) return `le port ${fault.port} n’est pas interrogé`;
  if ('redirects' in fault) return `plus de ${number(fault.redirects)} redirections`;
  if ('bytes' in fault) return `il dépasse ${number(fault.bytes)} octets`;
  const { host, address } = fault;
  return address === undefined
    ? `${host} n’est pas une adresse publique`
    : `${host} se trouve à l’adresse ${address}, qui n’est pas publique`;
}

function jsonFound(found: NoteDetails['unknown-json']): string {
  switch (found) {
    case 'no-articles':
      return 'aucun article';
    case 'list':
      return 'une liste';
    case 'null':
      return 'null';
    default:
      if ('type' in found) return `une valeur du type ${found.type}`;
      if (found.fields.length === 0) return 'aucun champ';
      return `${found.fields.length === 1 ? 'le champ' : 'les champs'} ${listed(found.fields)}`;
  }
}

function millions(count: number): string {
  return number(Math.ceil(count / 1_000_000));
}
