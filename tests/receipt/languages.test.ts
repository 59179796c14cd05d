import { describe, expect, it } from 'vitest';
import type { Dropped, Instant, SubmissionKey } from '../../shared/article/types.ts';
import { receiptPage } from '../../shared/receipt/page.ts';
import type { Receipt } from '../../shared/receipt/types.ts';
import { wordedDropped, wordedNote } from '../../shared/receipt/worded.ts';
import { FRAME } from '../../shared/receipt/words/en/frame.ts';
import { ENGLISH } from '../../shared/receipt/words/en/words.ts';
import { RECEIPT_LANGUAGES, wordsAsked, wordsIn } from '../../shared/receipt/words/languages.ts';
import type { Message } from '../../shared/receipt/words/message.ts';
import { NOTES, SENTENCES } from './examples.ts';

function textsOf(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function parametersIn(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted();
}

describe.each(RECEIPT_LANGUAGES)('the frame of receipts in the language %s', (language) => {
  it('has every text with every parameter, in each plural', async () => {
    const { frame, locale } = await wordsIn(language);
    expect(Object.keys(frame).toSorted()).toEqual(Object.keys(FRAME).toSorted());
    const plurals = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const [key, message] of Object.entries(frame)) {
      const english = FRAME[key as keyof typeof FRAME] as Message;
      const wanted = parametersIn(textsOf(english)[0] ?? '');
      for (const text of textsOf(message)) expect([key, parametersIn(text)]).toEqual([key, wanted]);
      if (typeof message !== 'string') expect([key, Object.keys(message).toSorted()]).toEqual([key, plurals]);
    }
  });
});

const OTHERS = RECEIPT_LANGUAGES.filter((language) => language !== 'en');

describe.each(OTHERS)('the sentences of receipts in the language %s', (language) => {
  it.each(NOTES)('have one of their own for %j', async (note, english) => {
    const { message } = wordedNote(note, await wordsIn(language));
    expect(message).not.toBe(english);
    expect(message).not.toMatch(UNREAD);
    for (const quoted of quotedIn(english)) expect(message).toContain(quoted);
  });

  it.each(SENTENCES)('have one of their own for %j', async (what, english) => {
    const said = wordedDropped({ ...what, count: 1 } as Dropped, await wordsIn(language)).what;
    expect(said).not.toMatch(UNREAD);
    for (const quoted of quotedIn(english)) expect(said).toContain(quoted);
  });

  it('say in words of their own what is left out', async () => {
    const words = await wordsIn(language);
    const same = SENTENCES.filter(
      ([what, english]) => wordedDropped({ ...what, count: 1 } as Dropped, words).what === english,
    );
    // Of a name alone there is nothing to say in another language, and some words are those of many.
    expect(same.length).toBeLessThan(SENTENCES.length / 10);
  });

  it('leave none to English', async () => {
    const { notes, dropped, about, leftOut, jsonFault } = await wordsIn(language);
    for (const [own, english] of [
      [notes, ENGLISH.notes],
      [dropped, ENGLISH.dropped],
      [{ about, leftOut, jsonFault }, ENGLISH],
    ] as const) {
      const left = Object.entries(own).filter(
        ([key, value]) => typeof value === 'function' && value === english[key as keyof typeof english],
      );
      expect(left.map(([key]) => key)).toEqual([]);
    }
  });
});

const UNREAD = /undefined|NaN|\[object|\{\w+\}|=>/;

/** What stands in quotation marks is the upload's own, but for a word where there is none. */
function quotedIn(sentence: string): readonly string[] {
  const all = [...sentence.matchAll(/"([^"]{2,})"/g)].flatMap(([, quoted]) => quoted ?? []);
  return all.filter((quoted) => quoted !== 'without a name');
}

describe('the language of receipts', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de', 'de'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
    ['nl, fr;q=0.5, es;q=0.7', 'es'],
    ['de;q=0, zh-Hans-CN;q=0.1', 'zh'],
    ['*', 'en'],
    ['tlh;q=1', 'en'],
  ])('is the first that is spoken here of "%s"', async (asked, language) => {
    expect((await wordsAsked(asked)).language).toBe(language);
  });

  it('is that of the page, with its direction', async () => {
    const receipt: Receipt = {
      key: 'city/a.txt' as SubmissionKey,
      status: 'scheduled',
      uploadedAt: '2026-11-29T12:00:00Z' as Instant,
      reasons: [],
      warnings: [],
      dropped: [],
      articles: [],
      articleCount: 0,
      waitingFor: [],
      arrived: [],
      receivers: [],
      site: { feedsUrl: 'https://quay.example/', timeZone: 'Europe/Lisbon' },
    };
    const page = receiptPage(receipt, await wordsIn('ar'));
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('<h1>مجدول</h1>');
    expect(page.slice(page.indexOf('<main'))).not.toMatch(/\{\w+\}|Uploaded/);
  });
});
