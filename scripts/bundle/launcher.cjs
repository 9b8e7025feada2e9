#!/usr/bin/env node
// Runs the bundled program, with the code that V8 has compiled before, where that fits this Node.
'use strict';
const { readFileSync, statSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, 'bundle');

/** What V8 compiled when the program was built; undefined where it is missing or older than the file. */
function readCompiled(file) {
  try {
    const compiled = `${file}.compiled`;
    if (statSync(compiled).mtimeMs < statSync(file).mtimeMs) return undefined;
    return readFileSync(compiled);
  } catch {
    return undefined;
  }
}

/** Loads a file of the bundle as require() would. Returns its exports; `onScript` gets what was compiled. */
function load(file, onScript = () => {}) {
  const loaded = Module._cache[file];
  if (loaded) return loaded.exports;
  // Node reads source maps only for what it compiles itself.
  if (process.sourceMapsEnabled) return require(file);
  const module_ = new Module(file, module);
  module_.filename = file;
  module_.paths = module.paths;
  Module._cache[file] = module_;
  const requireFrom = (id) =>
    id.startsWith('./') ? load(join(FOLDER, id), onScript) : module_.require(id);
  // The files are ASCII. V8 takes cached data of another version or other flags for none.
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), {
    filename: file,
    cachedData: readCompiled(file),
  });
  onScript(file, script);
  const run = script.runInThisContext();
  run.call(module_.exports, module_.exports, requireFrom, module_, file, dirname(file));
  module_.loaded = true;
  return module_.exports;
}

module.exports = { FOLDER, load };
if (require.main === module) load(join(FOLDER, 'main.js'));
