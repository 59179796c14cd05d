import type { LanguagePack } from './shape/pack.ts';

/** Finnish. */
export const fi: LanguagePack = {
  tag: 'fi',
  stopWords:
    'ja on ei se että oli hän joka mutta myös ovat kuin tai sen ole niin kun vain jo hänen mukaan vuoden sekä ' +
    'ollut siitä kanssa voi tämä nyt',
  dates: {
    published: 'julkaistu|luotu',
    updated: '(?:viimeksi )?(?:päivitetty|muokattu)',
    at: 'klo',
  },
  labels: {
    author: 'teksti, kirjoittanut, kirjoittaja',
    photographer: 'kuvat, kuva',
    source: 'lähde',
    related: 'lue myös',
  },
  people: {
    roles: 'toimittaja',
    nobody: 'tuntematon, nimetön, ei kirjoittajaa, nimesi, vieras',
    givenNames:
      'aino aki anneli annika antti arto eero eeva eija elina erkki esa esko hanna hannu harri heikki heli henna ilkka jaakko ' +
      'jani janne jari jarmo jenni joonas jorma jouni juha juhani jukka jussi jyrki kaija kaisa katariina katja kimmo kirsi ' +
      'kristiina laura lauri leena marja markku markus matti merja mika mikael mikko minna mirja niina niklas niko olli outi ' +
      'paavo pasi päivi pekka petri petteri pirjo pirkko raimo reijo riikka riitta risto saara samuli sanna seppo sirpa ' +
      'susanna tapani tapio tarja teemu teppo tero tiina timo tommi tuija tuomas tuula ulla-maija veikko vesa ville virpi',
  },
  corrections: {
    begins: 'korjattu|korjaus|oikaisu',
  },
  pages: {
    aboutAuthor: 'kirjoittajasta',
    readers: 'kommentit',
    reply: 'vastaa',
    accept: 'hyväksy',
    cookies: 'evästee|suostumu',
    related: 'lue myös',
    advertisement: 'mainos',
  },
  mails: {
    closings: '(?:(?:parhain|ystävällisin|lämpimin) terveisin|terveisin|terv|t|kiitos|yt)',
    device: 'lähetetty (?:iphonesta|puhelimesta|laitteesta)',
    prefixes: 'vs',
  },
  publication: {
    noteFiles: 'lue ?minut|huomautus|muistiinpanot',
    privatePosts: 'yksityinen, suojattu',
    public: 'julkaistu, julkinen, valmis, hyväksytty, lopullinen',
    held: 'luonnos, kesken, tarkistettavana, odottaa, ajastettu, julkaisematon, piilotettu, yksityinen, sisäinen, arkistoitu, poistettu',
    everybody: 'kaikki',
    yes: 'joo, kyllä',
    no: 'ei, ei koskaan',
    fields: {
      maybeStatus: 'tila',
      hidden: 'luonnos, piilotettu, yksityinen',
      public: 'julkinen',
      published: 'julkaistu',
      password: 'salasana',
    },
    draft: 'luonnos',
  },
};
