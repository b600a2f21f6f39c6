//! A reader opens files that are no plain text: PDF, Word, a page of the web, Markdown.

use fantoccini::error::CmdError;
use mailuo_e2e::Reader;
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

macro_rules! opening {
    ($wide:ident, $narrow:ident, $walk:expr) => {
        #[tokio::test]
        async fn $wide() -> Result<(), CmdError> {
            walk(1280, 900, $walk).await
        }

        #[tokio::test]
        async fn $narrow() -> Result<(), CmdError> {
            walk(390, 844, $walk).await
        }
    };
}

async fn walk(
    width: u32,
    height: u32,
    steps: impl AsyncFnOnce(&Reader) -> Result<(), CmdError>,
) -> Result<(), CmdError> {
    let Some(reader) = Reader::open(width, height).await else { return Ok(()) };
    let outcome = steps(&reader).await;
    reader.close().await;
    outcome
}

const TITLE: &str = "湖边的新灯";
const PARAGRAPHS: [&str; 4] = [
    "湖边图书馆上周换上了新灯，来看书的人多了一倍，馆里的座位从早到晚都坐得满满当当，有人干脆在楼梯上读了起来，管理员只好每天晚上多开两个小时的门，直到最后一位读者合上书走下楼去。",
    "灯是城里一家小厂做的，每盏十二瓦，光线柔和。青禾科技董事长林小满表示，灯要先好用，再好看，价钱也不能太贵，否则小城里的图书馆和学校都用不起，做得再好也只能摆在展厅里给人看。",
    "去年冬天，这家公司在湖边的三所小学里试用了同样的灯，老师们说孩子们揉眼睛的少了，写字的时候也坐得直了。今年春天，又有七所学校来问价钱，厂里的工人不得不在周末加班赶工。",
    "林小满认为，照明行业的机遇在旧灯的更换，挑战是价格战。她说，安全要放在第一位，每一盏灯出厂前都要点亮七十二小时，有一点闪烁就退回去重做，这个规矩从办厂的第一天起就没有变过。",
];

/// Waits until the article has these words, and then holds its paragraphs against ours.
async fn reads_in_order(reader: &Reader) -> Result<(), CmdError> {
    reader.wait(".chip[data-name='林小满']").await?;
    let shown = reader.texts(".reader p").await?;
    let found: Vec<&str> =
        shown.iter().map(String::as_str).filter(|text| text.chars().count() > 40).collect();
    assert_eq!(found, PARAGRAPHS);
    let titles = reader.texts(".reader h1").await?;
    assert_eq!(titles, [TITLE]);
    reader.until("return document.documentElement.scrollWidth <= innerWidth").await
}

fn body() -> String {
    PARAGRAPHS.map(|text| format!("<p>{text}</p>")).concat()
}

opening!(a_pdf_of_two_columns_reads_in_order, and_on_a_phone, async |reader: &Reader| {
    let style = "main { columns: 2; column-gap: 3em } p { text-indent: 2em; margin: 0; text-align: justify }";
    let html = format!("<style>{style}</style><h1>{TITLE}</h1><main>{}</main>", body());
    let pdf = reader.print(&html).await?;
    reader.visit("").await?;
    reader.open_named("灯.pdf", &pdf).await?;
    reads_in_order(reader).await?;
    // What restoring did to the text of the PDF can be seen and taken back.
    reader.click(".switch button").await?;
    reader.wait(".pair .joined-line").await
});

opening!(a_pdf_that_can_not_be_read_says_why, and_says_it_on_a_phone, async |reader: &Reader| {
    let scan = reader.print("<div style='width: 20em; height: 20em; background: #ccc'></div>").await?;
    reader.visit("").await?;
    let before = reader.texts(".reader").await?;
    for (bytes, word) in
        [(scan.as_slice(), "扫描件"), (b"%PDF-1.7\nnothing".as_slice(), "已损坏"), (&locked(), "密码")]
    {
        reader.open_named("灯.pdf", bytes).await?;
        reader
            .until(&format!("return !!document.querySelector('.failure')?.textContent.includes('{word}')"))
            .await?;
        assert_eq!(reader.texts(".reader").await?, before, "the article stays");
        reader.click(".failure button").await?;
    }
    Ok(())
});

opening!(a_word_file_opens, and_opens_on_a_phone, async |reader: &Reader| {
    reader.visit("").await?;
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let text: String = std::iter::once(TITLE).chain(PARAGRAPHS).map(paragraph).collect();
    let xml = format!("<w:document xmlns:w=\"w\"><w:body>{text}</w:body></w:document>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file("word/document.xml", stored).expect("a zip in memory");
    zip.write_all(xml.as_bytes()).expect("a zip in memory");
    let bytes = zip.finish().expect("a zip in memory").into_inner();
    reader.open_named("灯.docx", &bytes).await?;
    reads_in_order(reader).await
});

opening!(a_page_of_the_web_opens, and_so_it_does_on_a_phone, async |reader: &Reader| {
    reader.visit("").await?;
    let head = format!("<!doctype html><meta charset=gbk><title>{TITLE}</title>");
    let html =
        format!("{head}<nav><a href=a>首页</a></nav><article>{}</article><footer>版权所有</footer>", body());
    reader.open_named("灯.html", &encoding_rs::GBK.encode(&html).0).await?;
    reads_in_order(reader).await
});

opening!(markdown_keeps_its_headings, and_keeps_them_on_a_phone, async |reader: &Reader| {
    reader.visit("").await?;
    let markdown = format!("# {TITLE}\n\n{}\n\n## 价钱，很公道\n", PARAGRAPHS.join("\n\n"));
    reader.open_named("灯.md", markdown.as_bytes()).await?;
    reads_in_order(reader).await?;
    assert_eq!(reader.texts(".reader h2").await?, ["价钱，很公道"]);
    Ok(())
});

/// A PDF that asks for a password: the keys in it fit none.
fn locked() -> Vec<u8> {
    let key = "00".repeat(32);
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [] /Count 0 >>".to_owned(),
        format!("<< /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>"),
    ];
    let mut pdf = String::from("%PDF-1.4\n");
    let mut table = String::from("xref\n0 4\n0000000000 65535 f \n");
    for (n, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf += &format!("{} 0 obj\n{object}\nendobj\n", n + 1);
    }
    let start = pdf.len();
    let id = "00".repeat(16);
    pdf += &format!(
        "{table}trailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<{id}> <{id}>] >>\nstartxref\n{start}\n%%EOF\n"
    );
    pdf.into_bytes()
}
