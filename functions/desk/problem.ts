import { stated } from '../../shared/article/stated.ts';
import type { WordedNote } from '../../shared/receipt/worded.ts';
import type { Answered } from './exchange.ts';
import { type Fields, PROBLEMS, type ProblemCode } from './problems.ts';

interface Also {
  /** Each reason, in the receipts' codes and words. */
  readonly errors?: readonly WordedNote[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What a program is told when it does not get what it asked for (RFC 9457): thrown anywhere below `answerDesk`. Its message is the
 * English sentence; who says it in another language has the code and the fields.
 */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  readonly code: Code;
  readonly fields: Readonly<Record<string, string | number>>;
  readonly also: Also;

  /** @param fields what its sentence names */
  constructor(
    code: Code,
    ...[fields = {} as Fields<Code>, also = {}]: Record<string, never> extends Fields<Code>
      ? [fields?: Fields<Code>, also?: Also]
      : [fields: Fields<Code>, also?: Also]
  ) {
    super(PROBLEMS[code][1].replaceAll(/\{(\w+)\}/g, (_, name) => String((fields as Problem['fields'])[name])));
    this.code = code;
    this.fields = fields;
    this.also = also;
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }
}

/** Of the statuses that the desk answers with. */
const TITLES: Readonly<Record<(typeof PROBLEMS)[ProblemCode][0], string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Elsewhere by now',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Cannot be taken up',
  428: 'Precondition required',
  429: 'Too many',
  500: 'Internal error',
  503: 'Busy',
  507: 'Insufficient storage',
};

/** @param members more of them, for who knows what they mean (section 3.2) */
export function problemAnswer(
  { code, fields, message, also }: Problem,
  members: Readonly<Record<string, string>> = {},
): Answered {
  const [status] = PROBLEMS[code];
  const { errors, headers } = also;
  const about = Object.keys(fields).length === 0 ? undefined : fields;
  const body = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail: message,
    code,
    ...stated({ fields: about, errors }),
    ...members,
  };
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
    body: `${JSON.stringify(body)}\n`,
  };
}
