import { articleStoreContract } from '../../contract/article-store.ts';
import { queryContract } from '../../contract/query.ts';
import { createMemoryStore } from './store.ts';

const open = async () => ({ store: createMemoryStore(), close: async () => undefined });

articleStoreContract('memory', open, { uploadsAtOnce: 10 });
queryContract('memory', open);
