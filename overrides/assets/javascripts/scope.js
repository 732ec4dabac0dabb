// What the theme's scripts expect to find: the site's root, a hash, and a memory for the reader's choices.
// The theme has this inline in every page; as a file it needs no exception in the policy.

// The theme says this when all is loaded. Here it is said before anything is shown, so that what scripts bring has room.
document.documentElement.classList.replace("no-js", "js");

const __md_scope = new URL("../..", /** @type {HTMLScriptElement} */ (document.currentScript).src);

/**
 * Elements that every page has, made from the HTML that a script of publish/frame/everywhere.py brings.
 * @param {string} html
 */
function __dossier_made(html) {
  const { content } = Object.assign(document.createElement("template"), { innerHTML: html });
  for (const link of content.querySelectorAll("a[href]")) {
    link.setAttribute("href", new URL(/** @type {string} */ (link.getAttribute("href")), __md_scope).href);
  }
  return content;
}

/** @param {string} html What is to stand where the script stands. */
function __dossier_put(html) {
  /** @type {HTMLScriptElement} */ (document.currentScript).before(__dossier_made(html));
}

/** @param {string} html The items of the list that the script ends, of which those that were pruned take the place. */
function __dossier_unfold(html) {
  const list = /** @type {HTMLElement} */ (/** @type {HTMLScriptElement} */ (document.currentScript).parentElement);
  const whole = [...__dossier_made(html).children];
  const items = [...list.children].filter((each) => each.matches("li"));
  items.forEach((item, number) => {
    if (item.matches(".md-nav__item--pruned")) item.replaceWith(whole[number]);
  });
}

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
