/** Where the subscription list of all feeds lies. */
export const OPML_PATH = '/feeds.opml';
