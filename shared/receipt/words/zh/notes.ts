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

const { enumerated, number } = numeralsOf('zh');
const LIST = new Intl.ListFormat('zh', { style: 'narrow' });

const DATES: Readonly<Record<StatedDate['date'], string>> = {
  published: '发布日期',
  updated: '更新日期',
  embargoed: '禁发日期',
  expires: '到期日期',
};

export const NOTES: NoteWords = {
  advisory: ({ text, is }) => `“${text}”：这是${is === 'note' ? '给编辑的通知' : '线路测试'}，不是文章。`,
  'archive-damaged': '文件已损坏，或没有上传完整。',
  'archive-encrypted': '压缩包受密码保护。请发送不带密码的压缩包。',
  'archive-too-large': (detail) => {
    if (detail === 'documents') return '压缩包中的文档过大，无法一次解压。请拆分成几个压缩包。';
    if (detail === 'text') return '压缩包中的文本过多，无法一次读取。请拆分成几个压缩包。';
    if ('of' in detail) {
      const { most, of } = detail;
      const what = {
        files: `文件超过 ${number(most)} 个`,
        bytes: `文件合计超过 ${mb(most)}`,
        'bytes-in-one': `有单个文件超过 ${mb(most)}`,
      };
      return `压缩包中${what[of]}。请将其拆分。`;
    }
    const { file, times } = detail;
    return times === undefined
      ? `“${file}”过大，无法从这样的压缩包中解压。请单独发送。`
      : `压缩包中的“${file}”解压后增大到 ${times} 倍以上，文章不会如此。`;
  },
  'article-too-long': (detail) => {
    switch (detail) {
      case 'for-readers':
        return '文章大于 1 MB，超出了订阅阅读器和 Google News 所能接受的大小。请将其拆分。';
      case 'html':
        return '文章的 HTML 超过 4 MB，远远超出所能发布的大小。请将其拆分。';
      case 'text':
        return '文本超过 1 MB，超出了一篇文章所能有的长度。请将其拆分。';
      case 'lines':
        return '文本超过 5 万行，超出了一篇文章所能有的行数。请将其拆分。';
      case 'cells':
        return '文本中的表格超过 10 万个单元格，超出了一篇文章所能有的数量。请将其拆分。';
      default:
        return `“${detail.title}”即使压缩后仍占 ${number(detail.bytes)} 字节；最多可存储 ${number(detail.most)} 字节。请将其拆分，或把其中的图片作为文件上传。`;
    }
  },
  'audio-only': (item) => mediumAlone(item, '没有文章的录音'),
  canceled: '通讯社已取消此条目。',
  'catalog-item': (item) => noArticle(item, '词汇表目录'),
  'comment-unclosed': ({ sign }) => `有一处注释以“${sign}”开始，始终没有闭合，其下的所有内容都会被隐藏。请将其闭合。`,
  'concept-item': (item) => noArticle(item, '人物、地点、事件或术语的记录'),
  container: '文件不是文本，而是含有其他文件。',
  'cut-short': '网页表明其余内容供订阅者阅读：文章可能不完整。',
  'damaged-media': (fault) =>
    `文件${faultOf(fault)}，因此无法断定其中是否透露了位置或姓名。请重新保存为 JPEG、PNG 或 MP4。`,
  'date-absurd': (detail) => {
    if ('ahead' in detail) return `“${detail.title}”排期于 ${detail.ahead} 发布，是两年多以后。`;
    const why = { 'before-1600': '早于 1600 年', 'clock-zero': '是计算机时钟的零点' };
    return `${dateOf(detail)}${why[detail.why]}，未予采用。`;
  },
  'date-ambiguous': (detail) =>
    `${dateOf(detail)}有两种读法。已按“${detail.language}”的书写习惯理解为 ${detail.taken}。`,
  'date-of-month': (detail) => `${dateOf(detail)}只写了月份，没有写日。已理解为 ${detail.taken}。`,
  'date-unreadable': (detail) =>
    'date' in detail
      ? `${dateOf(detail)}无法读取，未予采用。`
      : `${dateOf({ date: 'published', ...detail })}无法读取，照此会以今天的日期发布。请写明年、月、日：2026-11-24。`,
  'description-as-text': '条目没有自己的正文：以其简介作为正文发布。',
  'document-damaged': '文档已损坏：其中没有可以读取的文本。请重新保存。',
  'document-encrypted': '文档受密码保护。请发送不带密码的文档。',
  'document-too-large': 'Word 文档中的文本和格式超出了一篇文章所能有的数量。请将其拆分。',
  'docx-damaged': (detail) => {
    if ('said' in detail) return `Word 文档已损坏，无法读取：${detail.said}`;
    return 'malformed' in detail
      ? `Word 文档已损坏：其中的部分“${detail.malformed}”不是格式良好的 XML。`
      : `Word 文档已损坏：其中的部分“${detail.unreadable}”无法读取。`;
  },
  'docx-incomplete': ({ links, pictures }) => {
    const parts = [
      ...(pictures === 0 ? [] : [` ${number(pictures)} 张图片`]),
      ...(links === 0 ? [] : [` ${number(links)} 个链接的地址`]),
    ];
    return `Word 文档引用的${enumerated(parts)}不在文档中。发布时不含这些内容。`;
  },
  'duplicate-id': '文件中在它之前有一篇文章的 id 与它相同，因此这一篇已略去。',
  'editorial-note': (texts) => `通讯社给编辑的备注（不发布）：${listed(texts)}。`,
  'email-automatic': '这是自动回复，或日历邀请。',
  'email-encrypted': '邮件已加密（S/MIME 或 PGP）。请发送未加密的邮件。',
  'email-partial': '这是分成几封发送的邮件中的一部分。',
  'email-report': '这是邮件投递情况的报告。',
  'email-too-deep': '邮件各部分嵌套过深，或邮件头过多，无法读取。',
  'email-too-large': (detail) => {
    if (detail === 'attached-text') return '附件中的文本过多，无法一次读取。请分成几封邮件发送。';
    const { most, of } = detail;
    const what = {
      bytes: `大小超过 ${mb(most)}`,
      lines: `文本超过 ${number(most)} 行`,
      parts: `组成部分超过 ${number(most)} 个`,
      attachments: `附件超过 ${number(most)} 个`,
      characters: `文本超过 ${mb(most)}`,
    };
    return `邮件的${what[of]}。`;
  },
  'embargo-without-date': (detail) => {
    if (detail === 'agency') return '通讯社暂不准发布此条目，也没有说明到何时为止。';
    if ('field' in detail) return `字段“${detail.field}”没有写明到何时为止。`;
    return 'embargo' in detail
      ? `禁发期“${detail.embargo}”没有以可读取的形式写明到何时为止。`
      : `“${detail.line}”没有以可读取的形式写明到何时为止。请写明年、月、日和时间：“Embargoed until 2026-11-24 06:00”。`;
  },
  'expiry-unreadable': ({ expiry }) =>
    `到期日期“${expiry}”无法读取，因此无从得知发布到何时为止。请写成 2026-11-24 这样的日期，或将其删去。`,
  'empty-file': (holds) => (holds === 'no-bytes' ? '文件是空的。' : '文件中只有空白字符。'),
  'encoding-damaged': '有些字符不属于邮件声明的编码，显示为“\ufffd”。请以 UTF-8 重新发送。',
  'encoding-strays': '网页中有少数字节不是 UTF-8，已按 Windows-1252 读取。请检查文章，并把网页保存为 UTF-8。',
  'encoding-guessed-mac': '文件不是 UTF-8，也没有说明编码：已按 Mac OS Roman 读取。请保存为 UTF-8。',
  'encoding-guessed': '文件不是 UTF-8，也没有说明编码：已按 Windows-1252 读取。请保存为 UTF-8。',
  'event-item': (item) => (item === 'list' ? '这是事件列表，无法据此生成文章。' : noArticle(item, '事件')),
  'field-absurd': ({ field, length, most }) =>
    `${field === 'id' ? '编号（id）' : FIELD[field]}有 ${number(length)} 个字符，超过整篇文章所能有的 ${number(most)} 个字符。`,
  'field-ignored': ({ field }) => `字段“${field}”的类型无法读取，已被忽略。`,
  'field-misspelt': ({ field, meant }) => `字段“${field}”无法识别，已被忽略。如果是指“${meant}”，请照此书写。`,
  'field-stated-twice': ({ field }) => `字段“${field}”写了两次；以后一次为准。`,
  'field-too-long': ({ field, count, longest, most, isCut }) => {
    const what =
      count === 1
        ? `${FIELD[field]}有 ${number(longest)} 个字符`
        : `${number(count)} ${FIELDS[field]}最长有 ${number(longest)} 个字符`;
    return `${what}：${isCut ? `保留前 ${number(most)} 个字符` : `超过 ${number(most)} 个，因此已略去`}。`;
  },
  'file-damaged': (detail) =>
    detail === 'alone' ? '文件已损坏。' : `上传内容中的“${detail.file}”已损坏，因此已略去。`,
  'file-too-long': '文件中的文章在地址写全之后，HTML 超过 40 MB。请拆分文件。',
  'front-matter-syntax': (detail) => {
    if (detail === 'unclosed') return 'front matter 在第一行开始，但始终没有闭合。';
    if (detail === 'no-list') return 'front matter 不是名称和值的列表。';
    if ('leftOpen' in detail) return `此处开始的${OPEN_SIGNS[detail.leftOpen]} 始终没有闭合。`;
    const said = 'said' in detail ? detail.said : jsonFault(detail.fault);
    return `front matter 不是有效的 ${detail.language.toUpperCase()}：${said}。`;
  },
  'front-matter-too-long': 'front matter 超过 1 MB，文章的字段不会有这么长。属于正文的内容应放在它的下方。',
  'graphic-only': (item) => mediumAlone(item, '没有文章的图表'),
  'incomplete-message': '消息没有正常结束（缺少 ETX）：可能已被截断。',
  'is-article': '它是一篇文章。',
  'item-skipped': (detail, say) => {
    const name = 'item' in detail ? nameOf(detail.item) : '有一个条目';
    return `${name}已略去：${typeof detail.why === 'string' ? SKIPPED[detail.why] : say.note(detail.why)}`;
  },
  'items-undated': ({ items, taken }) =>
    `全部 ${number(items)} 个条目都没有注明发布时间。其中地址也没有日期的，发布时间定为${taken === undefined ? '现在' : `“${taken}”，即订阅源的生成时间`}。`,
  'json-syntax': (fault) => `文件不是有效的 JSON：${jsonFault(fault)}。`,
  'json-too-large': 'JSON 中的值超过 30 万个，文章不会有这么多。请将其拆分。',
  killed: ({ text }) => `“${text}”：通讯社已撤销此条目。不予发布，已经发布的则撤回。`,
  'knowledge-item': (item) => noArticle(item, item.format === 'newsml-1' ? '一组术语' : '一组术语或事实'),
  'language-unknown': ({ stated, taken }) => `“${stated}”不是“en”或“zh-CN”这样的语言标签；已视为“${taken}”。`,
  'media-address-too-long': ({ address, most }) =>
    `“${address}”的长度超过地址所能有的 ${number(most)} 个字符，因此它所显示的内容已略去。`,
  'media-missing': (detail) => {
    if ('file' in detail) return `“${detail.file}”不在“${detail.upload}”的媒体之中，因此不显示。`;
    return 'awaited' in detail
      ? `“${detail.awaited}”尚未上传。它到达后，文章会补全。`
      : `“${detail.path}…”超过文件路径所能有的长度，因此不显示。`;
  },
  'media-not-copied': ({ address, why }, say) => `“${address}”：${say.note(why)}`,
  'media-outside': ({ address }) => `“${address}”位于收件箱之外，因此不显示。`,
  'media-refused': ({ key, why }, say) => `“${key}”不显示：${say.note(why)}`,
  'more-reasons': (count) => `另有 ${number(count)} 条原因未列出。`,
  'more-warnings': (count) => `另有 ${number(count)} 条警告未列出。`,
  'nested-too-deep': '文章的元素嵌套达数千层，或样式多到无法查看，任何阅读器都无法显示。',
  'no-article': '压缩包中没有一个文件是文章。',
  'no-articles': (detail, say) => {
    if (detail === 'rss') return 'RSS 中既没有 channel，也没有 item。';
    if (detail === 'wordpress') return 'WordPress 导出文件中没有 channel。';
    const found = foundBeside(detail.items, detail.beside, say);
    return `文件中没有可发布的文章${found === '' ? '' : `，只有 ${found}`}。`;
  },
  'no-article-page': (page) =>
    page.is === 'links'
      ? '网页没有自己的正文：它像首页、栏目页或专题页一样，只通向其他网页。请上传单篇文章的网页。'
      : `${page.said === '' ? '' : `“${page.said}”：`}网页${STAND_INS[page.is]}。它不是文章：请在能显示该文章的浏览器中保存文章。`,
  'no-items': (of) => NO_ITEMS[of],
  'no-text': (detail, say) => {
    if (typeof detail === 'string') return NO_TEXT[detail];
    if ('title' in detail) return `只找到一个标题：“${detail.title}”下面没有正文。`;
    return 'besides' in detail
      ? `除了${say.what(detail.besides)}，未找到正文；而那部分内容只有它所属的网站才能填入。`
      : `条目${detail.item === '' ? '' : ` ${detail.item} `}既没有标题，也没有正文。`;
  },
  'no-title': (detail) => {
    if (typeof detail === 'string') return NO_TITLE[detail];
    const { above, salutation } = detail;
    const begins = salutation === undefined ? '' : `正文以称呼“${salutation}”开头。`;
    return `未找到标题：请在正文（第 ${above} 行）上方单独用一行写出标题。${begins}`;
  },
  'no-upload':
    '使用这类名称的文件属于程序（.env、.DS_Store、desktop.ini、*.tmp），因此从不读取。如果它是文章，请改用其他名称。',
  'not-a-file': '这不是普通文件，而是管道、套接字或设备。',
  'not-copied': (fault) => `文件未被复制：${fetchFault(fault)}。它从原处显示。`,
  'not-fetched': (fault) => `未能取得该处的内容：${fetchFault(fault)}。`,
  'not-media': (detail) =>
    detail === 'copy'
      ? '此地址上的内容不是图片、音频或视频，因此只提供链接，不复制。'
      : `名称以“${detail.extension}”结尾，但文件不是图片、音频、视频或 PDF 文档，或者已损坏。请重新发送。`,
  'not-public': (detail) => {
    if (detail === 'medium-undated')
      return 'Medium 导出此页面时没有发布日期，因此它是草稿，不供公开。在那里发布后重新导出，即会发布。';
    if (detail === 'exported-undated')
      return '它来自另一个系统，却没有写明在那里的发布时间，照此会以今天的日期发布。文件中写明日期后即会发布。';
    if (detail === 'not-listed') return '旁边的列表 posts.csv 没有表明它已发布。';
    if ('field' in detail)
      return `字段“${detail.field}”的值为“${detail.value}”，因此不供公开。将其${REMEDIES[detail.remedy]}后即会发布。`;
    if ('password' in detail) return `字段“${detail.password}”表明读者需要密码，因此不供公开。将其删去后即会发布。`;
    if ('folder' in detail) return `它位于文件夹“${detail.folder}”中，因此不供公开。移到其他文件夹后即会发布。`;
    if ('mediumDraft' in detail)
      return `“${detail.mediumDraft}”是 Medium 导出草稿时使用的名称，因此不供公开。改用其他名称后即会发布。`;
    if ('draftFile' in detail) return `文件名为“${detail.draftFile}”，因此这是草稿，不供公开。改用其他名称后即会发布。`;
    if ('note' in detail)
      return `“${detail.note}”：这段附言并非只是要求发布其下的邮件，因此该邮件被保留。把它作为转发邮件发送，或单独发送，即可发布。`;
    if ('page' in detail) return forFew(detail);
    if ('paper' in detail)
      return `“${detail.begins}”：这是${PAPERS[detail.paper]}，不是给读者看的。如果它是文章，请在上面加一句话说明内容。`;
    if ('title' in detail) return `“${detail.title}”：标题表明不供公开。标题不再这样写后即会发布。`;
    return 'text' in detail
      ? `“${detail.text}”：文本表明不供公开。删去这一行后即会发布。`
      : `“${detail.notice}”：不供公开。`;
  },
  'not-text': (holds) => (holds === 'nul' ? '文件不是文本：其中有 NUL 字符。' : '文件不是文本：其中满是控制字符。'),
  'outside-inbox': '文件的键（key）不是收件箱下的普通路径。',
  'package-item': (item) => noArticle(item, item.format === 'ninjs' ? '没有自身正文的条目包' : '列出其他条目的条目包'),
  'part-of-story': ({ words, is }) => {
    if (is === 'first') return `“${words}”表明报道在另一个文件中继续：只发布这一部分。请把整篇报道放在一个文件中发送。`;
    const later = `“${words}”表明这是一篇报道的后续部分，开头在另一个文件中。请把整篇报道放在一个文件中发送。`;
    return is === 'later' ? later : `${later}它没有标题。`;
  },
  'pdf-authors': (authors) => `PDF 原样发布，其中写有作者姓名：${listed(authors)}。不应透露姓名的人，须事先从中删去。`,
  'picture-only': (item) => mediumAlone(item, '没有文章的图片'),
  'picture-too-large': (size) => {
    const stated = 'pixels' in size ? `有 ${tenThousands(size.pixels)} 万像素` : `占 ${millions(size.bytes)} MB`;
    return `图片${stated}：它会原样发布，手机要加载整张图片。不超过 ${tenThousands(MOST_PIXELS)} 万像素和 ${millions(MOST_BYTES)} MB 的图片会生成较小的版本。`;
  },
  'planning-item': (item) => noArticle(item, '报道计划'),
  'several-articles':
    '网页显示多篇文章，无法断定其中哪一篇是网页标题所指的文章。请上传单篇文章的网页，或以其中一篇的标题作为网页标题。',
  'status-unknown': ({ field, value }) =>
    `字段“${field}”的值为“${value}”，无法识别，因此已扣留。将其改为“published”、“public”、“live”、“ready”或“final”，或者删去，即会发布；“draft”、“private”、“in review”或“archived”则表示有意扣留。`,
  'kept-back': ({ by, how, reason, isUnclear }) => {
    const says = isUnclear
      ? `旁边的文件“${by}”使它被扣留，因为无从得知该文件说的是什么`
      : `旁边的文件“${by}”表明它${how === 'withdrawn' ? '已撤回' : '暂不供公开'}`;
    const why = reason === undefined ? '' : `：${reason}`;
    const until = isUnclear ? '该文件改好或移除后' : '该文件移除后，或调用“feedmill release”后，';
    return `${says}${why}${reason?.match(/[.!?。！？]$/u) ? '' : '。'}${until}即会发布。`;
  },
  'said-of-many': '旁边的文件所说的未予采用：此文件含有多篇文章，无从得知说的是哪一篇。',
  'sidecar-alone': '这里没有这样的文件：一旦有文件使用该名称，此处所说的就生效，否则不起任何作用。',
  'said-of-no-media': ({ address }) => `文中没有显示名为“${address}”的媒体：旁边文件对它的说明未被采用。`,
  'sidecar-field': ({ field }) => `字段“${field}”不能由旁边的文件说明，已被忽略：id、地址和图片由文件自身决定。`,
  'sidecar-misnamed':
    '说明另一个文件的文件，名称须与那个文件相同，后面加上“.feedmill.yaml”，字母须与此完全一致。请重命名：照现在的名称，它不起任何作用。',
  'sidecar-missing': '旁边原有一个文件说明它是否供公开，现已缺失；尚无人确认这是有意的。',
  'sidecar-without-status':
    '其中没有任何可识别的内容，因此无从得知它的意思。请在其中写入“status: withdrawn”、“status: held”或“status: published”。',
  'still-being-written': '文件仍在写入。它有变化时会再次查看。',
  superseded: ({ by }) => `“${by}”是为同一篇文章较晚上传的，因此以它的处理结果为准。`,
  'symbolic-link': '不跟随符号链接。请把文件本身放在这里。',
  'text-elsewhere': '条目不含正文，只有含正文的文件的地址。请改为发送那个文件。',
  'title-from-name': 'front matter 和标题行都没有给出标题，因此标题取自文件名。',
  'title-from-text': (detail) =>
    detail === 'agency'
      ? '条目没有标题：以其第一句话为标题。'
      : `${nameOf(detail.item)}没有标题：采用其第一句话“${detail.title}”。`,
  'too-complex': (of) => TOO_COMPLEX[of],
  'too-costly':
    '读取此文件所需的时间或内存超过任何文章的需要，会耽误其他所有文件。请检查是否有无休止重复或嵌套的内容，或以其他格式发送。',
  'too-deep': (of) => `${of === 'docx' ? '文档' : 'HTML '}的元素嵌套过深，无法读取。`,
  'too-large': ({ bytes, most }) => `文件有 ${number(bytes)} 字节；最多接受 ${number(most)} 字节。`,
  'too-many-abbreviations': ({ most }) =>
    `文本解释的缩写超过 ${most} 个，或者过长，不像缩写。前 ${most} 个在出现处解释。`,
  'too-many-articles': ({ articles, most }) =>
    `文件含有 ${number(articles)} 篇文章；一次最多接受 ${number(most)} 篇。请将其拆分。`,
  'too-many-footnotes': ({ most }) =>
    `文本的脚注超过 ${number(most)} 条。其后的脚注按原样留在文本中；在别处为它们写的内容已略去。`,
  'too-many-items': ({ items, most }) => `文件含有 ${number(items)} 个条目；最多接受 ${number(most)} 个。`,
  'too-many-lines': '这些消息超过 20 万行，无法一次读取。请分成几个文件发送。',
  'too-many-media': ({ most }) => `引用的媒体多于一次上传所能等待的数量：前 ${number(most)} 个之后的不再查找。`,
  'too-many-feeds': ({ title, most, first, others }) =>
    `“${title}”的栏目、标签和作者多于它所能进入的订阅源：它在其中 ${most} 个里，不在 ${first} 里${others === 0 ? '' : `，也不在另外 ${number(others)} 个里`}。`,
  'unfit-for-feed': ({ title, feed, receiver, why }) =>
    `“${title}”不在 ${feed} 里，该订阅源供 ${receiver} 使用：${why}`,
  'too-many-tags': ({ tags, most }) =>
    most === 1 ? `${tags} 个标签中保留第一个。` : `${tags} 个标签中保留前 ${most} 个。`,
  'too-much-markup': (of) =>
    of === 'file'
      ? '文件中的文本超过 50 万个元素和行，无法一次读取。请将其拆分。'
      : '文件中有一篇文本超过 25 万个元素和行，远远超过一篇文章。请将其拆分或删去。',
  undecodable: (detail) => {
    if (detail === 'unknown') return '无法断定文件的编码。请保存为 UTF-8。';
    if (typeof detail === 'object' && 'unknown' in detail)
      return `文本声明的编码为“${detail.unknown}”，无法识别。请以 UTF-8 发送。`;
    return detail === 'cut-off'
      ? '文件在一个字符的中间结束：上传不完整。'
      : `这不是有效的 ${detail.encoding.toUpperCase()}：文件已损坏，或使用了其他编码。请保存为 UTF-8。`;
  },
  'unknown-json': (found) =>
    `JSON 中没有文章：应有标题，以及 html、text、markdown、content_html 或 content_text 之一，实际${jsonFound(found)}。`,
  unreadable: '文件不允许读取：没有权限。',
  'unreadable-name': '文件或其文件夹的名称不是 UTF-8。',
  'unsafe-key': (fault) => `文件的路径${KEY_FAULTS[fault]}。请重命名。`,
  'unsupported-content': (detail) =>
    'vocabulary' in detail
      ? `条目的文本使用 <${detail.vocabulary}> 词汇，无法据此生成文章。`
      : noArticle(detail, `一个 <${detail.element}>`),
  'unsupported-format': (detail) => {
    if (detail === 'unknown') return '无法从这种格式中读取文章。';
    if (typeof detail === 'object' && 'media' in detail)
      return `${detail.media} 文件不能发布。${INSTEAD[detail.instead]}`;
    const name =
      typeof detail === 'string'
        ? FOREIGN[detail]
        : 'root' in detail
          ? `一份类型为 <${detail.root}> 的 XML 文档`
          : `一个类型为 ${detail.type} 的文件`;
    const advice = typeof detail === 'string' ? FOREIGN_ADVICE[detail] : undefined;
    return `这是${name}，无法从中读取文章。${advice ?? ''}`;
  },
  'url-unusable': ({ url }) => `规范地址“${url}”不是完整的网址，因此文章在这里有一个页面。`,
  'usage-terms': (texts) => `通讯社的使用条款（不发布）：${listed(texts)}。`,
  'video-only': (item) => mediumAlone(item, '没有文章的视频'),
  withheld: '通讯社不准发布此条目。',
  'xml-entity': ({ entity }) =>
    `XML 引用了实体 ${entity}，它既不是 XML 的实体，也不是 HTML 的字符。文件自行声明的实体不会展开。`,
  'xml-syntax': (detail) => {
    if (detail === 'no-element') return 'XML 中没有元素。';
    if (detail === 'ampersand') return '文件不是格式良好的 XML：此处的“&”没有引出引用；在 XML 中它写作“&amp;”。';
    return 'said' in detail
      ? `文件不是格式良好的 XML：${detail.said}。`
      : `文件在 <${detail.cutOffIn}> 之内结束：上传不完整。`;
  },
  'xml-too-deep': ({ most }) => `XML 的元素嵌套超过 ${most} 层。`,
  'xml-too-large': ({ most }) => `XML 的元素超过 ${number(most)} 个。`,
};

