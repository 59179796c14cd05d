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

const { counted, enumerated, number } = numeralsOf('pt');

const DATES: Readonly<Record<StatedDate['date'], string>> = {
  published: 'publicação',
  updated: 'atualização',
  embargoed: 'embargo',
  expires: 'expiração',
};

export const NOTES: NoteWords = {
  advisory: ({ text, is }) =>
    `«${text}»: isto é ${is === 'note' ? 'uma nota aos editores' : 'um teste da linha'}, não um artigo.`,
  'archive-damaged': 'O ficheiro está danificado ou não foi enviado por completo.',
  'archive-encrypted': 'O arquivo está protegido por uma palavra-passe. Envie-o sem ela.',
  'archive-too-large': (detail) => {
    if (detail === 'documents')
      return 'Os documentos do arquivo são demasiado grandes para serem descomprimidos de uma vez. Divida-o em vários.';
    if (detail === 'text') return 'O arquivo contém mais texto do que se pode ler de uma vez. Divida-o em vários.';
    if ('of' in detail) {
      const { most, of } = detail;
      const what = {
        files: `${number(most)} ficheiros`,
        bytes: `${mb(most)} de ficheiros`,
        'bytes-in-one': `${mb(most)} num só ficheiro`,
      };
      return `O arquivo contém mais de ${what[of]}. Divida-o.`;
    }
    const { file, times } = detail;
    return times === undefined
      ? `«${file}» é demasiado grande para ser descomprimido de um arquivo destes. Envie-o sozinho.`
      : `«${file}», no arquivo, fica mais de ${number(times)} vezes maior ao ser descomprimido, o que não acontece com nenhum artigo.`;
  },
  'article-too-long': (detail) => {
    switch (detail) {
      case 'for-readers':
        return 'O artigo tem mais de 1 MB, mais do que aceitam os leitores de feeds e o Google News. Divida-o.';
      case 'html':
        return 'O artigo tem mais de 4 MB de HTML, muito mais do que se pode publicar. Divida-o.';
      case 'text':
        return 'O texto tem mais de 1 MB, mais do que um artigo pode ter. Divida-o.';
      case 'lines':
        return 'O texto tem mais de 50.000 linhas, mais do que um artigo pode ter. Divida-o.';
      case 'cells':
        return 'As tabelas do texto têm mais de 100.000 células, mais do que um artigo pode ter. Divida-o.';
      default:
        return `«${detail.title}» ocupa ${number(detail.bytes)} bytes mesmo depois de comprimido; podem guardar-se ${number(detail.most)}. Divida-o, ou envie as suas imagens como ficheiros.`;
    }
  },
  'audio-only': (item) => mediumAlone(item, 'uma gravação de som sem artigo'),
  canceled: 'A agência cancelou este item.',
  'catalog-item': (item) => noArticle(item, 'um catálogo de vocabulários'),
  'comment-unclosed': ({ sign }) =>
    `Um comentário começa com «${sign}» e nunca é fechado, pelo que tudo o que está abaixo ficaria oculto. Feche-o.`,
  'concept-item': (item) => noArticle(item, 'a ficha de uma pessoa, um lugar, um acontecimento ou um termo'),
  container: 'O ficheiro não é texto: contém outros ficheiros.',
  'cut-short': 'A página diz que o resto é para assinantes: o artigo pode estar cortado.',
  'damaged-media': (fault) =>
    `O ficheiro ${faultOf(fault)}, pelo que ninguém pode dizer se revela uma localização ou um nome. Guarde-o de novo, como JPEG, PNG ou MP4.`,
  'date-absurd': (detail) => {
    if ('ahead' in detail) return `«${detail.title}» está agendado para ${detail.ahead}, daqui a mais de dois anos.`;
    const why = { 'before-1600': 'é anterior a 1600', 'clock-zero': 'é o zero dos relógios dos computadores' };
    return `${dateOf(detail)} ${why[detail.why]} e não é usada.`;
  },
  'date-ambiguous': (detail) =>
    `${dateOf(detail)} pode ser lida de duas maneiras. Foi entendida como ${detail.taken}, tal como se escreve em «${detail.language}».`,
  'date-of-month': (detail) => `${dateOf(detail)} indica um mês e nenhum dia. Foi entendida como ${detail.taken}.`,
  'date-unreadable': (detail) =>
    'date' in detail
      ? `${dateOf(detail)} não se consegue ler e não é usada.`
      : `${dateOf({ date: 'published', ...detail })} não se consegue ler, e o artigo sairia com a data de hoje. Escreva dia, mês e ano: 2026-11-24.`,
  'description-as-text': 'O item não tem texto próprio: a sua descrição é publicada como texto.',
  'document-damaged': 'O documento está danificado: não contém texto que se possa ler. Guarde-o de novo.',
  'document-encrypted': 'O documento está protegido por uma palavra-passe. Envie-o sem ela.',
  'document-too-large': 'O documento Word contém mais texto e formatação do que um artigo pode ter. Divida-o.',
  'docx-damaged': (detail) => {
    if ('said' in detail) return `O documento Word está danificado e não pode ser lido: ${detail.said}`;
    return 'malformed' in detail
      ? `O documento Word está danificado: a sua parte «${detail.malformed}» não é XML bem formado.`
      : `O documento Word está danificado: a sua parte «${detail.unreadable}» não pode ser lida.`;
  },
  'docx-incomplete': ({ links, pictures }) => {
    const parts = [
      ...(pictures === 0 ? [] : [counted(pictures, { one: '{count} imagem', other: '{count} imagens' })]),
      ...(links === 0
        ? []
        : [counted(links, { one: 'o endereço de {count} ligação', other: 'os endereços de {count} ligações' })]),
    ];
    return `O documento Word remete para ${parts.join(' e para ')} que não contém. É publicado sem o que falta.`;
  },
  'duplicate-id': 'Um artigo anterior do ficheiro tem o mesmo id, pelo que este fica de fora.',
  'editorial-note': (texts) => `A agência faz notar aos editores (não publicado): ${listed(texts)}.`,
  'email-automatic': 'Isto é uma resposta automática ou um convite de calendário.',
  'email-encrypted': 'O e-mail está cifrado (S/MIME ou PGP). Envie-o sem cifra.',
  'email-partial': 'Isto é uma parte de um e-mail que foi enviado em várias.',
  'email-report': 'Isto é um relatório sobre a entrega de um e-mail.',
  'email-too-deep':
    'O e-mail encaixa as suas partes a demasiada profundidade, ou tem demasiados cabeçalhos, para poder ser lido.',
  'email-too-large': (detail) => {
    if (detail === 'attached-text')
      return 'Os anexos contêm mais texto do que se pode ler de uma vez. Envie-os em vários e-mails.';
    const { most, of } = detail;
    const what = {
      bytes: mb(most),
      lines: `${number(most)} linhas de texto`,
      parts: `${number(most)} partes`,
      attachments: `${number(most)} anexos`,
      characters: `${mb(most)} de texto`,
    };
    return `O e-mail tem mais de ${what[of]}.`;
  },
  'embargo-without-date': (detail) => {
    if (detail === 'agency') return 'A agência retém este item e não diz até quando.';
    if ('field' in detail) return `O campo «${detail.field}» não diz até quando.`;
    return 'embargo' in detail
      ? `O embargo «${detail.embargo}» não diz até quando numa forma que se possa ler.`
      : `«${detail.line}» não diz até quando numa forma que se possa ler. Escreva dia, mês, ano e hora: «Embargoed until 2026-11-24 06:00».`;
  },
  'expiry-unreadable': ({ expiry }) =>
    `A data de expiração «${expiry}» não se consegue ler, pelo que ninguém sabe até quando isto deve estar publicado. Escreva uma data como 2026-11-24, ou omita-a.`,
  'empty-file': (holds) => (holds === 'no-bytes' ? 'O ficheiro está vazio.' : 'O ficheiro só contém espaço em branco.'),
  'encoding-damaged':
    'Alguns caracteres não pertencem à codificação que o e-mail declara e são mostrados como «\ufffd». Envie-o de novo em UTF-8.',
  'encoding-strays':
    'Uns poucos bytes da página não são UTF-8 e foram lidos como Windows-1252. Verifique o artigo e guarde a página como UTF-8.',
  'encoding-guessed-mac':
    'O ficheiro não é UTF-8 e não diz qual é a sua codificação: foi lido como Mac OS Roman. Guarde-o como UTF-8.',
  'encoding-guessed':
    'O ficheiro não é UTF-8 e não diz qual é a sua codificação: foi lido como Windows-1252. Guarde-o como UTF-8.',
  'event-item': (item) =>
    item === 'list'
      ? 'Isto é uma lista de acontecimentos, de que não se pode fazer nenhum artigo.'
      : noArticle(item, 'um acontecimento'),
  'field-absurd': ({ field, length, most }) =>
    `${field === 'id' ? 'O id' : FIELD[field]} tem ${number(length)} caracteres, mais do que os ${number(most)} que um artigo inteiro pode ter.`,
  'field-ignored': ({ field }) => `O campo «${field}» não é de um tipo que se possa ler e foi ignorado.`,
  'field-misspelt': ({ field, meant }) =>
    `O campo «${field}» não é conhecido e foi ignorado. Se queria dizer «${meant}», escreva-o assim.`,
  'field-stated-twice': ({ field }) => `O campo «${field}» é indicado duas vezes; vale o que diz por último.`,
  'field-too-long': ({ field, count, longest, most, isCut }) => {
    const what =
      count === 1
        ? `${FIELD[field]} tem ${number(longest)} caracteres`
        : `${number(count)} ${FIELDS[field]} têm até ${number(longest)} caracteres`;
    const gone = count === 1 ? 'fica de fora' : 'ficam de fora';
    return `${what}: ${isCut ? `conservam-se os primeiros ${number(most)}` : `mais de ${number(most)}, pelo que ${gone}`}.`;
  },
  'file-damaged': (detail) =>
    detail === 'alone'
      ? 'O ficheiro está danificado.'
      : `«${detail.file}», dentro do envio, está danificado, pelo que fica de fora.`,
  'file-too-long':
    'Os artigos do ficheiro têm mais de 40 MB de HTML com os seus endereços por extenso. Divida o ficheiro.',
  'front-matter-syntax': (detail) => {
    if (detail === 'unclosed') return 'O front matter é aberto na primeira linha e nunca é fechado.';
    if (detail === 'no-list') return 'O front matter não é uma lista de nomes e valores.';
    if ('leftOpen' in detail) return `${OPEN_SIGNS[detail.leftOpen]} que se abre aqui nunca se fecha.`;
    const said = 'said' in detail ? detail.said : jsonFault(detail.fault);
    return `O front matter não é ${detail.language.toUpperCase()} válido: ${said}.`;
  },
  'front-matter-too-long':
    'O front matter tem mais de 1 MB, mais do que ocupam os campos de qualquer artigo. O que é texto deve estar abaixo dele.',
  'graphic-only': (item) => mediumAlone(item, 'um gráfico sem artigo'),
  'incomplete-message': 'A mensagem não termina como devia (falta ETX): pode ter sido cortada.',
  'is-article': 'É um artigo.',
  'item-skipped': (detail, say) => {
    const name = 'item' in detail ? nameOf(detail.item) : 'Um item';
    return `${name} ficou de fora: ${typeof detail.why === 'string' ? SKIPPED[detail.why] : say.note(detail.why)}`;
  },
  'items-undated': ({ items, taken }) =>
    `Nenhum dos ${number(items)} itens diz quando saiu. Aqueles cujo endereço também não indica um dia saem com a data ${taken === undefined ? 'de agora' : `«${taken}», em que o feed foi feito`}.`,
  'json-syntax': (fault) => `O ficheiro não é JSON válido: ${jsonFault(fault)}.`,
  'json-too-large': 'O JSON contém mais de 300.000 valores, mais do que os artigos têm. Divida-o.',
  killed: ({ text }) => `«${text}»: a agência anulou este item. Não é publicado, e é retirado de onde estava.`,
  'knowledge-item': (item) =>
    noArticle(item, item.format === 'newsml-1' ? 'um conjunto de termos' : 'um conjunto de termos ou factos'),
  'language-unknown': ({ stated, taken }) =>
    `«${stated}» não é um código de língua como «en» ou «zh-CN»; entendeu-se que é «${taken}».`,
  'media-address-too-long': ({ address, most }) =>
    `«${address}» é mais longo do que os ${number(most)} caracteres de um endereço, pelo que o que mostra fica de fora.`,
  'media-missing': (detail) => {
    if ('file' in detail)
      return `«${detail.file}» não está entre os ficheiros multimédia de «${detail.upload}», pelo que não é mostrado.`;
    return 'awaited' in detail
      ? `«${detail.awaited}» não foi enviado. O artigo é completado quando ele chegar.`
      : `«${detail.path}…» é mais longo do que pode ser o caminho de um ficheiro, pelo que não é mostrado.`;
  },
  'media-not-copied': ({ address, why }, say) => `«${address}»: ${say.note(why)}`,
  'media-outside': ({ address }) => `«${address}» está fora da caixa de entrada, pelo que não é mostrado.`,
  'media-refused': ({ key, why }, say) => `«${key}» não é mostrado: ${say.note(why)}`,
  'more-reasons': (count) =>
    counted(count, {
      one: 'Mais {count} razão não consta da lista.',
      other: 'Mais {count} razões não constam da lista.',
    }),
  'more-warnings': (count) =>
    counted(count, {
      one: 'Mais {count} aviso não consta da lista.',
      other: 'Mais {count} avisos não constam da lista.',
    }),
  'nested-too-deep':
    'O artigo tem elementos encaixados em milhares de níveis, ou mais estilos do que se podem examinar, o que nenhum leitor conseguiria mostrar.',
  'no-article': 'Nenhum ficheiro do arquivo é um artigo.',
  'no-articles': (detail, say) => {
    if (detail === 'rss') return 'O RSS não contém nem um canal nem um item.';
    if (detail === 'wordpress') return 'A exportação do WordPress não contém nenhum canal.';
    const found = foundBeside(detail.items, detail.beside, say);
    return `O ficheiro não contém nenhum artigo para publicar${found === '' ? '' : `, só ${found}`}.`;
  },
  'no-article-page': (page) =>
    page.is === 'links'
      ? 'A página não tem texto próprio: só leva a outras páginas, como faz uma primeira página, uma secção ou um tema. Envie a página de um só artigo.'
      : `${page.said === '' ? 'A' : `«${page.said}»: a`} página ${STAND_INS[page.is]}. Não é um artigo: guarde o artigo a partir de um navegador que o mostre.`,
  'no-items': (of) => NO_ITEMS[of],
  'no-text': (detail, say) => {
    if (typeof detail === 'string') return NO_TEXT[detail];
    if ('title' in detail) return `Só se encontrou um título: «${detail.title}» não tem texto abaixo.`;
    return 'besides' in detail
      ? `Não se encontrou nenhum texto além de ${say.what(detail.besides)}, que só o site para o qual foi escrito pode preencher.`
      : `O item${detail.item === '' ? '' : ` ${detail.item}`} não contém nem título nem texto.`;
  },
  'no-title': (detail) => {
    if (typeof detail === 'string') return NO_TITLE[detail];
    const { above, salutation } = detail;
    const begins = salutation === undefined ? '' : ` O texto começa com a saudação «${salutation}».`;
    return `Não se encontrou nenhum título: ponha-o numa linha própria acima do texto (linha ${above}).${begins}`;
  },
  'no-upload':
    'Os ficheiros com um nome destes pertencem a programas (.env, .DS_Store, desktop.ini, *.tmp), pelo que nunca são lidos. Se é um artigo, dê-lhe outro nome.',
  'not-a-file': 'Isto não é um ficheiro normal, mas um pipe, um socket ou um dispositivo.',
  'not-copied': (fault) => `O ficheiro não é copiado: ${fetchFault(fault)}. É mostrado a partir de onde está.`,
  'not-fetched': (fault) => `O que lá está não foi trazido: ${fetchFault(fault)}.`,
  'not-media': (detail) =>
    detail === 'copy'
      ? 'O que está neste endereço não é imagem, som nem vídeo, pelo que se faz uma ligação para ele e não uma cópia.'
      : `O nome termina em «${detail.extension}», mas o ficheiro não é imagem, som, vídeo nem documento PDF, ou está danificado. Envie-o de novo.`,
  'not-public': (detail) => {
    if (detail === 'medium-undated')
      return 'O Medium exportou esta página sem data de publicação, pelo que é um rascunho e não é para o público. É publicada quando for exportada de novo depois da publicação.';
    if (detail === 'exported-undated')
      return 'Vem de outro sistema e não diz em lado nenhum quando saiu lá, pelo que sairia com a data de hoje. É publicado quando a sua data constar do ficheiro.';
    if (detail === 'not-listed') return 'A lista posts.csv ao lado não diz que isto foi publicado.';
    if ('field' in detail)
      return `O campo «${detail.field}» diz «${detail.value}», pelo que isto não é para o público. É publicado quando esse campo ${REMEDIES[detail.remedy]}.`;
    if ('password' in detail)
      return `O campo «${detail.password}» diz que os leitores precisam de uma palavra-passe, pelo que isto não é para o público. É publicado quando esse campo for omitido.`;
    if ('folder' in detail)
      return `Está na pasta «${detail.folder}», pelo que isto não é para o público. É publicado quando for movido para outra.`;
    if ('draftFile' in detail)
      return `O ficheiro chama-se «${detail.draftFile}», pelo que isto é um rascunho e não é para o público. É publicado com outro nome.`;
    if ('mediumDraft' in detail)
      return `«${detail.mediumDraft}» é como o Medium chama aos rascunhos na sua exportação, pelo que isto não é para o público. É publicado com outro nome.`;
    if ('note' in detail)
      return `“${detail.note}”: esta nota não pede apenas que a mensagem abaixo seja publicada, por isso ela fica retida. É publicada quando for reencaminhada como tal, ou enviada sozinha.`;
    if ('page' in detail) return forFew(detail);
    if ('paper' in detail)
      return `«${detail.begins}»: é ${PAPERS[detail.paper]}, que não se destina aos leitores. Se for um artigo, ponha por cima uma frase que diga o que é.`;
    if ('title' in detail)
      return `«${detail.title}»: o título diz que isto não é para o público. É publicado quando o título já não o disser.`;
    return 'text' in detail
      ? `«${detail.text}»: o texto diz que isto não é para o público. É publicado quando essa linha desaparecer.`
      : `«${detail.notice}»: isto não é para o público.`;
  },
  'not-text': (holds) =>
    holds === 'nul'
      ? 'O ficheiro não é texto: contém caracteres NUL.'
      : 'O ficheiro não é texto: está cheio de caracteres de controlo.',
  'outside-inbox': 'A chave não é um caminho simples dentro da caixa de entrada.',
  'package-item': (item) =>
    noArticle(item, item.format === 'ninjs' ? 'um pacote sem texto próprio' : 'um pacote que enumera outros itens'),
  'part-of-story': ({ words, is }) => {
    if (is === 'first')
      return `«${words}» diz que a peça continua noutro ficheiro: só esta parte é publicada. Envie a peça inteira num só ficheiro.`;
    const later = `«${words}» diz que esta é uma parte posterior de uma peça cujo início está noutro ficheiro. Envie a peça inteira num só ficheiro.`;
    return is === 'later' ? later : `${later} Não tem título.`;
  },
  'pdf-authors': (authors) =>
    `O PDF é publicado como está e indica os seus autores: ${listed(authors)}. Quem não deva ser nomeado tem de ser retirado antes.`,
  'picture-only': (item) => mediumAlone(item, 'uma imagem sem artigo'),
  'picture-too-large': (size) => {
    const stated =
      'pixels' in size ? `tem ${millions(size.pixels)} milhões de píxeis` : `ocupa ${millions(size.bytes)} MB`;
    return `A imagem ${stated}: é publicada como está, e os telefones carregam-na toda. Só se fazem imagens mais pequenas das que têm até ${millions(MOST_PIXELS)} milhões de píxeis e ${millions(MOST_BYTES)} MB.`;
  },
  'planning-item': (item) => noArticle(item, 'um plano de cobertura'),
  'several-articles':
    'A página mostra vários artigos, e de nenhum é certo que seja aquele que o título dela nomeia. Envie a página de um só artigo, ou dê-lhe o título de um.',
  'status-unknown': ({ field, value }) =>
    `O campo «${field}» diz «${value}», que não é conhecido, pelo que isto fica retido. É publicado quando esse campo disser «published», «public», «live», «ready» ou «final», ou for omitido; «draft», «private», «in review» ou «archived» retêm-no deliberadamente.`,
  'kept-back': ({ by, how, reason, isUnclear }) => {
    const says = isUnclear
      ? `O ficheiro «${by}», ao lado, retém-no, pois ninguém consegue perceber o que diz`
      : `O ficheiro «${by}», ao lado, diz que ${how === 'withdrawn' ? 'está retirado' : 'ainda não é para o público'}`;
    const why = reason === undefined ? '' : `: ${reason}`;
    const until = isUnclear ? 'for corrigido ou desaparecer' : 'desaparecer, ou quando se executar «feedmill release»';
    return `${says}${why}${reason?.match(/[.!?。！？]$/u) ? '' : '.'} É publicado quando esse ficheiro ${until}.`;
  },
  'said-of-many':
    'O que diz o ficheiro ao lado não é aplicado: o envio contém vários artigos, e ninguém sabe de qual deles se trata.',
  'sidecar-alone':
    'Não há aqui nenhum ficheiro desses: o que este diz vale logo que um tenha esse nome; de resto, não vale para nada.',
  'said-of-no-media': ({ address }) =>
    `Não mostra nada que se chame «${address}»: o que o ficheiro ao lado diz disso não é usado.`,
  'sidecar-field': ({ field }) =>
    `O campo «${field}» não é dos que se podem dizer ao lado de um ficheiro e foi ignorado: id, endereço e imagens são do próprio ficheiro.`,
  'sidecar-misnamed':
    'O que diz algo de outro ficheiro chama-se como esse ficheiro, seguido de «.feedmill.yaml», exatamente com estas letras. Mude-lhe o nome: como está, não diz nada.',
  'sidecar-missing':
    'Um ficheiro ao lado dizia se isto é para o público, e falta; ainda ninguém disse que isso é intencional.',
  'sidecar-without-status':
    'Não diz nada que seja conhecido, pelo que ninguém sabe o que significa. Escreva nele «status: withdrawn», «status: held» ou «status: published».',
  'still-being-written': 'O ficheiro ainda está a ser escrito. Volta a ser examinado quando mudar.',
  superseded: ({ by }) =>
    `«${by}» foi enviado mais tarde para o mesmo artigo, pelo que vale o que foi feito desse envio.`,
  'symbolic-link': 'Uma ligação simbólica não é seguida. Ponha aqui o próprio ficheiro.',
  'text-elsewhere':
    'O item não contém o seu texto, só o endereço de um ficheiro que o contém. Envie esse ficheiro em vez dele.',
  'title-from-name': 'Nem o front matter nem um cabeçalho dão um título, pelo que foi feito do nome do ficheiro.',
  'title-from-text': (detail) =>
    detail === 'agency'
      ? 'O item não tem título: a sua primeira frase é o título.'
      : `${nameOf(detail.item)} não tem título: usa-se a sua primeira frase, «${detail.title}».`,
  'too-complex': (of) => TOO_COMPLEX[of],
  'too-costly':
    'Ler este ficheiro demora mais, ou ocupa mais memória, do que qualquer artigo precisa, pelo que atrasaria todos os outros. Procure algo que se repita ou se encaixe sem fim, ou envie-o noutro formato.',
  'too-deep': (of) =>
    `O ${of === 'docx' ? 'documento' : 'HTML'} encaixa os seus elementos a demasiada profundidade para poder ser lido.`,
  'too-large': ({ bytes, most }) => `O ficheiro tem ${number(bytes)} bytes; são aceites ${number(most)}, no máximo.`,
  'too-many-abbreviations': ({ most }) =>
    `O texto explica mais de ${number(most)} abreviaturas, ou algumas demasiado longas para serem abreviaturas. As primeiras ${number(most)} são explicadas onde estão.`,
  'too-many-articles': ({ articles, most }) =>
    `O ficheiro contém ${number(articles)} artigos; são aceites ${number(most)} de uma vez, no máximo. Divida-o.`,
  'too-many-footnotes': ({ most }) =>
    `O texto tem mais de ${number(most)} notas de rodapé. As que vêm depois ficam no texto como estão escritas; o que noutro lugar se define para elas fica de fora.`,
  'too-many-items': ({ items, most }) =>
    `O ficheiro contém ${number(items)} itens; são aceites ${number(most)}, no máximo.`,
  'too-many-lines':
    'As mensagens têm mais de 200.000 linhas, mais do que se podem ler de uma vez. Envie-as em vários ficheiros.',
  'too-many-media': ({ most }) =>
    `São referidos mais ficheiros multimédia do que aqueles por que um envio pode esperar: os que vêm depois dos primeiros ${number(most)} não são procurados.`,
  'too-many-feeds': ({ title, most, first, others }) =>
    `«${title}» tem mais secções, etiquetas e autores do que os feeds que pode ter: está em ${number(most)}, e não em ${first}${others === 0 ? '' : ` nem em mais ${number(others)}`}.`,
  'unfit-for-feed': ({ title, feed, receiver, why }) =>
    `«${title}» não está em ${feed}, que é para ${receiver}: ${why}`,
  'too-many-tags': ({ tags, most }) =>
    most === 1
      ? `De ${number(tags)} etiquetas conserva-se a primeira.`
      : `De ${number(tags)} etiquetas conservam-se as primeiras ${number(most)}.`,
  'too-much-markup': (of) =>
    of === 'file'
      ? 'Os textos do ficheiro têm mais de 500.000 elementos e linhas, mais do que se podem ler de uma vez. Divida-o.'
      : 'Um texto do ficheiro tem mais de 250.000 elementos e linhas, muito mais do que um artigo. Divida-o ou deixe-o de fora.',
  undecodable: (detail) => {
    if (detail === 'unknown') return 'Não se consegue saber a codificação do ficheiro. Guarde-o como UTF-8.';
    if (typeof detail === 'object' && 'unknown' in detail)
      return `Diz-se que o texto está na codificação «${detail.unknown}», que não é conhecida. Envie-o em UTF-8.`;
    return detail === 'cut-off'
      ? 'O ficheiro termina a meio de um carácter: o envio não está completo.'
      : `Isto não é ${detail.encoding.toUpperCase()} válido: o ficheiro está danificado ou noutra codificação. Guarde-o como UTF-8.`;
  },
  'unknown-json': (found) =>
    `O JSON não contém nenhum artigo: era de esperar um título e um dos campos html, text, markdown, content_html ou content_text, mas ${jsonFound(found)}.`,
  unreadable: 'O ficheiro não pode ser lido: permissão recusada.',
  'unreadable-name': 'O nome do ficheiro ou da sua pasta não é UTF-8.',
  'unsafe-key': (fault) => `O caminho do ficheiro ${KEY_FAULTS[fault]}. Mude-lhe o nome.`,
  'unsupported-content': (detail) =>
    'vocabulary' in detail
      ? `O texto do item está no vocabulário <${detail.vocabulary}>, de que não se pode fazer nenhum artigo.`
      : noArticle(detail, `um <${detail.element}>`),
  'unsupported-format': (detail) => {
    if (detail === 'unknown') return 'Não se podem ler artigos deste formato.';
    if (typeof detail === 'object' && 'media' in detail)
      return `Os ficheiros ${detail.media} não podem ser publicados. ${INSTEAD[detail.instead]}`;
    const name =
      typeof detail === 'string'
        ? FOREIGN[detail]
        : 'root' in detail
          ? `um documento XML do tipo <${detail.root}>`
          : `um ficheiro do tipo ${detail.type}`;
    const advice = typeof detail === 'string' ? FOREIGN_ADVICE[detail] : undefined;
    return `Isto é ${name}, de onde não se pode ler nenhum artigo.${advice === undefined ? '' : ` ${advice}`}`;
  },
  'url-unusable': ({ url }) =>
    `O endereço canónico «${url}» não é um endereço web completo, pelo que o artigo recebe uma página aqui.`,
  'usage-terms': (texts) => `As condições de utilização da agência (não publicadas): ${listed(texts)}.`,
  'video-only': (item) => mediumAlone(item, 'um vídeo sem artigo'),
  withheld: 'A agência retém a publicação deste item.',
  'xml-entity': ({ entity }) =>
    `O XML refere uma entidade ${entity} que não é nem do XML nem um carácter do HTML. As entidades que um ficheiro declara ele próprio não são expandidas.`,
  'xml-syntax': (detail) => {
    if (detail === 'no-element') return 'O XML não contém nenhum elemento.';
    if (detail === 'ampersand')
      return 'O ficheiro não é XML bem formado: este «&» não inicia nenhuma referência; em XML escreve-se «&amp;».';
    return 'said' in detail
      ? `O ficheiro não é XML bem formado: ${detail.said}.`
      : `O ficheiro termina dentro de <${detail.cutOffIn}>: o envio não está completo.`;
  },
  'xml-too-deep': ({ most }) => `O XML encaixa os seus elementos em mais de ${number(most)} níveis.`,
  'xml-too-large': ({ most }) => `O XML tem mais de ${number(most)} elementos.`,
};

