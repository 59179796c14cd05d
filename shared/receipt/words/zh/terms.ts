import type { LimitedField } from '../../../article/limits/limits.ts';
import type {
  FetchFault,
  ForeignKind,
  KeyFault,
  MediaFault,
  MediaInstead,
  PaperKind,
  Remedy,
} from '../../../article/notes.ts';

/** What an editor calls one field of an article. */
export const FIELD: Readonly<Record<LimitedField, string>> = {
  title: '标题',
  'short-title': '短标题',
  dek: '导语',
  summary: '摘要',
  section: '栏目',
  role: '作者职务',
  caption: '图片说明',
  credit: '图片署名',
  alt: '替代文本',
  correction: '更正',
  rights: '权利声明',
  name: '作者姓名',
  source: '来源名称',
  tag: '标签',
  slug: '网址别名（slug）',
  'translation-key': '译文关联键',
};

/** Behind the count of several, with the word that it is counted by. */
export const FIELDS: Readonly<Record<LimitedField, string>> = {
  title: '个标题',
  'short-title': '个短标题',
  dek: '段导语',
  summary: '段摘要',
  section: '个栏目',
  role: '个作者职务',
  caption: '条图片说明',
  credit: '条图片署名',
  alt: '条替代文本',
  correction: '条更正',
  rights: '条权利声明',
  name: '个作者姓名',
  source: '个来源名称',
  tag: '个标签',
  slug: '个网址别名（slug）',
  'translation-key': '个译文关联键',
};

/** Between "将其" and "后即会发布". */
export const REMEDIES: Readonly<Record<Remedy, string>> = {
  published: '改为“published”或删去',
  public: '改为“public”或删去',
  clear: '改为“clear”或删去',
  true: '改为“true”或删去',
  false: '改为“false”或删去',
  no: '改为“no”或删去',
  always: '改为“always”或删去',
  'something-else': '改为其他内容',
  date: '改为具体时间或删去',
  'true-in-list': '在 posts.csv 中改为“true”',
  empty: '清空或删去',
  'left-out': '删去',
  'taken-out': '移除',
  sent: '发送',
};

const PICTURE = '请以 JPEG、PNG、GIF、WebP 或 AVIF 格式发送图片。';
const SOUND = '请以 MP3、M4A、Ogg、WAV、FLAC 或 AAC 格式发送音频。';
const FILM = '请以 MP4、WebM 或 MOV 格式发送视频。';

export const INSTEAD: Readonly<Record<MediaInstead, string>> = {
  picture: PICTURE,
  sound: SOUND,
  film: FILM,
  'film-or-sound': `${FILM}${SOUND}`,
  'picture-without-scripts': '这类文件在打开时可能运行脚本。请以 PNG 或 WebP 格式发送图片。',
};

/** 编辑部写给自己的东西。 */
export const PAPERS: Readonly<Record<PaperKind, string>> = {
  tasks: '待办事项或购物清单',
  minutes: '会议的记录或议程',
  contacts: '人员和号码的名单',
  logins: '用户名和密码的清单',
  resume: '个人简历',
  invoice: '账单',
  own: '编辑部自用的文件，例如值班表、报销或采访提纲',
};

