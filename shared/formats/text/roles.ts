const ROLE_WORDS: ReadonlySet<string> = new Set(
  (
    'editor editors reporter reporters correspondent correspondents writer writers columnist columnists journalist journalists ' +
    'photographer photographers photojournalist producer critic contributor contributors analyst intern fellow publisher staff ' +
    'editor-in-chief co-editor sub-editor subeditor anchor commentator translator researcher professor bureau stringer blogger ' +
    'freelancer freelance redakteur redakteurin redaktor redaktion chefredakteur chefredakteurin korrespondent korrespondentin ' +
    'reporterin volontär volontärin fotograf fotografin korrespondenten mitarbeiter mitarbeiterin berichterstatter redaktionsmitglied journaliste journalistes rédacteur rédactrice rédaction correspondante ' +
    'photographe envoyé envoyée redactor redactora editora redacción periodista periodistas corresponsal fotógrafo fotógrafa ' +
    'reportero reportera jornalista jornalistas repórter correspondente enviado enviada redação giornalista redattore redattrice ' +
    'inviato inviata corrispondente redazione redacteur verslaggever verslaggeefster journalistin journalist fotografe reporterka ' +
    'журналист корреспондент редактор обозреватель фотограф репортёр репортер redaktör skribent toimittaja dziennikarz muhabir ' +
    '记者 記者 编辑 編輯 特派员 기자 특파원 편집장'
  ).split(' '),
);
const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  (
    'news newspaper newspapers times post press herald gazette tribune chronicle courier daily weekly agency wire service services ' +
    'media magazine journal network radio television tv broadcasting reuters afp ap dpa efe ansa xinhua tass bloomberg online ' +
    'bureau desk team newsroom board foundation university institute group inc ltd llc gmbh zeitung nachrichten rundschau anzeiger ' +
    'tageblatt agence presse journal agencia noticias diario periódico agenzia notizie giornale jornal agência ассошиэйтед новости ' +
    'газета агентство observer guardian independent mirror sentinel examiner monitor bulletin dispatch register standard star sun ' +
    'telegraph globe record review report today agencies agenturen agences agencias agenzie wires'
  ).split(' '),
);
const KEPT_UPPER: ReadonlySet<string> = new Set(
  'AP AFP BBC CNN CEO CFO COO CTO DPA EFE UPI UK US USA EU UN TV PR AI IT II III IV JR. AM FM NHK'.split(' '),
);
const SMALL: ReadonlySet<string> = new Set('of in and for the at to on de du des la le et und y e für'.split(' '));

/** True for what people do at a paper, in up to 80 characters: one word of them is enough. */
export function isRole(text: string): boolean {
  return (
    text.length <= 80 &&
    wordsOf(text).some((word) => ROLE_WORDS.has(word) || word.split('-').some((part) => ROLE_WORDS.has(part)))
  );
}

/** True for what writes news without being a person: a paper, an agency, a desk. */
export function isOrganisation(text: string): boolean {
  return (
    text.length <= 80 &&
    wordsOf(text).some(
      (word) => ORGANISATION_WORDS.has(word) || word.split('-').some((part) => ORGANISATION_WORDS.has(part)),
    )
  );
}

/** `EDITOR` -> `Editor`, `EDITOR-IN-CHIEF` -> `Editor-in-Chief`, `SENIOR AP WRITER` -> `Senior AP Writer`; others as they are. */
export function roleName(text: string): string {
  const role = text.replace(/^[\s(（[-]+|[\s)）\].]+$/g, '').trim();
  if (/\p{Ll}/u.test(role) || !/\p{Lu}/u.test(role)) return role;
  return role.replace(/[^\s-]+/gu, (word, offset: number) => {
    if (KEPT_UPPER.has(word)) return word;
    const small = word.toLowerCase();
    const inner = offset > 0 && (SMALL.has(small) || small === 'in');
    return inner ? small : word.charAt(0) + small.slice(1);
  });
}

/** `Staff Writers`, said of several, is `Staff Writer` of each. */
export function singular(role: string): string {
  const last = wordsOf(role).at(-1) ?? '';
  return last.endsWith('s') && ROLE_WORDS.has(last.slice(0, -1)) ? role.replace(/s$/i, '') : role;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,.()/&]+/)
    .filter((word) => word !== '');
}
