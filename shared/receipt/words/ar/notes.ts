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
import { counted, enumerated, listed, NOUNS, number } from './counted.ts';
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

const DATES: Readonly<Record<StatedDate['date'], string>> = {
  published: 'النشر',
  updated: 'التحديث',
  embargoed: 'حظر النشر',
  expires: 'الانتهاء',
};

export const NOTES: NoteWords = {
  advisory: ({ text, is }) => `«${text}»: هذا ${is === 'note' ? 'تنبيه للمحررين' : 'اختبار للخط'}، وليس مقالًا.`,
  'archive-damaged': 'الملف تالف أو لم يُرفع كاملًا.',
  'archive-encrypted': 'الملف المضغوط محمي بكلمة مرور. أرسله بلا كلمة مرور.',
  'archive-too-large': (detail) => {
    if (detail === 'documents')
      return 'المستندات في الملف المضغوط أكبر من أن يُفك ضغطها دفعة واحدة. قسّمه إلى عدة ملفات.';
    if (detail === 'text') return 'في الملف المضغوط نص أكثر مما يمكن قراءته دفعة واحدة. قسّمه إلى عدة ملفات.';
    if ('of' in detail) {
      const { most, of } = detail;
      const what = {
        files: counted(most, NOUNS.file),
        bytes: `${mb(most)} من الملفات`,
        'bytes-in-one': `${mb(most)} في ملف واحد`,
      };
      return `في الملف المضغوط أكثر من ${what[of]}. قسّمه.`;
    }
    const { file, times } = detail;
    return times === undefined
      ? `«${file}» أكبر من أن يُستخرج من مثل هذا الملف المضغوط. أرسله وحده.`
      : `«${file}» في الملف المضغوط يتضاعف حجمه أكثر من ${counted(times, NOUNS.time)} عند فك ضغطه، ولا يحدث ذلك لأي مقال.`;
  },
  'article-too-long': (detail) => {
    switch (detail) {
      case 'for-readers':
        return 'المقال أكبر من ميغابايت واحد، وهذا أكثر مما تقبله قارئات الخلاصات وGoogle News. قسّمه.';
      case 'html':
        return 'في المقال أكثر من 4 ميغابايت من HTML، وهذا أكثر بكثير مما يمكن نشره. قسّمه.';
      case 'text':
        return 'النص أطول من ميغابايت واحد، وهذا أكثر مما يجوز لمقال. قسّمه.';
      case 'lines':
        return 'في النص أكثر من 50,000 سطر، وهذا أكثر مما يجوز لمقال. قسّمه.';
      case 'cells':
        return 'في جداول النص أكثر من 100,000 خلية، وهذا أكثر مما يجوز لمقال. قسّمه.';
      default:
        return `يشغل «${detail.title}» ${counted(detail.bytes, NOUNS.byte)} حتى بعد ضغطه، ولا يمكن حفظ أكثر من ${counted(detail.most, NOUNS.byte)}. قسّمه، أو ارفع صوره ملفات.`;
    }
  },
  'audio-only': (item) => mediumAlone(item, 'تسجيل صوتي بلا مقال'),
  canceled: 'ألغت الوكالة هذه المادة.',
  'catalog-item': (item) => noArticle(item, 'فهرس مفردات'),
  'comment-unclosed': ({ sign }) => `يبدأ تعليق بالعلامة «${sign}» ولا يُغلق أبدًا، فيُخفى بذلك كل ما تحته. أغلقه.`,
  'concept-item': (item) => noArticle(item, 'سجل لشخص أو مكان أو حدث أو مصطلح'),
  container: 'الملف ليس نصًا، بل يحوي ملفات أخرى.',
  'cut-short': 'تقول الصفحة إن البقية للمشتركين: قد يكون المقال مبتورًا.',
  'damaged-media': (fault) =>
    `الملف ${faultOf(fault)}، فلا يمكن لأحد أن يعرف هل يكشف موقعًا أو اسمًا. احفظه من جديد بصيغة JPEG أو PNG أو MP4.`,
  'date-absurd': (detail) => {
    if ('ahead' in detail) return `«${detail.title}» مجدول في ${detail.ahead}، أي بعد أكثر من سنتين.`;
    const why = { 'before-1600': 'يقع قبل عام 1600', 'clock-zero': 'هو نقطة الصفر في ساعات الحواسيب' };
    return `${dateOf(detail)} ${why[detail.why]} ولا يُستعمل.`;
  },
  'date-ambiguous': (detail) =>
    `${dateOf(detail)} يمكن أن يُقرأ على وجهين. أُخذ على أنه ${detail.taken}، كما يُكتب في اللغة «${detail.language}».`,
  'date-of-month': (detail) => `${dateOf(detail)} يذكر شهرًا ولا يذكر يومًا. أُخذ على أنه ${detail.taken}.`,
  'date-unreadable': (detail) =>
    'date' in detail
      ? `${dateOf(detail)} لا يمكن قراءته ولا يُستعمل.`
      : `${dateOf({ date: 'published', ...detail })} لا يمكن قراءته، ولو نُشر المقال لصدر بتاريخ اليوم. اكتب اليوم والشهر والسنة: 2026-11-24.`,
  'description-as-text': 'ليس للمادة نص خاص بها: يُنشر وصفها نصًا لها.',
  'document-damaged': 'المستند تالف: ليس فيه نص يمكن قراءته. احفظه من جديد.',
  'document-encrypted': 'المستند محمي بكلمة مرور. أرسله بلا كلمة مرور.',
  'document-too-large': 'في مستند Word من النص والتنسيق أكثر مما يمكن أن يكون في مقال. قسّمه.',
  'docx-damaged': (detail) => {
    if ('said' in detail) return `مستند Word تالف ولا يمكن قراءته: ${detail.said}`;
    return 'malformed' in detail
      ? `مستند Word تالف: الجزء «${detail.malformed}» منه ليس XML سليم الصياغة.`
      : `مستند Word تالف: لا يمكن قراءة الجزء «${detail.unreadable}» منه.`;
  },
  'docx-incomplete': ({ links, pictures }) => {
    const parts = [
      ...(pictures === 0 ? [] : [counted(pictures, NOUNS.picture)]),
      ...(links === 0 ? [] : [counted(links, NOUNS['link-address'])]),
    ];
    return `يشير مستند Word إلى ما ليس فيه: ${enumerated(parts)}. يُنشر من دونه.`;
  },
  'duplicate-id': 'لمقال قبله في الملف المعرّف (id) نفسه، ولذلك حُذف هذا.',
  'editorial-note': (texts) => `تنبّه الوكالة المحررين (لا يُنشر): ${listed(texts)}.`,
  'email-automatic': 'هذا رد تلقائي، أو دعوة من تقويم.',
  'email-encrypted': 'الرسالة الإلكترونية مشفّرة (S/MIME أو PGP). أرسلها بلا تشفير.',
  'email-partial': 'هذا جزء واحد من رسالة إلكترونية أُرسلت في عدة أجزاء.',
  'email-report': 'هذا تقرير عن تسليم رسالة إلكترونية.',
  'email-too-deep': 'أجزاء الرسالة الإلكترونية متداخلة أعمق من أن تُقرأ، أو ترويساتها أكثر من أن تُقرأ.',
  'email-too-large': (detail) => {
    if (detail === 'attached-text')
      return 'في المرفقات نص أكثر مما يمكن قراءته دفعة واحدة. أرسلها في عدة رسائل إلكترونية.';
    const { most, of } = detail;
    const what = {
      bytes: mb(most),
      lines: `${counted(most, NOUNS.line)} من النص`,
      parts: counted(most, NOUNS.part),
      attachments: counted(most, NOUNS.attachment),
      characters: `${mb(most)} من النص`,
    };
    return `في الرسالة الإلكترونية أكثر من ${what[of]}.`;
  },
  'embargo-without-date': (detail) => {
    if (detail === 'agency') return 'تحجز الوكالة هذه المادة ولا تقول حتى متى.';
    if ('field' in detail) return `لا يقول الحقل «${detail.field}» حتى متى.`;
    return 'embargo' in detail
      ? `لا يقول حظر النشر «${detail.embargo}» حتى متى بصيغة يمكن قراءتها.`
      : `لا يقول «${detail.line}» حتى متى بصيغة يمكن قراءتها. اكتب اليوم والشهر والسنة والساعة: «Embargoed until 2026-11-24 06:00».`;
  },
  'expiry-unreadable': ({ expiry }) =>
    `لا يمكن قراءة تاريخ الانتهاء «${expiry}»، فلا يعرف أحد حتى متى يبقى هذا منشورًا. اكتب تاريخًا مثل 2026-11-24، أو احذفه.`,
  'empty-file': (holds) => (holds === 'no-bytes' ? 'الملف فارغ.' : 'ليس في الملف سوى مسافات بيضاء.'),
  'encoding-damaged':
    'بعض الأحرف ليست بالترميز الذي تعلنه الرسالة الإلكترونية، وتظهر على هيئة «\ufffd». أرسلها من جديد بترميز UTF-8.',
  'encoding-strays':
    'بعض بايتات الصفحة ليست UTF-8، وقُرئت على أنها Windows-1252. راجع المقال، واحفظ الصفحة بترميز UTF-8.',
  'encoding-guessed-mac': 'الملف ليس UTF-8 ولا يذكر ترميزه: قُرئ على أنه Mac OS Roman. احفظه بترميز UTF-8.',
  'encoding-guessed': 'الملف ليس UTF-8 ولا يذكر ترميزه: قُرئ على أنه Windows-1252. احفظه بترميز UTF-8.',
  'event-item': (item) => (item === 'list' ? 'هذه قائمة أحداث، ولا يمكن إعداد مقال منها.' : noArticle(item, 'حدث')),
  'field-absurd': ({ field, length, most }) =>
    `يبلغ طول ${field === 'id' ? 'المعرّف (id)' : FIELD[field]} ${counted(length, NOUNS.character)}، وهذا أكثر مما يجوز لمقال كامل، وهو ${number(most)}.`,
  'field-ignored': ({ field }) => `الحقل «${field}» ليس من نوع يمكن قراءته، وأُهمل.`,
  'field-misspelt': ({ field, meant }) => `الحقل «${field}» غير معروف، وأُهمل. إن كنت تقصد «${meant}» فاكتبه هكذا.`,
  'field-stated-twice': ({ field }) => `ذُكر الحقل «${field}» مرتين، ويُعمل بما يقوله آخرًا.`,
  'field-too-long': ({ field, count, longest, most, isCut }) => {
    const what =
      count === 1
        ? `يبلغ طول ${FIELD[field]} ${counted(longest, NOUNS.character)}`
        : `يصل الطول في ${counted(count, FIELDS[field])} إلى ${counted(longest, NOUNS.character)}`;
    const gone = counted(count, { one: 'حُذف', two: 'حُذفا', other: 'حُذفت' });
    return `${what}: ${isCut ? `يُحتفظ بأول ${counted(most, NOUNS.character)}` : `هذا أكثر من ${number(most)}، ولذلك ${gone}`}.`;
  },
  'file-damaged': (detail) =>
    detail === 'alone' ? 'الملف تالف.' : `«${detail.file}» داخل الملف المرفوع تالف، ولذلك حُذف.`,
  'file-too-long': 'في مقالات الملف أكثر من 40 ميغابايت من HTML مع كتابة عناوين روابطها كاملة. قسّم الملف.',
  'front-matter-syntax': (detail) => {
    if (detail === 'unclosed') return 'تُفتح البيانات التمهيدية (front matter) في السطر الأول ولا تُغلق أبدًا.';
    if (detail === 'no-list') return 'البيانات التمهيدية (front matter) ليست قائمة أسماء وقيم.';
    if ('leftOpen' in detail) return `${OPEN_SIGNS[detail.leftOpen]} التي تُفتح هنا لا تُغلق أبدًا.`;
    const said = 'said' in detail ? detail.said : jsonFault(detail.fault);
    return `البيانات التمهيدية (front matter) ليست ${detail.language.toUpperCase()} صحيحًا: ${said}.`;
  },
  'front-matter-too-long':
    'البيانات التمهيدية (front matter) أطول من ميغابايت واحد، وليست حقول أي مقال كذلك. مكان النص تحتها.',
  'graphic-only': (item) => mediumAlone(item, 'رسم بياني بلا مقال'),
  'incomplete-message': 'لا تنتهي الرسالة كما ينبغي (ينقصها ETX): ربما انقطعت.',
  'is-article': 'هو مقال.',
  'item-skipped': (detail, say) => {
    const name = 'item' in detail ? nameOf(detail.item) : 'مادة';
    return `حُذفت ${name}: ${typeof detail.why === 'string' ? SKIPPED[detail.why] : say.note(detail.why)}`;
  },
  'items-undated': ({ items, taken }) =>
    `لا تقول أي مادة متى صدرت (عدد المواد ${number(items)}). وما لا يذكر عنوانه على الويب يومًا هو أيضًا يصدر بتاريخ ${taken === undefined ? 'الآن' : `«${taken}»، وهو وقت إعداد الخلاصة`}.`,
  'json-syntax': (fault) => `الملف ليس JSON صحيحًا: ${jsonFault(fault)}.`,
  'json-too-large': 'في ملف JSON أكثر من 300,000 قيمة، وهذا أكثر مما في المقالات. قسّمه.',
  killed: ({ text }) => `«${text}»: أبطلت الوكالة هذه المادة. لا تُنشر، وتُسحب حيث نُشرت.`,
  'knowledge-item': (item) =>
    noArticle(item, item.format === 'newsml-1' ? 'مجموعة مصطلحات' : 'مجموعة مصطلحات أو حقائق'),
  'language-unknown': ({ stated, taken }) => `«${stated}» ليس رمز لغة مثل «en» أو «zh-CN»، وأُخذ على أنه «${taken}».`,
  'media-address-too-long': ({ address, most }) =>
    `«${address}» أطول مما يجوز لعنوان ويب، وهو ${counted(most, NOUNS.character)}، ولذلك حُذف ما يعرضه.`,
  'media-missing': (detail) => {
    if ('file' in detail) return `«${detail.file}» ليس بين الوسائط في «${detail.upload}»، ولذلك لا يُعرض.`;
    return 'awaited' in detail
      ? `«${detail.awaited}» لم يُرفع بعد. يكتمل المقال حين يصل.`
      : `«${detail.path}…» أطول مما يمكن أن يكون عليه مسار ملف، ولذلك لا يُعرض.`;
  },
  'media-not-copied': ({ address, why }, say) => `«${address}»: ${say.note(why)}`,
  'media-outside': ({ address }) => `«${address}» خارج صندوق الوارد، ولذلك لا يُعرض.`,
  'media-refused': ({ key, why }, say) => `«${key}» لا يُعرض: ${say.note(why)}`,
  'more-reasons': (count) =>
    counted(count, {
      one: 'هناك سبب آخر لم يُذكر.',
      two: 'هناك سببان آخران لم يُذكرا.',
      few: 'هناك {count} أسباب أخرى لم تُذكر.',
      many: 'هناك {count} سببًا آخر لم يُذكر.',
      other: 'هناك {count} سبب آخر لم يُذكر.',
    }),
  'more-warnings': (count) =>
    counted(count, {
      one: 'هناك تنبيه آخر لم يُذكر.',
      two: 'هناك تنبيهان آخران لم يُذكرا.',
      few: 'هناك {count} تنبيهات أخرى لم تُذكر.',
      many: 'هناك {count} تنبيهًا آخر لم يُذكر.',
      other: 'هناك {count} تنبيه آخر لم يُذكر.',
    }),
  'nested-too-deep':
    'في المقال عناصر متداخلة إلى عمق الآلاف، أو أنماط أكثر مما يمكن النظر فيه، ولا يستطيع أي قارئ عرضها.',
  'no-article': 'ليس أي ملف في الملف المضغوط مقالًا.',
  'no-articles': (detail, say) => {
    if (detail === 'rss') return 'ليس في RSS قناة ولا مادة.';
    if (detail === 'wordpress') return 'ليس في تصدير WordPress قناة.';
    const found = foundBeside(detail.items, detail.beside, say);
    return `ليس في الملف مقال للنشر${found === '' ? '' : `، ولم يُعثر فيه إلا على ${found}`}.`;
  },
  'no-article-page': (page) =>
    page.is === 'links'
      ? 'ليس للصفحة نص خاص بها: إنما تقود إلى صفحات أخرى، كما تفعل صفحة أولى أو قسم أو موضوع. ارفع صفحة مقال واحد.'
      : `${page.said === '' ? '' : `«${page.said}»: `}الصفحة ${STAND_INS[page.is]}. ليست مقالًا: احفظ المقال من متصفح يعرضه.`,
  'no-items': (of) => NO_ITEMS[of],
  'no-text': (detail, say) => {
    if (typeof detail === 'string') return NO_TEXT[detail];
    if ('title' in detail) return `لم يُعثر إلا على عنوان: ليس تحت «${detail.title}» نص.`;
    return 'besides' in detail
      ? `لم يُعثر على نص سوى ${say.what(detail.besides)}، ولا يستطيع ملء ذلك إلا الموقع الذي كُتب له.`
      : `ليس في المادة${detail.item === '' ? '' : ` ${detail.item}`} عنوان ولا نص.`;
  },
  'no-title': (detail) => {
    if (typeof detail === 'string') return NO_TITLE[detail];
    const { above, salutation } = detail;
    const begins = salutation === undefined ? '' : ` يبدأ النص بالتحية «${salutation}».`;
    return `لم يُعثر على عنوان: ضعه في سطر وحده فوق النص (السطر ${above}).${begins}`;
  },
  'no-upload':
    'الملفات التي تحمل مثل هذا الاسم تخص البرامج (.env, .DS_Store, desktop.ini, *.tmp)، ولذلك لا تُقرأ أبدًا. إن كان مقالًا فأعطه اسمًا آخر.',
  'not-a-file': 'هذا ليس ملفًا عاديًا، بل أنبوب (pipe) أو مقبس (socket) أو جهاز.',
  'not-copied': (fault) => `لا يُنسخ الملف: ${fetchFault(fault)}. يُعرض من حيث هو.`,
  'not-fetched': (fault) => `لم يُجلب ما هناك: ${fetchFault(fault)}.`,
  'not-media': (detail) =>
    detail === 'copy'
      ? 'ما في عنوان الويب هذا ليس صورة ولا صوتًا ولا فيديو، ولذلك يُشار إليه برابط ولا يُنسخ.'
      : `ينتهي الاسم بـ«${detail.extension}»، لكن الملف ليس صورة ولا صوتًا ولا فيديو ولا مستند PDF، أو هو تالف. أرسله من جديد.`,
  'not-public': (detail) => {
    if (detail === 'medium-undated')
      return 'صدّر Medium هذه الصفحة بلا تاريخ نشر، فهي مسودة وليست للعموم. تُنشر حين تُصدَّر من جديد بعد نشرها.';
    if (detail === 'exported-undated')
      return 'هو آتٍ من نظام آخر ولا يقول في أي موضع متى صدر هناك، فلو نُشر لصدر بتاريخ اليوم. يُنشر حين يكون تاريخه في الملف.';
    if (detail === 'not-listed') return 'لا تقول القائمة posts.csv المجاورة له إنه نُشر.';
    if ('field' in detail)
      return `قيمة الحقل «${detail.field}» هي «${detail.value}»، ولذلك فهذا ليس للعموم. يُنشر إذا ${REMEDIES[detail.remedy]}.`;
    if ('password' in detail)
      return `يقول الحقل «${detail.password}» إن القراء يحتاجون إلى كلمة مرور، ولذلك فهذا ليس للعموم. يُنشر إذا حُذف ذلك.`;
    if ('folder' in detail) return `هو في المجلد «${detail.folder}»، ولذلك فهو ليس للعموم. يُنشر إذا نُقل إلى مجلد آخر.`;
    if ('mediumDraft' in detail)
      return `«${detail.mediumDraft}» هو الاسم الذي يعطيه Medium للمسودات في تصديره، ولذلك فهذا ليس للعموم. يُنشر باسم آخر.`;
    if ('draftFile' in detail) return `اسم الملف «${detail.draftFile}»، ولذلك فهذه مسودة وليست للعموم. تُنشر باسم آخر.`;
    if ('note' in detail)
      return `«${detail.note}»: هذه الملاحظة لا تطلب نشر الرسالة التي تحتها فحسب، ولذلك عُلِّقت الرسالة. تُنشر عند إعادة توجيهها بوصفها كذلك، أو إرسالها وحدها.`;
    if ('page' in detail) return forFew(detail);
    if ('paper' in detail)
      return `«${detail.begins}»: هذا ${PAPERS[detail.paper]}، وليس موجهًا إلى القراء. إن كان مقالًا فضع فوقه جملة تقول ما هو.`;
    if ('title' in detail) return `«${detail.title}»: يقول العنوان إن هذا ليس للعموم. يُنشر إذا لم يعد عنوانه يقول ذلك.`;
    return 'text' in detail
      ? `«${detail.text}»: يقول النص إن هذا ليس للعموم. يُنشر إذا أُزيل ذلك السطر.`
      : `«${detail.notice}»: هذا ليس للعموم.`;
  },
  'not-text': (holds) => (holds === 'nul' ? 'الملف ليس نصًا: فيه أحرف NUL.' : 'الملف ليس نصًا: هو مليء بأحرف التحكم.'),
  'outside-inbox': 'المفتاح ليس مسارًا بسيطًا داخل صندوق الوارد.',
  'package-item': (item) => noArticle(item, item.format === 'ninjs' ? 'حزمة بلا نص خاص بها' : 'حزمة تسرد مواد أخرى'),
  'part-of-story': ({ words, is }) => {
    if (is === 'first')
      return `يقول «${words}» إن القصة تستمر في ملف آخر: يُنشر هذا الجزء وحده. أرسل القصة كاملة في ملف واحد.`;
    const later = `يقول «${words}» إن هذا جزء لاحق من قصة بدايتها في ملف آخر. أرسل القصة كاملة في ملف واحد.`;
    return is === 'later' ? later : `${later} وليس له عنوان.`;
  },
  'pdf-authors': (authors) =>
    `يُنشر ملف PDF كما هو، وهو يذكر أسماء كتّابه: ${listed(authors)}. ومن لا ينبغي ذكر اسمه يجب أن يُزال قبل ذلك.`,
  'picture-only': (item) => mediumAlone(item, 'صورة بلا مقال'),
  'picture-too-large': (size) => {
    const stated =
      'pixels' in size
        ? counted(millions(size.pixels), NOUNS['million-pixels'])
        : counted(millions(size.bytes), NOUNS.megabyte);
    return `تبلغ الصورة ${stated}: تُنشر كما هي، وتحمّلها الهواتف كلها. تُصنع نسخ أصغر من الصور التي لا تتجاوز ${counted(millions(MOST_PIXELS), NOUNS['million-pixels'])} و${counted(millions(MOST_BYTES), NOUNS.megabyte)}.`;
  },
  'planning-item': (item) => noArticle(item, 'خطة تغطية'),
  'several-articles':
    'تعرض الصفحة عدة مقالات، وليس مؤكدًا في أي منها أنه الذي يسميه عنوانها. ارفع صفحة مقال واحد، أو أعطها عنوان واحد منها.',
  'status-unknown': ({ field, value }) =>
    `قيمة الحقل «${field}» هي «${value}»، وهي غير معروفة، ولذلك فهذا محجوز. يُنشر إذا صارت القيمة «published» أو «public» أو «live» أو «ready» أو «final»، أو حُذف الحقل؛ أما «draft» و«private» و«in review» و«archived» فتحجزه عن قصد.`,
  'kept-back': ({ by, how, reason, isUnclear }) => {
    const says = isUnclear
      ? `يحجزه الملف «${by}» المجاور له، إذ لا يمكن لأحد أن يعرف ما يقوله ذلك الملف`
      : `يقول الملف «${by}» المجاور له إنه ${how === 'withdrawn' ? 'مسحوب' : 'ليس للعموم بعد'}`;
    const why = reason === undefined ? '' : `: ${reason}`;
    const until = isUnclear ? 'أُصلح ذلك الملف أو أُزيل' : 'أُزيل ذلك الملف، أو نُفِّذ الأمر «feedmill release»';
    return `${says}${why}${reason?.match(/[.!?؟。！？]$/u) ? '' : '.'} يُنشر إذا ${until}.`;
  },
  'said-of-many': 'لا يُعمل بما يقوله الملف المجاور له: ففيه عدة مقالات، ولا يعرف أحد عن أيها يقال ذلك.',
  'sidecar-alone': 'لا يوجد هنا مثل هذا الملف: يُعمل بما يقوله هذا فور أن يحمل ملف ذلك الاسم، وإلا فلا أثر له.',
  'said-of-no-media': ({ address }) => `لا يعرض شيئًا اسمه «${address}»: ما يقوله عنه الملف المجاور لا يُستعمل.`,
  'sidecar-field': ({ field }) =>
    `الحقل «${field}» ليس مما يمكن أن يقال من جوار ملف، وأُهمل: المعرّف (id) والعنوان على الويب والصور يقولها الملف نفسه.`,
  'sidecar-misnamed':
    'ما يقول شيئًا عن ملف آخر يُسمّى باسم ذلك الملف، وبعده «.feedmill.yaml»، بهذه الأحرف عينها. أعد تسميته: فهو على حاله لا يقول شيئًا.',
  'sidecar-missing': 'كان ملف مجاور له يقول هل هو للعموم، وهو مفقود؛ ولم يقل أحد بعد إن ذلك مقصود.',
  'sidecar-without-status':
    'لا يقول شيئًا معروفًا، فلا يعرف أحد ما يعنيه. اكتب فيه «status: withdrawn» أو «status: held» أو «status: published».',
  'still-being-written': 'ما زالت كتابة الملف جارية. يُنظر فيه من جديد حين يتغير.',
  superseded: ({ by }) => `رُفع «${by}» بعده للمقال نفسه، ولذلك فالعبرة بما آل إليه ذاك.`,
  'symbolic-link': 'الرابط الرمزي لا يُتّبع. ضع الملف نفسه هنا.',
  'text-elsewhere': 'ليس نص المادة فيها، بل فيها رابط ملف يحويه فحسب. أرسل ذلك الملف بدلًا منها.',
  'title-from-name':
    'لا تعطي البيانات التمهيدية (front matter) ولا عنوان داخل النص عنوانًا للمقال، ولذلك صُنع من اسم الملف.',
  'title-from-text': (detail) =>
    detail === 'agency'
      ? 'ليس للمادة عنوان: جملتها الأولى هي العنوان.'
      : `${nameOf(detail.item)} بلا عنوان: أُخذت جملتها الأولى «${detail.title}».`,
  'too-complex': (of) => TOO_COMPLEX[of],
  'too-costly':
    'تستغرق قراءة هذا الملف وقتًا أو ذاكرة أكثر مما يحتاج إليه أي مقال، فيؤخّر ذلك كل ما سواه. ابحث عن شيء يتكرر أو يتداخل بلا نهاية، أو أرسله بصيغة أخرى.',
  'too-deep': (of) => `عناصر ${of === 'docx' ? 'المستند' : 'HTML'} متداخلة أعمق من أن تُقرأ.`,
  'too-large': ({ bytes, most }) =>
    `يبلغ حجم الملف ${counted(bytes, NOUNS.byte)}، ولا يُقبل أكثر من ${counted(most, NOUNS.byte)}.`,
  'too-many-abbreviations': ({ most }) =>
    `يشرح النص أكثر من ${counted(most, NOUNS.abbreviation)}، أو ما هو أطول من الاختصارات. يُشرح أول ${counted(most, NOUNS.abbreviation)} في مواضعها.`,
  'too-many-articles': ({ articles, most }) =>
    `يحتوي الملف على ${counted(articles, NOUNS.article)}، ولا يُقبل دفعة واحدة أكثر من ${counted(most, NOUNS.article)}. قسّمه.`,
  'too-many-footnotes': ({ most }) =>
    `في النص أكثر من ${counted(most, NOUNS.footnote)}. ما بعدها يبقى في النص كما كُتب، ويُحذف ما عُرّف له في موضع آخر.`,
  'too-many-items': ({ items, most }) =>
    `يحتوي الملف على ${counted(items, NOUNS.item)}، ولا يُقبل أكثر من ${counted(most, NOUNS.item)}.`,
  'too-many-lines': 'في الرسائل أكثر من 200,000 سطر، وهذا أكثر مما يمكن قراءته دفعة واحدة. أرسلها في عدة ملفات.',
  'too-many-media': ({ most }) =>
    `يشير الملف المرفوع إلى وسائط أكثر مما يمكنه انتظاره: لا يُبحث عما بعد أول ${counted(most, NOUNS['media-file'])}.`,
  'too-many-feeds': ({ title, most, first, others }) =>
    `أقسام «${title}» ووسومه وكتّابه أكثر مما يمكن أن يكون له من خلاصات: هو في ${counted(most, NOUNS.feed)}، وليس في ${first}${others === 0 ? '' : ` ولا في ${counted(others, NOUNS['further-feed'])}`}.`,
  'unfit-for-feed': ({ title, feed, receiver, why }) => `«${title}» ليس في ${feed}، وهي مخصصة لـ${receiver}: ${why}`,
  'too-many-tags': ({ tags, most }) =>
    most === 1
      ? `من ${counted(tags, NOUNS.tag)} يُحتفظ بالأول.`
      : `من ${counted(tags, NOUNS.tag)} يُحتفظ بأول ${counted(most, NOUNS.tag)}.`,
  'too-much-markup': (of) =>
    of === 'file'
      ? 'في نصوص الملف أكثر من 500,000 عنصر وسطر، وهذا أكثر مما يمكن قراءته دفعة واحدة. قسّمه.'
      : 'في نص من نصوص الملف أكثر من 250,000 عنصر وسطر، وهذا أكثر بكثير مما في مقال. قسّمه أو احذفه.',
  undecodable: (detail) => {
    if (detail === 'unknown') return 'لا يمكن معرفة ترميز الملف. احفظه بترميز UTF-8.';
    if (typeof detail === 'object' && 'unknown' in detail)
      return `يقال إن النص بالترميز «${detail.unknown}»، وهو غير معروف. أرسله بترميز UTF-8.`;
    return detail === 'cut-off'
      ? 'ينتهي الملف في وسط حرف: لم يكتمل رفعه.'
      : `هذا ليس ${detail.encoding.toUpperCase()} صحيحًا: الملف تالف أو بترميز آخر. احفظه بترميز UTF-8.`;
  },
  'unknown-json': (found) =>
    `ليس في JSON مقال: المتوقع title وواحد من html أو text أو markdown أو content_html أو content_text، والموجود ${jsonFound(found)}.`,
  unreadable: 'لا يجوز قراءة الملف: رُفض الإذن.',
  'unreadable-name': 'اسم الملف أو اسم مجلده ليس UTF-8.',
  'unsafe-key': (fault) => `مسار الملف ${KEY_FAULTS[fault]}. أعد تسميته.`,
  'unsupported-content': (detail) =>
    'vocabulary' in detail
      ? `نص المادة بالمفردات <${detail.vocabulary}>، ولا يمكن إعداد مقال منها.`
      : noArticle(detail, `<${detail.element}>`),
  'unsupported-format': (detail) => {
    if (detail === 'unknown') return 'لا يمكن قراءة مقالات من هذه الصيغة.';
    if (typeof detail === 'object' && 'media' in detail)
      return `لا يمكن نشر ملفات ${detail.media}. ${INSTEAD[detail.instead]}`;
    const name =
      typeof detail === 'string'
        ? FOREIGN[detail]
        : 'root' in detail
          ? `مستند XML من النوع <${detail.root}>`
          : `من النوع ${detail.type}`;
    const advice = typeof detail === 'string' ? FOREIGN_ADVICE[detail] : undefined;
    return `هذا الملف ${name}، ولا يمكن قراءة مقال منه.${advice === undefined ? '' : ` ${advice}`}`;
  },
  'url-unusable': ({ url }) => `العنوان الأساسي «${url}» ليس عنوان ويب كاملًا، ولذلك تكون للمقال صفحة هنا.`,
  'usage-terms': (texts) => `شروط الاستخدام لدى الوكالة (لا تُنشر): ${listed(texts)}.`,
  'video-only': (item) => mediumAlone(item, 'مقطع فيديو بلا مقال'),
  withheld: 'تمنع الوكالة نشر هذه المادة.',
  'xml-entity': ({ entity }) =>
    `يشير XML إلى كيان ${entity} ليس من كيانات XML ولا حرفًا من HTML. الكيانات التي يعرّفها ملف بنفسه لا تُوسَّع.`,
  'xml-syntax': (detail) => {
    if (detail === 'no-element') return 'ليس في XML أي عنصر.';
    if (detail === 'ampersand')
      return 'الملف ليس XML سليم الصياغة: العلامة «&» هنا لا تبدأ إحالة، وتُكتب في XML «&amp;».';
    return 'said' in detail
      ? `الملف ليس XML سليم الصياغة: ${detail.said}.`
      : `ينتهي الملف داخل <${detail.cutOffIn}>: لم يكتمل رفعه.`;
  },
  'xml-too-deep': ({ most }) => `عناصر XML متداخلة أعمق من ${counted(most, NOUNS.level)}.`,
  'xml-too-large': ({ most }) => `في XML أكثر من ${counted(most, NOUNS.element)}.`,
};

