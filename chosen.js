// Stands in the HTML before the text and runs before anything is painted: the page is set as the reader chose.
{
  // A browser that keeps nothing has nothing chosen.
  let kept = "";
  try {
    kept = localStorage.getItem("mailuo.settings") ?? "";
  } catch {}
  for (const field of kept.split(" ")) {
    const [name, value] = field.split("=");
    if (value) document.documentElement.dataset[name] = value;
  }
}
