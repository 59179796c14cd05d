// As the processes of a pool start: from compiled code, and without warnings.
import { enableCompileCache } from 'node:module';
import { hideExperimentalWarnings } from '../../experimental-warnings.mjs';

hideExperimentalWarnings();
enableCompileCache();
await import('./inspecting.ts');
