// Run by Maven: installs packages when the lock file changed, builds when a source changed, else does nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { usedIcons } from './icons.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../../target');
const installedStamp = join(here, 'node_modules/.installed');
const builtStamp = join(target, 'frontend.built');

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

function fingerprint(files, ...more) {
  const hash = createHash('sha256').update(process.version);
  files.forEach((file) => hash.update(file.slice(here.length)).update(readFileSync(file)));
  more.forEach((text) => hash.update(text));
  return hash.digest('hex');
}

const stampIs = (stamp, value) => existsSync(stamp) && readFileSync(stamp, 'utf8') === value;

/** npm lies beside the Node that Maven fetched; otherwise it is on the PATH. */
function npm(...args) {
  const bundled = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const done = existsSync(bundled)
    ? spawnSync(process.execPath, [bundled, ...args], { cwd: here, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) {
    process.exit(done.status ?? 1);
  }
}

process.env.PATH = dirname(process.execPath) + (process.platform === 'win32' ? ';' : ':') + process.env.PATH;

const packages = ['package.json', 'package-lock.json', '.npmrc'].map((name) => join(here, name));
const installed = fingerprint(packages);
if (!stampIs(installedStamp, installed)) {
  npm('ci', '--loglevel=error');
  writeFileSync(installedStamp, installed);
}

const settings = ['tsconfig.json', 'vite.config.mjs', 'icons.mjs'].map((name) => join(here, name));
const built = fingerprint([...packages, ...settings, ...filesUnder(join(here, 'src'))], usedIcons().join());
if (stampIs(builtStamp, built) && existsSync(join(target, 'classes/static/assets/assets.json'))) {
  console.log('Front end unchanged, skipped');
} else {
  npm('run', 'build', '--silent');
  writeFileSync(builtStamp, built);
}
