// What the theme's scripts expect to find: the site's root, a hash, and a memory for the reader's choices.
// The theme has this inline in every page; as a file it needs no exception in the policy.
const __md_scope = new URL("../..", /** @type {HTMLScriptElement} */ (document.currentScript).src);

/** @param {string} text */
function __md_hash(text) {
  return [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
}

/**
 * Storage may be forbidden, and then even naming it throws: nothing is remembered.
 * @param {string} key
 * @param {Storage} [storage]
 * @param {URL} [scope]
 */
function __md_get(key, storage, scope) {
  try {
    return JSON.parse((storage || localStorage).getItem((scope || __md_scope).pathname + "." + key) ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {unknown} value
 * @param {Storage} [storage]
 * @param {URL} [scope]
 */
function __md_set(key, value, storage, scope) {
  try {
    (storage || localStorage).setItem((scope || __md_scope).pathname + "." + key, JSON.stringify(value));
  } catch {
    // as above
  }
}
