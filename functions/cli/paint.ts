import { styleText } from 'node:util';

export type Style = 'green' | 'yellow' | 'red' | 'cyan' | 'dim' | 'bold';

/** Colours appear only where standard output shows them: not in pipes, nor with NO_COLOR. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}
