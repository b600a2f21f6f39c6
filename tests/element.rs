//! Pages of somebody else's with an article in them, for the tests of the element.

use crate::{CmdError, Reader};
use serde_json::Value;

/// An article that is strewn over a page's elements.
pub const STORY: &str = "<h1>湖边小镇的书店</h1>
    <p>记者林小满10月12日报道。店主<b>周</b>立群原来在星河科技做工程师，四十岁那年\n        回到了家乡。</p>
    <ul><li>周立<a href='#x'>群</a>说：“我想让孩子们放学以后有个去处，书可以慢慢卖。”</li>
    <li>青石镇镇长<ruby>何<rt>hé</rt></ruby>雨&shy;晴认为，书店给老街带来了新的发展机会。</li></ul>
    <!-- 何雨晴 --><script type='text/plain'>王小明说</script><p hidden>李建国说：“不见。”</p>
    <blockquote>不过，冬天游客少，周立群坦言，头半年一直亏损，压力很大。<br>何雨晴提醒，老街的房子多是木头的，防火安全要放在第一位。</blockquote>";

/// What a page needs for the element.
pub const SCRIPT: &str = "<script type='module' src='/mailuo/embed/mailuo.js'></script>";

/// A page with this in its head and in its body.
pub fn html(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang='zh-CN'><meta charset='utf-8'><meta name='viewport' content='width=device-width'>\
         <title>博客</title><link rel='icon' href='data:,'>{head}<body>{body}</body></html>"
    )
}

/// All elements of the page are analysed.
pub const READY: &str = "const all = [...document.querySelectorAll('mailuo-article')];
    return all.length > 0 && all.every(e => e.shadowRoot?.querySelector('.panels .chip'))";

/// What is marked, by style, white space left out, in the order of the text.
pub const MARKED: &str = "return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name,
    [...ranges].sort((a, b) => a.compareBoundaryPoints(0, b)).map(r => r.toString().replace(/[\\s\\u00ad]/g, '')).join('')]))";

/// Goes to the page and waits until all its elements are analysed.
pub async fn open(reader: &Reader, address: &str) -> Result<(), CmdError> {
    reader.page.goto(address).await?;
    reader.until(READY).await
}

/// A script in the page that takes its time and returns something.
pub async fn wait_for(reader: &Reader, script: &str) -> Result<Value, CmdError> {
    reader.page.execute(&format!("return (async () => {{ {script} }})()"), Vec::new()).await
}
