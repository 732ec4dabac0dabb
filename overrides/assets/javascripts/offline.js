// Opened from a folder, this is the offline copy already, and the archive is not inside itself.
if (location.protocol === "file:") {
  for (const offer of document.querySelectorAll(".archive")) {
    offer.textContent = "Offline copy ·";
  }
}
