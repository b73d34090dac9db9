/**
 * Words of a topic that show neither that it is there nor that it isn't: where a policy has them, "not found" is a question and no claim.
 * Data only; in the cue language, one cue a line. The negative cues of a topic hold for these, too.
 */

/** The traces by language and topic. */
export const TRACE_CUES: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = {
  en: {
    'controller-identity': `
(controller|operator|owner|provider|publisher|company|foundation|association|society|university|institute|developer|consortium)
(inc|llc|ltd|limited|gmbh|plc|corp|corporation)`,
    contact: `
(contact|email|e-mail|reach|write to|call) (us|me|our|the)
(please|can|may) (contact|email|e-mail|write|reach)
contact (form|details|page|information)
(customer )?(support|service) (team|desk)
help ?desk`,
    dpo: `
(dpo|privacy officer|data protection (team|contact|representative|manager)|privacy (team|contact|manager))`,
    purposes: `
purpose*
in order to
so (that )?we can
(use*|need*|collect*|process*) .... (to|for|because) `,
    'legal-basis': `
(legal*|lawful*|consent*|contract*|legitimate|obligation*)
(article|art.) 6`,
    'legitimate-interests': 'interests?',
    recipients: `
(third part*|third-part*|shar(e|es|ed|ing)|partner*|provider*|recipient*|processor*|vendor*|google|disclos*)
(processed|stored|hosted|handled|collected|sent) (by|with|to|on)`,
    transfers: `
(countries|international*|abroad|overseas|worldwide|globally|usa|u.s.|united states|eea)
privacy shield`,
    'transfer-safeguards': `
(safeguard*|adequa*|clauses|shield|binding|certified|certification|derogation*|equivalent)
(article|art.) (44|45|46|47|48|49)`,
    'transfer-copy': `
(copy|copies|view|see|read|find) ... (clauses|safeguard*|sccs?|mechanism*)
(clauses|safeguard*|sccs?|mechanism*) ... (available|here|request|copy)`,
    retention: `
(retain*|retention|archiv*|expir*|purg*)
(keep|kept|stor*|delet*|eras*|remov*) .... (until|after|long|period|during)
# (days|weeks|months|years)`,
    'right-access': `
(article|articles|art.|arts.) 15
(you|users?|individuals?|persons?|customers?|subjects?|anyone) ... (access|view|see|review|inspect|obtain) ... (data|information|record*|file*|details)
(data|information|record*) ... access (right|request)*
(copy|copies) of ... (data|information)
(what|which) (personal |kind of )?(data|information) (we|is) ... (about|hold|have|store*)
(subject|information|data) (access )?requests?`,
    'right-rectification': `
(article|art.) 16
(correct|corrected|correcting|correction*|rectif*|amend|amending|inaccura*) ... (data|information|them|it|record*|detail*)
(data|information|record*|detail*) ... (corrected|correction*|rectif*|inaccura*)
(updat*|edit*|modif*|chang*) (your|their|his) (own |personal |account |user )*(data|information|details|profile|account)`,
    'right-erasure': `
(article|art.) 17
(you|users?|individuals?|persons?|request*|ask*|contact*|e-mail*|wish*) .... (delet*|eras*|remov*|destroy*) ... (data|information|account*|profile|record*|them|it)
right to be forgotten`,
    'right-restriction': `
(article|art.) 18
(restrict*|suspend*|block*|freez*) ... processing
processing ... (restrict*|suspend*|block*)`,
    'right-objection': `
(article|art.) 21
(object|objects|objection*|objecting|oppos*|opt-out|opting)
(stop|stops|cease|prevent|refuse|revo*) ... (processing|using|use of|collect*)`,
    'right-portability': `
(article|art.) 20
portab*
machine-readable
transferability
(data|information) transmission (right|)
(export*|download*) ... (your|their) ... (data|information)
(receive|request|obtain|get) .... (exported|export) .... (data|information)`,
    'withdraw-consent': `
(withdraw*|revo*|unsubscribe*|opt-out|opting|rescind*|change your mind)
consent ... (any time|anytime|stop|cancel*)
(article|art.) 7`,
    'complaint-authority': `
(complain*|ombuds*|commissioner*|supervisory|regulator|regulators|dpa|ico|cnil|edps)
(data protection|privacy|competent|regulatory) (authorit*|agency|body|office|board|inspectorate)
(article|art.) 77`,
    'statutory-requirement': `
(mandatory|optional|voluntar*|obligatory|compulsory|asterisk*|required fields)
(must|have to|need to|needs to|required to|requires you to|obliged to) ... (provide|give|supply|submit|enter|disclose)
(without|not|decline to) ... (provid*|giv*|supply*|submit*) ... (us|data|information|details|address|it)
without .... (cannot|can't|unable|impossible|not (be )?(able|possible|work|function))`,
    'automated-decisions': '(automat*|algorithm*|computer*) .... (evaluat*|assess*|approv*|reject*|decid*|decision*)',
    'data-source': `
(source|sources|obtain*|receiv*|collect*|provid*) .... (from|by|via|through)
directly from you`,
    'rights-how': `
(exercis*|right|rights|request|requests) .... (contact*|e-mail*|write|writing|form|address|@|settings|ask)
(contact*|e-mail*|write|writing|form) .... (right|rights|request|requests|queries|data|information)`,
    'object-marketing': `
(unsubscrib*|opt-out|opting|mailing list)
(marketing|promotional|newsletter*|advertis*) .... (stop|object*|withdraw*|prefer*|consent|disable|settings)`,
  },
  de: {
    'controller-identity': `
(verantwortlich*|verantwortung|betreiber*|anbieter*|impressum|herausgeber*|inhaber*|vertreten durch)
(gmbh|ag|e·v|ug|kg|verein|stiftung|universität|institut|gesellschaft)`,
    contact: `
(kontakt*|ansprechpartner*|erreich*)`,
    dpo: '(datenschutz-?beauftragte*|dsb|datenschutzteam|ansprechpartner* .... datenschutz)',
    purposes: '(zweck*|um .... zu|damit|wofür|dient|dienen|zur|zum)',
    'legal-basis': '(rechtsgrundlage*|rechtmäßig*|einwillig*|zustimm*|vertrag*|berechtigt*|gesetzlich*|art(ikel|·)? 6)',
    'legitimate-interests': '(interesse|interessen)',
    recipients: `
(dritte*|dienstleister*|empfänger*|anbieter*|partner*|weiterg*|übermittl*|google|hoster*|auftragsverarbeit*)
(verarbeitet|gespeichert|gehostet) (von|bei|durch)`,
    transfers: `
(usa|u·s·a|vereinigte* staaten|drittl*|drittst*|ausland|international*|ewr|privacy shield|länder|ländern)`,
    'transfer-safeguards': `
(garantie*|angemessen*|klausel*|shield|zertifiz*|schutzniveau|datenschutzniveau|bindend*|schutzmaßnahm*)
art(ikel|·)? (44|45|46|47|48|49)`,
    'transfer-copy':
      '(kopie|einsehen|einsehbar|abrufbar|abrufen|finden|anfordern) .... (klausel*|garantie*|vertragsklausel*|abkommen)\n(klausel*|garantie*|vertragsklausel*) .... (kopie|einsehen|einsehbar|abrufbar|abrufen|finden|anfordern|hier)',
    retention: `
(aufbewahr*|speicherdauer|archiv*|vorgehalten)
(speicher*|gespeichert|lösch*|gelöscht) .... (sobald|solange|bis|nach|wenn|dauer|länger)
# (tage*|wochen|monat*|jahr*)`,
    'right-access': `
art(ikel|·)? 15
auskunft*
auskünfte
(sie|nutzer*|betroffene*|jede*) .... (einsehen|einsicht*|zugang|zugriff) .... (daten|informationen|angaben)
(kopie|kopien) .... (daten|informationen)`,
    'right-rectification': `
art(ikel|·)? 16
(berichtig*|korrig*|korrektur*|unrichtig*|richtigstell*)
(änder*|aktualisier*|ergänz*|bearbeit*|anpass*) .... (ihre*|deine*|persönliche*) .... (daten|angaben|profil|konto)
(ihre*|deine*|persönliche*) .... (daten|angaben|profil|konto) .... (änder*|aktualisier*|ergänz*|bearbeit*|anpass*)`,
    'right-erasure': `
art(ikel|·)? 17
vergessen*
(sie|uns|antrag|wunsch|anfrage|aufforderung|nutzer*|betroffene*) .... (lösch*|gelöscht|entfern*)`,
    'right-restriction': `
art(ikel|·)? 18
(einschränk*|beschränk*|sperr*|gesperrt) .... (verarbeitung|daten|nutzung)
(verarbeitung|daten|nutzung) .... (einschränk*|eingeschränkt|beschränk*|sperr*|gesperrt)`,
    'right-objection': `
art(ikel|·)? 21
(widerspr*|widersetz*|opt-out)`,
    'right-portability': `
art(ikel|·)? 20
(übertragbar*|portab*|maschinenlesbar*|datenmitnahme|datenexport|datenübertragung)
(daten|informationen) .... (exportier*|herunterlad*|mitnehm*)`,
    'withdraw-consent': `
(widerruf*|zurückzieh*|zurückgezogen|zurücknehm*|abmeld*|abbestell*|opt-out)
art(ikel|·)? 7`,
    'complaint-authority': `
(beschwer*|aufsichtsbehörde*|datenschutzbehörde*|landesbeauftragte*|bundesbeauftragte*|landesdatenschutz*|datenschutz-?aufsicht*|edöb|dsb)
art(ikel|·)? 77`,
    'statutory-requirement': `
(pflicht*|verpflicht*|freiwillig*|obligatorisch*|optional*|vorgeschrieben*|zwingend*|notwendig*|erforderlich*)
ohne .... (daten|angaben|informationen)`,
    'automated-decisions': '(automati*|algorithm*|maschinell*) .... (entscheid*|bewert*|beurteil*)',
    'data-source': '(quelle*|herkunft|erhalten|erhoben|bezogen|stammen|übermittelt) .... (von|aus|durch|bei)\nvon ihnen',
    'rights-how': `
(recht*|anfrage*|antrag|auskunft) .... (wend*|kontakt*|e-mail*|mail|schreib*|schriftlich|formular|adresse|@)
(wend*|kontakt*|e-mail*|mail|schreib*|schriftlich|formular) .... (recht*|anfrage*|antrag|auskunft|datenschutz|daten)`,
    'object-marketing':
      '(abmeld*|abbestell*|widerspr*|austragen|opt-out) \n(werb*|newsletter*|direktwerb*) .... (widerspr*|widerruf*|abmeld*|abbestell*|ablehn*)',
  },
  fr: {
    'controller-identity': `
(responsable*|éditeur*|éditrice|exploitant*|propriétaire|société|association|fondation|université|institut|entreprise|établissement)
(sas|sarl|s·a|s·a·s|s·a·r·l|eurl|gmbh|ltd|inc)`,
    contact: `
(contact*|joindre|support)`,
    dpo: '(dpo|dpd|délégué*|référent* .... données)',
    purposes: '(finalité*|but|buts|objectif*|afin|pour|fins|utilis*|permet*)',
    'legal-basis': '(légal*|licite*|juridique*|consent*|contrat*|légitime*|obligation*|article 6)',
    'legitimate-interests': '(intérêt|intérêts)',
    recipients: `
(tiers|tierces|prestataire*|destinataire*|partenaire*|partag*|communiqu*|transmi*|sous-traitant*|google|hébergeur*)
(traitées|stockées|hébergées) (par|chez)`,
    transfers: `
(pays|étranger|international*|états-unis|usa|eee)`,
    'transfer-safeguards': '(garantie*|adéquat*|adéquation|clauses|bouclier|shield|contraignant*|certifi*)\narticle (44|45|46|47|48|49)',
    'transfer-copy':
      '(copie|consulter|obtenir|disponible*) .... (clauses|garanties)\n(clauses|garanties) .... (copie|consult*|obtenir|disponible*)',
    retention: `
(conserv*|archiv*|durée*)
(stock*|supprim*|effac*) .... (après|pendant|jusqu*|dès|lorsque|temps)
# (jours|mois|ans|années)`,
    'right-access': `
(article|art·|articles) 15
(vous|utilisateur*|personne*) .... (accès|accéder|consulter|obtenir) .... (données|informations)
droit* .... accès
copie* .... (données|informations)`,
    'right-rectification': `
(article|art·) 16
(rectif*|corrig*|correction*|inexact*|erroné*|actualis*)
(modifi*|mettre à jour|mise à jour|complét*) .... (données|informations|compte|profil)`,
    'right-erasure': `
(article|art·) 17
oubli
(vous|demande*|utilisateur*|personne*) .... (effac*|supprim*|suppression*)`,
    'right-restriction': `
(article|art·) 18
(limit*|restrei*|restrict*|suspen*|gel) .... (traitement*|données|utilisation)
(traitement*|utilisation) .... (limit*|restrei*|suspen*)`,
    'right-objection': `
(article|art·) 21
(oppos*|opt-out)`,
    'right-portability':
      '(article|art·) 20\n(portab*|transférab*|lisible par machine|format structuré)\n(récupér*|export*|transmett*|transfér*) .... (données|informations) .... (autre|format|tiers)',
    'withdraw-consent': '(retir*|retrait|révoqu*|révocation|désinscri*|désabonn*|opt-out)\narticle 7',
    'complaint-authority': '(réclamation*|plainte*|cnil|autorité* de (contrôle|protection)|apd|cnpd|préposé*|recours)\n(article|art·) 77',
    'statutory-requirement':
      '(obligatoire*|facultati*|requis*|nécessaire*|astérisque*|indispensable*|à défaut)\n(sans|défaut) .... (données|informations|réponse)',
    'automated-decisions': '(automatis*|automatique*|algorithm*) .... (décision*|évalu*|décid*)',
    'data-source': '(source*|origine|proven*|provienn*|recueill*|collect*|reçu*) .... (de|auprès|par)\nauprès de',
    'rights-how':
      '(droit*|demande*) .... (contact*|écri*|adress*|courriel|e-mail|mail|courrier|formulaire|@)\n(contact*|écri*|adress*|courriel|e-mail|mail|courrier|formulaire) .... (droit*|demande*|données)',
    'object-marketing':
      '(désinscri*|désabonn*|oppos*|refus*) \n(prospection|newsletter*|commercial*|publicit*) .... (oppos*|refus*|désinscri*|désabonn*|retir*)',
  },
};
