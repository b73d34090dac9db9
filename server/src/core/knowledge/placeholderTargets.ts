/** What writers put where the target of a link is still to come. Data only. */

/** A whole target: "todo", "insert-link-here", "link.to.document", "add.link.here"; never the name of a file with a usual ending. */
export const PLACEHOLDER_TARGET =
  /^(?!.{0,200}\.(?:mdx?|markdown|pdf|html?|docx?|xlsx?|odt|png|jpe?g|gif|svg|webp|txt|php|aspx?|csv|zip)(?:[?#]|$))(?:https?:\/\/)?(?:todo|tbd|tbc|tba|fixme|xx+|\?+|\.{3,}|…|url|link|href|placeholder|insert[-_. ].{1,40}|your[-_. ](?:url|link|website|site|domain)(?:[-_. ]here)?|(?:url|link)[-_. ]here|add[-_. ](?:your[-_. ]|the[-_. ])?(?:url|link)(?:[-_. ].{1,40})?|(?:link|url|path)[-_. ]to[-_. ].{1,40}|lien[-_. ](?:vers|à)[-_. ].{1,40}|enlace[-_. ]a[-_. ].{1,40})(?:[/?#].{0,20})?$/i;
