/** Sections that are expected of kinds of policy that the data sheet does not have. Data only. */
import type { SectionRow } from './cueTable.ts';

/** Custom of the trade: what service level agreements and staff policies have in common. */
export const EXTRA_SECTIONS: Readonly<Record<string, readonly SectionRow[]>> = {
  sla: [
    {
      id: 'scope',
      level: 'expected',
      heading: 'scope ...\n(covered )?services? ...\ndefinitions ...',
      body: 'this (sla|agreement|service level) ... (applies|covers)',
    },
    {
      id: 'availability',
      level: 'required',
      heading: '(availability|uptime|service level*) ...\n... (availability|uptime) ...',
      body: '(uptime|availab*) ... #\nmonthly uptime',
    },
    {
      id: 'measurement',
      level: 'expected',
      heading: '(measurement|calculation|monitoring) ...\nhow ... measured ...',
      body: '(measured|calculated|monitored) ...',
    },
    {
      id: 'exclusions',
      level: 'expected',
      heading: '(exclusion*|exception*|limitations) ...\nscheduled maintenance ...',
      body: '(does not apply|excluded|exclude*|scheduled maintenance)',
    },
    {
      id: 'response-times',
      level: 'expected',
      heading: '(support|response|resolution|incident|severity) ...',
      body: '(response|resolution) time*\nwithin # (hour*|minute*|business)',
    },
    {
      id: 'credits',
      level: 'required',
      heading: '(service )?credit* ...\n(remed*|compensation) ...',
      body: 'service credit*\ncredit* ... (fee*|invoice|month)',
    },
    {
      id: 'claims',
      level: 'expected',
      heading: '(claim*|credit request*|how to (claim|request)) ...',
      body: '(claim*|request*) ... credit*\nwithin # days',
    },
    { id: 'contact', level: 'expected', heading: 'contact ...\nsupport ...', body: '(contact|write to|email|e-mail) ...' },
  ],
  hr: [
    {
      id: 'purpose',
      level: 'expected',
      heading: '(purpose|policy statement|introduction|objective*|overview|aim*) ...',
      body: 'the purpose of this\nthis policy (sets out|explains|describes)',
    },
    {
      id: 'scope',
      level: 'expected',
      heading: '(scope|eligib*|applicab*) ...\nwho ... (applies|covered) ...',
      body: 'applies to (all )?(employees|staff|workers)',
    },
    {
      id: 'responsibilities',
      level: 'expected',
      heading: '(roles|responsibilit*) ...',
      body: '(manager*|employee*|hr) (is|are) responsible',
    },
    {
      id: 'procedure',
      level: 'required',
      heading: '(procedure*|process|how to|reporting|requests?|guidelines|policy) ...',
      body: '(must|should|may) (request|report|submit|notify)',
    },
    {
      id: 'consequences',
      level: 'expected',
      heading: '(violation*|breach*|disciplin*|enforcement|consequences|compliance|non-compliance) ...',
      body: 'disciplinary (action|measures|procedure)',
    },
    {
      id: 'review',
      level: 'expected',
      heading: '(review|revision*|changes) ...',
      body: '(reviewed|review) (annually|every|at least|periodically)',
    },
    {
      id: 'contact',
      level: 'expected',
      heading: '(contact|questions|further information|support) ...',
      body: '(contact|speak to|questions) ... (hr|human resources|manager|people)',
    },
  ],
};