const OPEN_SIGNS: Readonly<Record<OpenSign, string>> = {
  '"': '引号 "',
  "'": "引号 '",
  '[': '括号 [',
  '{': '括号 {',
};

const SKIPPED = {
  'too-long': '它远远长于任何文章。',
  nothing: '它既没有文本，也没有媒体。',
  untitled: '它既没有标题，也没有文本。',
};

/** Behind "网页". */
const STAND_INS: Readonly<Record<StandIn, string>> = {
  check: '询问读者是否为真人',
  consent: '在显示任何内容之前要求同意',
  error: '报告了错误',
  login: '要求登录',
  scripts: '要求启用 JavaScript',
};

function forFew(page: PageForFew): string {
  const remedy = '网页显示全部正文后，或单独上传正文后，即会发布。';
  switch (page.page) {
    case 'hides-text':
      return `网页隐藏了 ${number(page.hidden)} 个字符的正文，显示了 ${number(page.shown)} 个字符，因此可能不供公开。${remedy}`;
    case 'not-free':
      return `网页表明不能免费阅读（isAccessibleForFree），而且显示的几乎只有开头。${remedy}`;
    case 'wall':
      return `“${page.notice}”：对没有订阅或登录的人，网页的正文到此为止。${remedy}`;
  }
}

const NO_ITEMS = {
  agency: '文件中没有文本条目。',
  newsml: 'NewsML 中没有 NewsItem。',
  message: '新闻消息中没有条目。',
};

