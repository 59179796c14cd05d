import type { Command, Option } from './command.ts';

const INBOX: Option = {
  value: 'PLACE',
  help: 'folder, or s3://BUCKET/PREFIX, that articles are dropped into (default: inbox)',
};
const PUBLIC: Option = {
  value: 'PLACE',
  help: 'folder, or s3://BUCKET/PREFIX, that feeds are written to (default: public)',
};
const STATE: Option = {
  value: 'FILE',
  help: 'what Feedmill remembers (default: <public folder>.feedmill/state.sqlite)',
};
const CONFIG: Option = {
  value: 'FILE',
  help: 'configuration (default: feedmill.config.json, where there is one)',
};
const ACCEPT_REMOVALS: Option = { help: 'take back whatever is missing in the inbox, however much that is' };
const STACK: Option = {
  value: 'NAME',
  help: 'a deployment on AWS, instead of folders; region and credentials are those of the environment',
};
const JSON_OUTPUT: Option = { help: 'print JSON' };
const NOW: Option = { value: 'INSTANT', help: 'take this for the present, such as 2026-11-24T06:30:00Z' };

const init: Command = {
  name: 'init',
  summary: 'Write a configuration, by asking for what no option says',
  options: {
    config: {
      value: 'FILE',
      help: 'where to write it (default: feedmill.config.json); a file that is there stays as it is',
    },
    title: { value: 'TEXT', help: 'name of the publication' },
    url: { value: 'URL', help: 'address of its home page' },
    'feeds-url': { value: 'URL', help: 'where readers will find the public folder (default: --url)' },
    language: { value: 'TAG', help: 'language of articles that state none (default: en)' },
    'time-zone': { value: 'ZONE', help: "of dates that state none, such as Asia/Shanghai (default: this machine's)" },
    'tag-authority': {
      value: 'DOMAIN,DATE',
      help: 'root of all ids: a domain of yours and a day on which you held it (default: of --url, today)',
    },
    now: NOW,
  },
  details: [
    'Where there is no terminal to ask on, --title and --url are needed. README.md tells what else a configuration',
    'can say. The root of all ids is never to be changed: every reader would show every article again.',
  ].join('\n'),
  load: async () => (await import('./commands/init.ts')).init,
};

const serve: Command = {
  name: 'serve',
  summary: 'Watch the inbox, publish what changes, and serve the public folder over HTTP',
  options: {
    inbox: INBOX,
    public: PUBLIC,
    state: STATE,
    config: CONFIG,
    port: { value: 'N', help: 'port to listen on (default: 8080; 0 takes a free one)' },
    host: { value: 'ADDRESS', help: 'address to listen on (default: 127.0.0.1, this machine only)' },
    'receipts-port': {
      value: 'N',
      help: 'port to show receipts at, to browsers of this machine alone (default: nowhere)',
    },
    'accept-removals': ACCEPT_REMOVALS,
    'log-level': { value: 'LEVEL', help: 'least that is said: debug, info (default), warn (rejections), error' },
    quiet: { help: 'say nothing but errors' },
  },
  details: [
    'Says what becomes of each upload: on a terminal for people, in a pipe one JSON object a line, faults on standard error.',
    'Ends on Ctrl-C, at once on a second. Whatever it was doing then, it goes on with when it is started again.',
    'A pass that fails is tried again, after 1 s, then 2 s, up to a minute; /healthz answers 503 meanwhile,',
    'and while the newest article that is due is not in its feeds; else 200.',
    'With --accept-removals it takes back what is missing at the start; while it runs, the same is done by',
    '"feedmill publish --accept-removals" with the same folders.',
  ].join('\n'),
  load: async () => (await import('./commands/serve.ts')).serve,
};

const publish: Command = {
  name: 'publish',
  summary: 'Take up every file below the inbox and bring every feed up to date, once',
  options: {
    inbox: INBOX,
    public: PUBLIC,
    state: STATE,
    config: CONFIG,
    'accept-removals': ACCEPT_REMOVALS,
    now: NOW,
    json: JSON_OUTPUT,
  },
  details: [
    'Files that did not change since the last pass are not read again. Exit status 1 means that something was',
    'rejected, or that more is missing in the inbox than anybody removes at once, and is held until',
    '--accept-removals says that it is meant; everything else is published all the same. What says of itself',
    'that it is not for the public is held too, which is no fault.',
  ].join('\n'),
  async load() {
    (await import('../local/pool/ahead.ts')).beginAhead();
    return (await import('./commands/publish.ts')).publish;
  },
};

