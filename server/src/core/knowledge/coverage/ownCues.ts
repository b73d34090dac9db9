/** Our changes to the cues of the data sheet: what was measured on labelled policies, and why, is in `docs/dev/coverage.md`. Data only; one cue a line. */
import type { CueLists } from './cueTable.ts';

/** Cues of our own for a topic in a language. */
export interface OwnCues extends CueLists {
  /** Cues of the data sheet that are left out. */
  readonly drop?: string;
  /** Only the headings of the data sheet are kept. */
  readonly replace?: true;
}

/** English. */
const EN: Readonly<Record<string, OwnCues>> = {
  // "Log in to access the Services" is no right: the word counts only near you, a request, or a right.
  'right-access': {
    replace: true,
    body: `
(right to|may|can|entitled to) (request|obtain|receive|demand|get|ask for|require) (free |further |us for )*information (about|on|regarding|concerning) .... (data|information) (that )?(we|held|stored|about|concerning|hold|store*)
(request|demand|obtain|ask for) information (about|on|regarding|concerning) (your|the|any|which|what|all|their) ... (stored |personal )(data|information)
(request*|ask* for|obtain|requesting|requests for) (us for |and obtain |to have |to )?access (to )?(,|and|or|your|the|any|my|personal|their|it)
subject access request*
(request*|receive|download|obtain) .... (exported file|export|archive) of .... (data|information)
whether we (are |have |still )*(keep*|hold*|have|process*|stor*) .... (data|information) (about|on|concerning) you
(copy|copies) of (the|your|any|all|their) (personal )?(data|information) (that )?(we|you|about|concerning|held)`,
    thin: '(request*|obtain|receive|get|ask for|requesting) (a |an |us for |and |or )*(copy|copies) of (your|the|any|all|their|his|personal)',
    framed: {
      right: `
access*
(confirm*|know) ... (whether|if|that|what|which|how)
inspect*
(review|view|see) ... (data|information)
obtain ... (information|data|confirmation)
be informed`,
      able: `
(access|review|view|see|inspect|check)(,| and| or|/) ... (data|information|details|profile|settings)
(access|review|view|see|inspect) (your|the|any|their|certain|all|my|personal) (own |personal |account |user |profile |identifiable )*(data|information|details|profile)`,
    },
    negative: `
access (to )?(and use (of )?)?(the|our|this|certain|such) (service*|site*|website*|app*|platform*|feature*|product*)
access control*
(unauthori[sz]ed|internet|wireless|unlawful|improper) access
access (this|our|the) (privacy|policy)
right to access (the|our) service*
our ability to access
we (may |will )?request access
(used|viewed|seen|handled) by ... access*
(persons|people who work|employees|staff|personnel|parties|vendors|providers|contractors|agents|admin*|moderator*|volunteer*|developer*|officers|operators|creators|members|teams?|auditors) ... access*`,
  },
  'right-rectification': {
    replace: true,
    body: `
(request*|ask*) ... (rectif*|correction|corrected)
(inaccurate|incorrect|incomplete|wrong|outdated) ... (correct*|rectif*|updat*|amend*)
rectif* (your|the|any|of|or|and|inaccurate|it|their|,)
(correct|amend|update|rectify) (,|or|and|your|any|inaccurate|their|the|personal) ... (inaccura*|incorrect|error*)`,
    framed: {
      right: `
(correct*|rectif*|amend*)
(updat*|modif*|edit*) ... (data|information|profile|account|it)`,
      able: `
(correct*|rectif*|amend*|updat*|modif*|edit*|chang*)(,| and| or|/) ... (data|information|details|profile|settings)
(correct|rectify|amend|update|modify|edit|change) (your|the|any|their|certain|all|my|personal|such|that) (own |personal |account |user |profile |identifiable )*(data|information|details|profile)`,
    },
    negative: `
(correct|accurate) and (complete|accurate)
correct (operation|function*)
(chang*|updat*|modif*|amend*) (to )?(this|our|the) (privacy |cookie )?(policy|notice|statement)`,
  },
  'right-erasure': {
    replace: true,
    body: `
(request*|ask*|require) ... (deletion|erasure|removal|deleted|erased) of
(request*|ask*|require) ... (delete|erase|remove) ... (data|information|account|it|content)
(like|want|wish) ... to (delete|remove|erase) ... (data|information|account)
(data|information|account) (to be |be )(deleted|erased|removed)`,
    thin: '(delete|deleting|erase|remove) your (user |personal )?account',
    framed: {
      right: `
(delet*|eras*)
remov* ... (data|information|account|it)`,
      able: `
(delet*|eras*|remov*)(,| and| or|/) ... (data|information|details|profile|account)
(delete|erase|remove) (your|the|any|their|certain|all|my|personal|such|that|some) (of |own |personal |account |user |profile |provided |identifiable )*(data|information|details|profile|account|content|photo*)`,
    },
    negative: `
(instead of|rather than) (the |its |their )?(deletion|erasure)
(oppos*|object*) .... (the|to) (erasure|deletion)
(delete|remove|clear|disable|block) (your |the |all |existing |any |browser )*cookie*
(steps|measures) to (delete|remove)
(immediately|automatically|permanently|routinely|regularly) (and (permanently|securely) )?(delete*|erase*|remove*)
(deleted|erased|removed) (automatically|permanently|routinely|regularly|when|once|after)
(we|us) will (promptly |immediately |also )?(delete|remove|erase)`,
  },
  'right-restriction': {
    replace: true,
    body: `
restrict* (the |our |of |further |on |any |certain )*(the |our )?(process*|use* of (your|their))
restriction* (of|on) (the |our )?processing
limit (the |our )?(processing|use) of (your|their)
(suspend|block) (the )?processing of (your|their)`,
    framed: {
      right: `
restrict*
limit ... (processing|use|disclosure)
suspend* ... processing
control the information`,
      able: `
restrict ... process*`,
    },
    negative: `
(age|export|geographic|access|legal) restriction*
restrict (access|the placement|cookies)`,
  },
  'right-objection': {
    replace: true,
    drop: 'opt-out ...',
    body: `
object (to|,|at any time) ... (process*|use|profiling|marketing|collection)
(your|an) objection
opt-out of (the |our |certain |any |having )*(process*|use*|collection|uses|sharing)
opt-out of (receiving |our |all |any |the |such |future |direct )*(marketing|promotional|advertis*|communications|newsletter*|targeted|emails|personali[sz]ed)`,
    framed: { right: 'object*\nopt-out', able: 'object to' },
    negative: `
(object|objects) (that|which|code|file*)
objectionable`,
  },
  'object-marketing': {
    drop: '(direct )?marketing ...\n(marketing|advertising) ...\ncommunications ...',
    body: `
object .... (marketing|promotional|advertis*)
(marketing|promotional|advertis*) .... (right to object|may object|can object)`,
    framed: { object: '(direct )?marketing' },
    weak: '(opted|choose|chosen|opt) not to receive',
  },
  // Use of rights and a way to do so: "we contact you about your request" is none.
  'rights-how': {
    replace: true,
    drop: 'request* ...',
    heading: 'requests? (to|for|about|under|from) ...\nhow to request ...',
    body: `
(exercis*|enforc*|invok*|assert*|make use of) .... right* .... (contact*|e-mail*|email*|writ*|form|letter|post|call*|reach|click*|visit*|at|settings|portal|@)
(contact*|e-mail*|email*|write|reach out|get in touch|call|send|click|visit) .... (exercis*|enforc*|invok*|make use of) .... right*
(right*|request*) .... (can|may) be (exercised|made|sent|submitted) .... (by|at|to|via|through)
(exercis*|enforc*) .... (choice*|request*) .... (contact*|e-mail*|email*|writ*|form)
(any of these|these|such|your|any|a|this|access|deletion|erasure) request*, .... (get in (touch|contact)|contact|write to|email|e-mail|reach) 
(submit|make|send|file|direct) (us |a |an |your |any |such |these |this |access |deletion |erasure |subject )*request* .... (by|to|at|via|through|using|form)
(to|you can|you may) request .... (contact us|email us|e-mail us|write to us|by (e-mail|email|mail|post)|contacting)
request form
(contact|email|e-mail|write to) .... (to|and) request (access|removal|deletion|correction|erasure|a copy|that we)
(contact|email|e-mail|write to) us .... (if you (want|wish|would like) to|to) (access|correct|delete|update|request|object|withdraw)`,
    weak: 'exercis* ... right*',
    negative: `
(to|may|will|can) contact you
without exercising`,
  },
  'right-portability': {
    replace: true,
    body: `
portab*
transfer* (of )?(your|the|their) (personal )?(data|information) (directly )?to (another|a different|other|a third)
(structured|commonly used|machine-readable|electronic|portable) ... format
receive ... (data|information) ... in a ... format`,
    framed: { right: 'transfer ... to another\nport your' },
    negative: `
health insurance portability
portable (device*|computer*)`,
  },
  'withdraw-consent': {
    replace: true,
    body: `
(withdraw*|revok*|revoc*|rescind*|retract*) ... (consent*|permission*|authori*|approval)
consent* ... (withdrawn|revoked|withdraw|revoke)
change your mind ... (consent|permission|contact us|no longer)
(cancel|deny) your consent`,
    negative: `
revo* (of )?(the |your |their |user |an? )*(access|licen[cs]e|account*|credential*|certificate*|token*|membership|privileg*)
lawfulness .... withdraw*
right of withdrawal
withdrawal (period|form)
withdraw* (funds|money|from (the )?(contract|agreement|purchase))`,
  },
  'complaint-authority': {
    drop: `
supervisory authorit*
data protection (authorit*|commission*|regulator*)
information commissioner*
privacy commissioner*`,
    body: `
(complain*|claim|grievance*|dispute*|contact|lodge|report) ... (supervisory|data protection|competent|regulatory|privacy|local|relevant) ... (authorit*|commission*|regulator*|ombuds*|agency|body|office)
(supervisory|data protection|competent|regulatory|privacy) ... (authorit*|commission*|regulator*|ombuds*) ... complain*
(contact|complain*|refer*|write|lodge*) ... (information|privacy) commissioner*
right to (complain|lodge|file|make) ... (authorit*|regulator*|commission*)
(complain*|appeal) .... (to|with) .... (inspectorate|ombuds*|commissioner*|cnil|aepd|garante|dpc|ico|dpa|regulator*|authorit*)`,
    weak: `
supervisory authorit*
(make|lodge|file|register|submit) a ... complaint
complaint* ... (privacy act|data protection act|privacy law)`,
    negative: `
complain* ... (to|with) (us|our|the company)
consent of the ... authority
authorit* ... require`,
  },
  dpo: {
    replace: true,
    body: `
data protection officer*
data privacy officer*
(name of |our )dpo
dpo@
(contact|e-mail|email|reach) ... dpo
(privacy|grievance|data protection|information) (compliance )?officer*
chief privacy officer*
data protection (department|specialist|lead|manager|coordinator)`,
    weak: `
(privacy|data protection) (team|office|contact)`,
    negative: `
officers, (directors|employees)
(for|audience|readers|addressed to|intended for) .... (data )?(protection|privacy) officers`,
  },
  'automated-decisions': {
    replace: true,
    drop: '(use of )?(ai|artificial intelligence) ...',
    heading: '(use of )?(ai|artificial intelligence)( systems| tools| technolog*)?\n(ai|artificial intelligence) .... decision* ...',
    body: `
automat* ... decision*
decision* ... (solely|based|by|using|through) ... automat*
(no|not|never|neither|refrain|without|use|uses|using|perform|conduct|engage*|carry out|subject to|involv*|apply) .... profiling
profiling .... (not|never|decision*|legal effect*|significant*|logic|article 22|art· 22|is (used|done|carried))
automated (processing|means) ... (decision*|legal|significant*)
algorithmic ... decision*`,
    weak: 'automated (spam|fraud|content) (detection|moderation)',
    negative: `
(including|such|to|and|related) profiling
profiling (based on|under) those
profiling .... direct marketing
profiling cookies`,
  },

  'controller-identity': {
    drop: `
(inc|llc|ltd|gmbh|plc|b.v)\\.?
responsible for (the processing of )?your personal (data|information)
operated by`,
    body: `
(created|developed|built|owned|managed|offered|published|provided|operated) (and (operated|owned|managed|maintained|developed) )?by .... (referred|as|we|us|our|company|inc|ltd|llc|gmbh)
(hereby|hereinafter|herein) (also )?(referred to as|called) ... (provider|company|we|us|our|owner|controller)
("|')?(we|us|our|the company|company)("|')?,? .... refers? to
accessible from
is (a|an|the) (service|product|project|website|site|app|application|platform|brand|initiative) (provided|operated|run|owned|offered|developed|maintained)? ?(by|of|from) 
(we at|welcome to|we,) .... (commit*|respect*|priva*|policy)
(owned|operated) by`,
    weak: `
(privacy )?(policy|notice|statement|document) .... how .... (collects|uses|treats|handles|processes|protects|employs|gathers|shares|discloses)
(policy|notice|statement) (applies to|covers|governs) .... (collected by|offered by|provided by|app|website)
at .... (respect*|value|take|one of our|committed)
(is|are) committed to (protecting|respecting|safeguarding) ... privacy
we are .... (company|organi[sz]ation|foundation|agency|firm)
my (app|name)`,
    negative: `
not (owned|operated|controlled) by
controller is (subject|obliged|required)
(respective|another|other|new|one) controller
(owned|operated|provided|developed|offered|maintained) by (third|other|others|another|unaffiliated|external|independent)
third-part* ... (operated|owned|provided|developed) by
(service|services|tool|feature) ... (provided|offered|operated|developed) by (google|apple|meta|facebook|amazon|microsoft|adobe)
words? ... (we|us|our) ... refers? to ... application`,
  },
  // "Contact us" without a way to do so is no contact.
  contact: {
    drop: 'contact us\n(e-mail|email|write to|reach|contact) (us|our)\nplease (contact|email|e-mail|write)\nyou (can|may) (contact|reach|email|e-mail|write)',
    body: `
(contact|email|e-mail|write to|write|reach|call) (us|our|me|the) .... (at:|at the|via|by (e-mail|email|post|mail|phone|telephone|writing)|through|using|below|following|form|@|address|phone|telephone|#)
(contact|reach) (us|me|our .... team):`,
    weak: `
contact ... form
contact (details|information|data) .... (imprint|legal notice|website)
designated contact (address|point|person)`,
    negative: `
(if|when|whenever) you (choose to |directly )?(contact|email|e-mail|write to|reach|call) (us|me)( directly)?,? .... (we|us) (may|will|receive*|collect*|process*|stor*|might|also)
contact (your|the) (browser|device|bank|owner|operator|manufacturer)
able to contact our
(to|may|will|can) contact (you|visitors|our)`,
  },
  // An address is data of people as well: "we store your name and postal address".
  'postal-address': {
    drop: '(mailing|postal|physical) address',
    body: `
(our|following|this) (mailing|postal|physical) address
(mailing|postal|physical) address:`,
    weak: '(mailing|postal|physical) address',
  },
  'data-categories': {
    replace: true,
    thin: `
we (may |might |also |will |only )?(collect|receive|gather|process)
categor* of (personal )?(data|information)
information (that )?you (provide|give|submit)
(data|information) (that )?we collect
(personal )?(data|information) (may |can |might )?(include|includes|including|such as|like|consists of|means)`,
    framed: {
      collect: `
(first name|last name|full name|your name|names?|e-mail address*|email address*|email|phone number*|telephone number*|mobile number|postal address*|mailing address|ip address*|internet protocol|location|geolocation|gps|device (id*|type|model|information|identifier*)|browser (type|information|version)|operating system|date of birth|gender|payment (information|details|data)|credit card|bank account|photo*|contact (details|information|data)|usage data|log (data|files|information)|user id*|username|password|pages (of|that)|date and time|time and date|health|biometric|login|credentials|messages?|metadata|cookies and usage|company name|job title)`,
    },
    body: `
not (knowingly )?(collect|gather|store|process) (any |or |store |share |your |personally )*(personal|identifiable|data|information|user)
(ask|require|request) (you|users) .... (information|data|name|e-mail|email)
(name|email|phone|address|contact) ... (is|are|will be|may be) (collected|stored|processed|recorded)`,
    under: `
(name*|email|mail|phone|address*|location|device|browser|payment|photo*|identifier*|usage|cookies|account)`,
    negative: `
parent's consent before we collect
information we (receive|collect|obtain) from (third|other)
(delet*|retain|disclose|share|protect) .... information we collect`,
  },
  purposes: {
    replace: true,
    thin: `
for the (following |purpose* )
purpose* (of|for) (the )?(processing|collecting|which)
(following|other|specific|these) purposes?`,
    body: `
(use|uses|process|collect*) .... (to|for|for the following purposes|in order to):
in order to provide
to provide ... (and|,) (improve|maintain)
(use|used|uses|using|process|processes|processed|utili[sz]e*|collect|collects|collected|gather*|need*|require*|store*) .... (to|for|in order to|helps? ... to) (help*|provid*|improv*|analy*|maintain*|contact*|communicat*|deliver*|send*|enabl*|personali*|customi*|offer*|ensur*|prevent*|develop*|support*|verify|identify|create|register|manage*|respond*|facilitat*|serve|show|display|market*|monitor*|operat*|understand|track*|notif*|determin*|allow*|optimi*|make|fulfil*|perform|complete|process*|run|protect*|secure|confirm|administer|detect|answer)
(necessary|needed|required) for us to (display|show|provide|offer|operate|answer|deliver|send|run)
for (that|marketing|analytics?|advertising|security|statistical|business|operational|research|internal) purposes?
(helps?|allows?|enables?) (us|the service provider|the company) (to )?(determin*|improv*|understand|analy*|provid*|identify|respond)
(is|are) used (solely |only |exclusively )?(for|to|by)`,
    heading: '(information|data) (usage|uses?)\n(usage|uses?) of (your |the )?(personal )?(data|information) ...',
    negative: `
require* (more|further|additional) (information|details|help)
(need|needs|have|has|required|asked|require you|ask you|request you) to provide .... (information|data|details)
(hesitate|questions?|free) .... to contact
(can|could|may|might|that) be used to (personally )?identify
(information|data) used to (personally )?identify
(nature|scope)(,| and)? ... purpose
(use|uses|using|employ*|apply|implement*) .... (measures|standards|encryption|procedures|firewalls|tls|ssl) to (ensure|protect|secure|safeguard|prevent)
for the purposes of (this|these|the) (privacy |policy|definitions|agreement)`,
  },
  'legal-basis': {
    replace: true,
    body: `
(legal|lawful) (basis|bases|ground|grounds) (for|of|is|are|we|on which|:|to|under|in)
(legal|lawful) (basis|bases|ground|grounds): (the |our |your )?(consent|contract*|performance|legitimate|legal|legally|compliance|article|art·|vital|public|necess*)
(article|art.) 6( |\\()
(necessary|required|needed|need) (for|to|in order to) (the )?(perform*|execut*|fulfil*) ... (contract|agreement)
(fulfil*|perform*|execution of) (our|a|the|your|any) (contract*|agreement*) ... (with|to)
legitimate (business )?interests? ... (basis|process*|rely|collect|use)
(process*|collect*|use|using) .... (necessary|needed|required) for .... legitimate (business )?interests?
rely on (your |our )?(consent|legitimate|contract|deemed)
(process*|collect*|use|using|disclos*|shar*) .... (if|when|where|only|because|with|based on|on the basis of) (we have |you have |you give |given |us |there is |obtaining |of )*(your |prior |explicit |express |user |opt-in |informed )*consent
(consent|contract*|legitimate interests?|legal obligation*) (as|is|are) (a |the |our )?(legal )?(basis|bases|ground)
valid legal (reason|basis)`,
    weak: `
legitimate (business )?interest* (in|to)
(legal|lawful) (basis|bases|grounds?)
(performance|execution|fulfil*) of (a|the|our|your|any) contract
legal obligation*
legally (obligated|required|permitted)
(with|without|give|given|obtain*|your|explicit|express|prior|opt-in) (us |your |the |prior |explicit |express |user's |user |any )*(consent|permission)
you (hereby |are |also )*(consent|consenting|consented) to
(comply|compliance) with (applicable |any |the |a |relevant |all )*legal obligation*
(required|permitted|authori[sz]ed) (to do so )?by law
(grant|granted) us (access|permission)`,
    negative: `
(legal obligation or )?lawful basis to do so
legal basis for the (government|request)
legal grounds? for (the )?(claim|refus*)
without having to rely on
(distribut*|disclos*|shar*|sell*) .... without (your|the) .... consent
(modification*|changes|these terms)`,
  },
  'legitimate-interests': {
    drop: 'legitimate interests? ... \\(',
    body: `
legitimate (business )?interest* ... (purpose*|such as|in order to|\\([a-z]|include|improving|marketing|fraud|security|protect*|network)
(fraud|security|marketing|improv*|research|analytics|safety) .... legitimate (business )?interest*
legitimate pursuit of our (business )?interests`,
    weak: `
legitimate (business )?interest*
overriding (business )?interest*`,
    negative: `
legitimate interests? exception
legitimate rights and interests`,
  },
  'data-source': {
    replace: true,
    drop: `
how (do )?we (collect|get|obtain|receive) ...
information (provided by|you provide|you give) ...
collected automatically
automatic* collect* ...`,
    body: `
(receive*|obtain*|collect*|get|gather*|acquire*|source*) .... from (the following |a |an |our |these |other |various |certain |trusted |external |publicly |public |or |and |individuals |you )*(third part*|third-part*|other sources|other users|other compan*|other third|partner*|business partner*|social|affiliate*|public (sources?|records?|registers?|databases?|domain)|publicly available|public social|data broker*|vendors?|advertis*|analytics provider*|employer*|referee*|recruit*|credit|government*|your employer|outside sources)
(information|data) ... (from|obtained from|provided by|supplied by|collected from) (third part*|third-part*|other sources|other users|social|public (sources?|records?|registers?|databases?)|publicly available|partners)
third-party sources
(log in|login|register|sign in|sign up|connect) .... (through|with|via|using) .... (third-party )?(social|facebook|google|twitter|apple|linkedin)
(referred|uploaded) (to us|to our platform)? ?by
sources? (of|from which) (the |your |this |we )?(personal |such )?(data|information|collect*)`,
    weak: `
(data|metadata|information|contacts) ... you (upload|sync|import)*`,
    negative: `
(open|light|power|heat) source*
not (collect|receive|obtain|get|gather)
interact with other users or register through`,
  },
  retention: {
    replace: true,
    body: `
(retain*|retention|keep|kept|stor*|hold|held|maintain*|preserv*|sav*) .... (for|until|after|during|within|up to|of|at least) .... (#|one|two|three|four|five|six|seven|ten|twelve|thirty|sixty|ninety) .... (day*|month*|year*|week*|hour*|season*|quarter*|decade*|minute*)
(delet*|eras*|anonymi*|remov*|destroy*|purg*|discard*|expire*) .... (after|within|in|every|once|of) .... (#|one|two|three|four|five|six|twelve|thirty|sixty|ninety) .... (day*|month*|year*|week*|hour*|season*|quarter*|decade*|minute*)
(retained|kept|stored) indefinitely
(criteria|factors) .... (retention|retain|keep|how long)
(delet*|discard*|destroy*|eras*) .... (immediately after|as soon as) .... (use|finish*|complet*|purpose|verif*)
(limited|retention|storage) period of`,
    framed: {
      retain: `
as long as (you|your|the user|users) ... (account|active|customer|subscri*|member|use|using|remain)
as long as (you|your account)
until (you|your|the user) ... (delet*|clos*|withdraw*|unsubscrib*|terminat*|remov*|request*|deactivat*|uninstall*)
indefinitely`,
    },
    weak: `
(retain*|retention|keep|kept|hold|held|store|stored|storing|maintain*|preserv*) .... (as long as|so long as|period*|for longer|no longer|limited time|reasonable time|necessary to|time needed|time necessary)
(retain*) ... (information|data)
(as|so) long as (is |it is |reasonably |they are |we )*(necessary|needed|required|need)
(no|not) longer than .... (necessary|required|needed)
no longer (need*|necessary|require*|serves?) .... (delet*|destroy*|anonymi*|eras*|purpose)
no ongoing legitimate business need
temporarily (stored|cached|saved)
(delet*|eras*|destroy*|anonymi*) ... (within|after) a reasonable (period|time)`,
    negative: `
retain (counsel|the right|ownership|title|all rights|control)
cookie* .... (expire*|stored)
session cookie*
reserve* .... retain
(keep|hold|maintain) (your |the |this |all |any )*(information|data|account|password) .... (secure|safe|confidential|accurate|up to date|private)
store (or|and) (track|transfer)
(original|updated) terms
so long as those (parties|third)`,
  },
  recipients: {
    heading: 'who (else )?(sees|gets|receives|can see) ...',
    body: `
(third-part*|third part*|ad servers?|ad networks?|advertis*|they) .... receive* (your|users'|a user's|the user's) (ip|personal|e-mail|email|data|information|name)
(share|shares|disclose|discloses|provide|give|send|transfer|pass) .... (with|to):
(shar*|given?|giv*|sent|send*|transmit*|disclos*|distribut*|provid*|sell|sold|trad*|rent*|transfer*|releas*|pass*|access*) .... (to|with|by) (any |the |our |other |a |an |these |those |certain |trusted |unaffiliated |external |other |outside |selected |such |your |some |business |advertis* |analytics |authori[sz]ed |independent |cloud |hosting |payment )*(third part*|third-part*|others|other (users|people|compan*|parties|bodies|organi*)|provider*|service provider*|partner*|processor*|vendor*|contractor*|affiliate*|advertis*|agenc*|authorit*|compan*|subsidiar*|employees|advisor*|services|service|anyone)
(employ|engage|use|uses|using|work with|utili[sz]e*|rely on|contract with) .... (third-part*|third part*|service provider*|cloud provider*|processors|vendors|contractors) 
(shar*|disclos*|passed|provid*|sent|transfer*) .... (to|with) .... (departments|suppliers|bodies|institutions|organi[sz]ations|agencies|consultants|auditors|banks|insurers|courts|regulators|hosts?)
visible to (other|others|users)`,
    thin: '(google analytics|firebase|admob|facebook sdk|crashlytics|onesignal|unity ads|appsflyer) ',
    weak: `
third-part* .... (collect|cookies|advertis*|services)
who (we|you) share`,
    negative: `
(information|data) (that )?you (provide|give|submit|disclose) (directly )?to (a |any |the |such |these )*(third)
(notice|notify you|inform you) before .... (transfer*|shared)
recipients? of (the |our |this |such )*(newsletter*|message*|e-mail*|services?|benefit*|grant*|donation*)
links? to .... (third-part*|external|other)
(provide|provides) (you )?(with )?(links|access)
to provide (you|our|the) .... service
accessed by anyone else`,
  },
  transfers: {
    drop: 'transfer of information ...',
    body: `
(transfer*|processed|stored|located|maintained|hosted|sent) .... (outside|countries|country|jurisdiction*|overseas|abroad|international*|anywhere in the world)
place of processing
countr* (refers to|other than|in which|where)
(servers?|data cent*|facilities) .... (located|based) in
no transfer of .... (data|information)`,
    weak: '(operator|provider|operated by|provided by|service of) .... (inc·|inc|llc|corp·|corp|corporation) .... (usa|united states|u·s·a)',
    negative: `
(business|asset) transfer*
transfer of (business|ownership|assets)
jurisdictions? (that|which) (adopt*|provid*|afford*|recogni[sz]*|have) (laws?|equivalent|similar|the same|such)
outside of our control`,
  },
  // Browser settings alone are no way to refuse: Art. 5(3) of Directive 2002/58/EC asks for consent.
  'cookie-control': {
    replace: true,
    body: `
(refuse|reject|decline|opt-out of|withdraw*|change|manage|accept) .... cookie* .... (banner|consent|preferences|preference cent(er|re)|tool|manager|cookie settings|on our (site|website)|link|form)
cookie (settings|preferences|banner|consent|choices|manager|preference cent(er|re))
(consent|preferences) .... cookie* .... (banner|settings|tool|withdraw*|change|manager)`,
    weak: `
(disable|block|refuse|reject|delete|manage|control|decline|turn off|opt-out of|remove) .... cookie*
cookie* .... (settings|preferences|disable*|block*|refus*)
browser (settings|controls|preferences)
set your browser`,
  },
  'further-processing': {
    drop: '(other|new|further|additional) (purpose*|uses|processing) ...',
    heading: '(other|new|further|additional) purposes? ...\n(new|further|additional) (use|uses|processing) ...',
  },
  'statutory-requirement': {
    body: `
if you (do not|don't|decline|refuse|choose not|fail) .... (cannot|can't|not be able|unable|denied|not provide|may not)
(provision of|providing) .... (data|information) .... (is|are) (completely |entirely )?(optional|voluntary|mandatory|required|not required)
without (this|that|these|your|such|the) ... (data|information|details|address|number*|it) .... (cannot|can't|not be able|unable|not possible)
(address*|number*|name*|field*|details) (is|are) (optional|mandatory|voluntary|obligatory)
(fields|details|data|information) marked (with|as|by|\\*)
(obliged|required|obligation|duty|have) to provide (us )?(with )?(your |these |this |any |the |such )?(personal )?(data|information|details)`,
    drop: '(voluntary|optional|mandatory)(ly)? ... (provide|provision|whether)',
    thin: `
(voluntary|optional|mandatory)(ly)? ... (provide|provision|whether)
(optional|voluntary) .... (is|are) (required|mandatory|obligatory)`,
    weak: `
(informed|told|notified) (about|of|whether) .... (necessity|mandatory|optional|required) .... (provi*|data|information)`,
    negative: `
if you (do not|don't) (accept|agree)
grant* us the right
legal basis: .... obligation*
(performance|fulfil*ment|execution) of (a|the|our) contract(,| and| or) .... legal obligation*
required by law`,
  },
};

