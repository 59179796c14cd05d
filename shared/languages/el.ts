import type { LanguagePack } from './shape/pack.ts';

/** Greek. */
export const el: LanguagePack = {
  tag: 'el',
  dates: {
    givenNames: 'κυριακή παρασκευή',
  },
  publication: {
    public: 'δημοσιευμένο, δημοσιεύτηκε, δημόσιο, έτοιμο, ολοκληρωμένο',
    held: 'πρόχειρο, προσχέδιο, σε εξέλιξη, υπό έλεγχο, σε αναμονή, προγραμματισμένο, αδημοσίευτο, κρυφό, ιδιωτικό, εσωτερικό, αρχειοθετημένο, διαγραμμένο',
    everybody: 'όλοι',
    yes: 'ναι',
    no: 'όχι, ποτέ',
    fields: {
      hidden: 'πρόχειρο, κρυφό, ιδιωτικό',
      public: 'δημόσιο',
      published: 'δημοσιευμένο',
      password: 'κωδικός',
    },
  },
};
