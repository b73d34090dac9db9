/** `contact-email-invalid`: an address that no mail can be sent to. */
import type { Rule } from './rule.ts';

/** Only what is plainly meant as an address: handles, file names and product names are not read as one. */
export const contactEmailInvalid: Rule = {
  id: 'contact-email-invalid',
  summary: 'An e-mail address breaks the rules of mail: doubled dots, a domain without ending, stray characters.',
  why: 'Mail to such an address cannot be sent, so readers lose the way to you that the policy promises. What an address may look like is laid down in RFC 5321 (4.1.2 and 4.5.3.1) and, beyond ASCII, in RFC 6531.',
  severity: 'error',
  *check({ emails, text }) {
    for (const { fault, form, span } of emails) {
      if (!fault || form === 'obfuscated' || form === 'residue') continue;
      const { repair } = fault;
      // Text that stands there in escapes or with marks inside is not replaced blindly.
      const plain = !/[\\&<>*]/.test(text.slice(span.start, span.end));
      yield {
        span: fault.span,
        message: fault.message,
        ...(repair !== undefined && plain ? { fixes: [{ title: `Write ${repair}`, safe: false, edits: [{ span, newText: repair }] }] } : {}),
      };
    }
  },
};
