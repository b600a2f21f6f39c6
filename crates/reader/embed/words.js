// What the element says, in simplified Chinese, traditional Chinese and English. {} stands for a value.

const LANGUAGES = ["zh-Hans", "zh-Hant", "en"];

const WORDS = {
  person: ["人物", "人物", "People"],
  company: ["公司", "公司", "Companies"],
  organisation: ["机构", "機構", "Organisations"],
  place: ["地点", "地點", "Places"],
  product: ["产品", "產品", "Products"],
  work: ["文件与作品", "文件與作品", "Documents and works"],
  event: ["活动", "活動", "Events"],
  opportunity: ["机遇", "機遇", "Opportunities"],
  challenge: ["挑战", "挑戰", "Challenges"],
  safety: ["安全", "安全", "Safety"],
  names: ["名称", "名稱", "Names"],
  themes: ["主题", "主題", "Themes"],
  voices: ["各方说法", "各方說法", "Who says what"],
  more: ["还有 {} 处", "還有 {} 處", "{} more"],
  places: ["{} 处", "{} 處", "{}×"],
  also: ["也写作", "也寫作", "Also"],
  office: ["职务", "職務", "Office"],
  belongs: ["所属", "所屬", "Belongs to"],
  said: ["说法", "說法", "Statements"],
  before: ["上一处", "上一處", "Previous place"],
  next: ["下一处", "下一處", "Next place"],
  close: ["关闭", "關閉", "Close"],
  kind: ["这是", "這是", "This is"],
  noName: ["不是名称", "不是名稱", "no name"],
  by: ["凭", "憑", "by"],
  negated: ["否定", "否定", "negated"],
  conceded: ["让步", "讓步", "conceded"],
  hypothetical: ["假设", "假設", "hypothetical"],
  reported: ["转述", "轉述", "reported"],
  unnamed: ["没有署名的说法", "沒有署名的說法", "Without a named source"],
  says: ["说", "說", "says"],
  none: ["没有找到", "沒有找到", "None found"],
  reading: ["脉络正在读这篇文章…", "脈絡正在讀這篇文章…", "Mailuo is reading the article…"],
  lexicon: ["脉络正在取词典…", "脈絡正在取詞典…", "Mailuo is fetching its dictionary…"],
  failed: ["脉络没有读成这篇文章，文章仍可照常阅读。", "脈絡沒有讀成這篇文章，文章仍可照常閱讀。", "Mailuo could not read the article; you can read on as usual."],
  again: ["重试", "重試", "Try again"],
  chosen: ["已选 {}", "已選 {}", "{} chosen"],
  done: ["已标出 {} 个名称", "已標出 {} 個名稱", "{} names marked"],
  promise: ["脉络在你的浏览器里读的，文章没有离开这台设备。", "脈絡在你的瀏覽器裡讀的，文章沒有離開這台裝置。", "Read by Mailuo in your browser; the article did not leave this device."],
};

/**
 * The words of a language.
 * @param {string} language one of zh-Hans, zh-Hant, en
 * @returns {(key: string, value?: string | number) => string} a key that is not known stays as it is
 */
export function speak(language) {
  const n = Math.max(LANGUAGES.indexOf(language), 0);
  return (key, value) => (Object.hasOwn(WORDS, key) ? WORDS[key][n] : key).replace("{}", () => String(value));
}
