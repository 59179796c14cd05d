import type { LanguagePack } from './pack.ts';

/** Greek. */
export const el: LanguagePack = {
  tag: 'el',
  dates: {
    givenNames: 'κυριακή παρασκευή',
  },
};
