/**
 * Makes this process work for the one that started it, until that one ends it or is no more.
 * @param hear is given each message
 * @param close is called before this process ends
 */
export function workFor<To>(hear: (message: To) => void, close: () => Promise<void> = async () => undefined): void {
  process.on('message', (message) => hear(message as To));
  process.on('disconnect', () => close().finally(() => process.exit()));
  // What the terminal and the service manager send is for the other one, which ends this one when it is time.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
}