const OPEN_SIGNS: Readonly<Record<OpenSign, string>> = {
  '"': 'علامة الاقتباس "',
  "'": "علامة الاقتباس '",
  '[': 'علامة القوس [',
  '{': 'علامة القوس {',
};

const SKIPPED = {
  'too-long': 'هي أطول بكثير من أي مقال.',
  nothing: 'ليس فيها نص ولا وسائط.',
  untitled: 'ليس لها عنوان ولا نص.',
};

/** Behind "the page". */
const STAND_INS: Readonly<Record<StandIn, string>> = {
  check: 'تسأل هل قارئها إنسان',
  consent: 'تطلب الموافقة قبل أن تعرض أي شيء',
  error: 'تخبر عن خطأ',
  login: 'تطلب تسجيل الدخول',
  scripts: 'تطلب JavaScript',
};

function forFew(page: PageForFew): string {
  const remedy = 'يُنشر حين تعرض الصفحة نصها كاملًا، أو يُرفع النص وحده.';
  switch (page.page) {
    case 'hides-text':
      return `تخفي الصفحة ${counted(page.hidden, NOUNS.character)} من نصها وتعرض ${number(page.shown)}، فقد لا يكون هذا للعموم. ${remedy}`;
    case 'not-free':
      return `تقول الصفحة إن قراءتها ليست مجانية (isAccessibleForFree)، ولا تكاد تعرض أكثر من البداية. ${remedy}`;
    case 'wall':
      return `«${page.notice}»: تُنهي الصفحة نصها لمن لم يشترك أو لم يسجّل الدخول. ${remedy}`;
  }
}

