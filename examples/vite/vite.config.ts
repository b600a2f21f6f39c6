import { defineConfig } from "vite";

export default defineConfig({
  // Wherever the page is put, it finds its files.
  base: "./",
  build: { target: "es2022", rollupOptions: { input: ["index.html", "article.html"] } },
  // The development server leaves the package as it is, so that its files are found beside its scripts.
  optimizeDeps: { exclude: ["mailuo"] },
});
