// Gives every iframe of Mailuo on the page the height that it asks for.
//
//   <iframe class="mailuo" src="…/embed/embed.html?embed=1&src=…" title="…" loading="lazy"></iframe>
//   <script src="…/embed/embed-host.js" async></script>
(() => {
  // Included twice, the first one does it.
  if (window.mailuoFrames) return;
  window.mailuoFrames = true;

  const HIGHEST = 100000;
  const frames = () => document.querySelectorAll("iframe.mailuo");
  const origin = (frame) => new URL(frame.src, document.baseURI).origin;
  // A sandboxed frame has no origin of its own; the greeting holds nothing that others must not read.
  const isOpaque = (frame) => frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  const greet = (frame) =>
    frame.contentWindow?.postMessage({ source: "mailuo", v: 1, type: "hello" }, isOpaque(frame) ? "*" : origin(frame));

  addEventListener("message", ({ source, origin: from, data }) => {
    if (data?.source !== "mailuo" || data.v !== 1) return;
    const frame = [...frames()].find((frame) => frame.contentWindow === source);
    if (!frame || from !== (isOpaque(frame) ? "null" : origin(frame))) return;
    if (data.type === "ready") greet(frame);
    if (data.type === "height" && data.height > 0 && data.height < HIGHEST) frame.style.height = `${Math.ceil(data.height)}px`;
    if (data.type === "select" || data.type === "error") {
      const { source: _, v: __, type, ...detail } = data;
      frame.dispatchEvent(new CustomEvent(`mailuo-${type}`, { bubbles: true, detail }));
    }
  });
  // Frames that were there before this script; one that can still be looked into has not come yet, and will speak first.
  for (const frame of frames()) if (!frame.contentDocument || origin(frame) === location.origin) greet(frame);
})();
