/**
 * A function that remembers its answers: for objects as long as they live, else for good.
 *
 * @param make may depend on its argument alone, which never changes. What depends on an
 *   edition too is remembered by the edition.
 * @param keyOf tells arguments apart; default by being the same.
 */
export function memo<Argument, Value>(
  make: (argument: Argument) => Value,
  keyOf: (argument: Argument) => unknown = (argument) => argument,
): (argument: Argument) => Value {
  const strong: Store<Value> = new Map<unknown, Value>();
  const weak: Store<Value> = new WeakMap<WeakKey, Value>();
  return (argument) => {
    const key = keyOf(argument);
    const store = typeof key === 'object' && key !== null ? weak : strong;
    let value = store.get(key);
    if (value === undefined) store.set(key, (value = make(argument)));
    return value;
  };
}

interface Store<Value> {
  get(key: unknown): Value | undefined;
  set(key: unknown, value: Value): unknown;
}