/** The same rights in the words of the laws of American states; who has to be asked in general is nobody's right. */
const CCPA: Readonly<Record<string, OwnCues>> = {
  'ccpa-right-know': {
    replace: true,
    body: `
specific pieces of (personal|information)
(request*|ask*) .... (disclose|access|copy|categories of personal)
(disclosure|access) request*`,
    framed: { right: '(know|learn) (what|which|whether|about|the|how|if|more)\naccess*\ncopy of\nconfirm* ... (whether|if|that)' },
    negative: '(unauthori[sz]ed|internet) access\nright to access (the|our) service*\nright to know why',
  },
  'ccpa-right-delete': {
    replace: true,
    body: `
(request*|ask*) .... (delet*|eras*)
(deletion|erasure) request*`,
    framed: { right: '(delet*|eras*)' },
    negative: '(delete|remove|clear) .... cookie*',
  },
  'ccpa-right-correct': {
    replace: true,
    body: `
(request*|ask*) (that we |us to |for |the |a |to have )*(correct*|rectif*)
correction request*
request* .... correct* .... (inaccura*|personal)`,
    framed: { right: '(correct|correction|rectif*)' },
    negative: 'correct and (complete|accurate)\n(is|are) correct',
  },
  'ccpa-right-limit': {
    replace: true,
    body: `
right to .... limit
limit .... (use|uses|disclosure|processing|sharing) .... sensitive
limit (the )?(use|disclosure) (and|or|of) .... (personal|sensitive|my|your)
limit (how|our) .... (sensitive|personal information)
sensitive (personal )?(data|information) .... limit*`,
    framed: { right: 'limit (the|our|use|how|disclosure|processing)' },
    negative: 'limit(ation)? of liability\nright to limit access',
  },
  'ccpa-sold-shared': {
    body: `
(sell|sold|sale|selling)("|')? .... (share|shared|sharing|shares)("|')?
(shar*)("|')? .... (cross-context|targeted advertising|behavioral)
categor* .... (sold|sell|sale|selling)`,
    drop: `
(do|does|will|have|has|did) not (and will not )?(sell|rent|sold)
never sell
not sell`,
    weak: `
(do|does|will|have|has|did|would) not (and will not |knowingly |intend to )*(sell|rent|sold)
never (sell|sold)
not sell
"sale"
(sell|sold) your`,
  },
  'ccpa-nondiscrimination': {
    body: '(discriminat*|retaliat*) .... (exercis*|right*|request*)\n(exercis*) .... (discriminat*|retaliat*|penali*)\n(not|never) .... (den(y|ied)|charge*|different (price*|level|quality)) .... (exercis*|right*|quality)',
    drop: '(not|never|free from|without|no) ... (discriminat*|retaliat*)',
    weak: '(not|never|free from|without|no) .... (discriminat*|retaliat*)',
    negative: '(equal opportunit*|harass*) .... discriminat*',
  },
};

