// The offer of the offline copy in the footer. Opened from a folder, this is that copy already, and the archive is not
// inside itself. Over http its size is added, which nobody knew when the pages were made; read when the footer is seen.
for (const offer of document.querySelectorAll(".archive")) {
  if (location.protocol === "file:") {
    offer.textContent = "Offline copy ·";
    continue;
  }
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((each) => each.isIntersecting)) return;
    seen.disconnect();
    dossier.load("archive").then(
      ({ size }) => (offer.querySelector(".archive-size").textContent = `, ${(size / 1e6).toFixed(1)} MB`),
      () => {},
    );
  });
  seen.observe(offer);
}