const NO_ITEMS = {
  agency: 'ليس في الملف مادة نصية.',
  newsml: 'ليس في NewsML أي NewsItem.',
  message: 'ليس في الرسالة الإخبارية مواد.',
};

const NO_TEXT = {
  article: 'لم يُعثر على نص.',
  docx: 'ليس في المستند نص.',
  email: 'ليس في الرسالة الإلكترونية نص.',
  'handed-over': 'لا تفعل الرسالة الإلكترونية سوى تسليم رسالة تقتبسها. أعد توجيه تلك كما هي، أو أرفقها.',
  'empty-file': 'الملف فارغ.',
  'inserted-file': 'نص المستند ملف على Word أن يدرجه عند فتحه. افتحه في Word واحفظه من جديد.',
  message: 'ليس في الرسالة نص.',
  messages: 'ليس في الرسائل نص.',
  'news-item': 'ليس في NewsItem نص.',
  nitf: 'ليس في NITF عنوان ولا نص.',
  page: 'لا تعرض الصفحة نصًا. قد تملؤها برامجها النصية عند فتحها؛ احفظ الصفحة من المتصفح وارفع ذلك.',
};

const NO_TITLE = {
  article: 'لم يُعثر على عنوان.',
  docx: 'لم يُعثر على عنوان في المستند: أعط عنوانه النمط «Title»، أو ضعه في سطر وحده فوق النص.',
  email: 'ليس للرسالة الإلكترونية موضوع، ولا لنصها عنوان. أرسلها بموضوع.',
};

