/** Today's date for the client, which doesn't import the core. */

/** The calendar date of a moment in the user's zone, `YYYY-MM-DD`. */
export function localDate(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
