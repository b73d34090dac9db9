/** What each topic of a privacy policy is called, and what it asks, in our own words; English, to be translated. Data only. */

/** A topic as it is shown. */
export interface TopicText {
  /** Begins "Not found: …". */
  readonly title: string;
  /** What a reader wants to learn; a question that the writer answers. */
  readonly question: string;
}

const rows = (table: string): Readonly<Record<string, TopicText>> =>
  Object.fromEntries(
    table
      .trim()
      .split('\n')
      .map((row) => {
        const [id = '', title = '', question = ''] = row.split('|').map((part) => part.trim());
        return [id, { title, question }];
      }),
  );

/** Texts by id of the topic. */
export const TOPIC_TEXTS: Readonly<Record<string, TopicText>> = rows(`
controller-identity | Who is responsible | Which company or person decides how the data is used?
contact | Contact details | How can people reach you about privacy?
postal-address | Postal address | At which postal address can people reach you?
eu-representative | Representative in the EU | Who represents you in the EU, and how can they be reached?
uk-representative | Representative in the UK | Who represents you in the UK, and how can they be reached?
dpo | Data protection officer | How can people reach your data protection officer?
purposes | Purposes | What is the data used for?
legal-basis | Legal bases | On which legal basis is each purpose based?
legitimate-interests | Legitimate interests | Which interests do you pursue where you rely on legitimate interests?
data-categories | Categories of data | Which kinds of personal data do you collect?
data-source | Sources of data | Where does data come from that people didn't give you themselves?
recipients | Recipients | Who receives the data?
transfers | Transfers to other countries | Does data leave the country or the EEA, and where does it go?
transfer-safeguards | Transfer safeguards | What protects data in other countries, such as an adequacy decision or standard contractual clauses?
transfer-copy | Copy of the transfer safeguards | Where can people get a copy of the safeguards?
retention | Retention periods | How long is each kind of data kept, or what decides it?
right-access | Right of access | Can people get access to their data and a copy of it?
right-rectification | Right to rectification | Can people have their data corrected?
right-erasure | Right to erasure | Can people have their data deleted?
right-restriction | Right to restriction | Can people have the use of their data restricted?
right-objection | Right to object | Can people object to the use of their data?
right-portability | Right to data portability | Can people take their data to another service?
rights-section | Rights of the people concerned | Which rights do people have?
rights-how | How to use the rights | What do people do to use their rights, and when do they get an answer?
withdraw-consent | Withdrawal of consent | Can people withdraw their consent at any time, and how?
complaint-authority | Right to complain to an authority | To which supervisory authority can people complain?
statutory-requirement | Whether data must be provided | Do people have to give the data, and what happens if they don't?
automated-decisions | Automated decisions | Are decisions made by software alone, by which logic, and with what consequences?
further-processing | New purposes | How do people learn of a new purpose before their data is used for it?
joint-controllers | Joint controllers | Who does what where you decide together with another company?
object-marketing | Objection to direct marketing | How can people stop direct marketing?
last-updated | Date of the policy | From when is this version?
change-process | Changes to the policy | How do people learn of changes to the policy?
children | Children | From what age is the service meant for people, and what do you do about data of children?
coppa-parent-rights | Rights of parents | How can parents review and delete the data of their child, and stop its collection?
coppa-operator | Operators | What are the name, address, phone number, and email address of each operator?
coppa-retention | Retention of children's data | How long is data of children kept?
coppa-third-parties | Recipients of children's data | Who receives data of children, and why?
security | Security | How is the data protected?
cookies | Cookies | Which cookies and similar technologies are used, by whom, for what, and for how long?
cookie-control | Refusing cookies | How can people refuse cookies, or change their mind?
cookie-list | List of cookies | What are the name, provider, purpose, and lifetime of each cookie?
ccpa-categories-12mo | Categories collected in the last 12 months | Which categories of personal information did you collect in the last 12 months?
ccpa-sources | Categories of sources | From which kinds of sources do you collect personal information?
ccpa-business-purpose | Business or commercial purposes | For which business or commercial purposes do you collect personal information?
ccpa-sold-shared | Categories sold or shared | Which categories did you sell or share in the last 12 months, or do you do neither?
ccpa-minors-sale | Sale of data of people under 16 | Do you knowingly sell or share personal information of people under 16?
ccpa-sensitive-use | Use of sensitive personal information | Do you use sensitive personal information for more than what the law permits?
ccpa-disclosed-business | Categories disclosed for a business purpose | Which categories did you disclose for a business purpose, and to whom?
ccpa-right-know | Right to know | Can people learn what you collected about them?
ccpa-right-delete | Right to delete | Can people have their personal information deleted?
ccpa-right-correct | Right to correct | Can people have wrong personal information corrected?
ccpa-right-optout | Right to opt out of sale and sharing | How can people opt out of the sale and sharing of their personal information?
ccpa-right-limit | Right to limit the use of sensitive personal information | How can people limit the use of their sensitive personal information?
ccpa-nondiscrimination | No discrimination | Are people who use their rights treated like everyone else?
ccpa-verification | Verification of requests | How do you verify who makes a request?
ccpa-agent | Authorized agents | How can an agent make a request for somebody?
ccpa-methods | Ways to make a request | In which two or more ways can people make a request?
gpc | Opt-out preference signals | How do you handle opt-out signals such as Global Privacy Control?
dnt | Do Not Track | How do you respond to Do Not Track signals?
third-party-tracking | Tracking by third parties | Do others track people over time and across websites?
shine-light | Shine the Light | How can Californians ask to whom you disclosed their data for direct marketing?
financial-incentive | Financial incentives | What are the terms of a program that rewards people for their data?
us-appeal | Appeals | How can people appeal when you refuse a request?
targeted-ads | Targeted advertising | Is data sold or used for targeted advertising, and how can people opt out?
profiling-optout | Opting out of profiling | How can people opt out of profiling?
sensitive-data | Sensitive data | Which sensitive data do you process, and on what basis?
tx-sensitive-notice | Texas notice on sensitive data | Does the notice of Texas law on the sale of sensitive data appear word for word?
tx-biometric-notice | Texas notice on biometric data | Does the notice of Texas law on the sale of biometric data appear word for word?
llm-training | Training of AI models | Is personal data used or sold to train AI models?
registered-name | Registered name | Under which name is the business registered?
privacy-officer | Person accountable for privacy | Who is accountable for privacy, and at which address?
internal-complaint | Complaints to you | How can people complain to you, and what do you do about it?
overseas-countries | Countries of overseas recipients | To which countries does the data go?
br-dpo | Data protection officer in Brazil | Who is the encarregado, and how can they be reached?
app-third-party-protection | Protection by third parties | Do third parties protect the data as well as you do?
account-deletion | Deleting an account | How can people delete their account and data?
app-name | Name of the app or developer | Does the policy name the app or its developer as the store does?
scope | Scope | Which services and people does the policy cover?
third-party-links | Links to other sites | Who is responsible for sites that you link to?
law-enforcement | Requests by authorities | When is data given to authorities?
business-transfer | Sale of the business | What happens to the data when the business is sold?
uk-complaint-controller | Complaints to the controller | How can people complain to you, and when do you answer?
hipaa-header | Header of the notice | Does the header that 45 CFR 164.520 prescribes appear word for word?
plain-language | Plain language | Is the policy concise, clear, and easy to find?
`);
