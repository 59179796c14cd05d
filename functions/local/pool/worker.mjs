// The processes of a pool start from compiled code, and without warnings, as the command does.
import { enableCompileCache } from 'node:module';
import { hideExperimentalWarnings } from '../../experimental-warnings.mjs';

hideExperimentalWarnings();
enableCompileCache();
await import('./worker.ts');