const NO_TEXT = {
  article: '未找到正文。',
  docx: '文档中没有文本。',
  email: '邮件没有正文。',
  'handed-over': '邮件只是转交它所引用的一封邮件。请原样转发那封邮件，或把它作为附件发送。',
  'empty-file': '文件是空的。',
  'inserted-file': '文档的文本是一个要由 Word 在打开文档时插入的文件。请在 Word 中打开文档并重新保存。',
  message: '消息没有正文。',
  messages: '这些消息没有正文。',
  'news-item': 'NewsItem 中没有文本。',
  nitf: 'NITF 中既没有标题，也没有正文。',
  page: '网页没有显示文本。文本可能在打开网页时由脚本填入；请在浏览器中保存网页，再上传保存的文件。',
};

const NO_TITLE = {
  article: '未找到标题。',
  docx: '文档中未找到标题：请为标题应用“标题”（Title）样式，或在正文上方单独用一行写出标题。',
  email: '邮件没有主题，正文也没有标题。请带主题发送。',
};

const TOO_COMPLEX = {
  page: '网页不计脚本仍超过 3 MB 或 30 万个标签，文章不会有这么多。',
  styles: '网页的样式过多，无法逐一查看它们隐藏了什么。',
  marks: '文本中的括号和其他标记超出了一篇文章所能有的数量。请将其拆分。',
};

