// What the reader's tools share. Every tool adds to something that is already in the page, and works from a folder with
// the network off: data come as classic scripts, which a page may load where it may read no file.
var dossier = (function () {
  const root = __md_scope; // the site's folder, see scope.js
  const waiting = new Map();

  // A script of the site, loaded once; the promise is kept or broken with it. Scripts in order wait for each other.
  function script(path, { inOrder = false } = {}) {
    if (!waiting.has(path)) {
      waiting.set(path, new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = new URL(path, root).href;
        element.async = !inOrder;
        element.onload = resolve;
        element.onerror = () => {
          waiting.delete(path);
          reject(new Error(`cannot load ${path}`));
        };
        document.head.append(element);
      }));
    }
    return waiting.get(path);
  }

  // Lets a script be loaded anew.
  const forget = (path) => waiting.delete(path);

  // data/NAME.js calls receive("NAME", value); load("NAME") gives a promise of that value.
  const received = new Map();
  const receive = (name, value) => received.set(name, value);
  const load = (name) => script(`data/${name}.js`).then(() => received.get(name));

  function style(path) {
    const element = document.createElement("link");
    element.rel = "stylesheet";
    element.href = new URL(path, root).href;
    return new Promise((resolve) => {
      element.onload = element.onerror = resolve;
      document.head.append(element);
    });
  }

  // An element with its attributes and children; strings become text, never markup.
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, "");
      else if (value !== false && value != null) element.setAttribute(key, value);
    }
    element.append(...children.flat().filter((each) => each != null && each !== false));
    return element;
  }

  // A number in digits, thousands apart: 12,505.
  const digits = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

  // The address of a page of the site, given by its path from the site's folder.
  const address = (path) => new URL(path, root).href;

  // Keeps what is chosen in the address, so that it can be sent; empty values are left out.
  function remember(values) {
    const here = new URL(location.href);
    for (const [name, value] of Object.entries(values)) {
      if (value) here.searchParams.set(name, value);
      else here.searchParams.delete(name);
    }
    try {
      history.replaceState(history.state, "", here);
    } catch {
      // Some browsers let no page change its address that was opened from a folder.
    }
  }

  return { root, script, forget, style, load, receive, make, digits, address, remember };
})();

// Every element marked with data-tool="NAME" calls for tools/NAME.js.
for (const element of document.querySelectorAll("[data-tool]")) {
  for (const name of element.dataset.tool.split(" ")) {
    dossier.script(`assets/javascripts/tools/${name}.js`).catch(() => {});
  }
}
