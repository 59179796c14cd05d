// The process that makes pictures smaller starts from compiled code, and without warnings, as the command does.
import { enableCompileCache } from 'node:module';
import { hideExperimentalWarnings } from '../../experimental-warnings.mjs';

hideExperimentalWarnings();
enableCompileCache();
await import('../../renditions/rendering.ts');
