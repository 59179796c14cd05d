/** The domain of the stack of this run. */
export const FEEDS_URL = 'https://feeds.harbour-post.example/';
