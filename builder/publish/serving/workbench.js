// The workbench: what the server knows of the page that is open, for whoever writes. A strip at its foot says what is
// wrong with its files and opens them in the editor; beside it stand the paragraphs that it rests on. The server puts
// this script into the pages that it serves, and no built site has it. A page reloads after a change, so what is shown
// is asked for once; what was opened or put away is kept as long as the window.
document.addEventListener("DOMContentLoaded", async () => {
  const { make, address, root } = dossier;
  const page = location.pathname.slice(new URL(root).pathname.length);

  /** @type {Bench} */
  const bench = await (await fetch(address(`workbench.json?${new URLSearchParams({ page })}`))).json();
  const { problems, beside, trouble } = bench;
  const says = [problems.here, problems.elsewhere].filter(Boolean).join(" · ") || "No problems";

  // ── What is kept while the window is open ──────────────────────────────────────────────────────────────────────────

  /** @type {() => Partial<Kept>} */
  const recall = () => JSON.parse(sessionStorage.getItem("workbench") ?? "{}");
  const kept = recall();

  /** @param {Partial<Kept>} values */
  function keep(values) {
    sessionStorage.setItem("workbench", JSON.stringify({ ...recall(), ...values }));
  }

  // ── Problems ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * What opens a place in the editor; without an editor it only says where that is.
   * @param {string} open
   * @param {Content} content
   */
  const opener = (open, content) => (open ? make("a", { href: open }, content) : make("span", {}, content));

  /** @param {string} path */
  const named = (path) => make("bdi", {}, path);

  /** @param {Problem} problem */
  const problemItem = (problem) =>
    make(
      "li",
      { "data-severity": problem.severity },
      make(
        "p",
        {},
        opener(problem.open, `line ${problem.line}`),
        " ",
        make("code", {}, `${problem.severity}[${problem.code}]`),
      ),
      make("p", {}, problem.message),
      problem.help && make("p", { class: "workbench-help" }, problem.help),
    );

  /** @param {FileOf} file */
  const fileOf = (file) => [
    make("h3", {}, opener(file.open, named(file.path))),
    make("ul", {}, file.problems.map(problemItem)),
  ];

  const list = make(
    "div",
    { class: "workbench-list", id: "workbench-list", role: "region", "aria-label": "Problems" },
    problems.here && [make("h2", {}, "On this page"), problems.files.map(fileOf)],
    problems.elsewhere && [make("h2", {}, problems.elsewhere), problems.others.map(fileOf)],
    problems.left_out > 0 && make("p", {}, `${problems.left_out} more; dossier check lists them all.`),
  );

  // ── Paragraphs ─────────────────────────────────────────────────────────────────────────────────────────────────────

  const HOW_TO_COPY = "A mark is copied when it is pressed: with brackets for a text, without for a field.";
  const count = beside.reduce((sum, each) => sum + each.paragraphs.length, 0);
  const said = make("span", { class: "workbench-said", role: "status" });

  /** @param {HTMLElement} button */
  async function copy(button) {
    const text = button.textContent ?? "";
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = `Copied ${text}`;
    } catch {
      // At another address than this machine's there is no clipboard, but a selection can be copied.
      getSelection()?.selectAllChildren(button);
      said.textContent = "Selected: copy it by keyboard";
    }
  }

  /**
   * @param {string} mark
   * @param {string} use
   */
  const copier = (mark, use) => {
    const button = make("button", { type: "button", "aria-label": `Copy ${mark} ${use}`, title: `Copy ${use}` }, mark);
    button.addEventListener("click", () => copy(button));
    return button;
  };

  /** @param {Beside} paragraph */
  const paragraphItem = (paragraph) =>
    make(
      "li",
      {},
      make("p", { lang: bench.language, dir: "auto" }, paragraph.text),
      make(
        "p",
        { class: "workbench-marks" },
        make("a", { href: address(paragraph.page) }, `¶${paragraph.number}`),
        copier(paragraph.in_prose, "for a text"),
        copier(paragraph.in_field, "for a field"),
      ),
      paragraph.note && make("p", { class: "workbench-help" }, paragraph.note),
    );

  /** @param {readonly Beside[]} paragraphs */
  function byArticle(paragraphs) {
    /** @type {Map<string, Beside[]>} */
    const found = new Map();
    for (const each of paragraphs) {
      const article = each.in_field.split("#")[0];
      found.set(article, [...(found.get(article) ?? []), each]);
    }
    return [...found.values()].map((each) => [
      make("h3", { lang: bench.language, dir: "auto" }, each[0].article),
      make("ul", {}, each.map(paragraphItem)),
    ]);
  }

  const panel = make(
    "div",
    { class: "workbench-beside", id: "workbench-beside", role: "region", "aria-label": "Paragraphs" },
    count > 0 && make("p", { class: "workbench-help" }, HOW_TO_COPY),
    beside.map(({ heading, none, paragraphs }) =>
      paragraphs.length ? [make("h2", {}, heading), byArticle(paragraphs)] : make("p", {}, none),
    ),
  );

  // ── The strip ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * A button that shows and hides something.
   * @param {HTMLElement} what
   * @param {string} text
   * @param {boolean} isOpen
   * @param {(isOpen: boolean) => void} tell
   */
  function toggle(what, text, isOpen, tell) {
    const button = make("button", { type: "button", "aria-controls": what.id }, text);
    /** @param {boolean} open */
    const show = (open) => {
      what.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
      strip.toggleAttribute(`data-${what.id.replace("workbench-", "")}`, open);
      document.body.classList.toggle(`${what.id}-open`, open);
    };
    button.addEventListener("click", () => {
      show(what.hidden === true);
      tell(!what.hidden);
    });
    for (const each of [what, button]) {
      each.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || what.hidden) return;
        show(false);
        tell(false);
        button.focus();
      });
    }
    show(isOpen);
    return button;
  }

  const strip = make("section", {
    class: "workbench",
    lang: "en",
    dir: "ltr",
    "aria-label": "Workbench",
    "data-severity": trouble ? "error" : problems.severity,
  });
  const held = trouble || problems.held_up;
  const { source } = problems;
  const isOpen = held ? kept.closed !== says : (kept.open ?? false);
  const UNTIL = "Put away until something changes";
  const away = make("button", { type: "button", "aria-label": UNTIL, title: UNTIL }, "×");
  away.addEventListener("click", () => {
    keep({ away: says });
    strip.remove();
    document.body.classList.remove("workbench-list-open", "workbench-beside-open");
    document.documentElement.style.removeProperty("--workbench");
  });
  strip.append(
    beside.length > 0 ? panel : "",
    list.childElementCount > 0 ? list : "",
    make(
      "div",
      { class: "workbench-bar" },
      held && make("p", { class: "workbench-held", role: "alert" }, held),
      list.childElementCount > 0
        ? toggle(list, says, isOpen, (open) => keep({ open, closed: open ? "" : says }))
        : make("span", {}, says),
      source?.open && make("a", { href: source.open }, "Open ", named(source.path), " in the editor"),
      beside.length > 0 &&
        toggle(panel, `Paragraphs (${count})`, kept.beside ?? false, (open) => keep({ beside: open })),
      said,
      away,
    ),
  );
  if (kept.away === says && !held) return;

  const style = make("link", { rel: "stylesheet", href: address("workbench.css") });
  style.addEventListener("load", () => {
    document.body.append(strip);
    new ResizeObserver(() => {
      document.documentElement.style.setProperty("--workbench", `${strip.offsetHeight}px`);
    }).observe(strip);
    for (const each of [list, panel]) each.scrollTop = kept.scrolled?.[page + each.id] ?? 0;
  });
  document.head.append(style);
  addEventListener("pagehide", () => {
    keep({ scrolled: { [page + list.id]: list.scrollTop, [page + panel.id]: panel.scrollTop } });
  });
});
