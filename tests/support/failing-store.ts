import type { ArticleStore } from '../../shared/pipeline/ports.ts';

/** The store, which takes nothing of these uploads. */
export function failingFor<Store extends ArticleStore>(store: Store, ...uploads: readonly string[]): Store {
  return {
    ...store,
    commit: (commit) =>
      uploads.includes(commit.upload.value.key)
        ? Promise.reject(new Error(`no room for ${commit.upload.value.key}`))
        : store.commit(commit),
  };
}