const TOO_COMPLEX = {
  page: 'في الصفحة من دون برامجها النصية أكثر من 3 ميغابايت أو 300,000 وسم HTML، وهذا أكثر مما يمكن أن يكون مقالًا.',
  styles: 'في الصفحة أنماط أكثر من أن يُنظر فيما تخفيه.',
  marks: 'في النص أقواس وعلامات أخرى أكثر مما يجوز لمقال. قسّمه.',
};

function mb(bytes: number): string {
  return counted(bytes / 1_000_000, NOUNS.megabyte);
}

function dateOf({ date, text }: StatedDate): string {
  return `تاريخ ${DATES[date]} «${text}»`;
}

function nameOf(item: ItemName): string {
  return 'name' in item ? `المادة «${item.name}»` : `المادة ${item.number} من ${item.of}`;
}

/** NewsML 1 items hold nothing else: there is no more to say. */
function mediumAlone(item: OtherItem, what: string): string {
  return item.format === 'newsml-1' ? `هذه المادة ${what}.` : noArticle(item, what);
}

function noArticle({ format, id }: OtherItem, what: string): string {
  if (format === 'ninjs') return `مادة ninjs${id === undefined ? '' : ` ${id}`} هي ${what}، ولا يمكن إعداد مقال منها.`;
  return `${id === undefined ? 'هذه المادة' : `المادة ${id}`} هي ${what}، ولا يمكن إعداد مقال منها.`;
}

