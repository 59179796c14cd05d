import { fitsKey } from '../../article/keys.ts';
import { isTranscript, isTranscriptName, RECORDINGS, stemOf } from '../../article/media/media-type.ts';
import { rejection } from '../../article/rejection.ts';
import type { Rejection, SubmissionKey } from '../../article/types.ts';
import type { MediaUpload } from '../../media/file.ts';
import { type FoundMedia, isShown } from './media-look-up.ts';

/**
 * What a recording says is published with the recording alone: without one it is a file of subtitles, which is no article. What it
 * waits for is told in either case, so that it is looked at again when a recording comes or goes.
 *
 * @param media those of the awaited uploads which are there
 * @returns the upload as it is where it is no transcript
 */
export function transcriptUpload(medium: MediaUpload, media: FoundMedia): MediaUpload | Rejection {
  if (!isTranscript(medium.file.type)) return medium;
  const awaits = recordingsBeside(medium.file.key);
  const isBeside = awaits.some((key) => {
    const file = media.get(key);
    return file !== undefined && isShown(file) && /^(?:audio|video)\//.test(file.type);
  });
  return isBeside
    ? { ...medium, awaits }
    : { ...rejection([{ code: 'unsupported-format', detail: 'subtitles' }]), awaits };
}

/** Players are told of what is called so alone. */
function recordingsBeside(key: SubmissionKey): readonly SubmissionKey[] {
  if (!isTranscriptName(key)) return [];
  return RECORDINGS.map((extension) => `${stemOf(key)}.${extension}` as SubmissionKey).filter(fitsKey);
}
