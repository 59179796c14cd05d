import { png } from '../../support/png.ts';

/** What is taken back, and the feed of its name, is gone for so long until there is one again, in rounds of four minutes. */
const PARTS = 12;
const MINUTE = 60_000;
/** Where pictures lie that are to be copied. */
export const ELSEWHERE = 'https://pictures.example/';

/** So wide that it is made smaller, and no two alike. */
export function boat(number: number): Buffer {
  return png(700, 1 + (number % 200));
}

/**
 * What a newsroom does in a minute, in rounds of four: a text and a picture come, are changed, wait for their time, and are taken back.
 * @param now in milliseconds since 1970
 * @param change puts bytes, or takes away what lies there
 */
export function edit(minute: number, now: number, change: (key: string, bytes?: Uint8Array) => void): void {
  const round = Math.floor(minute / 4);
  const [one, other] = [round % PARTS, (round + PARTS - 1) % PARTS];
  const at = (minutes: number) => new Date(now + minutes * MINUTE).toISOString();
  const write = (name: string, title: string, fields = '') =>
    change(
      `city/${name}-${one}.md`,
      Buffer.from(
        `---\ntitle: ${title}\nsection: Part ${round % PARTS}\n${fields}---\n\nIt says so.\n\n![A boat](boat-${one}.png)\n\n![A quay](${ELSEWHERE}${round}.png)\n`,
      ),
    );
  switch (minute % 4) {
    case 0:
      change(`city/boat-${one}.png`, boat(round));
      write('story', `Story ${round}`);
      break;
    case 1:
      write('story', `Story ${round}, and more`);
      write('later', `Later ${round}`, `embargo: ${at(1)}\nexpires: ${at(3)}\n`);
      break;
    case 2:
      change(`city/story-${other}.md`);
      break;
    default:
      change(`city/boat-${other}.png`);
  }
}
