//! What axe-core says of the page.

use crate::{CmdError, Reader};

/// What shuts readers out, as axe-core tells it; `None`, with a line that says so, where it is not at hand.
async fn violations(reader: &Reader) -> Result<Option<Vec<String>>, CmdError> {
    let Ok(path) = std::env::var("MAILUO_AXE") else {
        println!("skipped: MAILUO_AXE names no script; `cargo xtask test` does");
        return Ok(None);
    };
    reader.ask(&std::fs::read_to_string(path).expect("axe-core can be read")).await?;
    let run = "const done = arguments[0];
        const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        axe.run({ runOnly: rules }).then(r => done(r.violations.map(
            v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')}`)))";
    let found = reader.page.execute_async(run, Vec::new()).await?;
    Ok(Some(found.as_array().into_iter().flatten().map(ToString::to_string).collect()))
}

/// Has axe-core look at the page.
///
/// # Panics
/// Where it finds anything.
pub async fn nobody_is_shut_out(reader: &Reader, when: &str) -> Result<(), CmdError> {
    if let Some(found) = violations(reader).await? {
        assert!(found.is_empty(), "{when}: {found:#?}");
    }
    Ok(())
}
