// Called by Maven: installs what the page is built with and builds it, each only where something has changed since.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
const target = join(home, '../../../target');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js ${process.versions.node} is too old for building the page: install 20.19 or later, or build with -Dweb.skip`);
  process.exit(1);
}

const files = (folder) =>
  readdirSync(folder)
    .filter((name) => name !== 'node_modules')
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? files(path) : [path]));
const digest = (paths) => {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(home.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
};
const upToDate = (stamp, value) => existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
const run = (command) => execSync(command, { cwd: home, stdio: ['ignore', 'inherit', 'inherit'] });

try {
  const lock = digest([join(home, 'package-lock.json')]);
  const installed = join(home, 'node_modules/.demarche-lock');
  if (!upToDate(installed, lock)) {
    run('npm ci --no-progress --loglevel=error');
    writeFileSync(installed, lock);
  }
  const sources = digest(files(home));
  const built = join(target, 'web.stamp');
  if (!upToDate(built, sources) || !existsSync(join(target, 'classes/web/index.html'))) {
    run('npm run build --silent -- --logLevel warn');
    mkdirSync(target, { recursive: true });
    writeFileSync(built, sources);
  }
} catch (error) {
  process.exit(error.status || 1);
}
