/** Whether a policy leads its readers to the history of its changes, where every change has its day. */
import type { Policy } from '../../document/policy.ts';

/** True where a link goes to the commits of a file, or is called a history of changes: nobody keeps a date by hand beside it. */
export function linksChangeHistory({ links }: Policy): boolean {
  return links.some(({ kind, target, text }) => kind !== 'image' && (COMMITS.test(target) || HISTORY.test(text)));
}

/** Pages of GitHub, GitLab, Gitea, Codeberg and Bitbucket with the commits of a file. */
const COMMITS = /^https?:\/\/[^\s?#]{3,200}\/(?:commits|blame|history)\/\S|\/-\/(?:commits|blame)\//i;

/** What such a link is called. */
const HISTORY =
  /(?<!\p{L})(?:(?:commit|change|revision|version|edit|update) (?:history|log)|change-?log|history of (?:changes|revisions|this (?:policy|page|document|statement|notice))|previous versions and changes|änderungs(?:verlauf|historie|protokoll|chronik)|versions(?:verlauf|historie|geschichte)|commit-?(?:verlauf|historie)|historique (?:des (?:modifications|versions|changements|commits|révisions))|journal des modifications|historial (?:de (?:cambios|versiones|commits|modificaciones|revisiones))|registro de cambios|cronologia (?:delle (?:modifiche|versioni|revisioni)|dei commit)|registro delle modifiche|histórico (?:de (?:alterações|versões|commits|mudanças|revisões))|wijzigingsgeschiedenis|versiegeschiedenis|wijzigingenlog(?:boek)?)(?!\p{L})/iu;
