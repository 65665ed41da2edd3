const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

/** A log file: as much of spdlog's Logger as VS Code's server calls. */
class Logger {
  constructor(file) {
    this.file = file;
    this.level = 0;
    this.bare = false;
    mkdirSync(dirname(file), { recursive: true });
    this.append('');
  }

  append(text) {
    try {
      appendFileSync(this.file, text);
    } catch {
      // The folder is removed while the last lines are still being written.
    }
  }

  write(level, message) {
    if (level < this.level) return;
    this.append(this.bare ? message : `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n`);
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  clearFormatters() {
    this.bare = true;
  }

  setPattern() {}
  flush() {}
  drop() {}
}

LEVELS.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    this.write(level, message);
  };
});

const create = async (_name, file) => new Logger(file);

// One assignment a name: VS Code imports this as an ES module, which finds the names by reading the source.
exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