const inspect: Command = {
  name: 'inspect',
  operands: 'FILE',
  summary: 'Show what a file would be published as, or why it would not be',
  options: {
    config: CONFIG,
    inbox: { value: 'DIR', help: "the inbox that FILE lies in, for its section and id (default: FILE's own folder)" },
    now: NOW,
    json: JSON_OUTPUT,
  },
  details: [
    'Nothing is stored or published. Exit status 1 means that the file would be rejected.',
    'One that says of itself that it is not for the public is held, which is no fault.',
  ].join('\n'),
  load: async () => (await import('./commands/inspect.ts')).inspect,
};

const status: Command = {
  name: 'status',
  operands: '[KEY]',
  summary: 'Show what became of the uploads, or of one',
  options: {
    state: {
      value: 'FILE',
      help: 'what Feedmill remembers (default: <public folder>.feedmill/state.sqlite, or the only one that is running or lies here)',
    },
    public: PUBLIC,
    stack: STACK,
    rejected: { help: 'only what was rejected' },
    since: { value: 'TIME', help: 'only what was uploaded since: 2026-11-24T06:30:00Z, or 90m, 2h, 7d ago' },
    'left-out-of': {
      value: 'FEED',
      help: 'only what a feed for a receiver ("profile") leaves out, since it breaks what that requires',
    },
    watch: { help: 'go on showing what comes and changes, a line each, until Ctrl-C' },
    json: JSON_OUTPUT,
  },
  details: [
    'The newest upload first. KEY is the path of the file below the inbox, such as city/harbour-bridge.md. With it, everything',
    'that its receipt says is shown.',
  ].join('\n'),
  load: async () => (await import('./commands/status.ts')).status,
};

const desk: Command = {
  name: 'desk',
  summary: 'Print the address of the desk, where editors upload, write, preview and see what became of it in a browser',
  options: {
    state: {
      value: 'FILE',
      help: 'what Feedmill remembers (default: as of "feedmill status")',
    },
    public: PUBLIC,
    stack: STACK,
    name: { value: 'NAME', help: 'give somebody an address of their own: what they change bears this name' },
    role: {
      value: 'ROLE',
      help: 'what they may: reader, editor, or chief (default: chief, or editor with --sections)',
    },
    sections: { value: 'FOLDERS', help: 'the folders of an editor, with commas between them' },
    scope: { value: 'SCOPES', help: 'a token for an app instead, which may some of create,update,delete,media' },
    days: { value: 'N', help: 'how long it holds (default: until it is ended; with --stack 365)' },
    list: { help: 'list who was given an address or a token' },
    anew: { help: "make another address in nobody's name: the one before leads nowhere any more" },
    end: { value: 'NAME', help: 'end all that was given in that name, or the one that is called so in the list' },
  },
  details: [
    'It is where "feedmill serve" runs, at /desk/, for browsers of the same machine alone. The address signs in, and stays the same:',
    "it can be kept as a bookmark, and is to be shown to nobody who is not to publish. Whoever has it may do everything, in nobody's",
    "name. With --name it is somebody's own, and is told once; the history of an upload then says who changed it.",
    'At the desk of a deployment (--stack) editors sign in by themselves: what is given out there are tokens for apps that speak Micropub.',
  ].join('\n'),
  load: async () => (await import('./commands/desk.ts')).desk,
};

const verify: Command = {
  name: 'verify',
  operands: '[FILE|URL]',
  summary: 'Look at a feed as a receiver gets it: RSS, Atom or JSON Feed, of anybody',
  options: {
    profile: {
      value: 'NAME',
      help: 'and by what one receiver demands: msn, smartnews, flipboard, apple-podcasts, fediverse, standard, google-news, google-news-feed, apple-news, apple-news-rss, podcasting, feedly',
    },
    rules: {
      help: 'list the rules with their sources, or with --profile those of one receiver; some only people can tell',
    },
    json: JSON_OUTPUT,
  },
  details: [
    'Says what the formats do not allow and what receivers would do less with, with lines and the rule that each is from. Of a URL its',
    'media type, encodings, validators and 304 are looked at too. Exit status 1 means that there is an error; warnings are none.',
  ].join('\n'),
  load: async () => (await import('./commands/verify.ts')).verify,
};

const REASON: Option = { value: 'TEXT', help: 'why, for its editor' };
const AT_AN_UPLOAD = {
  stack: STACK,
  inbox: INBOX,
  public: PUBLIC,
  state: STATE,
  config: CONFIG,
  json: JSON_OUTPUT,
} as const;

