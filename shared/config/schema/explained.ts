import * as z from 'zod/mini';

/** What an editor of the file is shown beside a property: its name, what it means, and values that it may have. */
interface Explanation {
  readonly title: string;
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** Gives a property its explanation, which the JSON Schema shows. */
export function explained<Schema extends z.ZodMiniType>(schema: Schema, { examples, ...told }: Explanation): Schema {
  z.globalRegistry.add(schema, examples === undefined ? told : { ...told, examples: [...examples] });
  return schema;
}
