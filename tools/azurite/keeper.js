// Loaded into Azurite before it starts. Whoever started it holds the other end of its standard input. When that closes, on
// purpose or because that process is gone, Azurite saves what it holds in memory and stops.
"use strict";

// An interrupt from the terminal goes to every process there; storage has to outlive those that are still finishing.
const once = process.once;
process.once = function (event, listener) {
  return event === "SIGINT" ? this : once.call(this, event, listener);
};
process.on("SIGINT", () => {});

process.stdin.on("end", stop).on("error", stop).resume();

function stop() {
  setTimeout(() => process.exit(0), 5000).unref();
  if (!process.emit("SIGTERM")) process.exit(0);
}