const withdraw: Command = {
  name: 'withdraw',
  operands: 'KEY',
  summary: 'Take back what an upload brought out, and tell readers why',
  options: { reason: { value: 'TEXT', help: 'why: feeds tell readers and programs of it' }, ...AT_AN_UPLOAD },
  details: [
    'KEY is the path of the file below the inbox. What is to become of it is written into KEY.feedmill.yaml beside it, so that it stays',
    'so when everything is read anew; the file itself is not touched. Doing it again changes nothing. "feedmill release" takes it back.',
  ].join('\n'),
  load: async () => (await import('./commands/keep-back.ts')).withdraw,
};

const hold: Command = {
  name: 'hold',
  operands: 'KEY',
  summary: 'Keep an upload from the public until it is released, and take back what it brought out',
  options: { reason: REASON, ...AT_AN_UPLOAD },
  details: 'As "feedmill withdraw", for what may come out yet: readers are not told why.',
  load: async () => (await import('./commands/keep-back.ts')).hold,
};

const release: Command = {
  name: 'release',
  operands: 'KEY',
  summary: 'Let an upload go that was withdrawn or held by a file beside it',
  options: AT_AN_UPLOAD,
  details: [
    'It comes out again under its id, address and dates. What it says of itself still counts: a draft stays held, and the receipt',
    'that is shown says so. Where nothing beside it keeps it back, and a status that nobody knows holds it, that status is accepted: the',
    'file beside it names it, and any other holds again.',
  ].join('\n'),
  load: async () => (await import('./commands/keep-back.ts')).release,
};

const accept: Command = {
  name: 'accept',
  operands: '[FEED...]',
  summary: 'Say which feeds are held because they would lose too much at once, or that this is meant',
  options: {
    stack: STACK,
    all: { help: 'all that are held, and what follows within an hour' },
    state: STATE,
    public: PUBLIC,
    json: JSON_OUTPUT,
  },
  details: [
    'A feed that would lose more than a third of its articles within ten minutes stays as readers have it (`removals` in the configuration',
    'says how much). Articles that have expired, or that somebody withdrew or holds by name, do not count. FEED is the id of a feed, such as',
    'section/city. Exit status 1 means that some are held, and none was named.',
  ].join('\n'),
  load: async () => (await import('./commands/accept.ts')).accept,
};

const presign: Command = {
  name: 'presign',
  operands: 'KEY',
  summary: 'Print an address at which somebody without credentials may upload one file',
  options: {
    stack: STACK,
    inbox: { value: 'PLACE', help: 's3://BUCKET/PREFIX, instead of a deployment' },
    expires: { value: 'TIME', help: 'how long it holds: 30m, 2h, 7d (default: 1h)' },
  },
  details: [
    'KEY is the path of the file below the inbox: city/story.docx. The address is signed by your credentials and allows what they do, for this one key:',
    'an editor of a section can give no address of another. It ends sooner where your credentials do.',
  ].join('\n'),
  load: async () => (await import('./commands/presign.ts')).presign,
};

const rebuild: Command = {
  name: 'rebuild',
  summary: 'Read every file below the inbox again and write every public file that is missing or differs',
  options: { stack: STACK, inbox: INBOX, public: PUBLIC, state: STATE, config: CONFIG, json: JSON_OUTPUT },
  details: [
    'For a public folder that somebody edited; what is only missing from it, publish and serve put back. Ids, page',
    'paths and dates stay as they are, and files that are right already are not written. Pages, feeds and media that no',
    'upload stands for any more, as where the state was lost, are taken out. With --stack it is the comparison of "feedmill reconcile", and',
    'the functions of the deployment read every upload again.',
  ].join('\n'),
  load: async () => (await import('./commands/publish.ts')).rebuild,
};

const reconcile: Command = {
  name: 'reconcile',
  summary: 'Compare inbox, state and public folder, and put right what differs',
  options: {
    stack: STACK,
    inbox: INBOX,
    public: PUBLIC,
    state: STATE,
    config: CONFIG,
    'dry-run': { help: 'say what differs, and change nothing' },
    'accept-removals': ACCEPT_REMOVALS,
    now: NOW,
    json: JSON_OUTPUT,
  },
  details: [
    'Reads uploads of which nothing was heard, puts public files back that are missing or were edited, and takes out pages, feeds and',
    'media that nothing stands for. Uploads that are known are not read again; "feedmill rebuild" does.',
    'With --stack it starts the comparison that the deployment makes each night, and waits for its end; the first fifty differences are',
    'printed, its log has all. Ctrl-C leaves it running.',
    'Exit status 1 means that something differs (--dry-run), or that something is left that somebody has to see to.',
  ].join('\n'),
  load: async () => (await import('./commands/reconcile.ts')).reconcile,
};