/** Topics that are told by their form alone: a date, a sentence that a law prescribes, how many ways there are to write. */
const BY_FORM = ['last-updated', 'tx-sensitive-notice', 'tx-biometric-notice', 'hipaa-header', 'ccpa-methods'] as const;

/** German. */
const DE: Readonly<Record<string, OwnCues>> = {
  'right-access': {
    heading: 'recht auf auskunft ...\nrecht auf zugang ...\nauskunft ...\nauskunftsrecht ...',
    body: `
auskunftsrecht*
recht (auf|zum) (zugang|einsicht|einsichtnahme|kenntnisnahme)
recht auf auskunft*
auskunft (über|zu|darüber|bezüglich) ... (daten|person|informationen)
auskunft ... (verlangen|fordern|beantragen|anfordern|begehren|einholen)
(verlangen|fordern|beantragen|begehren) .... auskunft
kopie (ihrer|deiner|der|aller) ... (daten|informationen)`,
    framed: {
      right: 'auskunft*\nkopie* ... (daten|informationen)\nzugang zu ... (daten|informationen)',
      able: '(daten|informationen|aktivitäten|angaben) ... (zugreifen|einsehen|einzusehen|ansehen|abrufen|anfordern|anzeigen|überprüfen)\n(zugriff auf|einsicht in) ... (daten|informationen)',
    },
    negative: `
auskunft (des|der|eines) .... (schufa|wirtschaftsauskunft*)
behörden .... auskunft*
zugang zu (dem|der|den|unserem|unserer|unseren) (dienst*|plattform|website|webseite|konto|app|service*)
(mitarbeiter*|beschäftigte*|personal|stellen|administrator*|moderator*) .... (zugriff|zugang|einsicht)`,
  },
  'right-rectification': {
    heading: 'recht auf (berichtigung|korrektur) ...\nberichtigung ...\n(auskunft|löschung|sperrung) .... (berichtigung|korrektur) ...',
    body: '(berichtigung*|korrektur*|vervollständigung) ... (daten|informationen|angaben)\nrecht auf (berichtigung|korrektur)\nberichtigungsrecht\n(daten|informationen|angaben) ... (berichtigen|korrigieren)\n(unrichtig*|falsch*|unvollständig*|veraltet*|fehlerhaft*) .... (daten|informationen|angaben) .... (berichtig*|korrigier*|aktualisier*|ergänz*)',
    framed: {
      right:
        '(berichtig*|korrigier*|korrektur|vervollständig*)\n(aktualisierung|aktualisier*) .... (daten|angaben|informationen)\n(daten|angaben|informationen) .... (aktualisier*|zu aktualisieren)',
      able: '(daten|informationen|angaben|konto|profil) .... (berichtig*|korrigier*|änder*|bearbeit*|aktualisier*|zu ändern)\n(änder*|bearbeit*|aktualisier*|korrigier*|berichtig*) (sie |du )?(ihre|deine|die) .... (daten|informationen|angaben)',
    },
  },
  'right-erasure': {
    heading:
      'recht auf (löschung|vergessen*) ...\nlöschung ihrer ...\n(auskunft|berichtigung|sperrung|korrektur) .... löschung ...\nlöschung(,| und) (berichtigung|auskunft|sperrung|korrektur) ...',
    body: 'recht auf (löschung|vergessenwerden|vergessen)\nlöschung ... (ihrer|deiner|der|sie betreffenden) ... (daten|informationen) ... (verlangen|fordern|beantragen)\n(verlangen|beantragen|fordern) .... (löschung|gelöscht|löschen)',
    framed: {
      right: '(lösch*|gelöscht|entfernung|vergessenwerden)',
      able: '(daten|informationen|aktivitäten|angaben|konto) .... (löschen|zu löschen|entfernen|gelöscht)',
    },
    negative:
      '(regelfristen|regelfrist|fristen|frist|löschfristen|zeitpunkt) (für|der|zur|zu) (die |der )?löschung\n(werden|wird) .... (bei|nach|sobald|wenn|spätestens|automatisch|automatisiert|regelmäßig|standardmäßig) .... gelöscht\ncookie* .... lösch*\n(statt|anstelle|anstatt) (der|einer) löschung\n(gegen|lehn*|ab|einwände) .... löschung .... (ab|erheb*|verlangen|stattdessen)',
  },
  'right-restriction': {
    heading: 'recht auf (einschränkung|beschränkung) ...\neinschränkung der ...',
    body: '(einschränk*|beschränk*) ... (verarbeitung|nutzung)\n(verarbeitung|nutzung) ... (einschränk*|einzuschränken|beschränk*)',
    framed: { right: 'einschränkung*\neinzuschränken\nsperrung' },
  },
  'object-marketing': {
    heading: 'widerspruch ... (werbung|direktwerbung) ...',
    drop: '(direkt)?werbung ...\nnewsletter ...\nabbestellen\nabmelden\n(widersprech*|abmeld*|abbestell*) ... (werb*|newsletter*)',
    body: `
(widersprech*|widerspruch*|widerspricht) .... (werbezweck*|direktwerb*|direktmarketing|direktmarketings|kommerzielle*|marketingzweck*|zwecke derartiger werbung)
(werbezweck*|direktwerb*|direktmarketing|marketingzweck*|werbung) .... (widersprech*|widerspruch*|widerspricht|widersprochen) .... (daten|verarbeitung)
(werbezweck*|direktwerb*|direktmarketing|marketingzweck*) .... (widersprech*|widerspruch*|widerspricht|widersprochen)`,
    framed: { object: '(direktwerb*|direktmarketing|werbezweck*)' },
    thin: `
(widersprech*|widerspruch*) .... (werbung|werbe*|reklame)
(werbung|werbe*|reklame) .... (widersprech*|widerspruch*|widersprochen)
(abmeld*|abbestell*|austragen) .... (newsletter*|werb*)
(newsletter*|werb*) .... (abmeld*|abbestell*|austragen|abzubestellen|abzumelden)`,
  },
  'rights-how': {
    replace: true,
    body: `
(recht*|betroffenenrecht*|anspr*) .... (ausüb*|auszuüben|geltend|wahrnehm*|wahrzunehmen|gebrauch|anspruch) .... (wend*|kontakt*|e-mail*|mail|schreib*|schriftlich|richt*|send*|formular|adresse|per|@)
(wend*|kontakt*|e-mail*|schreib*|richt*|send*|melden) .... (ausüb*|auszuüben|geltend|wahrnehm*|wahrzunehmen) .... (recht*|betroffenenrecht*|anspr*)
(ausüb*|geltendmachung|wahrnehmung) .... (recht*|betroffenenrecht*) .... (wend*|kontakt*|e-mail*|schreib*|schriftlich|richt*|send*|formular)
(rechten|betroffenenrechten|rechte|auskunft*|berichtigung|löschung) .... (wenden sie sich|wende dich|kontaktieren sie|schreiben sie|wenden)
(wenden sie sich|wende dich|kontaktieren sie|schreiben sie) .... (rechte*|auskunft|betroffenenrecht*)
(hierzu|dazu|hierfür|zu diesem zweck) .... (an uns|jederzeit|unter|per) .... wenden
(kontaktdaten|adresse|e-mail*|kontakt|anschrift) .... rechte* .... (ausüb*|geltend|wahrnehm*)
(auskunftsrecht*|berichtigungsrecht*|widerspruchsrecht*|recht*) .... in anspruch .... (wend*|kontakt*)
(anfrage*|antrag|anträge|anliegen|begehren) .... (richten|senden|stellen) (sie|bitte|an|du|per)`,
    weak: '(recht*|betroffenenrecht*) .... (geltend machen|geltend zu machen|auszuüben)',
    negative: `
(geltendmachung|ausübung|begründung) .... (rechtsanspr*|verteidigung)
(widerspruchsrecht*|widerruf*) nach .... ausüben`,
  },
  'right-objection': {
    heading: 'recht auf widerspruch ...\nwiderspruchrecht ...\nwiderspruchsrecht ...',
    body: 'widerspruch(s)?recht*\nrecht (auf|zum) widerspruch\n(verarbeitung|nutzung|verwendung) .... (widersprechen|widerspruch|widersprochen)\nwiderspruch (gegen|einlegen|einzulegen)',
    framed: { right: 'widerspr*', able: 'widersprechen' },
  },
  'right-portability': {
    heading: 'recht auf (daten)?(übertragbarkeit|portabilität) ...',
    body: 'datenübertragbarkeit\nrecht auf (übertragbarkeit|portabilität|datenmitnahme)\ndatenportabilität\ndatenmitnahme\n(strukturiert*|gängig*|maschinenlesbar*) .... (format|form)',
    framed: {
      right: '(daten|informationen) .... (übertrag*|übermitt*)\nübertragbarkeit',
      able: '(daten|informationen) .... (herunterladen|exportieren|mitnehmen)',
    },
  },
  'withdraw-consent': {
    body: '(einwilligung*|zustimmung*|einverständnis*|erlaubnis) .... (widerruf*|widerrufen|zurückzieh*|zurückgezogen|zurückzuziehen)\n(widerruf*|widerrufen|zurückziehen) .... (einwilligung*|zustimmung*|einverständnis*)\nwiderrufsrecht',
    framed: { right: 'widerruf*' },
    heading: 'recht auf widerruf ...',
    negative:
      'widerruf* (der|des|von|einer|ihrer|seiner) (zugriff*|zugang*|berechtigung*|vollmacht*|lizenz*|zertifikat*|bestellung*|token*|rolle*|genehmigung*|zulassung*|mitgliedschaft*)\nwiderrufsbelehrung\nwiderrufsfrist\nbis zum widerruf\nvom widerruf .... unberührt\nwiderruf .... (nicht berührt|unberührt)\nrechtmäßigkeit .... widerruf*',
  },
  'complaint-authority': {
    body: 'beschwerderecht*\nrecht (auf|zur|der|zu einer|einer) beschwerde\n(beschwerde|beschweren) .... (behörde*|kommission|datenschutzkommission|cnil|bfdi|edöb|aufsicht*|landesamt*|art(ikel|·) 77)\nrecht, .... beschwer*\n(beschwerde|beschweren|wenden|melden) .... (aufsichtsbehörde*|datenschutzbehörde*|landesbeauftragte*|bundesbeauftragte*|datenschutzbeauftragte* des landes|aufsicht)\n(aufsichtsbehörde*|datenschutzbehörde*|landesbeauftragte*|datenschutz-aufsichtsbehörde*) .... (beschwer*|zu wenden|wenden)',
    drop: '\naufsichtsbehörde*',
    weak: 'aufsichtsbehörde*',
  },
  contact: {
    drop: 'kontaktieren sie\nwenden sie sich\nper (e-mail|post)\nerreichen sie uns',
    body: '(kontaktieren|kontakt|wenden|erreich*|schreib*) .... (unter|per (e-mail|mail|post|telefon|brief)|adresse|formular|@|impressum)',
    negative: `
kontaktformular* (eingeb*|eingegeb*|eintrag*|ausfüll*|mitteil*|erhoben*|gesendet*|übermittelt*)
(bei|im rahmen|zwecks|anlässlich) (der |einer |ihrer )?(kontaktaufnahme|kontaktierung)
(z·b·|z· b·|etwa|beispielsweise|bspw·) .... kontaktformular .... (e-mail|telefon|medien|website|webseite)
wenn sie .... (kontakt|kontaktformular) .... (aufnehmen|treten|nutzen|ausfüllen|kontaktieren)
kontakt- und anfragen*
(zur|der|die|dieser|und|eine) (verwaltung|übermittlung|bearbeitung|schutz) .... kontaktformular`,
  },
  'postal-address': {
    drop: 'anschrift\npostanschrift\n#### ',
    body: '(unsere|folgende*|diese) (post)?(anschrift|adresse)\n(post)?anschrift:',
    weak: '(post)?anschrift',
  },
  'controller-identity': {
    drop: '(gmbh|ag|e.v|ug|kg|se)',
    heading: `
... (name|anschrift|kontaktdaten|angaben|kontakt) .... verantwortlichen ...
(der )?verantwortliche* ...
impressum
anbieterkennzeichnung
angaben (gemäß|nach|gem·) ...
diensteanbieter ...
(daten)?verantwortliche* stelle ...
... (verantwortliche|verantwortlichen) stelle ...
... verantwortlich für ...`,
    thin: `
(als|der|die) ("|')?(daten)?verantwortliche* .... (im sinne|qualifiziert|gilt)
(gesellschaft|verein|stiftung|gmbh|ag|aktiengesellschaft) .... (mit sitz in|eingetragen|registergericht|handelsregister*|vereinsregister*) .... (nachfolgend|im folgenden|vertreten|nummer|#)`,
    body: '(verantwortlich*|anbieter|betreiber|betreiberin|herausgeber*|diensteanbieter) .... (ist|sind|:|im sinne|für|iSd)\n(verantwortliche*|betrieben von|bereitgestellt von|angeboten von|betreiber) .... (gmbh|ag|e.v|ug|kg|se|inc|ltd|limited|llc|stiftung|verein|universität|partei)\n(gmbh|ag|e·v|ug|kg|se|inc|ltd|limited) .... ("|\\()(wir|uns|nachfolgend|im folgenden|kurz)\n(nachfolgend|im folgenden|nachstehend) .... (wir|uns|verantwortliche*|anbieter*|betreiber*|gesellschaft|verein) ... (genannt|\\))\nvertragspartner',
    negative: `
(natürliche oder juristische person|allein oder gemeinsam|zuständige* aufsichtsbehörde)
verantwortlich* für .... (inhalt*|redaktion*|journalistisch*) 
verantwortlich* .... (mstv|rstv|tmg|ddg|v·i·s·d·p)
(die|den|der) (anbieter*|betreiber*) (der|des) (eingesetzt*|verwendet*|jeweilig*|einzeln*|software|dienst*|tools?|plattform*|netzwerk*|inhalt*|karten*)
geschäfts- und vertragspartner*`,
    weak: '(gmbh|ag|e.v|ug|kg|se|inc|ltd) .... (straße|str|platz|weg|allee|#)\nwir, die',
  },
  dpo: {
    drop: 'datenschutz@',
    body: '(daten|konzern|betrieblich*|rundfunk)(schutz)?(daten)?(schutz)?beauftragte*\ndatenschutzbeauftragte*\ndsb@',
    trace: 'datenschutz@',
    negative:
      '(datenschutzbehörde*|aufsichtsbehörde*) .... (dsb|datenschutz)@\ndatenschutzbeauftragte* (des|der) (landes|bundes|freistaat*|kanton*)\n(für|an|zielgruppe|leserkreis) .... datenschutzbeauftragte*(,| und| sowie| oder)\n(und|,|sowie) datenschutzbeauftragte (und|sowie)',
  },
  'further-processing': {
    drop: '(anderen|neuen) zweck* ...',
    heading: 'weiterverarbeitung ... zweck* ...\nzweckänderung ...',
    negative: '(gesperrt|sperr*|eingeschränkt|beschränkt) .... (ander*|weiter*) zweck*',
    body: '(ander*|neu*|weiter*|abweichend*|geändert*|unerwartet*) zweck* .... (inform*|einwilligung|mitteil*|hinweis*|benachrichtig*|zustimmung)\n(inform*|einwilligung|mitteil*|benachrichtig*) .... (ander*|neu*|weiter*|abweichend*) zweck*\nzweckänderung*\nweiterverarbeit* .... (zweck*|ander*)\nzweck* .... (ändern|änderung)\n(kein*|nicht) .... (für|zu) ander* zweck*',
  },
  transfers: {
    heading: '(daten)?(übermittlung|übertragung|transfer) ... (dritt|ausland|außerhalb|usa|länder)* ...\ndrittland* ...\ndrittländer ...',
    thin: '(server*|rechenzentr*|gehostet) .... (in|innerhalb) ... (deutschland|europa|eu|europäischen)\n(server*|rechenzentr*) .... (deutschland|europa|europäischen) .... gehostet',
    body: 'drittl(a|ä)nd*\naußerhalb (der|des) (eu|europäischen|ewr|eea)\n(in|an|nach) .... (usa|vereinigten staaten|united states|u·s·a) .... (übermitt*|übertrag*|verarbeitet|gespeichert|server*)\n(übermitt*|übertrag*|verarbeitet|gespeichert|server*|server) .... (usa|vereinigten staaten|drittl*|ausland|andere länder)\nländergrenzen',
  },
  recipients: {
    negative: `
(an|von) (uns|ihnen|sie) (übermitt*|send*|übertr*|weiter*)
(übermitt*|senden) .... mitgelesen
(mitgelesen|mitlesen)
empfänger* (von|der|unserer|dieser) (leistung*|zuwendung*|newsletter*|nachricht*|e-mail*|mails|sendung*|spende*)
verantwortlich* ... übermittelt werden`,
    drop: 'empfänger*\nauftragsverarbeiter*\ndienstleister*\nübermitt*',
    heading:
      '(daten)?(übermittlung|weitergabe) an (andere|dritte|unternehmen|behörden|dienstleister|empfänger|partner) ...\nempfänger ...\n(kategorien von )?empfänger* ...\nweitergabe ...\ndienstleister ...',
    body: '(weitergeg*|weitergabe|weitergeb*|übermitt*|offengeleg*|offenleg*|weiterleit*) .... (dritte*|dienstleister*|empfänger*|partner*|unternehmen|behörden|auftragsverarbeiter*)\n(dritte*|dienstleister*|partner*|unternehmen) .... (weitergeg*|weitergabe|übermitt*|offengeleg*|offenleg*|weiterleit*)\n(setzen|nutzen|verwenden|beauftrag*|einsatz) .... (dienstleister*|versanddienstleister*|zahlungsdienstleister*|it-dienstleister*|anbieter*|auftragsverarbeiter*|hoster*)\n(daten|angaben|zahlungsdaten|adresse*|e-mail-adresse*) .... an .... (übermittelt|übertragen|weitergeleitet)\n(erhalten|erhält|haben) .... (zugriff|zugang) .... (daten|informationen)\n(empfänger|empfängern) .... (sind|ist|:|können|gehören|zählen)\n(hostingdienst*|hosting|webhosting|hostingleistung*) .... (stellt|erbringt|übernimmt|leistet) .... (gmbh|ag|se|inc|ltd|limited|llc|kg|e·k)\n(übermitt*|übertrag*) .... (an|zu) .... (gmbh|ag|se|inc|ltd|limited|llc|kg|dienstanbieter)',
    thin: 'auftragsverarbeit*\nauftragsverarbeitungsvertr*\nempfänger*\ndienstleister*',
  },
  retention: {
    negative: 'bis zum widerruf erfolg*\nrechtmäßigkeit .... widerruf*',
    heading: '(aufbewahrung*|speicher*) ...\ndauer ... (speicher*|gespeichert|aufbewahr*) ...\n... (speicherdauer|aufbewahrungsfrist*) ...',
    body: '(speicher*|gespeichert|speicherung|aufbewahr*|vorgehalten|lösch*|gelöscht) .... (#|ein|zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwölf|vierzehn|dreißig|neunzig|einem|einer) .... (tag*|monat*|jahr*|woche*|stunde*|minute*)\n(#|zwei|drei|sechs|zehn) (tag*|monat*|jahr*|woche*|stunde*) .... (gespeichert|gelöscht|aufbewahrt|speicher*)\n(aufbewahrungsfrist*|speicherdauer|speicherfrist*) .... (beträgt|#|von)\nsolange (sie|du|ihr|dein) ...(konto|nutz*|kunde|mitglied)',
    thin: '(bei|nach|mit) (dem |der |ihrem |ihrer )?(ausscheiden|austritt|kündigung|vertragsende|beendigung|deaktivierung|abmeldung|widerruf) .... gelöscht',
    weak: '(bis|sobald) .... zweck* .... (entfällt|entfallen|erreicht|wegfällt|weggefallen|erfüllt)\n(solange|so lange|nur) .... (erforderlich|notwendig|nötig|benötigt)\naufbewahrungsfrist*\n(gelöscht|löschen wir) .... (sobald|wenn|nach)\n(sobald|wenn) .... gelöscht\nspeicherdauer',
    framed: {},
  },
  'legal-basis': {
    drop: 'rechtsgrundlage*\nauf (der )?grundlage\nvertragserfüllung\nzur erfüllung ... vertrag*',
    heading: '(rechtsgrundlage*|rechtliche grundlage*) ...\n... rechtsgrundlage*',
    body: 'rechtsgrundlage* .... (ist|sind|für|bildet|dient|art|:)\n(dient|dienen|ist|sind) .... (als )?rechtsgrundlage*\n(gemäß|nach|gem·|aufgrund|grundlage|i·v·m|auf basis) (von |des |der )?art(ikel|·|\\.)? ?6\nart(ikel|·|\\.)? 6 abs',
    negative: 'ohne (ihre|deine|die) ... (zustimmung|einwilligung)\n(nicht|keine) .... ohne .... (zustimmung|einwilligung)',
    weak: 'rechtsgrundlage*\n(ausdrückliche*|vorherige*) (zustimmung|einwilligung)\n(einwilligung|vertragserfüllung|erfüllung (eines|des|unseres|von) vertr*|rechtlich* verpflichtung*|berechtigt* interess*)',
  },
  'legitimate-interests': {
    drop: 'berechtigte* interesse* (an|ist|sind|besteht|liegt|daran|gem|i.s|im sinne|,)\nunser* (überwiegend* )?berechtigte* interesse*',
    body: 'berechtigt* interess* .... (besteht|liegt|ist|sind|an|darin|zur|nämlich|\\(|daran)\n(interesse an|interesse besteht|interesse liegt|interesse, )',
    thin: 'unser* (überwiegend* )?berechtigt* interess*',
    weak: 'berechtigt* interess*',
    negative: '(ihr|ihrem|ihres|euer|eurem|dein|deinem) (großes |reges )?interesse\nberechtigt* interesse im sinne .... (vorliegt|besteht)',
  },
  'automated-decisions': {
    drop: 'profiling',
    heading: '... (automatisierte*|automatische*) entscheidung* ...\nprofiling ...',
    negative:
      '(einschließlich|inklusive|für das|auch) profiling\n(gestützte*|gestütztes|verbundene*) profiling\nprofiling .... (direktwerbung|werbung) ',
    body: '(automatisch*|automatisiert*) entscheidung*\nautomatisiert* .... (entscheidung*|einzelfall*|profiling)\n(kein*|nicht|verzicht*|nutzen|führen|durchführ*|unterworfen|setzen|findet) .... profiling\nprofiling .... (kein*|nicht|statt|entscheidung*|logik|rechtliche wirkung|art· 22|artikel 22|durchgeführt)\n(bonitätsprüfung|scoring|score-wert*|scorewert*)',
  },
  'statutory-requirement': {
    drop: '(gesetzlich|vertraglich) ... (vorgeschrieben|verpflicht*|erforderlich)\nnicht verpflichtet\nfreiwillig',
    negative:
      'bereitstellung (bestimmte*|der|des|von|unsere*|einer|eines|dieser) .... (funktion*|dienst*|website|webseite|inhalt*|angebot*|app)',
    heading:
      '... (pflicht|verpflichtung) ... bereitst* ...\n(pflichtangaben|bereitstellung) ...\n(gesetzliche|vertragliche) ... bereitst* ...',
    body: '(bereitstellung|angabe) .... (daten|informationen|angaben) .... (freiwillig|vorgeschrieben|erforderlich|verpflicht*)\n(freiwillig*|obligatorisch*|fakultativ*|verpflichtend*) .... (angabe*|eingabe*|dateneingabe|bereitstell*|felder|daten)\n(angabe*|eingabe*|bereitstell*|daten) .... (freiwillig|obligatorisch|fakultativ|verpflichtend)\n(pflicht|verpflichtung|verpflichtet|gezwungen) .... (bereitstell*|bereitzustellen|anzugeben|mitzuteilen)\n(pflichtangabe*|pflichtfeld*|pflichtfelder)\nohne (diese|die|ihre) .... (daten|angaben|informationen|bereitstellung) .... (nicht|kein*)\n(nichtbereitstellung|nicht bereitstell*|nicht angeben)',
  },
  'data-source': {
    drop: 'von dritten\nherkunft\naus (öffentlich|anderen) ...',
    heading: '(quellen|herkunft) ...',
    negative: '(rassische*|ethnische*|soziale*) .... herkunft',
    body: '(erhalten|beziehen|erheben|bekommen|empfangen) (wir )?.... (daten|informationen) .... (von|aus|durch) .... (dritt*|ander*|partner*|öffentlich*|sozial*|auskunftei*|quellen)\n(daten|informationen) .... (von dritten|aus anderen quellen|aus öffentlich*|öffentlich zugänglich*|von auskunfteien|von anderen) .... (erhalten|erhoben|bezogen|empfangen|erheben|beziehen|stammen|quellen)\n(erhalten|erhoben|bezogen|stammen) .... (von dritten|aus anderen quellen|öffentlich* (zugänglich*|quellen)|von auskunfteien)\n(bei|von|direkt) (ihnen|der betroffenen person|dem nutzer|den nutzern) (selbst )?(erhoben|erheben)\n(datenquelle*|herkunft der daten|quelle der daten|aus folgenden quellen)',
  },
  purposes: {
    drop: 'zweck*',
    heading: '(zweck*) ...\n... (zweck|zwecke) der ...',
    body: '(verarbeitung|erhebung|nutzung|speicherung|verwendung) .... (erfolgt|dient|geschieht) .... (zur|zum|um|zwecks|der) \n(zum zweck*|zu folgenden zwecken|zwecke* der|zu diesem zweck|zu dem zweck|für (die )?zweck*)\n(hilft|helfen|ermöglich*) .... (uns|wir) .... (zu (machen|verbessern|optimieren|analysieren|gestalten|verstehen)|verbesser*|optimier*)\n(verwenden|nutzen|verarbeiten|erheben|speichern|benötigen|verwendet|genutzt|verarbeitet) .... (um|zur|zum|damit|für die|für den)',
    thin: 'zweck*',
    negative:
      'zweck(bindung*|gebunden*|entfremd*|mäßig*|los)\nzuvor .... zweck*\n(fragen|rückfragen|anregungen) .... (kontakt*|wenden)\nauskunft* .... zweck*',
  },
  'data-categories': {
    heading:
      '(verarbeitete*|erhobene*|erfasste*|gespeicherte*) (persönliche*|personenbezogene*)? ?(daten|informationen) ...\n(arten|art|kategorien) (der|von) ...\n(datenarten|datenkategorien) ...\n... umfang der (daten)?(verarbeitung|erhebung) ...',
    body: '(name*|vorname*|e-mail-adresse*|email-adresse*|ip-adresse*|anschrift|telefonnummer*|geburtsdatum|browsertyp*|betriebssystem*|standort*|bankverbindung|zahlungsdaten|nutzungsdaten|bestandsdaten|kontaktdaten|adresse|referrer) .... (erheb*|erhoben|verarbeit*|speicher*|gespeichert|erfass*|übermittelt|protokolliert)\n(erheb*|erhoben|verarbeit*|speicher*|gespeichert|erfass*|protokollier*) .... (name*|vorname*|e-mail-adresse*|email-adresse*|ip-adresse*|anschrift|telefonnummer*|geburtsdatum|browsertyp*|betriebssystem*|standort*|bankverbindung|zahlungsdaten|nutzungsdaten|bestandsdaten|kontaktdaten|adresse)',
    under: '(name*|mail*|adresse*|telefon*|browser*|standort*|zahlungs*|betriebssystem*|referrer*)',
    thin: '(erheben|verarbeiten|speichern|erfassen) wir\nwir (erheben|verarbeiten|speichern|erfassen)',
  },
  'transfer-safeguards': {
    body: 'standardvertragsklausel*\n(standarddatenschutzklausel*|standarddatenschutzklauseln)\nangemessenheitsbeschluss*\n(privacy framework|data privacy framework)\n(binding corporate rules|verbindliche* interne* (datenschutz)?vorschriften)\nangemessen* (datenschutz|schutz)niveau',
    weak: 'geeignet* garantie*',
  },
};

