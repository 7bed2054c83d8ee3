//! Every fixed string of the window: tabs, buttons, headings, and the words that name things for screen readers.

words! { "";
    /// Restrictions the list of programs.
    programs,
    /// In place of a page while there is no program.
    no_program,
    /// The switch for everything.
    everything,
    /// The first tab.
    choices,
    /// The second tab.
    history,
    /// The third tab.
    your_data,
    /// The fourth tab.
    about,
    /// Beside the two answers.
    closing,
    /// One answer.
    share_nothing,
    /// The other answer.
    share_switched_on,
    /// Opens every field of a tier.
    what_exactly_word,
    /// Closes it again.
    less,
    /// Restrictions the preview.
    preview,
    /// The choice among messages.
    message,
    /// Copies what is shown.
    copy,
    /// What that button says once it has.
    copied,
    /// In the gutter of a line that a switch adds.
    sign_added,
    /// In the gutter of a line that a switch takes away, or that is not sent.
    sign_less,
    /// The word for a line that a switch adds.
    added,
    /// The word for a line that a switch takes away.
    removed,
    /// The word for a line that is not sent.
    withheld,
    /// A notice that is good to know.
    information,
    /// A notice that needs the person's eye.
    attention,
    /// A notice that something failed.
    failed,
    /// Opens the details of a notice.
    details,
    /// A column of the history.
    time,
    /// A column of the history.
    what,
    /// A column of the history.
    tier,
    /// A column of the history.
    state,
    /// A column of the history.
    size,
    /// In the field for words.
    search,
    /// No tier left out.
    any_tier,
    /// No message left out.
    any_message,
    /// No state left out.
    any_state,
    /// No time left out.
    any_time,
    /// Since the last midnight.
    today,
    /// Seven days.
    week,
    /// Thirty days.
    month,
    /// What was chosen in the chart.
    in_the_chart,
    /// The chart, for screen readers.
    chart,
    /// How the chart is used without a mouse, for screen readers.
    chart_keys,
    /// How the table is used without a mouse, for screen readers.
    table_keys,
    /// The choice of what the chart shows, for screen readers.
    chart_shows,
    /// A kind of chart.
    messages_by_state,
    /// A kind of chart.
    messages_by_tier,
    /// A kind of chart.
    bytes_by_state,
    /// A kind of chart.
    bytes_by_tier,
    /// Looks for nothing any more.
    show_everything,
    /// A form of a body: the exact bytes.
    as_sent,
    /// A form of a body: the same, so that people read it easily.
    to_read,
    /// The request and its answer.
    headers_word,
    /// In place of the headers before the first attempt.
    no_attempt,
    /// Closes the details.
    close,
    /// Restrictions the report.
    report,
    /// Saves a page.
    save_html,
    /// Saves data.
    save_json,
    /// While a report is being written.
    saving,
    /// Where the report goes, when there is no dialog.
    save_to,
    /// Saves to the file that was typed.
    save,
    /// The choice of a pause.
    pause,
    /// There is none.
    not_paused,
    /// Ends one.
    resume,
    /// A pause.
    pause_hour,
    /// A pause.
    pause_today,
    /// A pause.
    pause_open,
    /// What a pause does.
    pause_means,
    /// While there is one, what becomes of what was not sent yet.
    pause_waits,
    /// Restrictions what is kept of the history.
    kept,
    /// Before the choice of how long.
    kept_for,
    /// Before the choice of how much.
    kept_within,
    /// What is kept, in a sentence.
    kept_means,
    /// Asks whether to clear the history.
    clear,
    /// Yes to that.
    clear_history,
    /// No to that.
    keep_history,
    /// Restrictions the sentences about identity.
    identity,
    /// Restrictions the decisions.
    decisions,
    /// In place of the decisions.
    no_decisions,
    /// Restrictions the links and versions.
    facts,
    /// Opens the source code in a browser.
    source,
    /// Opens the program's folder.
    open_folder,
    /// Restrictions the messages.
    messages,
    /// Restrictions what is new or wider.
    news_open,
    /// Restrictions what it was when the person agreed.
    news_column_before,
    /// Restrictions what it is now.
    news_column_now,
    /// No to what is new.
    news_no,
    /// Yes to what is new.
    news_yes,
    /// Takes a notice away.
    dismiss,
    /// Goes on although an older program may send more.
    go_on,
    /// Leaves everything as it is.
    leave_it,
}

/// The accessible name of the link that opens a tier's fields.
pub fn what_exactly(tier: &str, open: bool) -> String {
    if open { say!("less_of", tier = tier) } else { say!("what_exactly_of", tier = tier) }
}

/// Opens the headers.
pub fn headers(count: usize) -> String {
    say!("header_count", count = count)
}

/// A header, as it is written on the wire.
pub fn header_name(name: &str) -> String {
    format!("{name}: ")
}

/// A menu that leaves out rows, for screen readers.
pub fn only_of(column: &str) -> String {
    say!("only_of", column = column)
}

/// The head of a column, for screen readers.
pub fn sort_by(column: &str) -> String {
    say!("sort_by", column = column)
}

/// A row of the history for screen readers.
pub fn history_row(parts: &[&str]) -> String {
    super::figures::list(parts)
}

/// A name and what it stands for, for screen readers.
pub fn named(name: &str, text: &str) -> String {
    super::figures::list(&[name, text])
}
