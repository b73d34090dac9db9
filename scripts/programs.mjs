// Runs other programs in the foreground and finds them on the PATH, the same way on Linux, macOS and Windows.
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';

/**
 * Runs a program to its end and gives back what it printed; rejects when it exits with anything but 0.
 * @param {string} program name or path
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number }} [options] `quiet` shows its output only when it fails; `timeout` in milliseconds ends it
 * @returns {Promise<string>} what it printed, when `quiet`; otherwise an empty string
 */
export function run(program, args, { cwd, env = process.env, quiet = false, timeout } = {}) {
  return new Promise((done, fail) => {
    // Windows starts .cmd files only through its shell, which wants its own quoting.
    const shell = windows && /\.cmd$/i.test(program);
    /** @param {string} text */
    const quoted = (text) => (shell && /[\s"^&]/.test(text) ? `"${text}"` : text);
    const child = spawn(quoted(program), args.map(quoted), {
      cwd,
      env,
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      printed += chunk;
    });
    // Whoever ends this process means the program as well, which would run on as an orphan.
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    const endChild = () => child.kill('SIGTERM');
    for (const signal of signals) process.on(signal, endChild);
    const limit = timeout === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeout);
    child.on('error', (error) => {
      clearTimeout(limit);
      for (const signal of signals) process.off(signal, endChild);
      fail(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      for (const signal of signals) process.off(signal, endChild);
      if (code === 0) return done(printed);
      const how = signal ? `was ended by ${signal}` : `exited with ${code}`;
      fail(new Error(`${[program, ...args].join(' ').slice(0, 200)} ${how}${printed ? `\n${printed.trimEnd()}` : ''}`));
    });
  });
}

/**
 * The full path of a program on the PATH.
 * @param {string} name without the endings that Windows adds
 * @returns {string | undefined}
 */
export function onPath(name) {
  const names = windows ? [`${name}.exe`, `${name}.cmd`] : [name];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((one) => join(folder, one)))
    .find(isProgram);
}

/**
 * Whether a file is there and may be run.
 * @param {string} path
 */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs npm. It must not come from, or run under, the `node_modules` that it may be about to replace.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options = {}) {
  const own = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules');
  const kept = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(own));
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PATH: kept.join(delimiter), ...options.env };
  // Set by the npm that runs this script; they would point the new npm at this folder and this Node.
  for (const name of Object.keys(env))
    if (
      /^(npm_(package|lifecycle|command|execpath|node_execpath|config_(local_|global_)?prefix|config_workspaces?)|NODE$|INIT_CWD$)/i.test(
        name,
      )
    )
      delete env[name];
  return run(windows ? 'npm.cmd' : 'npm', args, { ...options, env });
}