/** French. */
const FR: Readonly<Record<string, OwnCues>> = {
  'transfer-copy': {
    drop: 'obtenir (une )?copie',
    body: '(obtenir|demander|recevoir) (une )?copie .... (garanties|clauses|mécanisme*|règles)',
  },
  'rights-section': {
    heading: 'exercer (vos|ses|mes) droits ...\n... vos droits',
    body: "vous (disposez|bénéficiez|jouissez) ... (d'un|d'une|de|du|des) ... droit*",
  },
  'right-access': {
    heading: '(droit|accès) .... (accès|données) ...',
    body: `
(obtenir|demander|recevoir) (une |la )?(copie|confirmation|communication) .... (données|informations|traitement)
(obtenir|demander|recevoir) (des |les |toute )?(informations?|renseignements?) (sur|concernant|relatives? à|au sujet) .... (données|vous concern*)`,
    framed: { right: '(accès|accéder) (à|aux) ... (données|informations)' },
    negative: `
(salarié*|collaborateurs|employé*|personnel|prestataires|équipes|agents|administrateurs) .... (accès|accéder|accèdent)
accéder (au|à la|aux) (site|service*|plateforme|application)`,
  },
  'right-rectification': {
    heading: '(droit .... )?(rectification|correction) ...',
    body: `
(demander|obtenir|exiger|faire|droit) .... (mise à jour|rectification|correction|modification) (de|des|à) .... (données|informations)
(faire |droit de |pouvez )(rectifier|corriger|modifier|mettre à jour|actualiser) .... (données|informations)
(données|informations) .... (inexactes|erronées|incomplètes|périmées|obsolètes) .... (corrig*|rectifi*|modifi*|mises? à jour|actualis*|complét*)
(corrig*|rectifi*|modifi*|mettre à jour|mise à jour|actualis*|complét*) .... (données|informations) .... (inexactes|erronées|incomplètes|périmées|obsolètes)`,
    framed: { right: '(rectif*|corrig*|correction|actualis*|mise à jour de|mettre à jour)' },
  },
  'right-erasure': {
    negative:
      '(sont|seront|est|sera) (automatiquement |définitivement |ensuite )*(supprimé*|effacé*) (à|après|dès|lorsque|au bout|au terme)',
    framed: { right: '(supprim*|effac*|suppression|effacement)' },
  },
  'right-objection': {
    heading: '(droit .... )?opposition ...',
    body: `
vous oppos*
s'oppos* (à|au|aux)
opposition (à|au|aux) ... (traitement*|utilisation|prospection)`,
  },
  'object-marketing': {
    drop: 'désinscri*\ndésabonn*\nprospection ...\n(communication*|marketing|newsletter*) ...',
    body: `
(désinscri*|désabonn*) .... (newsletter*|lettre*|e-mails?|courriel*|communication*|commercial*)
(newsletter*|lettre*|e-mails?|courriel*|communication*|commercial*) .... (désinscri*|désabonn*)
(oppos*|refus*) .... (prospection|marketing|commercial*|publicitaire*|démarchage)
(prospection|marketing direct|démarchage|fins commerciales) .... oppos*`,
    framed: { object: '(prospection|marketing direct|démarchage)' },
  },
  'rights-how': {
    replace: true,
    body: `
(exerc*|valoir) .... droit* .... (adress*|écri*|contact*|e-mail|mail|courriel|courrier|formulaire|envoy*|@|auprès)
(adress*|écri*|contact*|envoy*) .... (exerc*|faire valoir) .... droit*
droit* .... (s'exerc*|être exercé*|exercer) .... (par|auprès|à l'adresse|en)
(adressez|adresser|adressée?s?|envoyez|envoyer|envoyée?s?|transmettre) .... (demandes?|requêtes?) .... (à|par|auprès)
(toute|votre|vos) demande* .... (droits?|données) .... (adressée?s?|adresser|adressez|contact*|envoy*|écri*)
(interlocuteur|contact) .... droits
demande* d'exercice .... (droits?)`,
    weak: '(exercer|exercice) ... droit*',
  },
  'complaint-authority': {
    heading: '... (réclamation|plainte) ...',
    drop: 'cnil\nautorité* (de (contrôle|protection)|compétente*)\ncommission nationale',
    body: `
(réclamation|plainte|recours|saisir|contacter|adresser) .... (cnil|autorité*|commission nationale|apd|cnpd|préposé)
droit (de|d') ?(déposer|introduire|former|porter) .... (réclamation|plainte)`,
    weak: `
cnil
autorité* (de (contrôle|protection)|compétente*)
commission nationale`,
  },
  contact: {
    drop: 'nous contacter\ncontactez\nnous écrire',
    body: "(contact*|écri*|joindre|adress*) .... (à l'adresse|par (courrier|e-mail|mail|email|téléphone|voie)|via|formulaire|@|téléphone|au #)",
  },
  'withdraw-consent': {
    negative:
      "(retrait|révocation|retirer|révoquer) (de |des |d'|les |l'|le )*(accès|habilitation*|licence*|compte*|certificat*|droits d'accès)",
  },
  'postal-address': {
    drop: 'adresse postale',
    body: "(notre|cette|l'|à l') ?adresse postale (est|suivante|:)\n(à|par courrier) .... adresse postale suivante\nadresse postale:",
    weak: 'adresse postale',
  },
  'controller-identity': {
    drop: 'ci-après',
    body: `
(société|sas|s·a·s|sarl|association|établissement|groupe|entreprise|fondation|institut) .... ci-après
ci-après .... (nous|notre|responsable|la société|l'éditeur|l'association)`,
    heading: 'mentions légales ...\néditeur ...\n(identité|coordonnées) ... responsable ...\nresponsable* ...',
    weak: "(s'engage|est engagée?|attache*|accorde) .... (protection|respect*|confidentialité) .... (données|vie privée)",
    negative: 'personne physique ou morale',
  },
  purposes: {
    heading: '(finalité*|utilisation|objectif*) ...',
    negative:
      '(cette|la présente|le présent) (page|politique|charte|document|notice) .... (afin de|pour|permet*|utilis*)\n(permet|vise à|pour) (mieux )?comprendre',
    body: `
(données|informations|cookies|nous) .... (permet*|servent|sont utilisé*|sont traité*|sont collecté*|utilis*|trait*|collect*) .... (de|d'|à|pour|afin|fins) .... 
(à des|aux) fins (de|d')`,
  },
  'legal-basis': { heading: '(base*|fondement*) (légale*|juridique*|légal|légaux) ...' },
  'data-categories': {
    heading: '(données|informations) .... (collect*|trait*|recueill*) ...\n(types?|catégories?|nature) .... données ...',
    body: `
(collect*|recueill*|trait*|enregistr*|mémoris*) .... (nom|noms|prénom*|adresse*|e-mail|courriel|téléphone|date de naissance|adresse ip|navigateur|pages vues|pages consultées|localisation|identifiant*)`,
    under: '(nom|prénom*|adresse*|mail|courriel|téléphone|naissance|navigateur|localisation|identifiant*)',
  },
  'statutory-requirement': {
    drop: '(caractère )?(obligatoire*|facultati*)\nà défaut',
    body: `
caractère (obligatoire|facultatif)
(réponse*|saisie|renseign*|information*|donnée*|champ*|fourniture) .... (est|sont) ... (obligatoires?|facultati*)
à défaut .... (pas|impossible|ne pourr*|ne peut)
sans (ces|cette|vos|les|ladite) .... (données|informations) .... (pas|impossible|ne pourr*|ne peut)
(champs|données|informations) .... (obligatoires?|facultati*|astérisque)
(vous êtes|vous n'êtes|n'êtes pas|êtes-vous) ... (tenu*|obligé*|contraint*) (de|d') ?(nous )?(fournir|communiquer)`,
  },
  'automated-decisions': {
    negative: '(y compris|compris|notamment) (le )?profilage\nprofilage .... prospection',
  },
  transfers: {
    body: `
(aucun|pas de) transfert* .... (hors|pays|étranger|en dehors)
transf* .... (hors|en dehors) (de |du )?(l'|la )?(union|ue|eee|espace|europe)`,
  },
};

function formOnly(): Readonly<Record<string, OwnCues>> {
  return Object.fromEntries(BY_FORM.map((topic) => [topic, { replace: true }]));
}

function byTopic(
  tables: Readonly<Record<string, Readonly<Record<string, OwnCues>>>>,
): Readonly<Record<string, Readonly<Record<string, OwnCues>>>> {
  const topics: Record<string, Record<string, OwnCues>> = {};
  for (const [language, table] of Object.entries(tables))
    for (const [topic, cues] of Object.entries(table)) (topics[topic] ??= {})[language] = cues;
  return topics;
}

/** By topic and language. */
export const OWN_CUES: Readonly<Record<string, Readonly<Record<string, OwnCues>>>> = byTopic({
  en: { ...EN, ...CCPA, ...formOnly() },
  de: { ...DE, ...formOnly() },
  fr: { ...FR, ...formOnly() },
});
