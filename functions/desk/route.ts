import type { SubmissionKey } from '../../shared/article/types.ts';
import type { Words } from '../../shared/receipt/words/shape.ts';
import type { Answered, Asked } from './exchange.ts';
import type { DeskPlace } from './place.ts';

/** JSON Schema, draft 2020-12, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header';
  readonly description: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

/** One thing that can be asked of the desk: how it is answered, and how OpenAPI describes it. */
export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** `{key}` stands for all that is left of the path: an upload's key, percent-encoded. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  /** The body that it takes, by media type. */
  readonly takes?: Readonly<Record<string, Schema>>;
  /** What it answers, by status, beside problems. */
  readonly answers: Readonly<Record<number, Described>>;
  /** Statuses of the problems that it may answer with. */
  readonly problems: readonly number[];
  /** @param words of the language that who asks reads */
  answer(place: DeskPlace, asked: Asked, key: SubmissionKey, words: Words): Promise<Answered>;
}

export interface Described {
  readonly description: string;
  readonly mediaType?: string;
  readonly schema?: Schema;
}
