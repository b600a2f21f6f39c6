//! A content's SHA-256, by which files are named and a policy knows its styles.

use sha2::{Digest, Sha256};

/// The digest of these bytes.
pub fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
