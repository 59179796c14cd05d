import { describe, expect, it } from 'vitest';
import { readFields } from '../../../shared/formats/fields/fields.ts';

const read = (fields: object) => {
  const reading = readFields({ title: 'Harbour talk', ...fields });
  return reading.kind === 'fields'
    ? {
        media: reading.metadata.media,
        warnings: reading.warnings.map((note) => [note.code, 'detail' in note ? note.detail : undefined]),
      }
    : reading;
};
const AT = 'https://files.quay.example/talk-12.mp3';

describe('a sound or film that an article is of', () => {
  it.each([
    [{ audio: 'talk-12.mp3' }, { url: 'talk-12.mp3' }],
    [
      { enclosure: { url: AT, length: 13_654_375, type: 'audio/mpeg' } },
      { url: AT, bytes: 13_654_375, type: 'audio/mpeg' },
    ],
    [{ enclosure: [{ url: AT, length: '13654375' }] }, { url: AT, bytes: 13_654_375 }],
    [
      { mp3: AT, length: 1_065_610, duration: '14:02' },
      { url: AT, bytes: 1_065_610, duration: 842 },
    ],
    [
      { podcast_link: AT, podcast_length: 13_654_375, podcast_duration: '1:14:02' },
      { url: AT, bytes: 13_654_375, duration: 4442 },
    ],
    [{ extra: { audio_file: 'talk-12.m4a', duration: '14:02' } }, { url: 'talk-12.m4a', duration: 842 }],
    [{ podcast: { mp3: AT } }, { url: AT }],
    [{ podcast: AT, duration: 35 }, { url: AT }],
    [{ audio: { src: 'talk-12', type: 'audio/ogg' } }, { url: 'talk-12', type: 'audio/ogg' }],
  ])('is read as podcasts of site generators name it: %j', (fields, media) => {
    expect(read(fields)).toEqual({ media: [media], warnings: [] });
  });

  it('stands beside a picture, and other files', () => {
    const fields = { image: 'quay.png', audio: 'talk-12.mp3', media: ['plan.pdf'] };
    expect(read(fields)).toMatchObject({ media: [{ url: 'quay.png' }, { url: 'talk-12.mp3' }, { url: 'plan.pdf' }] });
  });

  it.each(['https://player.example/282732', 'talk-12.png', { url: 'talk-12' }])(
    'is said not to be read where it is none: %j',
    (audio) => {
      expect(read({ audio })).toEqual({
        media: undefined,
        warnings: [['field-ignored', { field: 'audio' }]],
      });
    },
  );

  it.each([{ audio: true }, { podcast: 'Harbour talk' }, { podcast: true }])('is none in %j', (fields) => {
    expect(read(fields)).toEqual({ media: undefined, warnings: [] });
  });
});
