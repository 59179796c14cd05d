// Takes a fifth of a second of processor time to start, and as much as it is asked for with each message.
function burn(ms) {
  const before = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(before);
    if (user + system >= ms * 1_000) return;
  }
}

burn(200);
process.on('message', ({ ms }) => {
  process.send('begins');
  setTimeout(() => {
    burn(ms);
    process.send('done');
  }, 50);
});
process.on('disconnect', () => process.exit());
