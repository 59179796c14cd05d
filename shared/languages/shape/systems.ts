import type { Pattern, Phrases, Words } from './words.ts';

/** Whole lines that pages set among the paragraphs of an article. */
export interface PageWords {
  readonly advertisement?: Pattern;
  /** Behind the word for it, and without that: that the article goes on. */
  readonly continuesBelow?: Pattern;
  readonly interruptions?: Pattern;
  readonly navigation?: Pattern;
  readonly sharing?: Pattern;
  /** That a part of the article only is shown. */
  readonly subscribers?: Pattern;
  readonly browsers?: Pattern;
  /** Begins a word in a line about cookies that asks for consent. */
  readonly consent?: Pattern;
  /** Alone in a line; and two words that one line has: what is subscribed to, and to do so. */
  readonly subscribe?: Pattern;
  readonly newsletters?: Pattern;
  readonly subscribing?: Pattern;
  /** The heading of comments; and an invitation to write one. */
  readonly comments?: Pattern;
  readonly commenting?: Pattern;
  /** How else readers' words are headed; and begins the control by which one answers a reader. */
  readonly readers?: Pattern;
  readonly reply?: Pattern;
  /** Begins the control of a dialogue by which one agrees; and begins a word in what that asks for. */
  readonly accept?: Pattern;
  readonly cookies?: Pattern;
  /** Asks readers what they think of an article, or says what they do. */
  readonly rating?: Pattern;
  /** Heads what is said of those who wrote it. */
  readonly aboutAuthor?: Pattern;
  /** What begins a line, before links to other articles. */
  readonly related?: Pattern;
  /** What stands before the tags, topics and sections that an article is filed under. */
  readonly filed?: Pattern;
  /** What no article is called. */
  readonly genericTitles?: Pattern;
  /** What a page is titled, or says in a line, that stands in the place of an article: that there is none, or that something failed, ... */
  readonly errors?: Pattern;
  /** What stands beside the number of an error. */
  readonly failure?: Pattern;
  /** ...to sign in or up, ... */
  readonly logins?: Pattern;
  /** ...to show that one is no robot; what begins a word in a line that asks for JavaScript. */
  readonly humans?: Pattern;
  readonly scripts?: Pattern;
}

/** What mail programs and their users write around a text. */
export interface MailWords {
  /** Behind the name of who wrote what is quoted; and where that ends the line. */
  readonly wrote?: Pattern;
  readonly wroteAtEnd?: Pattern;
  /** Above a message that is answered, and one that is forwarded. */
  readonly original?: Pattern;
  readonly forwarded?: Pattern;
  /** Headers of a message within the text of another. */
  readonly headers?: Words;
  /** Before a subject; and those of them that say that a message is forwarded. */
  readonly prefixes?: Words;
  /** Before the title in the subject of what a newsroom is sent: `Story: `. No headline begins so. */
  readonly sendings?: Phrases;
  readonly forwards?: Words;
  /** Before the subject of what no person wrote: that somebody is away. */
  readonly automatic?: Pattern;
  /** How to leave a mailing list, and to see a letter elsewhere. */
  readonly leave?: Pattern;
  readonly view?: Pattern;
  /** What a letter ends in, above the name of its sender: a line of its own. */
  readonly closings?: Pattern;
  /** How a sentence begins by which its sender hands over a text. */
  readonly covering?: Pattern;
  /** A whole clause that asks that what stands below it come out, or names it as a story. What only points there (`FYI`) asks for nothing. */
  readonly passingOn?: Pattern;
  /** How a line begins that passes a message on to whom it is sent to, and to nobody else. */
  readonly remarks?: Pattern;
  /** What in a note, wherever it stands, keeps what is below it back: from others, or until later. */
  readonly keeping?: Pattern;
  /** A clause that asks that a text not come out, or not yet. What readers are told not to do, such as to use a lift or to share a number, is no text. */
  readonly withholding?: Pattern;
  /** A whole clause beside it that says why, or what comes next. */
  readonly withheldBecause?: Pattern;
  /** How a clause begins that may be about anything: `It is still a draft`. */
  readonly itIs?: Pattern;
  /** A whole clause that says of what comes with it that it is a draft. What is about one, such as a law, says more. */
  readonly drafts?: Pattern;
  /** How a sentence begins by which its sender asks the one who reads it for something. */
  readonly asking?: Pattern;
  /** How it begins to be said whose eyes a message is meant for. */
  readonly disclaimers?: Pattern;
  /** What a firm's gateway puts above a message from outside: the whole line. */
  readonly banners?: Pattern;
  /** What such a paragraph says of a message. */
  readonly confidential?: Pattern;
  /** What a telephone adds below a message. */
  readonly device?: Pattern;
}

/** What word processors write. */
export interface DocumentWords {
  /** What ends the description of a picture that a machine made. */
  readonly byMachine?: Pattern;
  /** The title of a document that has none. */
  readonly untitled?: Pattern;
}

/** What the systems behind feeds write. */
export interface FeedWords {
  /** Under which they file what nobody filed. */
  readonly unfiled?: Pattern;
  /** Behind a text that was cut. */
  readonly goOn?: Pattern;
  /** `The post … appeared first on …` */
  readonly thePost?: Pattern;
  readonly appearedFirst?: Pattern;
}