/** Before "que se abre aqui". */
const OPEN_SIGNS: Readonly<Record<OpenSign, string>> = {
  '"': 'A aspa "',
  "'": "A aspa '",
  '[': 'O parêntese reto [',
  '{': 'A chaveta {',
};

const SKIPPED = {
  'too-long': 'é muito mais longo do que qualquer artigo.',
  nothing: 'não tem nem texto nem multimédia.',
  untitled: 'não tem nem título nem texto.',
};

/** Behind "a página". */
const STAND_INS: Readonly<Record<StandIn, string>> = {
  check: 'pergunta se quem a lê é uma pessoa',
  consent: 'pede consentimento antes de mostrar seja o que for',
  error: 'informa de um erro',
  login: 'pede que se inicie sessão',
  scripts: 'pede JavaScript',
};

function forFew(page: PageForFew): string {
  const remedy = 'É publicado quando a página mostrar o seu texto inteiro, ou quando o texto for enviado sozinho.';
  switch (page.page) {
    case 'hides-text':
      return `A página esconde ${number(page.hidden)} caracteres do seu texto e mostra ${number(page.shown)}, pelo que isto pode não ser para o público. ${remedy}`;
    case 'not-free':
      return `A página diz que não é de leitura gratuita (isAccessibleForFree) e mostra pouco mais do que um início. ${remedy}`;
    case 'wall':
      return `«${page.notice}»: a página termina o seu texto para quem não assina ou não inicia sessão. ${remedy}`;
  }
}

