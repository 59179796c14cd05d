// The threads of a pool start from compiled code as the command does.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./worker.ts');
