import { defineConfig } from "vitepress";

export default defineConfig({
  lang: "zh-CN",
  head: [["script", { type: "module", src: "/mailuo/embed/mailuo.js" }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "mailuo-article" } } },
});
