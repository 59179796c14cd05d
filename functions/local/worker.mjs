// The threads of a crew start from compiled code as the command does.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./worker.ts');
