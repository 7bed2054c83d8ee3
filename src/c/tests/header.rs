//! The header that C programs include is the one generated from the code. To write it again: `UPDATE_HEADER=1 cargo test -p candor-c`.

#[test]
fn the_header_says_what_the_code_does() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = cbindgen::Config::from_file(root.join("cbindgen.toml")).expect("a configuration");
    let bindings = cbindgen::Builder::new().with_crate(root).with_config(config).generate().expect("a header");
    let mut header = Vec::new();
    bindings.write(&mut header);
    let header = String::from_utf8(header).expect("UTF-8");
    let file = root.join("include/candor.h");
    if std::env::var_os("UPDATE_HEADER").is_some() {
        std::fs::write(&file, &header).expect("written");
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(committed == header, "include/candor.h is not what the code says: UPDATE_HEADER=1 cargo test -p candor-c");
}
