import manifest from '../../package.json' with { type: 'json' };

/** What `feedmill --version` prints. */
export const VERSION = manifest.version;
