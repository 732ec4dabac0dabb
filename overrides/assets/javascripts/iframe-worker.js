// Search for a site opened from a folder, where browsers start no workers: the worker's script runs in a hidden
// frame instead, and messages pass between the two as they would with a worker. Over http this does nothing.
//
// Listed under extra.polyfills. No inline script and no address outside, so that the policy holds.
(function () {
  if (location.protocol !== "file:") return;

  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      this.onmessage = this.onerror = null;
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);

      // Opening and closing makes the frame's first document final: a browser may otherwise replace it later.
      this.inside = this.frame.contentWindow;
      this.inside.document.open();
      this.inside.document.close();

      // The script believes it is in a worker: these two are what it may call.
      this.inside.postMessage = (data) => this.deliver(this, data);
      this.inside.importScripts = (...addresses) =>
        addresses.reduce((before, next) => before.then(() => this.load(next)), Promise.resolve());

      this.ready = this.load(address);
      this.ready.catch(() => this.report(address));
    }

    postMessage(data) {
      this.ready.then(() => this.deliver(this.inside, data), () => {});
    }

    terminate() {
      this.frame.remove();
    }

    load(address) {
      return new Promise((resolve, reject) => {
        const script = this.inside.document.createElement("script");
        script.src = new URL(address, document.baseURI).href;
        script.onload = resolve;
        script.onerror = reject;
        this.inside.document.documentElement.append(script);
      });
    }

    // Messages are copied at once and arrive later, as between a page and a worker.
    deliver(target, data) {
      const event = new MessageEvent("message", { data: structuredClone(data) });
      setTimeout(() => {
        target.dispatchEvent(event);
        if (target === this && this.onmessage) this.onmessage(event);
      });
    }

    report(address) {
      const event = new ErrorEvent("error", { message: `cannot load ${address}` });
      this.dispatchEvent(event);
      if (this.onerror) this.onerror(event);
    }
  }

  window.Worker = FrameWorker;
})();
