import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { bundleFunctions, functionsFor } from '../functions/bundle.ts';
import { readConfiguration } from './configuration.ts';
import { readOptions } from './options.ts';
import { FeedmillStack } from './stack.ts';

const app = new App();
const options = readOptions(app.node);
const config = readConfiguration(options.config);
// Below the output, so that two syntheses with two outputs do not overwrite each other.
const bundles = join(app.outdir, 'bundles');
await bundleFunctions(bundles, config, functionsFor(config, options.desk !== undefined));
new FeedmillStack(app, options.stackName, {
  description: 'Feedmill: articles in, feeds out',
  config,
  options,
  bundles,
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
app.synth();
