import type { LanguagePack } from './pack.ts';

/** Turkish. */
export const tr: LanguagePack = {
  tag: 'tr',
  stopWords:
    've bir bu da de için ile çok olarak daha olan gibi kadar sonra ama en ise o her ne var değil olduğu yeni ' +
    'göre ya mi tarafından',
  dates: {
    givenNames: 'ekim eylül mart nisan',
  },
  labels: {
    source: 'kaynak',
  },
  people: {
    roles: 'muhabir',
  },
};