const NO_ITEMS = {
  agency: 'O ficheiro não contém nenhum item de texto.',
  newsml: 'O NewsML não contém nenhum NewsItem.',
  message: 'A mensagem noticiosa não contém nenhum item.',
};

const NO_TEXT = {
  article: 'Não se encontrou nenhum texto.',
  docx: 'O documento não contém texto.',
  email: 'O e-mail não tem texto.',
  'handed-over': 'O e-mail apenas entrega uma mensagem que cita. Reencaminhe essa mensagem tal como está, ou anexe-a.',
  'empty-file': 'O ficheiro está vazio.',
  'inserted-file':
    'O texto do documento é um ficheiro que o Word deve inserir quando o abrir. Abra-o no Word e guarde-o de novo.',
  message: 'A mensagem não tem texto.',
  messages: 'As mensagens não têm texto.',
  'news-item': 'O NewsItem não contém texto.',
  nitf: 'O NITF não contém nem título nem texto.',
  page: 'A página não mostra texto. Os seus scripts podem preenchê-lo quando é aberta; guarde a página a partir do navegador e envie essa.',
};

const NO_TITLE = {
  article: 'Não se encontrou nenhum título.',
  docx: 'Não se encontrou nenhum título no documento: dê ao título o estilo «Title», ou ponha-o numa linha própria acima do texto.',
  email: 'O e-mail não tem assunto, e o seu texto não tem título. Envie-o com um assunto.',
};