const redrive: Command = {
  name: 'redrive',
  operands: '[NAME]',
  summary: 'Say what a deployment gave up and why; have it done again, or forget it',
  options: {
    stack: STACK,
    again: { help: 'have it tried again' },
    away: { help: 'forget it' },
    state: STATE,
    public: PUBLIC,
    json: JSON_OUTPUT,
  },
  details: [
    'Uploads, copies, removals, changes and receipts that a function tried in vain: one sentence each. NAME leaves only those of one key,',
    'address, path, feed or article. --again sends each back to where it came from; of changes and receipts a reconcile is started, which',
    'finds them. What nobody can read stays until --away. Exit status 1 means that something lies there still. On one machine nothing is',
    'given up; it says what waits for the next pass.',
  ].join('\n'),
  load: async () => (await import('./commands/redrive.ts')).redrive,
};

const backup: Command = {
  name: 'backup',
  operands: 'FILE',
  summary: 'Copy what Feedmill remembers into a file, also while it works',
  options: { state: STATE, public: PUBLIC },
  details: 'Everything else that is worth keeping lies in the inbox, the configuration and <state>.copies.',
  load: async () => (await import('./commands/backup.ts')).backup,
};

const exportCommand: Command = {
  name: 'export',
  operands: 'FILE',
  summary: 'Write all that is known of articles into one file, to come back here or elsewhere',
  options: {
    stack: STACK,
    table: {
      value: 'NAME',
      help: 'a table of DynamoDB that no deployment has: one that outlived its own, or was restored from a moment of another',
    },
    state: {
      value: 'FILE',
      help: 'what Feedmill remembers (default: <public folder>.feedmill/state.sqlite, or the only one that is running or lies here)',
    },
    public: PUBLIC,
    config: CONFIG,
  },
  details: [
    'Receipts, articles, ids, dates, removals and archives of feeds, and the configuration, as lines of JSON, compressed (gzip), with a digest',
    'at the end. Unlike "feedmill backup" it is of no machine: "feedmill restore --from FILE" takes it up here or, with --stack, on AWS.',
    'Uploads are not in it, nor copies of remote media.',
  ].join('\n'),
  load: async () => (await import('./commands/export.ts')).exportAll,
};

const restore: Command = {
  name: 'restore',
  summary: 'Make what Feedmill remembers anew from the inbox, when it is lost or damaged',
  options: {
    stack: STACK,
    inbox: INBOX,
    public: PUBLIC,
    state: STATE,
    config: CONFIG,
    from: { value: 'FILE', help: 'what "feedmill backup" or "feedmill export" made, to begin with' },
    yes: {
      help: 'replace with that a state that is whole, without being asked; put it into a table that is not empty',
    },
    json: JSON_OUTPUT,
  },
  details: [
    'Ids are the same as before. Pages and dates too, where the damaged file or the copy can tell them; else they are those',
    'that the files in the inbox tell. What was there is kept beside the new one. Nothing else may work on it meanwhile.',
    'With --stack, what an export knows is put into the table of a deployment that has no uploads yet; it says what is to be done then.',
  ].join('\n'),
  load: async () => (await import('./commands/restore.ts')).restore,
};

const migrate: Command = {
  name: 'migrate',
  summary: 'Move a newsroom from this machine to a deployment on AWS',
  options: {
    stack: { value: 'NAME', help: 'where it is to be; region and credentials are those of the environment' },
    inbox: INBOX,
    public: PUBLIC,
    state: STATE,
    config: CONFIG,
    yes: {
      help: 'go on where the table there is not empty, as after it was broken off, or was read with another configuration',
    },
    json: JSON_OUTPUT,
  },
  details: [
    'Ids, dates, addresses and every byte of every document stay as readers know them. It puts what is known here into the table there, copies',
    'the uploads and the copies of remote media, and starts the comparison that publishes all of it. What lies here stays as it is. Before,',
    'end "serve" and deploy with the same configuration; after, lead the name to CloudFront. Broken off, --yes goes on.',
  ].join('\n'),
  load: async () => (await import('./commands/migrate.ts')).migrate,
};

/** What the command line takes, in the order of help. What does the work is loaded when it is called. */
export const COMMANDS: readonly Command[] = [
  init,
  serve,
  publish,
  inspect,
  status,
  desk,
  withdraw,
  hold,
  release,
  accept,
  presign,
  verify,
  reconcile,
  rebuild,
  redrive,
  backup,
  exportCommand,
  restore,
  migrate,
];
