/** One thing wrong in a configuration, with where: `feeds[2].where.tag`. */
export interface ConfigProblem {
  readonly path: string;
  readonly message: string;
}

export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];
  constructor(file: string, problems: readonly ConfigProblem[], options?: ErrorOptions) {
    const lines = problems.map(({ path, message }) => `  ${path === '' ? '(whole file)' : path}: ${message}`);
    super(`${file} is not a valid configuration:\n${lines.join('\n')}`, options);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
