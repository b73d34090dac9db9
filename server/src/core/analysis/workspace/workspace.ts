/** What one policy knows of the others in its workspace. */
import type { WorkspaceBook } from './addressBook.ts';
import type { PoliciesByTitle } from './policyCitations.ts';
import type { Sites } from './siteStatements.ts';
import type { WorkspaceTranslations } from './translations.ts';
import type { WorkspacePolicies } from './workspacePolicies.ts';

/** The addresses of all files, the policies side by side, their language versions, what the policies of one site state, and the name under which one policy is among them. */
export interface Workspace {
  readonly book: WorkspaceBook;
  readonly policies?: WorkspacePolicies;
  readonly translations?: WorkspaceTranslations;
  readonly titles?: PoliciesByTitle;
  readonly sites?: Sites;
  readonly file?: string;
}