/** Behind "这是". */
export const FOREIGN: Readonly<Record<Exclude<ForeignKind, 'unknown'>, string>> = {
  pdf: '一份 PDF 文档',
  postscript: '一份 PostScript 文档',
  word: '一份 Word 文档',
  'old-office': '一份旧版 Microsoft Office 文档',
  spreadsheet: '一份电子表格',
  presentation: '一份演示文稿',
  'e-book': '一本电子书',
  executable: '一个可执行文件',
  script: '一个可执行脚本',
  archive: '一个压缩包',
  database: '一个数据库',
  picture: '一张图片',
  film: '一段视频',
  sound: '一个音频文件',
  font: '一个字体文件',
  xml: '一份 XML 文档',
  'movable-type': '一份 Movable Type 或 TypePad 的导出文件，其中有草稿和读者的地址',
  csv: '一份数值表格（CSV）',
  yaml: '一个 YAML 文件',
  settings: '一个设置文件',
  calendar: '一份日历（iCalendar）',
  contacts: '一份通讯录（vCard）',
  'style-sheet': '一份样式表',
  code: '源代码',
  subtitles: '一个字幕文件',
  shortcut: '一个指向网址的快捷方式',
  robots: '一个向程序说明网站的文件',
  log: '一份日志',
  diff: '一份文件改动列表',
  key: '一个密钥或证书',
  passwords: '一份账号和密码',
  chat: '一份聊天记录',
  data: '供程序使用的数据',
  readme: '一份 README',
  licence: '一份许可证',
  'project-file': '一个软件项目的文件',
  restructuredtext: '一份 reStructuredText 文本',
  asciidoc: '一份 AsciiDoc 文本',
  org: '一个 Org 文件',
  latex: '一份 LaTeX 文本',
  'wiki-markup': '一份 wiki 标记文本',
};

const EXPORT = '请将其导出为 Word 文档、HTML 或 Markdown，再发送导出的文件。';
const RENAME = '如果它是文章，请改用其他名称。';
const SAVE = '如果它是文章，请保存为纯文本（.txt）、Markdown 或 Word 文档。';

/** Behind what it is: what its editor can do. */
export const FOREIGN_ADVICE: Partial<Readonly<Record<ForeignKind, string>>> = {
  word: '请保存为 .docx 格式的 Word 文档。',
  'old-office': '如果它是文本，请保存为 .docx 格式的 Word 文档。',
  pdf: '请发送制作它所用的文档。',
  csv: SAVE,
  yaml: SAVE,
  settings: SAVE,
  code: SAVE,
  log: SAVE,
  passwords: SAVE,
  chat: SAVE,
  data: SAVE,
  'style-sheet': SAVE,
  subtitles: '存为 .vtt 或 .srt，与录音或录像放在一起并使用相同的名称，就会作为其文字内容发布。',
  readme: RENAME,
  licence: RENAME,
  robots: RENAME,
  'project-file': RENAME,
  restructuredtext: EXPORT,
  asciidoc: EXPORT,
  org: EXPORT,
  latex: EXPORT,
  'wiki-markup': EXPORT,
};

/** Behind "文件的路径". */
export const KEY_FAULTS: Readonly<Record<KeyFault, string>> = {
  'too-long': '超过 1024 字节',
  controls: '含有控制字符',
  backslash: '含有反斜杠',
  nameless: '中有无名称的文件夹或文件',
  dots: '经过“.”或“..”',
};

/** Behind "文件". */
export const MEDIA_FAULTS: Readonly<Record<Extract<MediaFault, string>, string>> = {
  'too-many-pieces': '分成的段数多于任何图片、音频或视频',
  'cut-off-in-comments': '在注释处中断',
  'cut-off-in-header': '在文件头处中断',
  'more-between-pages': '的各页之间有不属于页的内容',
  'more-between-chunks': '的各数据块之间有不属于数据块的内容',
  'more-between-blocks': '的各区块之间有不属于区块的内容',
  'more-than-media': '中有既不是图像也不是声音的内容',
  'stream-without-sound': '中有不是声音的数据流',
  'comments-of-wrong-length': '的注释长度不符',
  'not-flac': '的开头不符合 FLAC 格式',
  'not-png': '的开头不符合 PNG 格式',
  'unknown-parts': '中有任何 JPEG 解码器都不认识的部分',
  'no-header': '没有文件头',
  'places-untold': '没有说明图像和声音在其中的位置',
};

/** Behind "文件未被复制：". */
export const FETCH_FAULTS: Readonly<Record<Extract<FetchFault, string>, string>> = {
  'not-on-the-web': '它不在网上',
  'address-with-password': '其地址带有密码',
  'too-slow': '耗时过长',
};