const TOO_COMPLEX = {
  page: 'A página tem mais de 3 MB ou de 300.000 tags sem os seus scripts, mais do que pode ser um artigo.',
  styles: 'A página tem mais estilos do que se podem examinar para saber o que escondem.',
  marks: 'O texto tem mais parênteses e outros sinais do que um artigo pode ter. Divida-o.',
};

function mb(bytes: number): string {
  return `${number(bytes / 1_000_000)} MB`;
}

function listed(texts: readonly string[]): string {
  return enumerated(texts.map((text) => `«${text}»`));
}

function dateOf({ date, text }: StatedDate): string {
  return `A data de ${DATES[date]} «${text}»`;
}

function nameOf(item: ItemName): string {
  return 'name' in item ? `«${item.name}»` : `O item ${number(item.number)} de ${number(item.of)}`;
}

/** NewsML 1 items hold nothing else: there is no more to say. */
function mediumAlone(item: OtherItem, what: string): string {
  return item.format === 'newsml-1' ? `Isto é ${what}.` : noArticle(item, what);
}

function noArticle({ format, id }: OtherItem, what: string): string {
  if (format === 'ninjs')
    return `O item ninjs${id === undefined ? '' : ` ${id}`} é ${what}, de que não se pode fazer nenhum artigo.`;
  return `${id === undefined ? 'Isto' : `O item ${id}`} é ${what}, de que não se pode fazer nenhum artigo.`;
}

