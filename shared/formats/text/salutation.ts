import type { Block } from './layout.ts';

/** Characters: what is longer is a sentence. */
const LONGEST = 70;

/** Whom a letter greets, ended as a salutation is: a title may begin so too (`Dear Evan Hansen comes to town`). */
const ADDRESSED = new RegExp(
  `^(?:${[
    'dear|hello|hi|greetings|good (?:morning|afternoon|evening|day)|to the editors?',
    'sehr geehrte[rsn]?|sehr verehrte[rsn]?|liebe[rs]?|werte[rs]?|geschätzte[rs]?|verehrte[rs]?|hallo|guten (?:tag|morgen|abend)|moin|grüezi|grüß gott|servus',
    'ch(?:er|ère)s?|monsieur|madame|mesdames|messieurs|bonjour|bonsoir|salut',
    'estimad[oa]s?|querid[oa]s?|apreciad[oa]s?|muy señor(?:es)? míos?|hola|buen(?:os días|as tardes|as noches)',
    'prezad[oa]s?|car[oa]s?|exm[oa]s?\\.?|olá|bo(?:m dia|a tarde|a noite)',
    'gentil[ei]|egregi[oa]?|spett(?:abile|\\.)|car[ei]|buon(?:giorno|asera)|salve',
    'geachte|beste|goede(?:morgen|middag|navond)|bästa|hej|hei|kære|kjære|szanown[iya]|drodzy|dzień dobry',
    'уважаем(?:ый|ая|ые)|дорог(?:ой|ая|ие)|здравствуйте|добрый (?:день|вечер)',
  ].join('|')})(?=[\\s,!:])(?:[^.?!:;\\n]|\\b\\p{Lu}\\p{L}{0,3}\\.){0,60}[,:]$`,
  'iu',
);
const ALONE =
  /^(?:hello|hi(?: all)?|dear editors?|to the editor|guten (?:tag|morgen|abend)|hallo(?: zusammen)?|moin|liebe redaktion|bonjour|bonsoir|hola|buenos días|buenas tardes|olá|bom dia|buongiorno|buonasera|здравствуйте|добрый день|(?:尊敬的|敬爱的|親愛的|亲爱的)[^。！？\n]{1,20}|(?:各位|编辑|編輯|您|你|大家)[^。！？\n]{0,10}好|拝啓|お世話になっております)[\s,.!:，。：！、]*$/iu;

/** Whether a block is, or opens with a line that is, the salutation of a letter: `Dear editors,`, `Guten Tag,`. */
export function opensWithSalutation({ lines }: Block): boolean {
  const text = lines[0]?.text.trim() ?? '';
  return text.length <= LONGEST && (ADDRESSED.test(text) || ALONE.test(text));
}
