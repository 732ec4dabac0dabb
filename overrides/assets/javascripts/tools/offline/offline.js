// The offer of the offline copy in the footer. Opened from a folder, this is that copy already, and the archive is not
// inside itself. Over http its size is added, which nobody knew when the pages were made; read when the footer is seen.
dossier.define("offline", [], () => {
  const { _, digits } = dossier;
  for (const offer of dossier.all(".archive")) {
    if (location.protocol === "file:") {
      offer.textContent = _("Offline copy ·");
      continue;
    }
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((each) => each.isIntersecting)) return;
      seen.disconnect();
      dossier.need("data/archive").then(({ size }) => {
        const megabytes = digits(size / 1e6, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
        dossier.one(".archive-size", offer).textContent = _(", %(megabytes)s MB", { megabytes });
      }, () => {});
    });
    seen.observe(offer);
  }
});
