// The offer of the offline copy in the footer. Opened from a folder, this is that copy already, and the archive is not
// inside itself. Over http its size is added, which nobody knew when the pages were made; read when the footer is seen.
dossier.define("parts/offline", [], () => {
  const { _ } = dossier;
  for (const offer of dossier.findAll(".archive")) {
    if (location.protocol === "file:") {
      offer.textContent = _("Offline copy ·");
      continue;
    }
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((each) => each.isIntersecting)) return;
      seen.disconnect();
      dossier.need("data/archive").then(({ size }) => tell(offer, size)).catch(() => {});
    });
    seen.observe(offer);
  }

  /**
   * @param {HTMLElement} offer
   * @param {number} size
   */
  function tell(offer, size) {
    const megabytes = Math.max(0.1, Math.round(size / 1e5) / 10);
    dossier.find(".archive-size", offer).textContent = _(", %(megabytes)s MB", { megabytes });
  }
});
