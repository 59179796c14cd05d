/** A text in small letters, whatever its language: Turkish has two letters for what others write as one, in capitals too. */
export function smallLetters(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('i\u0307', 'i').replaceAll('ı', 'i');
}
