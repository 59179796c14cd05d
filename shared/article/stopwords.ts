/** The commonest small words of languages in Latin script: those which tell a language from its neighbours come first. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for was with as on by at from this it be are his her which have had not an or were said will would their been has',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
  fr: 'le la les de des et du une un est dans que pour qui sur pas au par plus avec ce il elle sont en aux cette mais ont ses été ou nous leur',
  es: 'el la los las de que y en del un una se por con para es al lo como más pero su sus fue este esta ha son entre sobre también desde hasta muy años según',
  pt: 'o a os as de que e do da em um uma para com não no na dos das por se mais foi ao como mas são pela pelo também até sobre ser já está seu sua você',
  it: 'il la di che e un una per in del della è non con i le si da al dei delle sono nel alla ha gli anche più come dal lo ma questo nella stato dopo degli',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als naar maar bij door uit nog werd wordt hij deze worden heeft dan over hebben',
  pl: 'w i na z się nie do a to jest że o jak od po za przez ale co są oraz tym ma jego już ich które tylko może być był także roku lub przy we dla będzie',
  sv: 'och att det som en på är av för med till den har inte om ett han var jag men från de så sig kan när efter också vid ut nu hade eller blev skulle mellan',
  da: 'og det at en til er på af for med de den har som ikke der et var vi men fra så om efter blev kan også han sig ud nu vil skal hvor mellem mere siger',
  nb: 'og det i er på til som en å av for med at den har ikke de et var om fra men vi seg etter også kan ble så han ut nå vil skal hvor mellom mer sier',
  fi: 'ja on ei se että oli hän joka mutta myös ovat kuin tai sen ole niin kun vain jo hänen mukaan vuoden sekä ollut siitä kanssa voi tämä nyt',
  tr: 've bir bu da de için ile çok olarak daha olan gibi kadar sonra ama en ise o her ne var değil olduğu yeni göre ya mi tarafından',
  cs: 'a se v na je že s z do o to i ve pro za by jsou po jako ale jeho byl k od které který už také jen podle nebo si bude při let',
  sk: 'a sa v na je že s z do o to aj vo pre za by sú po ako ale jeho bol k od ktoré ktorý už len podľa alebo si bude pri',
  hu: 'a az és hogy nem is egy van ez meg csak már mint volt de azt ha el kell még vagy lesz után szerint minden akkor',
  ro: 'și în de la a cu pe care este din nu un o să pentru mai sunt au fost ca după dar sau prin fi ce al ale cel',
  id: 'yang dan di ini dengan untuk dari dalam tidak pada itu adalah akan juga ke oleh karena sebagai bisa telah ada mereka lebih kata tersebut',
  vi: 'của và là có trong được cho không các với những một đã người này khi để đến từ về ra vào tại cũng như năm',
  ca: 'el la els les de que i en del un una es per amb al no com més però va ser als dels és aquest aquesta també són fins entre seu seva ha',
};

/** From a word to the languages that it speaks for. */
export const LATIN_LANGUAGES: ReadonlyMap<string, readonly string[]> = byWord();

function byWord(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(WORDS)) {
    for (const word of words.split(' ')) {
      const speaksFor = languages.get(word);
      if (speaksFor) speaksFor.push(language);
      else languages.set(word, [language]);
    }
  }
  return languages;
}
