//! HTML that is right by construction: names are the code's own, all else is text and escaped where it is written.

/// What stands inside an element.
#[derive(Clone, Debug)]
enum Node {
    Element(Element),
    Text(String),
}

/// An element with its attributes and what it holds.
#[derive(Clone, Debug)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// These have no end and hold nothing.
const VOID: [&str; 5] = ["meta", "link", "br", "hr", "input"];

/// An empty element.
pub fn el(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    /// With an attribute. A link leads where the code says, never where a text does: see [`page`](crate::page).
    pub fn set(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With its class.
    pub fn class(self, class: impl Into<String>) -> Self {
        self.set("class", class)
    }

    /// With an element at its end.
    pub fn with(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// With these elements at its end; an `Option` is none or one.
    pub fn all(self, children: impl IntoIterator<Item = Element>) -> Self {
        children.into_iter().fold(self, Self::with)
    }

    /// With text at its end.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// The element as HTML.
    pub fn write(&self) -> String {
        let mut out = String::new();
        self.put(&mut out);
        out
    }

    fn put(&self, out: &mut String) {
        *out += "<";
        *out += self.name;
        for (name, value) in &self.attributes {
            *out += " ";
            *out += name;
            *out += "=\"";
            escape(value, out);
            *out += "\"";
        }
        *out += ">";
        if VOID.contains(&self.name) {
            return;
        }
        for child in &self.children {
            match (child, self.name) {
                (Node::Element(element), _) => element.put(out),
                // What a browser does not read as HTML is escaped in its own tongue.
                (Node::Text(text), "style") => *out += &text.replace('<', "\\3c "),
                (Node::Text(text), "script") => *out += &text.replace('<', "\\u003c"),
                (Node::Text(text), _) => escape(text, out),
            }
        }
        *out += "</";
        *out += self.name;
        *out += ">";
    }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => *out += "&amp;",
            '<' => *out += "&lt;",
            '>' => *out += "&gt;",
            '"' => *out += "&quot;",
            '\n' | '\t' => out.push(c),
            // HTML has no place for these.
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::el;

    #[test]
    fn a_text_is_never_html() {
        let html = el("p").set("title", "\"><script>").text("<b>&\u{0}").with(el("br")).write();
        assert_eq!(html, "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;\u{fffd}<br></p>");
    }

    #[test]
    fn styles_and_data_cannot_end_early() {
        assert_eq!(el("style").text("a{}</style>").write(), "<style>a{}\\3c /style></style>");
        assert_eq!(el("script").text("[\"</script>\"]").write(), "<script>[\"\\u003c/script>\"]</script>");
    }
}
