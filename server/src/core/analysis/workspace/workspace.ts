/** What one policy knows of the others in its workspace. */
import type { WorkspaceBook } from './addressBook.ts';
import type { WorkspacePolicies } from './workspacePolicies.ts';

/** The addresses of all files, the policies side by side, and the name under which one policy is among them. */
export interface Workspace {
  readonly book: WorkspaceBook;
  readonly policies?: WorkspacePolicies;
  readonly file?: string;
}