function mb(bytes: number): string {
  return `${number(bytes / 1_000_000)} MB`;
}

function listed(texts: readonly string[]): string {
  return LIST.format(texts.map((text) => `“${text}”`));
}

function dateOf({ date, text }: StatedDate): string {
  return `${DATES[date]}“${text}”`;
}

function nameOf(item: ItemName): string {
  return 'name' in item ? `“${item.name}”` : `第 ${item.number} 个条目（共 ${item.of} 个）`;
}

/** NewsML 1 items hold nothing else: there is no more to say. */
function mediumAlone(item: OtherItem, what: string): string {
  return item.format === 'newsml-1' ? `这是${what}。` : noArticle(item, what);
}

function noArticle({ format, id }: OtherItem, what: string): string {
  if (format === 'ninjs') return `ninjs 条目${id === undefined ? '' : ` ${id} `}是${what}，无法据此生成文章。`;
  return `${id === undefined ? '这' : `条目 ${id} `}是${what}，无法据此生成文章。`;
}

function foundBeside(items: number, beside: readonly Counted[], say: Say): string {
  const kinds = beside.map((drop) => `${drop.count} × ${say.what(drop)}`);
  return LIST.format([...(items === 0 ? [] : [`${items} 个没有文本和媒体的条目`]), ...kinds]);
}

