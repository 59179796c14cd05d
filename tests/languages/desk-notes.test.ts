import { expect, it } from 'vitest';
import { isDeskNote, withoutDeskNotes } from '../../shared/languages/desk-notes.ts';

it.each([
  '[NOTE TO SUBS: check the number of leaks]',
  '(Note to desk - picture to follow)',
  'Note to the desk: please hold until noon',
  '[Copy desk: is it nine?]',
  '[Hinweis an die Redaktion: Bild folgt]',
  'Note à la rédaction : photo à venir',
  '[Nota para la redacción: falta la foto]',
  '【编辑请注意：照片稍后】',
  '【デスクへ：写真は後送】',
])('%s is for the desk alone', (line) => {
  expect(isDeskNote(line)).toBe(true);
});

it.each([
  'Note to self: never count leaks again.',
  '(Subs: Holt 60, Pike 71)',
  '(Check: the pier’s own page)',
  '[Redaktion: Anna Berg]',
  'The note to subs was lost.',
  'Notes from the desk of the harbour master',
  "Editor's note: an earlier version was wrong.",
  'Check: mate',
])('%s is for readers', (line) => {
  expect(isDeskNote(line)).toBe(false);
});

it('is taken out of a line around it', () => {
  expect(withoutDeskNotes('The roof leaks [desk: nine?] in nine places [sic].')).toEqual({
    text: 'The roof leaks in nine places [sic].',
    notes: ['[desk: nine?]'],
  });
});
