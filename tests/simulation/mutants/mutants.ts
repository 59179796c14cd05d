/** A promise, and a change of the product's text that breaks it. */
export interface Mutant {
  /** What is promised, in the words of docs/architecture.md or of the file that is changed. */
  readonly promise: string;
  readonly file: string;
  /** Stands there once. */
  readonly from: string;
  readonly to: string;
}

export const MUTANTS: readonly Mutant[] = [
  {
    promise: 'the record is read before the inbox is, so that who read the older upload loses',
    file: 'shared/pipeline/ingest/ingest.ts',
    from: 'const known = await deps.store.upload(ref.key);',
    to: 'const early = await deps.inbox.read(ref.key);\n    deps = { ...deps, inbox: { read: async (key) => (key === ref.key ? early : undefined) } };\n    const known = await deps.store.upload(ref.key);',
  },
  {
    promise: 'a commit that loses is made again',
    file: 'shared/pipeline/ingest/round.ts',
    from: "if ((await store.commit({ upload, ...told(before), article })) === 'conflict') return 'conflict';",
    to: 'await store.commit({ upload, ...told(before), article });',
  },
  {
    promise: 'a picture that came between the look for it and the commit is shown',
    file: 'shared/pipeline/ingest/outcomes.ts',
    from: 'return now.size !== found.size || [...now].some(([key, file]) => told(file) !== told(found.get(key)));',
    to: 'return now.size < 0;',
  },
  {
    promise: 'articles that wait for a picture are looked at when it comes',
    file: 'shared/pipeline/ingest/outcomes.ts',
    from: '...gone.otherUploads, ...(await round.store.awaiting(round.ref.key))',
    to: '...gone.otherUploads',
  },
  {
    promise: 'an earlier upload of an article takes its place when the later one is taken away',
    file: 'shared/pipeline/ingest/round.ts',
    from: '.filter((key) => key !== ref.key);',
    to: '.filter((key) => key === ref.key);',
  },
  {
    promise: 'of two uploads of one article the later has it',
    file: 'shared/pipeline/ingest/placement.ts',
    from: 'if (!isLater(upload, prior.value)) {',
    to: 'if (isLater(upload, prior.value)) {',
  },
  {
    promise: 'every upload has its receipt: one whose article a later one carries says so',
    file: 'shared/receipt/receipts.ts',
    from: "status: 'superseded', reasons: [superseded(by)], receivers: [] }",
    to: 'reasons: [superseded(by)], receivers: [] }',
  },
  {
    promise: 'what an upload no longer carries is taken back',
    file: 'shared/pipeline/ingest/outcomes.ts',
    from: 'const { commits, otherUploads } = await withdrawals(round, new Set());',
    to: 'const { otherUploads } = await withdrawals(round, new Set());\n  const commits: never[] = [];',
  },
  {
    promise: 'what says that it is not for the public is taken back',
    file: 'shared/pipeline/ingest/outcomes.ts',
    from: '[...gone.commits, ...leftBehind.commits]',
    to: 'gone.commits',
  },
  {
    promise: 'what came and went is on record, so that who read it meanwhile loses',
    file: 'shared/pipeline/ingest/ingest.ts',
    from: 'return known === undefined ? cameAndWent(round) :',
    to: 'return known === undefined ? { followUps: [] } :',
  },
  {
    promise: 'an upload that has come anew is not marked as superseded by an earlier one',
    file: 'shared/pipeline/ingest/round.ts',
    from: "if (!isLater(by, known.value.receipt)) return 'committed';",
    to: '',
  },
  {
    promise: 'an article is looked at again when what it shows has become of use',
    file: 'shared/pipeline/ingest/ingest.ts',
    from: 'const MOST_LOOKS = 3;',
    to: 'const MOST_LOOKS = 1;',
  },
  {
    promise: 'what is not for the public holds the article back that it names, whoever heard of which version',
    file: 'shared/article/rejection.ts',
    from: 'return id === undefined ? why :',
    to: 'return id !== why.kind ? why :',
  },
  {
    promise: 'what it carried before, and names no more, is free for other uploads',
    file: 'shared/pipeline/ingest/outcomes.ts',
    from: '{ isFree: true, ...stated({ reason: told }) }',
    to: 'stated({ reason: told })',
  },
  {
    promise: 'what is said beside an upload keeps it back',
    file: 'shared/pipeline/ingest/ingest.ts',
    from: 'const { kept, said } = beside;',
    to: 'const { said } = beside;\n    const kept = undefined as typeof beside.kept;',
  },
  {
    promise: 'what comes beside an upload while that is read is seen',
    file: 'shared/pipeline/ingest/ingest.ts',
    from: "if (known === undefined && !isDeepStrictEqual(await lookBeside(round, ref.key), beside)) return 'conflict';",
    to: '',
  },
  {
    promise: 'an upload is looked at again when something is said of it',
    file: 'shared/pipeline/ingest/beside.ts',
    from: '...[besideWhich(key), by].filter(',
    to: '...[by].filter(',
  },
  {
    promise: 'articles of other uploads are kept back too by what keeps back the later one',
    file: 'shared/pipeline/ingest/ingest.ts',
    from: '{ carried, told });\n}',
    to: '{ carried: carried.slice(carried.length), told });\n}',
  },
  {
    promise: 'a picture in an archive is taken out of it',
    file: 'shared/publish/media.ts',
    from: 'whole === undefined || within === undefined ? whole :',
    to: 'whole === undefined || within === undefined ? undefined :',
  },
  {
    promise: 'what an archive has no more is taken back, and the rest stays',
    file: 'shared/pipeline/ingest/outcomes.ts',
    from: 'await withdrawals(round, new Set([...carried, ...named]));',
    to: 'await withdrawals(round, new Set([...carried, ...named, ...(carried.size > 0 ? (await ownedArticles(round)).map(({ value }) => value.id) : [])]));',
  },
  {
    promise: 'the receipt of several articles says what they have come to together',
    file: 'shared/receipt/receipts.ts',
    from: 'return isOut && articles.length === articleCount && own.length > 0 ?',
    to: 'return isOut && articles.length === 1 && own.length > 0 ?',
  },
  {
    promise: 'nothing is public before its time',
    file: 'shared/pipeline/plan.ts',
    from: "return dates.published > now ? 'scheduled' : 'published';",
    to: "return dates.published === now ? 'scheduled' : 'published';",
  },
  {
    promise: 'what is over is taken in',
    file: 'shared/pipeline/plan.ts',
    from: 'const ends = [article.expires, ...',
    to: 'const ends = [undefined, ...',
  },
  {
    promise: 'an embargo counts beside the date',
    file: 'shared/pipeline/plan.ts',
    from: '?? uploadedAt, content.embargoed);',
    to: '?? uploadedAt);',
  },
  {
    promise: 'a sweep writes the receipt too',
    file: 'shared/pipeline/release.ts',
    from: 'const receipt = releasedReceipt(upload.value.receipt, value, prior.value, deps.config);',
    to: 'const receipt = upload.value.receipt;',
  },
  {
    promise: 'the date of a change moves when it changes, and is never one that is still to come',
    file: 'shared/pipeline/plan.ts',
    from: 'if (before.published > now) return',
    to: 'if (before.published > now && before === undefined) return',
  },
  {
    promise: 'an article leaves the places of the index where it stood',
    file: 'shared/pipeline/plan.ts',
    from: 'remove: before.filter((entry) => !kept.has(nameOf(entry))),',
    to: 'remove: before.filter((entry) => kept.size === 0 && !kept.has(nameOf(entry))),',
  },
  {
    promise: 'feeds tell of what was taken back',
    file: 'shared/pipeline/plan.ts',
    from: 'return told.map(({ feed }) => ({ feed, article: id, at, ...stated({ reason }) }));',
    to: 'return told.slice(1).map(({ feed }) => ({ feed, article: id, at, ...stated({ reason }) }));',
  },
  {
    promise: 'no put overwrites what it has not read',
    file: 'shared/publish/document.ts',
    from: 'await publicStore.put(file, published.get(file.path)?.etag)',
    to: 'await publicStore.put(file, (await publicStore.head(file.path))?.etag)',
  },
  {
    promise: 'who publishes a page looks at its article again',
    file: 'shared/publish/article.ts',
    from: "if ((await deps.store.articleVersion(id)) !== before.version) return 'conflict';",
    to: '',
  },
  {
    promise: 'who publishes a feed looks at its index again',
    file: 'shared/publish/feed.ts',
    from: "if (wrote && !isAsSeen(seen.newest, await store.entries(id, seen.looked))) return 'conflict';",
    to: '',
  },
  {
    promise: 'what a feed tells of articles that were taken back is read behind its index',
    file: 'shared/publish/feed-window.ts',
    from: 'const newest = await store.window(id, looked);\n  const deletions = await deletionsOf();',
    to: 'const deletions = await deletionsOf();\n  const newest = await store.window(id, looked);',
  },
  {
    promise: 'who finds a new document finds its siblings too',
    file: 'shared/publish/document.ts',
    from: 'for (const file of files) {\n    if',
    to: 'for (const file of files.reverse()) {\n    if',
  },
  {
    // A crash leaves none behind, since siblings are put first.
    promise: 'a sibling that is missing beside its document is put by the next publication',
    file: 'shared/publish/document.ts',
    from: 'if (isCurrent(sibling)) continue;',
    to: 'if (isCurrent(path) || isCurrent(sibling)) continue;',
  },
  {
    promise: 'the instant of a feed goes forward alone, whatever the clock says',
    file: 'shared/feed/shown.ts',
    from: 'return { content, updated: now > next ? now : next };',
    to: 'return { content, updated: now };',
  },
  {
    promise: 'the instant of a feed is kept before its documents state it',
    file: 'shared/publish/feed.ts',
    from: "if (!(await keep(kept))) return 'conflict';\n  } else",
    to: 'kept = { ...kept };\n  } else',
  },
  {
    promise: 'media that no published article shows are not public',
    file: 'shared/publish/media.ts',
    from: 'await deps.publicStore.remove(path);\n    await putBack(deps, path);',
    to: 'await putBack(deps, path);',
  },
  {
    promise: 'a page that is to go goes',
    file: 'shared/publish/article.ts',
    from: "  if (there?.digest === left?.digest) return 'unchanged';",
    to: "  return 'unchanged';",
  },
  {
    promise: 'a small feed has no archive',
    file: 'shared/publish/feed-window.ts',
    from: 'return newest.length === looked || (await store.entries(id, looked)).length === looked;',
    to: 'return true;',
  },
  {
    promise: 'a feed without articles is listed nowhere',
    file: 'shared/publish/feed-record.ts',
    from: 'isEmpty ? { isEmpty, emptied: emptied ?? now } : {};',
    to: '{};',
  },
  {
    promise: 'the page of a feed without articles follows the configuration',
    file: 'shared/publish/empty-page.ts',
    from: "if (known === undefined) await store.putFeed({ value: { id, isPublic: false }, version: 0 }, 'quiet');",
    to: '',
  },
  {
    promise: 'a feed that the configuration knows no more is taken down',
    file: 'shared/publish/take-down-feed.ts',
    from: 'await publicStore.remove(path);',
    to: '',
  },
  {
    promise: 'reconcile finds uploads of which nothing was heard',
    file: 'shared/reconcile/uploads.ts',
    from: "|| record.receipt.status === 'withdrawn') return 'unheard';",
    to: "|| record.receipt.status === 'withdrawn') return undefined;",
  },
  {
    promise: 'reconcile finds uploads that were replaced',
    file: 'shared/reconcile/uploads.ts',
    from: "if (uploadedAt !== record.receipt.uploadedAt) return 'outdated';\n  if (record.stamp !== undefined && stamp !== record.stamp) return 'outdated';",
    to: 'if (uploadedAt === stamp) return undefined;',
  },
  {
    promise: 'reconcile takes back what is gone',
    file: 'shared/reconcile/uploads.ts',
    from: "if (removals === 'take back') report({ kind: 'gone', key: record.key }, record);",
    to: '',
  },
  {
    promise: 'reconcile makes feeds what the store says',
    file: 'shared/reconcile/feeds.ts',
    from: '[...ids].map((id)',
    to: '[...ids].slice(1).map((id)',
  },
  {
    promise: 'reconcile puts right pages and media that are missing or wrong',
    file: 'shared/reconcile/files.ts',
    from: 'if (!(await isRight(deps, kind, article, { path, file })))',
    to: 'if (!(await isRight(deps, kind, article, { path, file })) && kind === undefined)',
  },
  {
    promise: 'reconcile takes out pages and media that nothing stands for',
    file: 'shared/reconcile/files.ts',
    from: 'if (row !== undefined) await publishArticle(ports, row.article);\n  if (',
    to: 'if (row?.path === "/" && ',
  },
  {
    promise: 'pages that lead to an article change with it',
    file: 'shared/publish/feed.ts',
    from: 'await eachByItself(beside, AT_ONCE,',
    to: 'await eachByItself(beside.slice(beside.length), AT_ONCE,',
  },
  {
    promise: 'who wrote a page looks again at those beside its article',
    file: 'shared/publish/article.ts',
    from: "=== stateOf(neighbours) ? result : 'conflict';",
    to: "=== '' ? 'conflict' : result;",
  },
  {
    promise: 'a page of a newer version is not taken for what was there before',
    file: 'shared/publish/article.ts',
    from: "if ((await store.articleVersion(id)) !== version) return 'conflict';\n",
    to: '',
  },
  {
    promise: 'reconcile makes the list of all feeds',
    file: 'shared/reconcile/reconcile.ts',
    from: "kind.of === 'site' ? {",
    to: "kind.of === 'site' && kind.name === '' ? {",
  },
  {
    promise: 'with another configuration everything is read anew',
    file: 'shared/reconcile/uploads.ts',
    from: "const other = isReadOtherwise(record, deps.config) ? 'reconfigured' : readsAll;",
    to: 'const other = undefined;',
  },
  {
    promise: 'also with one that was taken back before anything was compared with it',
    file: 'shared/reconcile/uploads.ts',
    from: "const other = isReadOtherwise(record, deps.config) ? 'reconfigured' : readsAll;",
    to: 'const other = readsAll;',
  },
  {
    promise: 'what a reconcile could not put right at once is tried again behind all others',
    file: 'shared/reconcile/attempt.ts',
    from: 'left.length > 0 && attempt <= ATTEMPTS;',
    to: 'left.length > 0 && attempt < 2;',
  },
];
