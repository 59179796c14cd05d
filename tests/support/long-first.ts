import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of tests that take a minute or longer. */
const LONG = [
  'tests/simulation/simulation.test.ts',
  'tests/aws-protocol/simulation.test.ts',
  'tests/aws-protocol/reconcile.test.ts',
  'tests/aws-protocol/runbook.test.ts',
];
const isLong = ({ moduleId }: TestSpecification) => LONG.some((file) => moduleId.endsWith(`/${file}`));

/** Begins with what takes longest, so that nobody waits for it alone in the end: left to itself Vitest begins with the files of most bytes. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}
