import type { LanguagePack } from './shape/pack.ts';

/** English. */
export const en: LanguagePack = {
  tag: 'en',
  names: 'english 英文 英语 英語',
  stopWords:
    'the of and to in is that for was with as on by at from this it be are his her which have had not an or were ' +
    'said will would their been has',
  abbreviations:
    'mr mrs ms dr prof st sr jr gen col lt sgt capt cmdr adm rep sen gov pres rev hon supt det insp messrs mt ft ' +
    'vs no nos inc ltd corp co bros dept univ assn est approx fig vol pp ed eds al cf etc jan feb mar apr jun ' +
    'jul aug sep sept oct nov dec mon tue tues wed thu thurs fri ave blvd rd',
  dates: {
    months: { sept: 9 },
    weekdays: 'tues thur thurs',
    words: 'at on the of st nd rd th local time noon midnight hrs',
    ordinals: 'st|nd|rd|th',
    of: 'of',
    at: 'at',
    hours: 'hours|hrs?',
    published:
      '(?:(?:first|last|originally) )?(?:published|posted|(?:created|filed)(?! by))|issued|written|released|created',
    updated: '(?:(?:first|last) )?(?:updated?|modified|edited(?! by))',
    dated: 'date',
    held: 'embargoed until|embargo(?:ed)? (?:to|till)|not for publication before',
    released: 'for release(?: after)?',
    on: 'on(?: the)?|at',
    noon: 'noon|midday',
    midnight: 'midnight',
    localTime: 'local time',
    ago: '(?:\\d+|an?|one) (?:minute|hour|day|week|month|year)s? ago',
    zones: { 'BEIJING TIME': 'Asia/Shanghai' },
    labelsWithin: 'published, first published, posted, updated, last updated, last modified',
    givenNames: 'april june august',
  },
  labels: {
    expires: 'expires, expires on, expiry, expiry date, expiration date, valid until, remove after, take down after',
    title: 'title, headline, hed, head, subject, article title',
    dek: 'subtitle, subhead, subheadline, sub-headline, dek, deck, standfirst, subheading',
    author:
      'author, authors, author(s), by, byline, writer, writers, written by, words, words by, text, text by, story, story by, reported by, report by, article by, opinion by, interview, interviewer, words & photos, words and photos, story and photos, text & photos, text and photos, copy, interviewed by, as told to',
    reporter:
      'reporter, reporters, reporting, reporting by, correspondent, journalist, court reporter, political correspondent',
    editor:
      'editor, editors, edited by, editing, editing by, desk editor, copy editor, sub-editor, subeditor, edited, production editor, copyediting, copy editing, desked by, subbed by',
    photographer:
      'photographer, photography, photos by, photographs by, photographs, pictures by, photographs and words, photographer(s), camera, pics, pix',
    translator: 'translator, translated by, translation',
    published:
      'published, published on, published at, date published, publication date, pub date, pubdate, publish date, ' +
      'first published, posted, posted on, posted at, date, dated, issued, released, release date, release, date posted',
    updated:
      'updated, updated on, updated at, last updated, update, last update, modified, last modified, date updated, last edited, last modified on, last updated on',
    embargoed:
      'embargo, embargoed, embargoed until, embargo until, embargo date, not for publication before, hold until',
    section: 'section, category, categories, column, desk, channel, rubric',
    tags: 'tags, tag, keywords, keyword, key words, topics, subjects',
    language: 'language, lang',
    summary: 'summary, abstract, description, teaser, excerpt',
    slug: 'slug, slugline',
    id: 'id, guid, article id, story id, item id, uid',
    url: 'url, canonical, canonical url, permalink, link, original url',
    source: 'source, sources, original source, via',
    caption: 'caption, photo caption, image caption, picture caption, cutline, pictured, pictured above, above',
    photo:
      'photo, photos, photo credit, photo credits, photo by, image, images, image credit, picture, pictures, ' +
      'picture credit, credit, credits',
    contact:
      'distribution, contact, contacts, media contact, press contact, media contacts, press contacts, contact information, media enquiries, media inquiries, tel, phone, email, e-mail, fax, web, website, for more information, for further information, for media inquiries, for media enquiries, media relations, press office, press enquiries, press inquiries, contact for media, notes to editors, notes for editors, note to editors, spokesperson, for enquiries, for inquiries, pr contact, media relations contact, newsroom contact',
    related:
      "read more, see also, related, related stories, related articles, more on this, recommended, you may also like, you might also like, don’t miss, don't miss, also read, read also, read next, more, see more, related story, related news, further reading, watch, listen, related coverage, related article, related video, more coverage, recommended reading, in case you missed it, editor’s picks, editors’ picks, more from this section, read this next, you might like, go deeper, from the archive",
    other:
      'location, word count, words count, length, edition, issue, status, version, priority, copyright, rights, ' +
      'reading time, read time, comments, views, dateline, format, issn, wordcount, page, copy length',
  },
  bylines: {
    contributed:
      '(?:also )?contributed (?:(?:reporting|research|additional reporting) )?(?:to|from) (?:this|the) (?:\\w+ )?(?:report|story|article|piece|reporting|coverage)|contributed reporting',
    contributors:
      'with (?:additional |further )?(?:reporting|contributions) (?:by|from)|additional (?:reporting|research|contributions)(?: (?:from|by))?(?=\\s*:)|additional (?:reporting|contributions) from',
    buttons:
      'follow, follow us, share, save, subscribe, listen, print, email, bio, see all articles, view profile, read more, add a comment, leave a comment',
    dateLabels: 'published, posted, updated',
    surelyBefore:
      '(?:an? )?(?:(?:guest|special|exclusive|staff|news) )?(?:story|text|words|article|post|report|analysis|interview|review|opinion|commentary|special|essay|column|poem|verses?|short story|reportage)(?: (?:and|&) (?:photos?|photographs|pictures|images|video|graphics))? by|' +
      '(?:written|reported|compiled|edited|translated|photographed|posted|submitted)(?: and (?:written|reported|compiled|edited|translated|photographed))? by|' +
      '(?:all )?(?:photos?|photographs|photography|pictures|images|video|graphics)(?: and (?:story|text|words))? by|' +
      'by',
    by: 'by',
    and: 'and',
    with: 'with',
    photos: '(?:all )?(?:photos?|photographs|photography|pictures|images|photographed)',
    photosBy: 'by',
    editedBy: '(?:edited|editing) by',
    translatedBy: '(?:translated by|translation(?: by)?)',
    translatedFrom: 'translat(?:ed (?:from (?:the )?\\p{L}+ )?by|ion from (?:the )?\\p{L}+(?: by|(?=\\s*:)))',
    madeBy: '(?:video|graphics|illustrations?|text|words|story|written|(?:additional )?report(?:ed|ing)) by',
    work: {
      Reporter: 'reporting',
      Writer: 'writing|written',
      Editor: 'editing|edited',
      Translator: 'translation|translated',
      Photographer: 'photography|photographs',
      Compiler: 'compilation|compiled',
      Graphics: 'graphics',
      Researcher: 'research',
      Producer: 'production',
    },
    further: 'additional further',
    from: 'in|reporting from|from',
    for: 'for of at',
    remarks: 'special',
    goOn:
      'the a an our his her their its my your this that these those all no any some land sea air night day hand ' +
      'order popular public two three four one then now way means law train bus car boat bike foot post mail ' +
      'phone and or of in on for to at',
    lineStarts: 'by from ed eds text photo source editing reporting updated published posted',
    onPages:
      '(?:show|view|see|read) all (?:articles|posts|stories) (?:of|by|from)|' +
      '(?:posted|published|written|created|submitted)(?: on [^:]{0,30})? by|post author(?: by)?|' +
      'interview|about the author|author',
    nobody:
      'no author|unknown|anonymous|author|editor|staff|guest|follow(?: us)?|share|posted(?: on| in)?|' +
      'published(?: on| at| by)?|(?:\\p{L}+ly )?(?:reviewed|(?:fact[\\s-])?checked|verified) by\\b.*|sponsored(?: content)?|comments?',
  },
  people: {
    roles:
      'editor editors reporter reporters correspondent correspondents writer writers columnist columnists journalist journalists photographer photographers photojournalist producer critic contributor contributors analyst intern fellow publisher staff editor-in-chief co-editor sub-editor subeditor anchor commentator translator researcher professor bureau stringer blogger freelancer freelance architect planner surveyor teacher lawyer doctor physician nurse farmer student author poet historian economist scientist artist musician novelist essayist lecturer resident reader volunteer activist campaigner chef agencies',
    organisations:
      'news newspaper newspapers times post press herald gazette tribune chronicle courier daily weekly agency agencies wire wires service services media magazine journal network radio television tv broadcasting online bureau desk team newsroom board foundation university institute group inc ltd llc observer guardian independent mirror sentinel examiner monitor bulletin dispatch register standard star sun telegraph globe record review report today ledger echo argus advertiser mercury enquirer inquirer bugle reporter-herald gleaner messenger voice planet clarion intelligencer courant republican democrat beacon recorder constitution statesman transcript advocate spectator post-dispatch telegrapher picayune vindicator plainsman enquirer-gazette newsletter newswire correspondents syndicate mail express',
    givenNames:
      'aaron abigail adam ahmed aisha alan albert alex alexander alexandra alice alicia alison allison amanda amelia ' +
      'amy ana andre andrea andrew angela ann anna annabel annabelle anne annie anthony antonio arnold arthur ashley audrey ' +
      'ava barbara bella ben benjamin bernard beth bethany betty bill blake bob brad bradley brandon brenda brendan brian ' +
      'bridget brooke bruce bryan caitlin cameron carl carlos carol caroline cassandra catherine cecilia charles ' +
      'charlotte cheryl chloe chris christian christina christine christopher cindy claire clara clive colin colleen connor ' +
      'cory courtney craig cynthia damian damien dan daniel darren david dean debbie deborah denise dennis derek derrick ' +
      'desmond diana diane dominic dominique donald donna dorothy doug douglas duncan dylan eddie edward edwin elaine eleanor ' +
      'elena eliza elizabeth ella ellen ellie elliot elliott emily emma eric erica erik erika erin ethan eugene eva evan ' +
      'evelyn fatima felicity fiona frances frank fred frederick gabriel gail gareth gary gavin gemma geoff geoffrey george ' +
      'georgia gerald gerard gillian gina glenn gloria gordon grace graeme graham greg gregory hannah harold harriet harry ' +
      'harvey hayley heather heidi helen henry holly hugh ian imogen ines ingrid irene isaac isabel isabella ivan jack jackie ' +
      'jacob jacqueline jake james jamie jan jane janet jason jay jean jeff jeffrey jenna jennifer jenny jeremy ' +
      'jerome jess jessica jill jillian jim jimmy joan joanna joanne jodie joe joel john jon jonathan jordan jose joseph ' +
      'joshua josie joyce juan judith judy julia julian julie justin karen karl kate katharine katherine kathleen kathryn ' +
      'kathy katie kayla keith kelly kelsey ken kenneth kerry kevin kim kirsten kristen kristin kristina kurt kyle lance ' +
      'larry laura lauren leah lee leo leonard leslie lewis liam lily linda lisa lizzie lorraine louis louise lucas ' +
      'lucia lucy luis luke lydia lynn mabel madeline maggie malcolm mandy marc marcia marcus margaret maria marian marie ' +
      'marilyn marina mario marjorie mark martha martin mary matt matthew maureen max maxwell megan mei melanie melissa ' +
      'meredith mia michael michelle miguel mike miranda mitchell mohamed mohammed molly monica monique moses muhammad myra ' +
      'nadia nadine nancy naomi natalie natasha nathan neil nicholas nick nicola nicole nigel nina noah noor norma olga ' +
      'oliver olivia oscar owen pamela patricia patrick patti paul paula pauline peggy penelope peter phil philip ' +
      'philippa phoebe polly priya rachael rachel ralph raymond rebecca renee rhys richard rob robert roberta robin rodney ' +
      'roger roland ron ronald ronnie rory rosa rose rosemary rosie ross roy rupert russell ruth ryan sabrina sadie ' +
      'sally sam samantha samir samuel sandra sara sarah sasha saul scott sean selina shane shannon sharon sheila ' +
      'shelley sherry shirley sidney simon sonia sophia sophie spencer stacey stan stefan stella stephanie stephen steve ' +
      'steven stewart stuart sue susan suzanne sylvia tamara tammy tanya tara teresa terrence terri terry thomas tiffany ' +
      'tim timothy tina toby todd tom tony tracy travis trevor tricia trudy tyler valerie vanessa vera vernon veronica vicky ' +
      'victor victoria vincent vivian walter wanda warren wendy wesley whitney will william willis winston xavier yasmin ' +
      'yusuf yvonne zach zachary zara zoe',
    smallWords: 'of in and for the at to on',
    articles: 'the',
    innerParticles: 'st. mac',
    prefixes: 'o',
    neverFirst:
      'the a an this that these those all no in on at from for with and or but if when while after before our ' +
      'your his her their its my',
    neverWithin: 'of the and in on for to at with by from',
    nobody:
      'bio, author bio, more posts, all articles, more articles, unknown, unknown author, author unknown, anonymous, anon, no author, no name, no byline, not specified, not available, unspecified, unnamed, your name, your name here, guest, someone, nobody, no one, guest author, guest writer, guest contributor, guest blogger, guest post, ' +
      'about the author, about the authors, about author, about the writer, more from the author, view all posts, all posts, view profile, view bio, read more, written by, the author',
    required: 'required',
    offices:
      'president vice director officer manager chief chair chairman chairwoman chairperson secretary treasurer founder co-founder cofounder ceo cfo cto coo cmo vp svp evp executive consultant engineer scientist spokesman spokeswoman spokesperson senator specialist advisor adviser strategist economist historian novelist attorney physician psychologist nutritionist dietitian owner head lecturer expert experts',
    houses:
      'corp corporation company co division department centre center school college laboratory lab labs association society union bank partners associates solutions technologies systems consulting ventures capital holdings industries sons bros brothers ' +
      'development strategy marketing operations communications engineering hardware software technology analytics partnerships logistics sustainability compliance',
  },
  lines: {
    press: 'press|media|newsroom|interviews?|pr contact|editors?|spokesperson',
    buttons:
      'share, tweet, email, e-mail, print, save, bookmark, comments, comment, listen, copy link, like, report, back to top, facebook, twitter, x, whatsapp, linkedin, reddit, pinterest, telegram, instagram, pocket, messenger, threads, bluesky, mastodon, gift this article, add to favourites, view comments, terms of use, privacy policy',
    contacts:
      'for (?:further|more|additional) (?:information|details)|for (?:media|press) (?:enquiries|inquiries|queries|information)|to arrange (?:an interview|interviews)|for interviews',
    ends: 'enditem',
    endsInMarks: 'ends?|the end|end of (?:story|text|article|release)|end it|end of (?:press )?release|ends here',
    more: 'more(?:[-\\s]+more)*|(?:continued )?from page \\w{1,5}|(?:story )?continue[sd]? on page \\w{1,5}|jump to page \\w{1,5}',
    reserved:
      'rights reserved|may not be (?:published|reproduced|broadcast|redistributed)|without (?:prior )?(?:written )?permission',
    invitations:
      "(?:follow|like|join|visit|contact|support) us\\b|follow (?:\\S+ ){1,4}(?:at|on) (?:https?:|@)|follow (?:me|@|the \\S+ (?:on|at)|on (?:facebook|twitter|x|instagram|mastodon|bluesky|linkedin))|(?:join|visit|support|download|get|read|subscribe to|sign up (?:for|to)) our\\b|(?:subscribe|sign up)(?: (?:now|today|here|to|for)\\b|!|$)|(?:download|get) the (?:app|newsletter)|click here|read more|read also|read the full (?:story|article)|more (?:stories|news) (?:from|on|about)|share (?:this|on (?:facebook|twitter|x|linkedin))|advertisement$|sponsored$|see \\p{L}[^.]{1,40}, page [\\da-z]{1,4}$|continued (?:on|from) page .{1,12}$|turn to page .{1,12}$|get the (?:latest|best|day[’']s)|support (?:local|independent|quality) journalism|(?:have|got) (?:a|any) (?:story|tip|news|comment|view)s?\\b.{0,30}\\?|sponsored (?:content|post|article|by\\b)|more to follow|this is a (?:breaking|developing) (?:news )?story|contact the (?:writer|author|reporter|editor)\\b|(?:email|e-mail|write to|reach|contact) (?:the )?(?:writer|author|reporter|newsroom|news desk|newsdesk)\\b|get (?:breaking|more|our|daily|all the) .{0,40}(?:inbox|newsletter|phone)",
    releases:
      'for immediate release, for release, immediate release, press release, exclusive, breaking, breaking news, urgent, corrected, developing, news analysis, media release, news release, for publication, letter to the editor, just in, alert, news flash, media statement, statement, announcement',
    telephone: 'tel|phone|mobile?|mob|fax|ph',
    readingTime: 'reading time|read time',
    minutesRead: 'read(?:ing)?(?: time)?',
    counted: 'comments?|views?|shares?',
    titleWords: 'title headline',
    editions: 'edition',
    numbers: 'vol(?:ume)?|no|issue|edition|page|p',
    wordCounts: 'words',
    sections:
      'news, politics, sport, sports, business, economy, world, local, national, international, opinion, culture, arts, science, technology, tech, health, education, travel, lifestyle, entertainment, weather, metro, city, city news, local news, world news, features, feature, analysis, editorial, comment, transport, crime, courts, obituaries, letters, letter, columns, column, environment, climate, books, food, money, property, markets, community, interview, reportage, essay, review, profile, explainer, notebook, obituary, q&a, photo essay, fact check, investigation, housing, long read, live, portrait, consumer, courts & crime, in depth, special report, the big read, human interest, council, planning, nature, wildlife, archaeology, heritage, fashion, gardening, family, faith, religion, gaming, cycling',
    authorities:
      "(?:The )?(?:City|Town|Township|Village|County|Borough|Parish|State|Department|Ministry|Office|Bureau|University|Board|CITY|TOWN|TOWNSHIP|VILLAGE|COUNTY|BOROUGH|PARISH|STATE|DEPARTMENT|MINISTRY|OFFICE|BUREAU|UNIVERSITY|BOARD) (?:of|OF)(?: \\p{Lu}[\\p{L}’'-]*| (?:and|of|the|for|&)){1,8}|" +
      "\\p{Lu}[\\p{L}’'-]* (?:City Council|County Council|Town Council|School District|Police Department|Fire Department|Public Schools)",
    editorsNote: "editor['’]?s? note",
    body: 'body, body text, article, article text, content, full text, text',
    sourcedFrom:
      'source|from|with (?:material|files|agencies|additional (?:material|reporting)) from|originally (?:published|appeared) (?:by|in|on)',
    access: 'subscribers? only|premium|members only',
    notesToEditors: "notes? (?:to|for) (?:the )?editors?|editors?['’] notes?",
  },
  corrections: {
    labels: 'correction, corrections, corrected, clarification, clarifications, erratum, errata, retraction',
    notices:
      'an earlier version of this (?:article|story|report)|' +
      'this (?:article|story|report|post) (?:has been|was) (?:corrected|amended)',
    begins: 'correct(?:s|ed|ing|ion|ie)\\b|refiles? to correct|this corrects',
  },
  captions: {
    pictures: 'image, img, photo, picture, pic, figure, insert image, insert photo',
    openings:
      '[(（](?:above|below|left|right|top|bottom|from left|clockwise)[^)）]{0,30}[)）]|' +
      '(?:pictured|above|below)(?: \\w+){0,2}:|' +
      '(?:(?:in|on) )?this (?:(?:file|handout|undated) )?(?:photo|picture|image) (?:taken|provided|released|made|shot|shows)|' +
      '(?:file|handout|courtesy) (?:photo|picture|image)\\b|' +
      '(?:an? )?(?:aerial|file|undated|satellite|combination) (?:photo|picture|image)\\b|' +
      '(?:photo|picture|image)s? (?:shows?|taken|provided)\\b|image \\d{1,2}\\s?[:.]|figure \\d{1,2}\\s?[:.]',
    credits: 'photos?|photographs?|pictures?|images?|(?:(?:photo|image|picture) )?credits?',
    creditsInBrackets: 'photos?|picture|image',
    see: 'see',
    owedTo: 'by\\s*:?|courtesy of',
    joints: 'for|via|by|courtesy of',
    nobody: 'handout|archive|courtesy|private',
  },
  notices: {
    withdrawn: 'WITHDRAWN\\s*[:–—-]|STORY WITHDRAWN',
    advisory:
      "(?:editors?['’]?|editors['’]|coverage|client) advisory\\b|advisory to (?:editors|subscribers|clients)\\b",
    test:
      'this is (?:only )?a test(?: (?:message|transmission|of the (?:wire|service|feed|system))\\b|[\\s.!*]*$)|' +
      'test (?:message|transmission|story|item)[\\s.!:*–—-]*(?:$|please|do not|ignore|disregard|not for)|' +
      'test(?:[\\s.,–—-]+test)+\\b|test\\s*[:–—-]+\\s*(?:please|do not|ignore|disregard|not for)|' +
      '(?:please )?(?:ignore|disregard) this (?:test|message)',
    restNotForReaders:
      'the following (?:information|details|contact details|notes|section) (?:is|are) (?:strictly )?not (?:intended )?for (?:publication|release|broadcast)|(?:information|everything|details) below (?:this line )?(?:is|are) not for publication',
  },
  letters: {
    salutations: 'dear|hello|hi|hey|hiya|greetings|(?:good )?(?:morning|afternoon|evening)|good day|to the editors?',
    salutationsAlone:
      '(?:good )?(?:morning|afternoon|evening)(?: (?:all|everyone|everybody|team|folks|desk))?|hi (?:everyone|team|folks)|hello|hi(?: all)?|dear editors?|to the editor',
  },
  embargo: {
    publishing:
      'publication|publish(?:ing)?|release|broadcast(?:ing)?|distribut(?:e|ion)|circulat(?:e|ion)|be (?:published|released|broadcast|distributed|circulated)|use (?:this|the) (?:story|text|release|material|copy|article)',
    banning: 'not|never|don.t',
    lifting: '(?<!the )embargo(?:ed)?',
    until: 'before|until|till|prior',
    around:
      'strict(?:ly)?|media|press|news|under|for|or|and|do|to|be|this|it|on|or|(?:the|this) (?:story|release|news)|published|released|distributed|circulated|at|before|until|till|prior|after|from|story|release|please|any|part',
    denied: 'no not without never free lifted',
    none: 'none, no, no embargo, not applicable, n/a, lifted, now lifted, over, expired, immediate use, for immediate use',
    alone:
      '(?:strictly )?(?:under )?(?:strict )?embargo(?:ed)?(?: (?:date|time|notice))?|' +
      'hold for (?:release|publication)',
    holds:
      '(?:strict(?:ly)? |media |press |news )*(?:under )?embargoed (?:for|until|till?|to|against|copy|material|news)\\b|' +
      '(?:strictly )?(?:under )?(?:strict )?embargo (?:until|till)\\b|' +
      'hold for (?:release|publication) (?=until\\b|till?\\b|on\\b|at\\b|\\d|\\p{L}{3,9}\\.?\\s\\d)|' +
      '(?:strictly )?not for (?:release|publication|broadcast|use)\\b(?:,? \\p{L}+){0,5}? (?:before|until|prior to)\\b|' +
      'do not (?:publish|release|use) (?:before|until|prior to)\\b',
    beforeDate: '(?:strictly )?(?:under )?embargo(?:ed)?',
    stamps: 'embargoed',
    goesOn: 'until|till|not before|before',
    openEnded: 'until|further notice',
    fillers: 'for release publication broadcast use or until till to before prior not on at after the it is',
  },
  desk: {
    notes:
      "notes? (?:to|for) (?:the )?(?:editors?|sub-?editors?|subs?|copy(?: ?desk| ?editors?)?|news ?desk|night ?desk|city ?desk|foreign ?desk|sports? ?desk|picture ?desk|photo ?desk|web ?desk|desk|eds?|production|layout|designers?|page ?editors?)(?:s?|\\b)|(?:desk|subs?|sub-?editors?|copy|copy ?desk|picture|legal|lawyers?|layout) (?:note|query|queries)|for (?:the )?(?:desk|subs|sub-?editors|editors)(?: only|’s eyes only|'s eyes only)",
    notesOrTitles: 'for (?:the )?(?:desk|editors)|notes? (?:to|for) (?:the )?(?:editors|desk)',
    noteTo:
      'eds|subs?|sub-?editors?|pics|desk|news ?desk|copy ?desk|picture ?desk|photo ?desk|pix|legal|layout|query|check',
    attention: 'attention',
    changes: 'UPDATES|CORRECTS|ADDS|RECASTS|RESTORES|REFILES|REPEATS|TRIMS|EDITS|SUBS',
    leads:
      '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth) (?:lead|ld)(?:-?\\s?writethru)?|' +
      '\\d\\.\\s?lead',
    leadWords: 'LEAD|ROUNDUP|WRAPUP|WRITETHRU',
    takes:
      'page \\d{1,2}(?: of \\d{1,2})?|\\d{1,2} of \\d{1,2}|take (?:\\d{1,2}|two|three|four)|' +
      '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth) (?:add|take)|add (?:\\d{1,2}|one|two|three|four)',
    laterTakes:
      '\\badd\\b|\\b(?:take|page) (?:[2-9]|\\d\\d|two|three|four)\\b|' +
      '\\b(?:[2-9]th|2nd|3rd|second|third|fourth)[\\s-]take\\b|^\\W*[2-9] of \\d',
    firstTakes: '\\b(?:take (?:1|one)|(?:1st|first)[\\s-]take|page 1 of [2-9]|1 of [2-9])\\b',
  },
  pages: {
    rating:
      'rate this (?:article|page|post|story)|(?:was|did you find) this (?:article|page|post|story|information) (?:helpful|useful)\\W*|how (?:would you rate|useful was|helpful was) .{1,30}\\?|(?:be the first to rate this post|no (?:ratings|votes)(?: yet| so far)?)\\W*',
    aboutAuthor: '(?:more )?about the (?:authors?|writers?|contributors?)|about this author|author bio|about author',
    filed:
      'filed (?:under|in)|tagged(?: (?:with|as|in))?|posted in|(?:related |more )?topics?|in this (?:article|story)|more on(?: this(?: topic)?)?|explore more(?: on)?|categor(?:y|ies)|sections?',
    readers: "all comments|responses|replies|letters to the editor|what (?:our )?readers say|readers?['’]? comments",
    reply: 'reply',
    accept: 'accept|agree|allow|got it|ok(?:ay)?$|i understand',
    cookies: 'cookies?|consent',
    advertisement: 'advert(?:isement|ising)?s?|ads?|sponsored',
    continuesBelow: '(?:article )?continues? (?:reading )?below.*',
    interruptions:
      'this (?:post|article|page|story) (?:contains|may contain|includes) (?:affiliate links?|(?:references|links) to products from (?:one or more of )?our)\\b.*|' +
      'we may (?:earn|receive) an? (?:affiliate )?commission\\b.*|' +
      '(?:story|article) continues (?:below|after)(?: (?:this )?(?:the )?(?:ad(?:vertisement)?|video))?|' +
      'continue reading (?:below|the main story)|scroll (?:down )?to continue.*|' +
      'loading(?: content)?(?: ?\\.\\.\\.| ?…)?',
    navigation:
      'skip (?:to|past) .{0,40}|back to top|this entry was posted (?:on|in|by|under)\\b.*|' +
      '(?:view|enlarge|expand|open) (?:image|photo|gallery|author archive)s?|' +
      'print(?: this (?:article|page|story))?|(?:image|photo) \\d+ (?:of|\\/)(?: \\/)? ?\\d+',
    sharing:
      'share(?: (?:this|on|via|with|by)\\b.{0,60})?|shares|like this|(?:follow|email|e-mail) (?:the )?author|' +
      'join (?:us on |our |the ).{0,40}(?:whatsapp|telegram) (?:channel|group)\\b.{0,60}|follow on \\w+|follow .{2,40} on (?:twitter|x|facebook|instagram|youtube|tiktok|linkedin|whatsapp|telegram)(?:(?:,| and| or|, and) .{1,60})?[.!]?|' +
      '(?:for (?:the )?(?:latest|breaking|more) .{2,60},? )?download (?:the|our) .{2,40} app\\b.{0,60}|tweet(?: this)?|pin it|click to (?:share|print|e-?mail) .{0,80}|copy link',
    subscribers:
      '(?:please )?(?:subscribe|sign in|log in|register)(?: or (?:subscribe|sign in|log in|register))? (?:now )?to (?:continue|keep reading|unlock|read (?:on|more|this|the (?:full|rest|whole)))\\b.*|' +
      '(?:to )?continue reading (?:this (?:article|story)|with a subscription|for free)\\b.*|' +
      'this (?:article|content|story|post) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to) .{0,30}(?:subscribers|members)\\b.*|' +
      'to (?:view|read|see) the (?:full|whole|complete|rest of the) (?:story|article|post),? (?:please )?(?:subscribe|sign in|log in|register)\\b.*|' +
      '(?:please )?subscribe (?:now |today )?(?:to|for) .{2,60} (?:for|to read|to see) the (?:full|whole|complete) (?:story|article)\\b.*|' +
      "if you(?:['’]re| are) (?:seeing|reading) this (?:message|notice)\\b.{0,60}\\bsubscriber\\b.*|" +
      'already a (?:subscriber|member)\\?.*|you have (?:reached|read) your .{0,40}(?:limit|articles).*',
    browsers:
      'media playback is (?:not supported|unsupported) on (?:this|your) (?:device|browser)|this \\w+ requires javascript\\W*|.{0,60}\\b(?:enable|activate) javascript\\b.{0,60}|' +
      "your browser (?:does not|doesn['’]t) support .{0,80}|(?:your|this) browser is (?:out[\\s-]of[\\s-]date|outdated|no longer supported)\\W*|" +
      'you are using an (?:out-?dated|old|unsupported) browser\\b.{0,120}',
    consent: 'accept|agree|opt[\\s-]out|consent|improve your|privacy',
    subscribe: 'subscribe|sign ?up|sign in|log in|register|subscribe now|get the newsletter|newsletters?',
    newsletters: 'newsletters?|inbox|e-?mail(?: alerts?| updates?)?',
    subscribing:
      '(?<!\\p{L}(?<!\\b(?:to|and|or|please|you|can|now|not|here))\\s)(?:subscribe|sign ?up|get (?:our|the|breaking|more|this))',
    comments: 'comments?|comments (?:are |have been )?closed\\b.*',
    commenting:
      '(?:leave|post|add|write) (?:a |your )?(?:comment|reply)\\b.{0,30}|join the (?:conversation|discussion)|' +
      'tell us what you think\\W*|(?:view|show|see|read)(?: all)?(?: \\d+)? comments|be the first to comment\\W*|' +
      'you must be logged in to .{0,60}',
    related:
      'related(?: (?:articles?|stories|posts?|news|content|topics|coverage|links?|reading|videos?))?|' +
      '(?:read|see|watch) (?:more|also|next|this)(?: on| about| from)?|also (?:read|see|on)|see also|' +
      'more (?:from|on|in|about|stories|news|great)\\b[^:：]{0,40}|more|' +
      'you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|' +
      "recommended(?: (?:for you|stories|articles|reading|videos?))?|don['’]t miss|editors?['’] picks?|" +
      'trending(?: now)?|most (?:read|popular|viewed)|popular(?: (?:now|posts|stories|this week))?|' +
      "recent (?:articles|posts|stories)|latest (?:news|stories|articles|posts)|most (?:read|popular|viewed|shared)|trending(?: now)?|popular now|top stories|more stories|latest news|editors?[’']?s? picks?",
    genericTitles: 'untitled(?: document)?|home|index|article|document|page|news|blog|new page \\d*',
    scripts: 'enabl|activat|turn(?:ed)? (?:it )?(?:on|off)|disabl|not available|requir|switch',
    failure: 'error',
    errors:
      "(?:(?:the|this|that|your|requested) )*(?:page|article|story|file|document|content|address|url)(?: (?:you|that|which) .{1,60}?)? (?:(?:could|was|is) ?n(?:o|['’])t (?:be )?(?:found|available)|can(?:not| not|['’]t) be found|do(?:es|) ?n(?:o|['’])t exist|not found|(?:is )?no longer (?:available|exists?)|(?:has|may have) been (?:moved|removed|deleted))|we (?:can(?:not| not|['’]t)|could ?n(?:o|['’])t) find (?:the|this|that) page(?: you.{1,40}?)?|(?:nothing|no results?)(?: was| were)? found|not found|(?:internal )?server error|service (?:temporarily )?unavailable|bad (?:gateway|request)|gateway time-?out|forbidden|access denied|permission denied|unauthori[sz]ed|too many requests|something went wrong|an? (?:unexpected |application )?error (?:has )?occurred|error establishing a database connection|(?:site )?under maintenance|account suspended",
    logins:
      '(?:please )?(?:log ?in|sign ?in|log ?on|register|create (?:an? |your )?account|(?:member|subscriber) login|(?:forgot|reset) (?:your )?password)(?: (?:to|with|or|and) .{0,50})?',
    humans:
      "just a moment|attention required|one more step|pardon our interruption|(?:please )?(?:verify|confirm|prove)(?:ing)? (?:that )?you(?:['’]re| are) (?:a )?(?:human|not a (?:ro)?bot)|making sure you(?:['’]re| are) not a bot|are you (?:a )?(?:human|robot)|checking (?:your browser|if the site connection is secure)|access to this page has been denied|our systems have detected unusual traffic.{0,60}?|security check",
  },
  mails: {
    withholding:
      "(?:please |pls |kindly |but )*(?:(?:do not|don[’']?t|must not|nobody is to|you must not) (?:yet )?(?:be )?publish(?:ed)?(?: (?:it|this|these|(?:(?:the|this|my) (?:story|piece|copy|article|text))))?(?: (?:online|anywhere|up))?(?: (?:yet|for now|until|till|before|without)\\b.*)?$|(?:do not|don[’']?t|must not|nobody is to|you must not) (?:yet )?(?:run|post|print|release) (?:this|these|(?:(?:the|this|my) (?:story|piece|copy|article|text)))(?: (?:online|anywhere|up))?(?: (?:yet|for now|until|till|before|without)\\b.*)?$|(?:do not|don[’']?t|must not|nobody is to|you must not) (?:yet )?(?:use|circulate|upload) (?:(?:the|this|my) (?:story|piece|copy|article|text))(?: (?:online|anywhere|up))?(?: (?:yet|for now|until|till|before|without)\\b.*)?$|(?:do not|don[’']?t|must not|nobody is to|you must not) (?:yet )?(?:run|use|post|release) (?:it|this|these) (?:until|till|before) (?:i|we|you (?:hear|have)|legal|the (?:lawyers?|desk|editor)|my|our)\\b.*$|(?:do not|don[’']?t|must not|nobody is to|you must not) (?:yet )?put (?:this|it) (?:out|online|on the (?:site|web(?:site)?))(?: (?:yet|for now|until|till|before|without)\\b.*)?$|hold (?:this|it|off|(?:(?:the|this|my) (?:story|piece|copy|article|text))) (?:for|until|till) (?:i|we|legal|the (?:lawyers?|desk|editor)|my|our)\\b.*$|hold (?:(?:the|this|my) (?:story|piece|copy|article|text))(?: (?:for|until|till|back|over)\\b.*)?$|hold for (?:legal|the lawyers?|the desk|the editor|approval|sign-?off|comment|my (?:call|go-?ahead|ok(?:ay)?))\\b.*$|(?:strictly )?not (?:for publication|to be published)(?: (?:yet|until|till|before)\\b.*)?$|not to run (?:before|until|till) .{1,30} please$|wait for (?:my|our|the desk[’']?s|the editor[’']?s|legal[’']?s) (?:call|go-?ahead|ok(?:ay)?|word|answer|sign-?off) before you (?:run|publish|post|print|release)\\b.*$)",
    withheldBecause:
      "please|thanks|thank you|(?:i|i[’']ll|i[’']m|we|we[’']ll)\\b.*|.{0,30}\\b(?:to (?:come|follow)|follows?(?: tonight| tomorrow| later)?)|(?:legal|(?:the|our) lawyers?) .*",
    itIs: "(?:it|that)(?: is|[’']s| remains)",
    drafts:
      "(?:(?:this|it|that|(?:the|my|our) (?:story|copy|piece|article|text)|what follows) (?:is|remains) |(?:this|it|that)[’']s |here(?: is|[’']s|’s) |(?:please find )?(?:attached|enclosed|below)(?: is)?:? |(?:i|we) (?:attach|enclose|am sending|have attached) |i[’']ve attached |please find )?(?:(?:still|just|only|but) )*(?:(?:the|my|our|a|an) )?(?:(?:still|just|only|but) )*(?:(?:first|second|third|early|rough|very|working|initial|new|latest|last|updated|revised|final|near-final) )*(?:draft(?: v?\\d+)?|work in progress)(?: (?:is|now))*(?: (?:attached|enclosed|below|version|only|for you)\\b.*| (?:of|for) (?:the|my|our) (?:story|article|piece|text|copy|column|report)\\b.*)?",
    remarks:
      '(?:f\\.? ?y\\.? ?i\\b\\.?|f\\.? ?y\\.? ?a\\b\\.?|for your (?:information|info|awareness)\\b|(?:just )?(?:a )?heads(?:-| )up\\b)',
    passingOn:
      '(?:please|pls|plz|kindly) (?:run|publish|post|upload)(?: (?:this|it|(?:this|the|my|our) (?:story|copy|piece|article|(?:press )?release)(?: below)?))?(?: (?:online|up|in print|in the paper|as it is|on page \\d+|on the (?:front(?: page)?|web(?:site)?|site|home ?page)))?|(?:please|pls|kindly) put (?:this|it|the (?:story|copy|piece|article|release)) (?:online|up|in the paper|on page \\d+|on the (?:front(?: page)?|web(?:site)?|site|home ?page))|for (?:the )?(?:web(?:site)?|site|home ?page|front page|paper)|for (?:print|publication|immediate (?:release|publication))|(?:(?:this|it|the story) is )?(?:good|ready|clear|cleared) to (?:go|run|publish)|(?:ready|approved|cleared) for publication|(?:this|it) can (?:run|go (?:online|up|live))|(?:(?:my|our|the) )?(?:(?:web|press) )?(?:story|copy|piece|article|release) (?:is )?below|(?:(?:my|our|the) )?(?:story|copy|piece|article|release)(?: below)? for (?:the )?(?:web(?:site)?|paper|print|publication)(?: below)?|(?:please )?find (?:my|our|the) (?:story|copy|piece|article|(?:press )?release) below',
    keeping:
      "between (?:you and me|us|ourselves|the two of us)|keep(?:ing)? (?:this|it|that|these|quiet|mum|under|between|private|secret|back)|in(?: |-)house|(?:publish|run|post|release|use) (?:this |it )?(?:\\*)?(?:only|after|once|when)\\b|(?:for )?(?:your|my|our) (?:eyes|use|information|ears) only|for your (?:use|eyes)\\b|no further|(?:do not|don[’']?t|never|must not|mustn[’']t|can ?not|can[’']t|should not|shouldn[’']t|may not|not) (?:to |yet )?(?:be )?(?:run|publish|post|use|share|forward|circulate|pass|print|quote|release|distribut|for|before|until|yet|tell|go)|nobody (?:else|must|should|may)|no one (?:else|must|should|may)|on hold|hold (?:it|this|that|back|off|until|till|for|on|the|and)|hold$|until|embargo|confidential|off the record|in (?:strict |strictest |the strictest )?confidence|private|secret\\b|sensitive|internal(?:ly)?\\b|in the safe|only (?:from|after|once|when|for)|wait (?:for|until|till)|no sooner|unpublish|not public",
    asking:
      '(?:can|could|would|will) (?:you|one of you|somebody|someone) (?:please )?(?:call|ring|phone|text|e-?mail|message|write to|get back to|send|tell|give|help|meet|confirm|let) (?:to )?(?:me|us)\\b|(?:please )?(?:call|ring|phone|text) me\\b|did you (?:get|see|receive) my\\b|are you (?:free|around|in)\\b',
    sendings:
      'story, copy, article, text, my story, story for tomorrow, copy for tomorrow, web copy, final copy, for publication, submission',
    banners:
      '(?:external(?: (?:e-?mail|sender|message))?|caution|warning)\\b.{0,40}\\b(?:do not click|don’t click|links?|attachments?|sender|outside|originated).*',
    confidential: 'confidential|privileged|intended (?:solely |only )?for|addressee|recipient|in error',
    closings:
      '(?:(?:many |kind )?thanks|thank you)(?: and|,| &) (?:kind(?:est)?|best|warm(?:est)?)(?: regards| wishes)?|with (?:thanks|best wishes|kind regards|many thanks)|speak soon|ciao|(?:(?:with )?(?:my |our )?(?:(?:very |all )?(?:best|kind(?:est)?|warm(?:est)?) (?:regards|wishes)|best|ta(?: (?:very|so) much)?|regards|all (?:the )?best|cheers|thanks(?: (?:a lot|so much|again|very much|in advance|and (?:best|kind) regards))?|many thanks|thank you(?: (?:very much|so much|again|in advance))?|(?:yours )?(?:sincerely|faithfully|truly)|(?:sincerely|cordially) yours|yours(?: ever)?|take care|respectfully|cordially|talk soon|brgds|br|rgds|kr|tia))',
    covering:
      "(?:\\S+ ){0,2}(?:story|piece|copy|text) below\\b|(?:ping|shout at|grab) me\\b|copy for\\b|(?:here (?:it is|you (?:go|are))\\b|(?:copy|story|text|piece|article) (?:is |as )?(?:below|attached|follows)\\b|(?:shout|give (?:me|us) a (?:shout|call|ring))\\b|here(?:’|')?s?(?: is| are)? (?:my|the|our|your|a|an|another|today|tomorrow|copy|that)\\b.{0,80}(?:story|stories|piece|copy|article|report|text|draft|column|review|release|file|words|item|update)|please find\\b|(?:i|we) (?:attach|enclose|send|am sending|have attached|’ve attached|'ve attached)\\b|attached (?:is|are|you)\\b|as (?:promised|discussed|agreed|requested)\\b|(?:hope|trust) (?:this|you|it|that|all)\\b|i hope\\b|(?:below|find below|see below)\\b.{0,60}(?:story|piece|copy|article|report|text|release)|(?:my |the )?(?:story|copy|piece|article|text) (?:for|follows|is below|below)\\b|please (?:let me know|call|publish|run|use|see)\\b|let me know\\b|(?:feel free|don’t hesitate|don't hesitate|do not hesitate|happy) to\\b|thanks for\\b|thank you for\\b|(?:any|if you have) (?:questions|queries|changes)\\b|(?:pictures?|photos?) (?:to follow|attached|are attached)\\b|call me\\b|ring me\\b)",
    disclaimers:
      '(?:this (?:e-?mail|message|communication)|the (?:information|contents?) (?:contained )?(?:in|of) this|confidentiality notice|please consider the environment|think before you print|disclaimer)\\b',
    device: 'sent (?:from|via|with) (?:my |outlook|mail|gmail|proton|the )|get outlook for',
    wrote: 'wrote',
    original: 'original (?:message|appointment)',
    forwarded: 'forwarded message|begin forwarded message:?',
    headers: 'from date sent subject to cc reply-to',
    prefixes: 're fw fwd',
    leave: 'unsubscribe|opt out|update (?:your )?preferences|manage (?:your )?(?:preferences|subscription)',
    view:
      '(?:view|read|open) (?:(?:it|this (?:e-?mail|message|newsletter)) )?(?:in (?:your |a |the )?(?:web )?browser|online|on the web)|' +
      'trouble (?:viewing|reading) this|' +
      'view (?:the )?(?:web|online) version',
    forwards: 'fw fwd',
    automatic: 'auto(?:matic)?[\\s-]?reply|out[\\s-]of[\\s-](?:the[\\s-])?office|automatic response|autoreply',
  },
  documents: {
    byMachine:
      'description automatically generated(?: with \\w+ confidence)?|ai-generated content may be incorrect\\.?',
    untitled: 'untitled(?:[\\s_-]?\\d+| (?:document|page)(?: \\d+)?)?|(?:word )?document\\d*|title',
  },
  feeds: {
    unfiled: 'uncategori[sz]ed',
    goOn: 'continue reading|read more',
    thePost: 'the post',
    appearedFirst: 'appeared first on',
  },
  publication: {
    noteFiles:
      "read ?me(?: (?:first|now|please|before use))?|(?:(?:editors?[’']?s?|editorial|desk|press|cover|covering|important|story|package) )?(?:notes?|notice|info|information|instructions?|embargo)(?: (?:to|for) (?:the )?(?:editors?|desk|newsroom|press|media))?",
    privatePosts: 'private, protected',
    asideRequests:
      "tk(?=\\s*[:：]\\s*(?:confirm|verify|chase|check|fill in|add) (?:(?:the|his|her|their|its|this|that|with) )?(?:number|name|figure|quote|date|spelling|age|title|total|cost|price|source|photo|picture|caption|detail|sum|place)s?(?: [\\p{L}’'-]+){0,4}\\s*[\\])]?$)",
    asides:
      '(?:notes? |background )?not for (?:publication|print|release|broadcast|web|online|air|readers)|internal note|in-house notes?|(?:for )?internal use only|internal only|(?:for )?(?:the )?(?:desk|editors?) only|for (?:the )?editors?’? eyes(?: only)?|do not publish',
    asidesOrTitles: 'off the record|background only|internal notes|for (?:the )?desk',
    public:
      'public, publish, published, publishable, republished, live, go live, ready, ready to publish, ready for publication, ready for publishing, ready to go, approved, approved for publication, cleared, cleared for publication, final, finalized, finalised, finished, done, complete, completed, release, released, posted, online, active, enabled, visible, listed, usable, featured, updated, corrected, correction, current, evergreen, ok, okay',
    held: 'draft, drafts, auto draft, autodraft, rough, rough draft, first draft, wip, work in progress, in progress, inprogress, in work, in preparation, unfinished, incomplete, partial, outline, idea, ideas, todo, to do, backlog, planned, planning, pitch, pitched, assigned, commissioned, started, not started, writing, edit, editing, in edit, in editing, copyedit, copy edit, copyediting, copy editing, subbing, proofreading, fact check, fact checking, legal review, review, reviewing, reviewed, in review, inreview, under review, needs review, needs work, needs edit, needs editing, needs approval, to review, to be reviewed, ready for review, ready for edit, ready for editing, for review, for approval, awaiting approval, awaiting review, awaiting edit, submitted, pending, pending review, pending publish, pending approval, proposed, proposal, hold, on hold, held, paused, parked, blocked, deferred, embargo, embargoed, schedule, scheduled, future, upcoming, queue, queued, coming soon, soon, later, tbd, not ready, not yet, not published, not public, not for publication, unpublish, unpublished, unlisted, unapproved, hidden, hide, invisible, private, personal, internal, internal only, internal use only, confidential, secret, restricted, protected, password, password protected, member, members, members only, logged in, subscriber, subscribers, subscribers only, paid subscribers, paid subscribers all tiers, paying, paid, paid only, only paid, only free, founding, premium, tiers, metered, locked, archive, archived, delete, deleted, remove, removed, trash, trashed, soft trashed, in trash, bin, binned, spike, spiked, kill, killed, withheld, withdrawn, retracted, recalled, recall, revoked, cancelled, canceled, rejected, declined, abandoned, obsolete, deprecated, outdated, superseded, replaced, expired, closed, inactive, disabled, offline, skip, skipped, ignore, ignored, exclude, excluded, never, test, testing, template, placeholder, stub, dummy, sent, email only, ingested, fetched, routed, inherit, request pending, request confirmed, request failed, request completed',
    everybody:
      'everyone, everybody, general, general public, the public, members of the public, all readers, general readers, unclassified, open, anyone, anybody, all, all users, world, worldwide, internet, web, anonymous, guest, guests, free, open access, default',
    newsroom:
      'staff, staff only, all staff, staff and editors, editor, editors, editors only, editorial, editorial only, editorial staff, editorial team, desk, the desk, desk only, news desk, newsdesk, newsroom, the newsroom, newsroom only, reporters, employees, employees only, colleagues, team, the team, team only, admin, admins, administrators, management, board, partners, partners only, registered, registered users',
    secret:
      'confidential, strictly confidential, highly confidential, company confidential, business confidential, private and confidential, confidential and proprietary, commercial in confidence, in confidence, internal, internal only, internal use, internal use only, for internal use, for internal use only, restricted, restricted use, secret, top secret, most secret, classified, sensitive, highly sensitive, official sensitive, sensitive but unclassified, protected, proprietary, private, non public, nonpublic, not public, need to know, eyes only, for official use only, official use only, fouo, cui, controlled unclassified information, law enforcement sensitive, noforn, nato restricted, nato confidential, nato secret, cosmic top secret, eu restricted, eu confidential, eu secret, privileged, attorney client privileged, off the record',
    yes: 'yes, y, true, on, x, 1',
    no: 'no, n, false, off, 0, none, null, nil, never, not yet',
    draft: 'draft|wip|work in progress',
    stamps: 'hold|internal|confidential|private|unpublished|tbd',
    notices:
      'tlp ?: ?(?:red|amber(?: ?\\+ ?strict)?|green)|not for (?:publication|release|distribution|circulation|broadcast|public release|the public)(?: yet)?|do not (?:publish|release|distribute|circulate|share|post|print|use|run|forward|air|broadcast)(?: (?:this|these|it|them|any of (?:this|it)))?(?: (?:yet|for now))?|(?:is|are) (?:strictly )?confidential|internal (?:memo|memorandum|note)|(?:hold|awaiting|pending|waiting for|needs) (?:legal|approval|clearance|sign(?: |-)?off|quotes?|a quote|comments?|a comment|replies|a reply|a response|copy|pictures?|photos?|edits?|figures?)(?: (?:review|approval|clearance|advice))?|(?:for )?internal use(?: only)?|for internal (?:use|review|purposes)(?: only)?|internal only|(?:strictly |company |private and |private & )confidential|for (?:review|approval|comment|editing|legal review)(?: only)?|please hold(?: (?:it|this|these|them|all|everything|off|back|(?:this|the) (?:story|stories|piece|copy)))?(?: for now)?|(?:rough|first|second|working|internal|unedited|early) draft|draft (?:only|copy|version|for (?:review|approval|comment))|(?:this is )?(?:only )?a draft|not (?:yet )?(?:approved|cleared|finished|final|legalled|lawyered|subbed|fact(?:-| )checked|edited)(?: by (?:legal|the lawyers?|the desk|the editors?))?|(?:legal|lawyers?|the lawyers?|subs|the desk|the editor) (?:is |are )?(?:still )?(?:reading|checking|looking at it|to (?:read|check|see|clear))(?: it| this)?|(?:still |currently )?(?:with|at) (?:the )?(?:lawyers?|legal|subs)|(?:needs|awaits|awaiting) (?:legal|subbing|a legal read|fact(?:-| )check(?:ing)?|sign(?: |-)?off|approval)|hold (?:for (?:approval|review|legal))',
  },
  papers: {
    resumes: 'curriculum vitae|c\\.?v\\.?|r[ée]sum[ée]',
    resumeParts:
      '(?:work|professional|employment) (?:experience|history)|education(?: and training)?|(?:key |technical )?skills|references(?: (?:available )?(?:up)?on request)?|languages|qualifications|date of birth|nationality|marital status|personal (?:details|statement|profile)|career (?:summary|objective)|certifications|hobbies(?: and interests)?',
    own: '(?:(?:duty|staff|holiday|shift|weekend) )?rota|expenses?(?: claim| report)?|(?:interview )?questions for \\S+(?: \\S+)?',
    tasks:
      '(?:my |our |the )?(?:to[\\s-]?dos?(?: lists?)?|todo(?: list)?|tasks?(?: list)?|(?:shopping|grocery|task|errands?|chores) lists?|groceries|errands|action (?:items|points))',
    days: 'today tomorrow week this next for the weekend on',
    contacts:
      '(?:(?:my|our|useful|press|phone|telephone|important) )?(?:contacts?(?: list)?|phone (?:numbers|list)|telephone (?:numbers|list)|address book)(?: \\S+)?',
    logins:
      '(?:(?:my|our|all|new|the) )?(?:logins?|log-ins?|passwords?|credentials|accounts? and passwords?|user ?names and passwords)(?: list)?',
    minutes:
      '(?:draft |the )?(?:meeting minutes|minutes(?: (?:of|from) (?:\\S+ ){0,6}?(?:meeting|conference|call|board|committee))?|(?:\\S+ ){0,4}meeting (?:minutes|notes)|notes (?:of|from) (?:\\S+ ){0,5}?meeting)',
    agendas:
      'agenda[\\s,:–—-]+(?:(?:for|of) )?(?:\\S+ ){0,5}?(?:meeting|conference|call)(?: \\S+)?|(?:\\S+ ){0,5}(?:meeting|conference|call),? agenda',
    attendance:
      'present|attendees|attendance|attending|in attendance|participants|apologies(?: for absence)?|absent|minutes (?:taken )?by|minute[\\s-]taker|note[\\s-]taker|chair(?:ed by)?|actions?(?: items?| points?)?|next meeting|aob|any other business',
    invoices: 'invoice, bill, receipt',
  },
};
