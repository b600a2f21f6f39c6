//! The engine for the web.
