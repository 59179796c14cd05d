/** Where a hub of one's own is, below the public folder's address. No feed can be called so. */
export const HUB_PATH = '/_hub';
