/** Generic nouns that policies write with a capital only where they are defined terms, by language; and words around them. Data only. */

/** Singular, as a defined term is written; plural forms are found by inflection. */
export const ROLE_NOUNS: Readonly<Record<string, readonly string[]>> = {
  en: ['Service', 'Site', 'Website', 'Platform', 'App', 'Application', 'Product', 'Software', 'Content', 'Material', 'User', 'Customer', 'Client', 'Member', 'Subscriber', 'Account', 'Agreement', 'Party', 'Company', 'Affiliate', 'Controller', 'Processor', 'Sub-processor', 'Subscription', 'Order', 'Fee', 'Territory', 'Effective Date', 'Confidential Information', 'Personal Data', 'Personal Information', 'Customer Data', 'Documentation', 'Feedback', 'Partner', 'Licence', 'License'],
  fr: ['Service', 'Site', 'Plateforme', 'Application', 'Produit', 'Logiciel', 'Contenu', 'Utilisateur', 'Client', 'Membre', 'Abonné', 'Compte', 'Contrat', 'Partie', 'Société', 'Abonnement', 'Commande', 'Documentation', 'Partenaire', 'Données Personnelles'],
  es: ['Servicio', 'Sitio', 'Plataforma', 'Aplicación', 'Producto', 'Software', 'Contenido', 'Usuario', 'Cliente', 'Miembro', 'Suscriptor', 'Cuenta', 'Contrato', 'Empresa', 'Suscripción', 'Pedido', 'Documentación', 'Socio', 'Datos Personales'],
};

/** Words that open a sentence before such a noun without being part of its name. */
export const DETERMINERS = new Set(['the', 'our', 'your', 'this', 'that', 'these', 'those', 'each', 'any', 'every', 'all', 'a', 'an', 'no', 'such', 'some', 'both', 'either', 'its', 'their', 'when', 'if', 'while', 'use', 'using', 'as', 'in', 'on', 'by', 'for', 'to', 'from', 'of', 'and', 'or', 'le', 'la', 'les', 'un', 'une', 'des', 'du', 'notre', 'nos', 'votre', 'vos', 'ce', 'cette', 'ces', 'tout', 'toute', 'chaque', 'el', 'los', 'las', 'una', 'nuestro', 'nuestra', 'nuestros', 'nuestras', 'su', 'sus', 'este', 'esta', 'cada', 'todo', 'toda']);
