/**
 * Keeps Node from saying that SQLite (before Node 24.15) and type stripping (before 24.12) are experimental: whoever publishes
 * a newspaper cannot do anything about it, and the tests run on the oldest Node that is supported. Other warnings are said.
 */
export function hideExperimentalWarnings() {
  const emit = process.emitWarning;
  process.emitWarning = (warning, ...more) => {
    const [options] = more;
    const kind = typeof options === 'object' ? options?.type : options;
    if (kind !== 'ExperimentalWarning') emit.call(process, warning, ...more);
  };
}