function foundBeside(items: number, beside: readonly Counted[], say: Say): string {
  const kinds = beside.map((drop) => `${number(drop.count)} × ${say.what(drop)}`);
  const empty = { one: '{count} item sem texto nem multimédia', other: '{count} itens sem texto nem multimédia' };
  return enumerated([...(items === 0 ? [] : [counted(items, empty)]), ...kinds]);
}

function faultOf(fault: MediaFault): string {
  if (typeof fault === 'string') return MEDIA_FAULTS[fault];
  return 'chunk' in fault
    ? `tem um segmento (chunk) «${fault.chunk}», que não é dos do PNG`
    : `é de um tipo que não se publica, ${fault.type}`;
}

function fetchFault(fault: FetchFault): string {
  if (typeof fault === 'string') return FETCH_FAULTS[fault];
  if ('said' in fault) return fault.said;
  if ('status' in fault) return `estado ${fault.status}`;
  if ('port' in fault) return `a porta ${fault.port} não é consultada`;
  if ('redirects' in fault) return `mais de ${number(fault.redirects)} redirecionamentos`;
  if ('bytes' in fault) return `tem mais de ${number(fault.bytes)} bytes`;
  const { host, address } = fault;
  return address === undefined ? `${host} não é um endereço público` : `${host} está em ${address}, que não é público`;
}

/** Behind what was expected. */
function jsonFound(found: NoteDetails['unknown-json']): string {
  switch (found) {
    case 'no-articles':
      return 'não se encontrou nenhum artigo';
    case 'list':
      return 'encontrou-se uma lista';
    case 'null':
      return 'encontrou-se null';
    default:
      if ('type' in found) return `encontrou-se um valor do tipo ${found.type}`;
      return found.fields.length === 0
        ? 'não se encontrou nenhum campo'
        : `encontraram-se os campos ${enumerated(found.fields)}`;
  }
}

function millions(count: number): string {
  return number(Math.ceil(count / 1_000_000));
}
