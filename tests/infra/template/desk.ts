/** What gives a deployment a desk whose editors somebody else lets in, as after `-c` on the command line. */
export const WITH_DESK = { desk: 'https://login.example/realms/news', deskClient: 'feedmill' } as const;
