/** What of `check` needs the whole core. A bundle of its own: a run in which nothing has to be looked at anew does without it. */
import { parentPort, workerData } from 'node:worker_threads';
import { crossFileContextOf, type Localizer, mergeFacts, type PolicyFacts, type Workspace } from '../core/index.ts';
import { readLocalizer, setProgramLanguage } from '../node/programLanguage.ts';
import { createResultKeys } from './cache/resultKeys.ts';
import { type ConfigFindings, type ConfigRun, checkConfigs } from './checkConfigs.ts';
import { settingsReader } from './config.ts';
import { type ConfigReader, createConfigReader } from './configFiles.ts';
import type { FoundFile } from './files.ts';
import { createInspector, type Inspecting, type Inspector, inspectSequentially } from './inspect.ts';
import type { Inspection, Outcome } from './inspection.ts';
import type { WorkerTask } from './workers.ts';

/** The policies of a run side by side. */
export interface PoliciesTogether {
  /** The others, as the policy of a path sees them. */
  workspaceFor(path: string): Workspace;
  /** What they mean for one, as JSON; undefined where they mean nothing. */
  contextOf(inspection: Inspection): string | undefined;
}

/** The checks of one run. */
export interface CoreChecks {
  readonly inspector: Inspector;
  /** Looks at one file after the other. @param onDone how many files were done since it was last called */
  inspect(files: readonly FoundFile[], onDone: (count: number) => void): Promise<readonly Outcome[]>;
  together(policies: readonly Inspection[]): PoliciesTogether;
  checkConfigs(folders: ReadonlySet<string>, run: ConfigRun): Promise<ConfigFindings>;
}

/** What the checks go by. */
export interface CoreCheckOptions extends Omit<Inspecting, 'settingsOf'> {
  readonly configsOf: ConfigReader;
  /** The one configuration file that the run was told to obey. */
  readonly config: string | undefined;
  /** Words what is not a finding in a policy. */
  readonly programLocalizer: Localizer;
}

/** The checks of one run, for the program in which they are a bundle. */
export function createCoreChecks({ configsOf, config, programLocalizer, ...inspecting }: CoreCheckOptions): CoreChecks {
  setProgramLanguage(programLocalizer);
  const settingsOf = settingsReader(configsOf, inspecting.cwd, config);
  const inspector = createInspector({ ...inspecting, settingsOf });
  return {
    inspector,
    inspect: (files, onDone) => inspectSequentially(files, inspector, onDone),
    together: mergePolicies,
    checkConfigs: (folders, run) => checkConfigs(folders, settingsOf, run),
  };
}

function mergePolicies(policies: readonly Inspection[]): PoliciesTogether {
  const factsOf = ({ facts }: Inspection): PolicyFacts => JSON.parse(facts) as PolicyFacts;
  const workspace = mergeFacts(policies.map((one) => ({ file: one.path, facts: factsOf(one) })));
  const workspaceFor = (path: string): Workspace => ({ ...workspace, file: path });
  return {
    workspaceFor,
    contextOf: (one) => {
      const context = crossFileContextOf(factsOf(one), workspaceFor(one.path));
      return context && JSON.stringify(context);
    },
  };
}

/** In a worker thread: looks at the portions that it is handed until it is ended. False where this is none. */
export function serveAsWorker(): boolean {
  if (!parentPort) return false;
  const port = parentPort;
  const task = workerData as WorkerTask;
  const checks = startWorker(task);
  port.on('message', (files: readonly FoundFile[]) => {
    void checks.then((own) => own.inspect(files, () => {})).then((outcomes) => port.postMessage(outcomes));
  });
  return true;
}

async function startWorker({ top, config, program, ...task }: WorkerTask): Promise<CoreChecks> {
  const [configsOf, l10n] = await Promise.all([createConfigReader(top, config), readLocalizer(task.locale)]);
  const keys = program === undefined ? undefined : createResultKeys({ ...task, program }, configsOf);
  return createCoreChecks({ ...task, l10n, programLocalizer: l10n, configsOf, config, keys });
}
