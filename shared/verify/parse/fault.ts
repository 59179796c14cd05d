/** Why it is not known what it is: there is nothing more to be said of it. */
export interface ParsingFault {
  readonly rule: 'encoding' | 'xml-syntax' | 'json-syntax' | 'no-feed';
  readonly line?: number;
  readonly says: string;
}