function foundBeside(items: number, beside: readonly Counted[], say: Say): string {
  const kinds = beside.map((drop) => `${drop.count} × ${say.what(drop)}`);
  return [...(items === 0 ? [] : [`${counted(items, NOUNS.item)} بلا نص ولا وسائط`]), ...kinds].join('، ');
}

function faultOf(fault: MediaFault): string {
  if (typeof fault === 'string') return MEDIA_FAULTS[fault];
  return 'chunk' in fault ? `فيه مقطع «${fault.chunk}» ليس من مقاطع PNG` : `من نوع لا يُنشر، وهو ${fault.type}`;
}

function fetchFault(fault: FetchFault): string {
  if (typeof fault === 'string') return FETCH_FAULTS[fault];
  if ('said' in fault) return fault.said;
  if ('status' in fault) return `الحالة ${fault.status}`;
  if ('port' in fault) return `المنفذ ${fault.port} لا يُطلب منه شيء`;
  if ('redirects' in fault) return `أكثر من ${counted(fault.redirects, NOUNS.redirect)}`;
  if ('bytes' in fault) return `هو أكبر من ${counted(fault.bytes, NOUNS.byte)}`;
  const { host, address } = fault;
  return address === undefined ? `${host} ليس عنوانًا عامًا` : `${host} عند ${address}، وهو ليس عنوانًا عامًا`;
}

function jsonFound(found: NoteDetails['unknown-json']): string {
  switch (found) {
    case 'no-articles':
      return 'بلا مقالات';
    case 'list':
      return 'قائمة';
    case 'null':
      return 'null';
    default:
      return 'type' in found ? `قيمة من النوع ${found.type}` : `الحقول ${found.fields.join('، ') || '(لا شيء)'}`;
  }
}

function millions(count: number): number {
  return Math.ceil(count / 1_000_000);
}
