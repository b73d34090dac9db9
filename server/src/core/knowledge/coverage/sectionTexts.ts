/** What the sections are called that are expected of policies of each kind, in our own words; English, to be translated. Data only. */

const titles = (table: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    table
      .trim()
      .split('\n')
      .map((row) => row.split('|').map((part) => part.trim()) as [string, string]),
  );

/** Titles by kind of the data sheet and id of the section. */
export const SECTION_TITLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  terms: titles(`
acceptance | How the terms are accepted
parties | Who the parties are
definitions | Definitions
eligibility | Who may use the service
account | Accounts
service | What the service is
licence-you | License to use the service
acceptable-use | What users may not do
content | Content of users
moderation | Moderation of content
fees | Fees and renewals
withdrawal | Right of withdrawal for consumers
termination | Termination and suspension
ip | Intellectual property
third-parties | Services of third parties
privacy-link | Link to the privacy policy
changes-service | Changes to the service
changes-terms | Changes to the terms
warranty | Warranties
liability | Limits of liability
indemnity | Indemnity
law | Governing law
disputes | Disputes
general | General provisions
contact | Contact details
date | Effective date`),
  cookie: titles(`
what | What cookies are
similar | Similar technologies
types | Types and purposes of cookies
list | List of cookies
third | Cookies of third parties
consent | Consent and withdrawal
browser | Browser settings
dnt | Do Not Track and opt-out signals
changes | Changes to the policy
contact | Contact details
date | Effective date`),
  dpa: titles(`
subject | Subject, duration, and nature of the processing
instructions | Processing on documented instructions
confidentiality | Confidentiality of staff
security | Security measures
subprocessors | Sub-processors
dsr | Help with requests of data subjects
assist | Help with breaches and impact assessments
deletion | Deletion or return of data
audit | Information and audits
infringing | Warning of unlawful instructions
transfers | Transfers to other countries
roles | Roles of the parties
liability | Liability
annex-toms | Annex of security measures
annex-subs | Annex of sub-processors`),
  'acceptable-use': titles(`
scope | Scope
prohibited | What is prohibited
examples | Examples of misuse
enforcement | Consequences
report | How to report abuse
appeal | Appeals
changes | Changes to the policy`),
  refund: titles(`
eligibility | What is refunded and what is not
period | Time limit
how | How to ask for a refund
method | How and when money is returned
costs | Who pays for returns
digital | Digital content and subscriptions
form | Withdrawal form
contact | Contact details`),
  accessibility: titles(`
commitment | Commitment
standard | Standard and conformance
limitations | Content that isn't accessible
alternatives | Alternatives
feedback | Feedback and contact
enforcement | Enforcement procedure
assessment | How it was assessed
prepared | Date of the statement`),
  vdp: titles(`
scope | Scope
contact | How to report
content | What a report contains
expect | What reporters can expect
disclosure | Coordinated disclosure
safe-harbor | Safe harbor
rules | Rules for researchers
recognition | Recognition
securitytxt | Pointer to security.txt`),
  'code-of-conduct': titles(`
pledge | Pledge
standards | Expected and unacceptable behavior
scope | Scope
report | How to report
enforcement | Consequences
confidential | Confidentiality
attribution | Attribution`),
  'security-internal': titles(`
purpose | Purpose
scope | Scope
roles | Roles and responsibilities
statements | Requirements
exceptions | Exceptions
compliance | Compliance
definitions | Definitions
references | Related documents
review | Review cycle
history | Revision history
meta-owner | Owner
meta-approver | Approval
meta-version | Version
meta-classification | Classification
meta-effective | Effective date`),
  imprint: titles(`
name | Name and legal form
address | Postal address
representative | Authorized representative
contact | Email address and a second channel
register | Register and number
vat | VAT number
host | Hosting provider
odr | No link to the closed dispute platform`),
  sla: titles(`
scope | Covered services
availability | Availability
measurement | How availability is measured
exclusions | Exclusions
response-times | Response times
credits | Service credits
claims | How to claim credits
contact | Contact details`),
  hr: titles(`
purpose | Purpose
scope | Who the policy applies to
responsibilities | Roles and responsibilities
procedure | Procedure
consequences | Consequences
review | Review cycle
contact | Contact details`),
};
