import { fileURLToPath } from 'node:url';

const oldest = [20, 19];

/** Goes to the root of the project, and ends with one sentence when this Node is too old for it. */
export function enterProject() {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(
    `Undersigned needs Node ${oldest.join('.')} or newer, and this is ${process.versions.node}: install the newest LTS from https://nodejs.org.`,
  );
  process.exit(1);
}
