import type { Schema } from './route.ts';

/** Reasons and warnings, as receipts and problems have them. */
export const NOTES: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['code', 'message'],
    properties: {
      code: { type: 'string' },
      message: { type: 'string' },
      line: { type: 'integer' },
      column: { type: 'integer' },
    },
  },
};
