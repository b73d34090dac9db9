/** Maps that hold several values under one key. */

/** Puts a value behind those that the key has already. */
export function addToMultimap<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