function faultOf(fault: MediaFault): string {
  if (typeof fault === 'string') return MEDIA_FAULTS[fault];
  return 'chunk' in fault ? `中有 PNG 所没有的数据块“${fault.chunk}”` : `的类型 ${fault.type} 不予发布`;
}

function fetchFault(fault: FetchFault): string {
  if (typeof fault === 'string') return FETCH_FAULTS[fault];
  if ('said' in fault) return fault.said;
  if ('status' in fault) return `状态码 ${fault.status}`;
  if ('port' in fault) return `不访问端口 ${fault.port}`;
  if ('redirects' in fault) return `重定向超过 ${fault.redirects} 次`;
  if ('bytes' in fault) return `它大于 ${number(fault.bytes)} 字节`;
  const { host, address } = fault;
  return address === undefined ? `${host} 不是公共地址` : `${host} 位于 ${address}，那不是公共地址`;
}

function jsonFound(found: NoteDetails['unknown-json']): string {
  switch (found) {
    case 'no-articles':
      return '没有文章';
    case 'list':
      return '为列表';
    case 'null':
      return '为 null';
    default:
      if ('type' in found) return `为 ${found.type}`;
      return found.fields.length === 0 ? '没有字段' : `有字段 ${LIST.format(found.fields)}`;
  }
}

function millions(count: number): string {
  return String(Math.ceil(count / 1_000_000));
}

/** Of whole millions, as pixels are counted in Chinese. */
function tenThousands(count: number): string {
  return `${millions(count)}00`;
}
