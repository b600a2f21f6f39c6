//! What a link carries behind its `#`: `name=value`, joined by `&`. Pure.
//!
//! Behind `:~:` stands what a link says to the browser itself, as a text fragment. Browsers that know them show a page no
//! more than what stands before; for the others it is left aside here.

/// The value of a name in the fragment of an address; `None` where it has none.
pub fn value<'a>(fragment: &'a str, name: &str) -> Option<&'a str> {
    fields(fragment)
        .filter_map(|field| field.split_once('='))
        .find(|field| field.0 == name)
        .map(|field| field.1)
}

fn fields(fragment: &str) -> impl Iterator<Item = &str> {
    fragment.trim_start_matches('#').split(":~:").next().unwrap_or_default().split('&')
}

/// The fragment with this value in place of what it had; an empty value takes the field out.
pub fn with(fragment: &str, name: &str, value: &str) -> String {
    let is_other = |field: &&str| !field.is_empty() && field.split('=').next() != Some(name);
    let mut fields: Vec<String> = fields(fragment).filter(is_other).map(str::to_owned).collect();
    if !value.is_empty() {
        fields.push(format!("{name}={value}"));
    }
    fields.join("&")
}

#[cfg(test)]
mod tests {
    use super::{value, with};

    #[test]
    fn a_field_is_read_set_and_taken_out() {
        assert_eq!(value("#a=1&panels=1x", "panels"), Some("1x"));
        assert_eq!(value("#", "panels"), None);
        assert_eq!(with("#a=1&b=2", "a", "3"), "b=2&a=3");
        assert_eq!(with("a=1", "a", ""), "");
        assert_eq!(with("", "b", "2"), "b=2");
        assert_eq!(value("#a=1:~:text=x&y", "a"), Some("1"));
        assert_eq!(with("#a=1:~:text=x&y", "b", "2"), "a=1&b=2");
    }
}
