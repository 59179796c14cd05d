import type { Upload } from './format.ts';

/**
 * Whether an upload is called something by its key or its uploader: a hint only, which counts where its content leaves a doubt.
 *
 * @param type matches a media type in lower case.
 */
export function isCalled({ extension, contentType }: Upload, extensions: readonly string[], type: RegExp): boolean {
  return extensions.includes(extension) || type.test(contentType?.toLowerCase() ?? '');
}
