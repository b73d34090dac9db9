/** Keeps the ids of a policy apart from the names that the page itself uses. */

/** DOMPurify puts this before every id and name, so that none can take the place of a property of the document. */
export const idPrefix = 'user-content-';
