/** What is kept of a policy whose file is closed, and what the policies of a workspace say of each other. */
import { domainOf } from '../../document/addresses/emailGrammar.ts';
import type { OddAddress } from '../../document/addresses/emails.ts';
import { splitDomain } from '../../document/addresses/publicSuffix.ts';
import { shapeOfVersion } from '../../document/frontmatter/versions.ts';
import type { Policy } from '../../document/policy.ts';
import { type AddressBook, addressBook, mergeBooks } from './addressBook.ts';
import { likeDomains } from './namedDomains.ts';
import { type OutwardLinkFacts, packOutwardLinks } from './outwardLinks.ts';
import { citedPolicies, mergeTitles, type PolicyCitation, packCitations } from './policyCitations.ts';
import { identityOf, type PolicyIdentity } from './policyIdentity.ts';
import { mergeSites, oddStatements, type SiteFacts, siteFacts } from './siteStatements.ts';
import { type LanguageVersionFacts, languageVersionFacts, mergeTranslations, policyAt, translationsOf } from './translations.ts';
import type { Workspace } from './workspace.ts';
import { oddDomainInSite, oddInWorkspace, workspaceDomains } from './workspaceAddresses.ts';
import { duplicatesOf, mergePolicies, prevailingKey, prevailingShape } from './workspacePolicies.ts';

/** One policy in what concerns the others; plain data. */
export interface PolicyFacts {
  readonly identity: PolicyIdentity;
  readonly book: AddressBook;
  /** Domains that are one letter off another of the same text: how often other files write to them says which is right. */
  readonly alike: readonly string[];
  /** What its translations, or its original, need to know of it. */
  readonly languageVersion: LanguageVersionFacts;
  /** Its references that may lead into other policies. */
  readonly citations: readonly PolicyCitation[];
  /** Its links to numbered sections of other files. */
  readonly outwardLinks: readonly OutwardLinkFacts[];
  /** What the other policies of its site should state alike. */
  readonly site: SiteFacts;
}

/** The facts of one file. */
export interface NamedFacts {
  /** Path or URI, whatever the host names files by. */
  readonly file: string;
  readonly facts: PolicyFacts;
}

/** Facts of a policy; they may hold slices of its text, which a host that keeps them has to copy. */
export function policyFacts(policy: Policy): PolicyFacts {
  const book = addressBook(policy);
  return {
    identity: identityOf(policy),
    book,
    alike: likeDomains(policy, registrablesOf(book)),
    languageVersion: languageVersionFacts(policy),
    citations: packCitations(policy),
    outwardLinks: packOutwardLinks(policy),
    site: siteFacts(policy),
  };
}

/** The policies of a workspace together; `file` is set for each of them by the host. Linear. */
export function mergeFacts(files: Iterable<NamedFacts>): Workspace {
  const all = [...files];
  const versions = all.map(({ file, facts }) => ({ ...facts.languageVersion, identity: facts.identity, file }));
  return {
    book: mergeBooks(all.map(({ file, facts }) => ({ file, book: facts.book }))),
    policies: mergePolicies(all.map(({ file, facts }) => ({ file, identity: facts.identity }))),
    translations: mergeTranslations(versions),
    titles: mergeTitles(versions),
    sites: mergeSites(
      all.map(({ file, facts }) => ({ ...facts.site, identity: facts.identity, updated: facts.languageVersion.updated?.date, file })),
    ),
  };
}

function registrablesOf(book: AddressBook): readonly string[] {
  return [...new Set(book.map(({ address }) => splitDomain(domainOf(address)).registrable))];
}

/** What the other policies mean for one; the findings of two runs are equal when this is. */
export interface CrossFileContext {
  /** Files with its id, and where they have it. */
  readonly duplicates: readonly (readonly [file: string, id: PolicyIdentity['id']])[];
  readonly shape?: string;
  readonly lacking: readonly (readonly [key: string, having: number])[];
  readonly odd: readonly (readonly [address: string, odd: OddAddress])[];
  /** Domains that may be misspelled, or that another may be meant for, and how many other files write to them. */
  readonly domains: readonly (readonly [registrable: string, files: number])[];
  /** Its other language versions: what findings about them depend on. */
  readonly translations?: readonly unknown[];
  /** The policies that its references and links lead into, and their sections. */
  readonly cited?: readonly unknown[];
  /** What others of its site state otherwise. */
  readonly contradicted?: readonly unknown[];
}

/** What the other policies mean for the findings in one; undefined where they have no bearing on it. */
export function crossFileContextOf(
  { identity, book, alike, languageVersion, citations, outwardLinks, site }: PolicyFacts,
  workspace: Workspace,
): CrossFileContext | undefined {
  const { policies, file } = workspace;
  const duplicates = policies ? duplicatesOf(identity, policies, file).map((one) => [one.file, one.identity.id] as const) : [];
  const prevailing = policies && identity.version !== undefined ? prevailingShape(policies, file) : undefined;
  const shape = prevailing === shapeOfVersion(identity.version ?? '') ? undefined : prevailing;
  const lacking = (['id', 'version'] as const).flatMap((key) => {
    const others = policies && identity[key] === undefined ? prevailingKey(identity, key, policies, file) : undefined;
    return others ? [[key, others.having] as const] : [];
  });
  const odd = book.flatMap(({ address }) => {
    const found = oddInWorkspace(address, workspace) ?? oddDomainInSite(address, workspace, identity.language);
    return found ? [[address, found] as const] : [];
  });
  const all = workspaceDomains(workspace.book);
  const near = registrablesOf(book).flatMap((registrable) => {
    const others = all.near(registrable);
    return others.length === 0 ? [] : [registrable, ...others];
  });
  const domains = [...new Set([...alike, ...near])].flatMap((registrable) => {
    const files = all.filesOf(registrable, file);
    return files === 0 ? [] : [[registrable, files] as const];
  });
  const siblings = workspace.translations && translationsOf({ ...languageVersion, identity }, workspace.translations, file);
  const translations = siblings?.others.map((one) => [
    one.file,
    one.identity.version,
    one.updated,
    one.outline,
    one === siblings.original,
    siblings.isOriginal,
  ]);
  const { titles } = workspace;
  const named = titles
    ? citations.flatMap((one) =>
        citedPolicies(one, titles).flatMap((policy) => (policy.file === file ? [] : [[policy.file, policy.outline]])),
      )
    : [];
  const linked = outwardLinks.flatMap(({ path }) => {
    const target = workspace.translations && policyAt(identity.path, path, workspace.translations);
    return target ? [[target.file, target.outline]] : [];
  });
  const cited = named.length + linked.length > 0 ? [...named, ...linked] : undefined;
  const odds = workspace.sites ? oddStatements({ ...site, identity, updated: languageVersion.updated?.date }, workspace.sites, file) : [];
  const contradicted = odds.length > 0 ? odds : undefined;
  return duplicates.length + lacking.length + odd.length + domains.length > 0 ||
    shape !== undefined ||
    translations ||
    cited ||
    contradicted
    ? {
        duplicates,
        ...(shape === undefined ? {} : { shape }),
        lacking,
        odd,
        domains,
        ...(translations ? { translations } : {}),
        ...(cited ? { cited } : {}),
        ...(contradicted ? { contradicted } : {}),
      }
    : undefined;
}
