/** The tools for AI assistants in the manifest: for models as `policywright mcp` describes them, for people in `package.nls.json`. */
import { ASSISTANT_TOOLS, CHANGES_TOOL, CHECK_TOOL, COVERAGE_TOOL } from '../server/src/core/features/assistantTools.ts';

/** What VS Code needs to know besides what models are told. */
const IN_EDITOR: Readonly<Record<string, { readonly reference: string; readonly icon: string; readonly when: string }>> = {
  [CHECK_TOOL.name]: { reference: 'checkPolicies', icon: '$(checklist)', when: 'workspaceFolderCount != 0' },
  [CHANGES_TOOL.name]: { reference: 'policyChanges', icon: '$(diff-single)', when: 'workspaceFolderCount != 0' },
  [COVERAGE_TOOL.name]: { reference: 'policyCoverage', icon: '$(law)', when: 'workspaceFolderCount != 0' },
};

/** The contribution `languageModelTools`. */
export function manifestTools(): readonly object[] {
  return ASSISTANT_TOOLS.map(({ name, description, inputSchema }) => {
    const { reference, icon, when } = IN_EDITOR[name] ?? { reference: name, icon: '$(tools)', when: 'true' };
    return {
      name,
      toolReferenceName: reference,
      displayName: `%tool.${reference}.name%`,
      userDescription: `%tool.${reference}.description%`,
      modelDescription: description,
      canBeReferencedInPrompt: true,
      icon,
      when,
      tags: ['policywright', 'lint'],
      inputSchema,
    };
  });
}
