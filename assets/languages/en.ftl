### Candor in English. Every other language has the same messages; a test says which one is missing.
### How to add a language stands in CONTRIBUTING.md. Words that depend on a number are chosen by PLURAL($count), as CLDR says, and
### words for one number alone, such as [0], by $count.

## The language itself

# What the language calls itself, in the list of languages.
language_name = English
# Whose numbers, dates and times it writes: a locale of CLDR. British ones, because the day before the month and 24 hours are read
# without doubt anywhere.
locale = en-GB

## Numbers, sizes and times

# Between two things in a row.
list_and = {", "}
# Between two things of which one is meant.
list_or = {" or "}
# Between two sentences.
after_sentence = {" "}
# A clause as a sentence of its own
sentence = { $clause }.
# A text that is quoted
quoted = “{ $text }”

# Before the clock: a time of today.
today_at = {"Today "}
# Before the clock, in the middle of a sentence: a time of today.
today_at_inside = {"today "}

size_bytes = { PLURAL($count) ->
    [one] 1 byte
   *[other] { $count } bytes
}
size_kilobytes = { $amount } KB
size_megabytes = { $amount } MB
size_gigabytes = { $amount } GB
message_count = { PLURAL($count) ->
    [one] 1 message
   *[other] { $count } messages
}
kind_count = { PLURAL($count) ->
    [one] 1 kind of message
   *[other] { $count } kinds of message
}
field_count = { PLURAL($count) ->
    [one] 1 field
   *[other] { $count } fields
}
# What the switch of a tier adds to a message, and how much is in it whenever it is sent
fields_added = { PLURAL($added) ->
    [one] Adds 1 field
   *[other] Adds { $added } fields
}{ $always ->
    [0] {""}
   *[other] { PLURAL($always) ->
        [one] {" "}to 1 that is always included
       *[other] {" "}to { $always } that are always included
    }
}
# How long something is kept
for_years = { PLURAL($count) ->
    [one] a year
   *[other] { $count } years
}
for_months = { PLURAL($count) ->
    [one] a month
   *[other] { $count } months
}
# A month of a year, as a heading. $number: of the month
month_of_year = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
# How much longer something takes
for_seconds = { PLURAL($count) ->
    [one] 1 second
   *[other] { $count } seconds
}
for_minutes = { PLURAL($count) ->
    [one] 1 minute
   *[other] { $count } minutes
}
for_days = { PLURAL($count) ->
    [one] a day
   *[other] { $count } days
}

## The fixed words: tabs, buttons, headings, and the names of things for screen readers
# Above the list of programs.
programs = Programs
# In place of a page while there is no program, as a title.
welcome = You decide what programs report
# Below that title: what Candor is, and that no program is here.
welcome_means = Candor shows you exactly what the programs on this computer send to their makers, and sends nothing that you haven’t allowed. None of the programs that Candor knows is on this computer yet.
# In place of a page while every program is hidden from the list, as a title.
all_hidden = Every program is hidden
# Below that title.
all_hidden_means = You hid every program that this list had. What you chose still holds. In the settings, you can show them again.
# Opens a window on the demo.
try_demo = Try the demo
# What the demo is.
try_demo_means = The demo is a made-up program that sends only to this computer. When you close it, everything in it is removed.
# At the lower edge of the demo’s window, all the time. $folder: where all that it writes is
trial_line = This is a demo. When you close this window, everything in { $folder } is removed. Reports you save are kept.
# Above the programs that Candor knows and that are not on this computer.
not_found_here = Not found on this computer
# The state of such a program.
not_here_word = Not found here
# The switch for everything.
everything = Allow sending
# The first tab.
choices = Choices
# The second tab.
history = History
# The third tab.
your_data = Your data
# The fourth tab.
about = About
# Beside the two answers.
closing = Closing this window changes nothing.
# One answer.
share_nothing = Share nothing
# The other answer.
share_switched_on = Share what is switched on
# Opens every field of a tier.
what_exactly_word = Details
# Closes it again.
less = Show less
# Above the preview.
preview = What would be sent
# Below a switch in a small window: brings the preview into sight.
show_preview = Show preview
# Below a switch that was moved: no message is different.
changes_nothing = Changes nothing in the messages.
# Opens the search, and names its field.
find = Search fields and settings
# Below the field of the search, before anything is typed.
find_means = Finds tiers, fields and messages of this program, and settings of this window.
# In place of what was found.
find_nothing = No matches
# The list of what was found, for screen readers.
find_results = Search results
# How the search is used without a mouse, for screen readers.
find_keys = Up and Down select a result, Enter opens it, Escape clears.
# The kind of something that was found: a field of a message.
field_word = Field
# The choice among messages.
message = Message
# Copies what is shown.
copy = Copy
# What that button says once it has.
copied = Copied
# In the gutter of a line that a switch adds.
sign_added = +
# In the gutter of a line that a switch takes away, or that is not sent.
sign_less = −
# The word for a line that a switch adds.
added = Added
# The word for a line that a switch takes away.
removed = Removed
# The word for a line that is not sent.
withheld = Not sent
# A notice that is good to know.
information = Note
# A notice that needs the person's eye.
attention = Attention
# A notice that something failed.
failed = Failed
# Opens the details of a notice.
details = Details
# A column of the history.
time = Time
# A column of the history.
what = What
# A column of the history.
tier = Tier
# A column of the history.
state = State
# In the field for words.
search = Search history
# No tier left out.
any_tier = All tiers
# No message left out.
any_message = All messages
# No state left out.
any_state = All states
# No time left out.
any_time = Any time
# Since the last midnight.
today = Today
# Seven days.
week = Last 7 days
# Thirty days.
month = Last 30 days
# What was chosen in the chart.
in_the_chart = Selected in chart
# The chart, for screen readers.
chart = History over time
# How the chart is used without a mouse, for screen readers.
chart_keys = Left and Right move from bar to bar. Enter filters the table to that bar; Shift+Enter adds bars; Escape clears.
# How the table is used without a mouse, for screen readers.
table_keys = Up and Down select a message; its contents follow the table.
# The choice of what the chart shows, for screen readers.
chart_shows = The chart shows
# Read aloud for the chart: how much its highest bar is.
chart_highest = Highest: { $amount }.
# At the right end of the chart.
now_word = Now
# The head of the column of sizes, whose numbers have no unit.
bytes_word = Bytes
# A kind of chart.
messages_by_state = Messages by state
# A kind of chart.
messages_by_tier = Messages by tier
# A kind of chart.
bytes_by_state = Bytes by state
# A kind of chart.
bytes_by_tier = Bytes by tier
# Looks for nothing any more.
show_everything = Show everything
# The exact bytes of a message.
as_sent = As sent
# The same, so that people read it easily.
to_read = Formatted
# The request and its answer.
headers_word = Headers
# In place of the headers before the first attempt.
no_attempt = No attempt to send it yet, so there is no request.
# Above what became of a message that the table does not have.
not_listed = The search or a filter leaves this message out of the table.
# Closes the details.
close = Close
# Above the report.
report = Report
# Before the form in which a report is saved.
report_format = Format
# Before the first day of a report.
report_from_day = From
# Before the last day of a report.
report_until_day = Up to and including
# In the empty field for a day: how one is written, everywhere alike.
report_day_hint = 2026-01-31
# Before which programs a report is about.
report_about = About
# A report is about the program that is shown.
report_this_program = This program
# A report is about every program on this computer.
report_all_programs = All programs on this computer
# Asks where the report goes.
report_save = Save report…
# Ends the saving of a report.
report_cancel = Cancel
# A report was cancelled.
report_stopped = Cancelled. Nothing was saved.
# Opens the report that was saved.
report_open = Open
# Opens the folder with the report that was saved.
report_show = Show in folder
# What was typed for a day is none.
report_not_a_day = A day is written like 2026-01-31.
# The last day of a report is before the first.
report_backwards = The last day is before the first one.
# No tier is chosen for a report.
report_no_tier = Choose at least one tier.
# Where so much was recorded that a page of it is long
report_long_page = A page with all of this takes a browser a minute or more to open, and gigabytes of memory. With fewer days it is quick.
# How far a report has got. $percent: of a hundred
report_progress = Saving the report: { $percent } %.
# $time: such as “20 seconds”
report_left = About { $time } left.
# Where the report goes, when there is no dialog.
save_to = Save to this file
# Saves to the file that was typed.
save = Save
# The choice of a pause.
pause = Pause
# There is none.
not_paused = Not paused
# Ends one.
resume = Resume
# A pause.
pause_hour = For one hour
# A pause.
pause_today = Until midnight
# A pause.
pause_open = Until I resume
# What a pause does.
pause_means = While paused, nothing is recorded or sent.
# While there is one, what becomes of what was not sent yet.
pause_waits = Unsent messages stay on this computer.
# Above what is kept of the history.
kept = History on this computer
# Before the choice of how long.
kept_for = Keep for
# Before the choice of how much.
kept_within = and at most
# What is kept, in a sentence.
kept_means = Older messages are removed first; unsent ones are kept.
# Asks whether to clear the history.
clear = Clear history…
# Yes to that.
clear_history = Clear history
# No to that.
keep_history = Cancel
# Above the sentences about identity.
identity = Your identifier
# Above the decisions.
decisions = Your decisions
# In place of the decisions, which are kept in the history: there is none yet, or it was cleared.
no_decisions = Listed here once something is recorded.
# On the page “About”: above what the program is.
about_program = The program
# On the page “About”: above the addresses of the servers.
about_where = Where it sends
# On the page “About”: above the versions.
about_versions = Versions
# On the page “About”: above where the files are.
about_files = Files
# Lists what a program can send message by message.
by_message = By message
# The same turned round: field by field, with the messages that have it.
by_field = By field
# Above the fields that a message has whenever it is sent.
always_included = Always included
# Opens the source code in a browser.
source = Source code
# Opens the program's folder.
open_folder = Open folder
# On the page “About”: above everything that the program may ever send.
messages = What it can send
# No to what is new.
news_no = Keep as it is
# Yes to what is new.
news_yes = Send this too
# A button: the person has seen that words changed, and does not want to be told again
news_seen = I have seen it
# A button on another page: to the table of what is new or described in other words
news_show = Show what changed
# Takes a notice away.
dismiss = Dismiss
# Goes on although an older program may send more.
go_on = Continue
# Leaves everything as it is.
leave_it = Cancel

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = Details: { $tier }
less_of = Show less: { $tier }
header_count = { PLURAL($count) ->
    [one] 1 header
   *[other] { $count } headers
}
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = Show only: { $column }
sort_by = Sort by { $column }

## Programs and their states

# The state of a program: another one claims to be it.
state_conflict = Conflict
# The state of a program: the file with the choice cannot be trusted.
state_needs_attention = Needs attention
# The state of a program: nobody has answered yet.
state_not_answered = Not answered yet
# The state of a program: nothing is switched on.
state_off = Off
# The state of a program: there is a pause.
state_paused = Paused
# The state of a program: something stands above the choice, such as an administrator.
state_held_back = Blocked
state_shares = Shares { $on } of { $of }
# In place of the pages of a program whose manifest cannot be used.
manifest_broken = This program’s manifest (the file that lists what it can send) cannot be used, so its choices cannot be shown here. What you chose earlier still holds; without a choice, nothing is sent. The program may fix the file the next time it starts.
# In place of the pages of a program, about a folder with too many manifests.
manifests_left_out = There are more manifests in this folder than are read, and programs whose manifests are left out are not listed here. What you chose earlier still holds; without a choice, nothing is sent.
# In place of the pages of a program, about a folder with manifests that cannot be looked into.
manifests_unread = The folder with the programs’ manifests cannot be read, so programs whose manifests are in it are not listed here. What you chose earlier still holds; without a choice, nothing is sent.
# The state of a program whose manifest cannot be used.
state_broken = Broken manifest
# The same of a folder in which there are too many manifests.
state_left_out = Manifests left out
# The same of a folder with manifests that cannot be looked into.
state_unread = Cannot be read
# Before what is wrong with the manifest.
broken_why = What is wrong
# Before the path of the manifest.
broken_file = File

## The top of a page

would_like = { $name } would like to send some information
to_whom = From { $publisher }, who would receive it at { $destination }.
# Opens, before the answer, everything that the program may ever send.
read_about = Everything it can send
# Before the answer to a program that has been answered earlier: a link to what was recorded then.
read_history = What was recorded so far
# Back from that to the question.
back_to_question = Back to your answer
# In place of the title's sentence: a program that is not on this computer. $folder: where its folder would be
not_here = Candor didn’t find { $name } on this computer: there is no folder { $folder }. If you answer now, Candor makes that folder and keeps your choice there.
# Above the first answer: what holds until then.
unanswered = Nothing has been sent, and nothing will be until you answer.
# The same where something was answered before, and may have been sent.
unanswered_again = Nothing is sent until you answer.
# Above the first answer, about a program that may be sending without asking us.
unanswered_older = You haven’t answered yet, so this program isn’t allowed to send anything.
# Above the first answer: that the switches can be tried.
try_it = Try the switches: the preview shows exactly what each one would send. You can change your answer here at any time.
# The first answer was written.
answer_kept = Your answer is saved. You can change it here at any time.
# Said quietly for some seconds: a switch was switched on.
tier_is_on = “{ $tier }” is on.
# Said quietly for some seconds: a switch was switched off.
tier_is_off = “{ $tier }” is off.
# Said quietly for some seconds: the main switch was switched on.
sending_is_on = Sending is allowed again.
# Said quietly for some seconds: the main switch was switched off.
sending_is_off = Sending is off.
# Said quietly for some seconds: fields are withheld from now on.
field_is_out = Left out from now on.
# Said quietly for some seconds: fields that were withheld are allowed again.
field_is_in = Included from now on.
# Said quietly for some seconds: any other choice was written.
choice_is_kept = Your choice is saved.
# Said quietly for some seconds: a pause was ended.
pause_is_over = No longer paused.
# One tier was switched on while everything was off.
tier_alone = Sending is allowed again, for “{ $tier }” alone. The rest stays off until you switch it on.
header = By { $publisher }. Can send { $kinds }, and only those you switch on.
# Beside the switch for everything while it is on and messages carry an identifier.
off_changes_identifier = Switching off sending also changes your identifier.
# Below the program’s name while everything is off, and no tier is on.
header_off = Nothing is sent. Nothing below is switched on.
# $tiers: what was switched on when everything was switched off
header_off_back = Nothing is sent. If you allow sending again, this comes back: { $tiers }.
# After what would come back, while everything is off: the old identifier has ended.
header_off_new_identifier = Messages will then carry a new identifier.
history_since = { $messages }, { $size }, since { $since }.
history_size = { $messages }, { $size }.
last_sent = Last sent { $time }.
# Above the history, in place of when something was last sent.
nothing_sent = Nothing has been sent yet.

## Why something is not sent

# Why something is not sent: the main switch is off.
reason_everything_off = Everything is switched off
reason_tier_off = “{ $tier }” is switched off
# On the card of a tier that is on while everything is off.
tier_comes_back = Nothing is sent while everything is off. This comes back when you allow sending again.
# Why a field is not sent: the person withholds it.
reason_withheld = You left it out
reason_older = It was recorded before “{ $tier }” was last switched on
# Why a field is not sent: it was recorded before the person allowed it again.
reason_withheld_then = It was recorded before you allowed it again
# Why nothing is sent: there is no answer yet.
reason_not_answered = You haven’t answered yet
reason_tier_not_answered = You haven’t answered for “{ $tier }” yet
# Why nothing is sent: nobody can tell what the person agreed to.
reason_text_lost = Nothing is sent: the copy of the text that you agreed to is missing or was changed. Please answer again
# Why something is not sent: the person has not agreed to it.
reason_new = It is new or wider since you agreed, and waits for your answer
reason_file = Nothing is sent: the file with your choice cannot be trusted, because { $problem }
reason_conflict = Nothing is sent: another program claims to be { $name }. { $with }
# $until: see pause_until and pause_until_resumed
reason_paused = Nothing is recorded or sent: paused { $until }
# Why nothing is sent: a variable asks every program not to track.
reason_do_not_track = Nothing is sent by programs started from here: DO_NOT_TRACK is set. A program started elsewhere may not see it
# Why nothing is sent: our own variable forbids it.
reason_telemetry_off = Nothing is sent by programs started from here: CANDOR_TELEMETRY is off (so is anything but on, 1, true and yes). A program started elsewhere may not see it
# Why nothing is sent: this computer builds software, and nobody sits in front of it.
reason_ci = Nothing is sent by programs started from here: this is a build machine (CI is set). A program started elsewhere may not see it
# Why nothing is sent: the administrator’s rules.
reason_policy = Nothing is sent: this computer’s administrator has forbidden it
# Why nothing is sent: the rules might forbid it.
reason_policy_unreadable = Nothing is sent: the administrator’s rules for this computer cannot be read

file_problem = Nothing is sent, because the file with your choice cannot be trusted: { $problem }.
# What is wrong with the file that holds the choice, after “cannot be trusted: ”.
problem_damaged = it is damaged or incomplete
# What is wrong with the file that holds the choice: nothing is in it.
problem_empty = it is empty
# What is wrong with the file that holds the choice: it says something else than what was decided.
problem_changed = it was damaged, or changed by something other than Candor, since your choice was written
# What is wrong with the file that holds the choice: it is from before a no.
problem_put_back = an older copy of it was put back, from before you said no
problem_malformed = it is not complete JSON ({ $why })
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = a newer version of Candor wrote it (format { $format }; this version reads format { $known })
problem_writable = others can write to it: { $why }
# What is wrong with the file that holds the choice: others could put another one in its place.
problem_folder_writable = others can write to the folder it is in
problem_too_long = it is { $count } bytes long; a file with a choice has only a few hundred
# What is wrong with the file that holds the choice: it was never one, and no answer replaces it.
problem_never_was_one = it is not one of a program’s settings
# What is wrong with the file that holds the choice: it is a link to one of our other files.
problem_one_of_ours = it is one that Candor keeps for something else
problem_not_a_file = it is not a file but { $what }
# What is wrong with the file that holds the choice: it leads to one that is not there.
problem_dangling_link = it is a link that leads nowhere
# What is wrong with the file that holds the choice: it leads to no file at all.
problem_looping_link = it is a link that leads back to itself
# In `file_problem`: what is wrong with the consent file
problem_utf16 = it is written in UTF-16, but a consent file must be in UTF-8
problem_unreadable = it cannot be read ({ $why })

# What to do about a damaged file; a full stop follows.
remedy_damaged = Answer again; the damaged file is kept beside the new one
# What to do about a file that a newer version wrote; a full stop follows.
remedy_newer = Use the newer version of Candor, or answer again; the newer file is kept beside the new one
# What to do about a file that others may change; a full stop follows.
remedy_writable = Answer again, which closes the file to others, or run chmod go-w on it
# The same on Windows; a full stop follows.
remedy_writable_windows = Answer again, which closes the file to others
# What to do about a folder that others may change; a full stop follows.
remedy_folder_writable = Run chmod go-w on the folder; the file is then read at once
# What to do about an older copy that was put back; a full stop follows.
remedy_put_back = Answer again: the older copy is kept beside the new one
# The same on Windows; a full stop follows.
remedy_folder_writable_windows = Remove others’ right to write to the folder (in its properties, under Security); the file is then read at once
# What to do about something else in place of the file; a full stop follows.
remedy_not_a_file = Move it away and answer again
# What to do about a link to a file that Candor keeps for something else; a full stop follows.
remedy_one_of_ours = Remove the link to it and answer again
# What to do about a link that leads to no file; a full stop follows.
remedy_link = Remove or fix the link and answer again
# What to do about a file that this account cannot read; a full stop follows.
remedy_unreadable = Make it readable for this account; it is then read at once
old_file_kept = The old file could not be trusted. It was kept as { $path }.

# A pause, in the middle of a sentence
pause_until = until { $time }
# The end of a pause, in the middle of a sentence.
pause_until_resumed = until you resume it
paused_until = Paused { $until }

# Programs that do not know Candor's choices yet
older_reader = Versions of { $name } made before Candor may already be sending. They may know only the main switch, and send everything while it is on.
older_reader_on = Candor hasn’t seen a version of { $name } that understands the separate switches yet. Older versions may send everything while the main switch is on.
older_reader_pause = A version of { $name } that doesn’t understand pausing keeps sending; only “Allow sending” stops it.
switch_only = { $name } reads only the main switch, which is on only while every switch is on. So nothing is sent now.
older_question = { $name } may send more than you chose
older_question_why = You switched on only some things, and Candor hasn’t seen a version of { $name } that understands the separate switches yet. An older version may not tell the difference: it may check only whether sending is allowed.
# The last paragraph of a question: what going on does, and what leaving it does.
older_question_means = If you continue, an older version may send everything. If you cancel, nothing changes.

## What is new or wider since the last answer

news = { $name } would like to send more than you agreed to. Until you answer, only what you agreed to is sent.
news_tier = New tier: { $tier }
# Only the words of a program changed since the person agreed, and what it sends did not
news_words = { $name } describes some things in other words since you agreed. What is sent is the same.
# The maker that a program names is another than when the person agreed. $before: the maker then
publisher_changed = { $name } now names “{ $now }” as its publisher. When you agreed, it was “{ $before }”.
# A program has another name than when the person agreed. $name: the name now; $before: the name then
name_changed = When you agreed, { $name } was called “{ $before }”.
# After the sentences that another publisher or name stands there, where nothing else changed
news_same = What is sent is the same.
news_event = New message: { $event }
news_destination = “{ $event }” would be sent to { $now } instead of { $before }
news_identity = “{ $event }” would carry an identifier, or one that lasts longer
news_interval = “{ $event }” would be sent more often
news_no_review = “{ $event }” would be sent without you reading it first
news_by_itself = “{ $event }” would be sent by itself; until now, it was sent only when you wrote it
news_kept = “{ $event }” would be kept as a message of its own; until now it was only counted
# $fields: a list of fields
news_crossed = { $fields } of “{ $event }” would be counted together
news_cause = “{ $event }” would also be sent for { $tier }
news_field = New in “{ $event }”: { $field }. { $explain }
news_field_moved = { $field } in “{ $event }” would belong to another tier. { $explain }
news_field_source = { $field } in “{ $event }” would contain something else. { $explain }
news_field_looser = { $field } in “{ $event }” would say more. Before: { $before }. Now: { $now }
# A number would be in another unit, which may say more or less. $before and $now: what it is, as a sentence
news_field_unit = { $field } in “{ $event }” would be in another unit. Before: { $before }. Now: { $now }

## Choices and the preview

kept_in = Your choice is kept in { $path }, the file that { $name } reads.
# The same before the first answer: the file may not be there yet
kept_in_later = Your choice will be kept in { $path }, the file that { $name } reads.
# $time: see `today_at_inside`
last_changed = Last changed { $time }.
# After the path of the file with the choice: how soon a click counts.
takes_effect = Changes take effect at once.
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = This also tells the server: { $messages }.
# In the list of messages: this one carries no identifier.
identifier_none = No identifier
# In the list of messages: this one carries an identifier that is replaced every month.
identifier_monthly = Identifier changes monthly
# In the list of messages: this one carries an identifier that stays.
identifier_install = Identifier stays the same
# Below the preview: what no program can help telling a server.
server_sees = The server also sees your IP address and the time.
# In place of the preview, while everything is off.
nothing_to_see = Nothing. Switch something on to see it here.
nothing_because = Nothing. { $reason }.
# In place of the preview’s body, where a message has none.
no_body = No body. Everything it sends is in the address and the headers.
about_size = about { $size }

# Beside a value of the preview: it is new or wider, and nobody agreed to it yet.
origin_new = new, not agreed
# Beside a value of the preview: the person withholds it.
origin_withheld = left out by you
# Beside a value of the preview: its tier is off.
origin_switched_off = switched off
# Beside a value of the preview: it is the program’s own.
origin_program = from the program
# Beside a value of the preview: it is this computer’s own.
origin_computer = from this computer
# Beside a value of the preview: it is the time.
origin_clock = current time
# Beside a value of the preview: it is the person’s identifier.
origin_identity = your identifier
# Beside a value of the preview: it is what the program gave last time.
origin_last_sent = last sent
# Beside a value of the preview: the person writes it.
origin_person = you write it
# Beside a value of the preview: it stands in for one that is not known yet.
origin_example = example
# Beside a value of the preview: the program did not give it.
origin_left_out = not given

# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = Always { $value }
kind_text = { PLURAL($count) ->
    [one] Text of at most 1 character
   *[other] Text of at most { $count } characters
}
kind_one_of = One of: { $values }
kind_integer = A whole number{ $unit }{ $range }
kind_number = A number{ $unit }{ $range }{ $rounding }
# What a value may be: one of two.
kind_boolean = Yes or no
kind_list = Any of: { $values }
kind_histogram = How many measurements{ $unit } were below { $bounds }, and how many above
kind_traceback = Where the program failed, at most { $count } characters, with names and folders removed on this computer
kind_unit = {" "}in { $unit }
kind_between = , { $min } to { $max }
kind_at_least = , at least { $min }
kind_at_most = , at most { $max }
kind_rounded = { $decimals ->
    [0] , rounded to a whole number
    [1] , rounded to one decimal
   *[other] , rounded to { $decimals } decimals
}

## History

history_empty = { $name } hasn’t recorded anything yet. What it sends will appear here, byte for byte.
# In place of the history: its file is locked or cannot be opened.
history_unreadable = The history cannot be read right now. Nothing in it is lost.
# Above the history: its file was damaged.
history_set_aside = An earlier history was damaged. It was kept, and a new one was started; this is the new one.

# What became of a message, in a word: the server has it.
state_sent = Sent
# In a saved report, after that word: the server’s receipt names exactly what was sent.
confirmed_by_server = confirmed by the server
# What became of a message, in a word: it waits to be sent.
state_waiting = Waiting
# What became of a message, in a word: it is being sent.
state_on_its_way = Sending
# What became of a message, in a word: it is a crash report that waits for the person.
state_held = Waiting for you
# What became of a message, in a word: the server will not have it.
state_refused = Refused
# What became of a message, in a word: it waited too long.
state_expired = Expired
# What became of a message, in a word: it was switched off before it left.
state_withdrawn = Withdrawn
# What became of a message, in a word: it may have arrived.
state_unknown = Unknown

# A part of the chart: servers have these messages.
part_sent = Sent
# A part of the chart: these messages wait to be sent.
part_waiting = Waiting
# A part of the chart: these messages never left this computer.
part_never_left = Never left
# A part of the chart: these messages may have arrived.
part_unknown = Unknown
# A part of the chart: the server would not have these messages.
part_refused = Refused
part_of_chart = { $name } { $amount }
bar = { $from } to { $to }: { $parts }
# For screen readers, in place of the parts of a bar: nothing was recorded then.
bar_empty = nothing

found = { $count ->
    [0] No matches in { PLURAL($all) ->
        [one] 1 message
       *[other] { $all } messages
    }
   *[other] { $count } of { PLURAL($all) ->
        [one] 1 message
       *[other] { $all } messages
    }
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] No matches so far; { $looked_at } of { $all } searched
   *[other] { PLURAL($count) ->
        [one] 1 match so far; { $looked_at } of { $all } searched
       *[other] { $count } matches so far; { $looked_at } of { $all } searched
    }
}

# $took: see took, or nothing
fate_sent = { PLURAL($count) ->
    [one] Sent to { $host } at the first attempt{ $took }.
   *[other] Sent to { $host } after { $count } attempts{ $took }.
}
took = , { $milliseconds } ms
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] The server confirmed it received the whole request ({ $size }) unchanged.
   *[other] { PLURAL($others) ->
        [one] The server confirmed it received the whole request ({ $size }: this message and 1 other) unchanged.
       *[other] The server confirmed it received the whole request ({ $size }: this message and { $others } others) unchanged.
    }
}
# After how a message was sent: it is not proven which bytes arrived.
fate_unconfirmed = The server didn’t say which bytes it received.
# What became of a message: it was never tried yet.
fate_waits = Waiting to be sent.
# What became of a message: it was tried, and will be tried again.
fate_waits_again = Waiting to be sent again.
# What became of a message: it is being sent, as far as the history knows.
fate_sending = Being sent. If the program quit before an answer came, it will be sent again.
# What became of a crash report: it waits for the person.
fate_held = This crash report waits for you to read it. It hasn’t been sent.
# What became of a message: the server said no for good.
fate_refused = The server rejected it. It won’t be sent again.
# What became of a message: it grew too old to be sent.
fate_expired = It waited longer than 30 days and won’t be sent any more.
# What became of a message: it was switched off in time.
fate_withdrawn = You switched it off before it was sent. It never left this computer.
# What became of a message: it was switched off after an attempt that failed.
fate_withdrawn_after = The server didn’t accept it, and you switched it off before the next attempt.
# What became of a message: it left, and nobody knows whether it arrived.
fate_unknown = Sending had started when you switched this off, and no answer came. It may have arrived. It won’t be sent again.
# What became of a message: an answer came from which nobody can tell whether the server has it.
fate_unknown_answered = The server answered without saying what became of it, and then you switched this off. It may have arrived. It won’t be sent again.
# What became of a message: the history lost what it knew about it.
fate_unknown_damaged = The history was damaged before it was known what became of this message. It may have arrived. It won’t be sent again.
# After what became of a crash report: its text is gone.
fate_deleted = Its contents were deleted.
last_attempt_answer = Last attempt: the server answered { $status }.
last_attempt = Last attempt: { $why }.
# After what became of a message: the server has not answered its last attempt.
last_attempt_open = Last attempt: no answer yet.
allowed_in_window = You allowed this here ({ $time }).
allowed_on_command_line = You allowed this on the command line ({ $time }).
allowed_in_program = You allowed this in the program itself ({ $time }).
# Above the headers of an answer
answer = Answer { $status }
# In place of the headers of an answer.
no_answer = No answer yet

# Clearing
clear_question = Clear the history of { $name }?
clear_what = { PLURAL($count) ->
    [one] This deletes the one message of { $name } kept on this computer, including the server’s answers and the ticket number of a crash report.
   *[other] This deletes all { $count } messages of { $name } kept on this computer, including server answers and crash ticket numbers.
}
clear_waiting = { PLURAL($count) ->
    [one] 1 of them hasn’t been sent and won’t be.
   *[other] { $count } of them haven’t been sent and won’t be.
}
# A paragraph of the question, where there are tickets.
clear_tickets = The ticket numbers go too. Without them nobody, not even you, can erase or follow those reports on the server.
# The last paragraph of the question: what clearing does not do.
clear_means = Servers keep what they already received. Your choices stay as they are.
cleared = { PLURAL($count) ->
    [one] History cleared: deleted 1 message{ $waiting ->
        [0] {""}
       *[other] , { $waiting } of them unsent
    }.
   *[other] History cleared: deleted { $count } messages{ $waiting ->
        [0] {""}
       *[other] , { $waiting } of them unsent
    }.
}
not_cleared = The history was not cleared: { $why }.

## Your data

# In place of how many messages are kept: there are none, or they were cleared.
nothing_recorded = No messages on this computer.
kept_here = { PLURAL($count) ->
    [one] 1 message on this computer, { $size } in all.
   *[other] { $count } messages on this computer, { $size } in all.
}
of_them_wait = { PLURAL($count) ->
    [one] 1 of them is waiting to be sent.
   *[other] { $count } of them are waiting to be sent.
}
dropped = { PLURAL($count) ->
    [one] 1 value or message was dropped before it was recorded. A saved report says why.
   *[other] { $count } values or messages were dropped before they were recorded. A saved report says why.
}
# After an identifier: how long it lasts.
lasts_a_month = It changes every month, and whenever you switch off sending.
# After an identifier that does not change by itself: how long it lasts.
lasts = It stays until you replace it or switch off sending.
identifier = { $id }. { $lasts } It is random, not derived from anything on this computer.
identifier_to_come = There is no identifier now. One is made when a message first needs it. { $lasts }
no_identifier = None of { $name }’s messages carries an identifier.
# Below the identifiers: what is possible without one.
server_can_guess = A server can still guess which messages belong together by their IP address and time.
former_identities = { PLURAL($count) ->
    [one] 1 earlier identifier is kept on this computer. No new message carries it.
   *[other] { $count } earlier identifiers are kept on this computer. No new message carries them.
}
# A decision, such as “Switched on: Usage. Decided in the window.”
decision = { $said } { $by }
# After a decision: it was made in the window.
by_window = Decided in the window.
# After a decision: it was made on the command line.
by_command_line = Decided on the command line.
# After a decision: it was made in the program’s own settings.
by_program = Decided in the program.
# A decision: no to everything.
send_nothing = Send nothing.
# A decision: the main switch is on, and no other.
nothing_switched_on = Nothing switched on.

# The file for the report has no name yet.
type_a_name = Enter a file name first.
report_saved = Saved { $messages } to { $path }.
# A report, or its folder, was not opened.
report_not_opened = It could not be opened. It is { $path }.
report_not_saved = Not saved: { $why }.
no_folder = There is no folder yet: nothing has been decided or recorded ({ $path }).
folder_not_opened = The folder could not be opened. It is { $path }.
text_changed = What { $name } says about this has changed while you were reading. Nothing was saved. Please read it again.
# In `report_not_saved`: why
report_over_file = there is a file of this name already; choose another name
# In `report_not_saved`: why
report_changed = the history was changed while it was being saved; save it again
# In `report_not_saved`: why
report_no_folder = there is no folder { $folder }
# In `report_not_saved`: why
report_not_made = a part of it could not be made, which is a fault in Candor
# In `report_not_saved`: why
report_over_ours = this is where Candor keeps a file of its own; choose another place
# In `report_not_saved`: why
report_over_other = what has this name is not a file but { $what }; choose another name

## A saved report

# The title of the page. $name: the program
report_title = What { $name } recorded
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }, { $size } in all.
# Before the path of the file with the choice.
report_kept_in = Kept in
# Before the fields that the person withholds.
report_withheld = Left out by you
# Before the name of the program.
report_program = Program
# $publisher: who makes it
report_program_is = { $name } { $version }, by { $publisher }
# Before the time at which the report was made.
report_made = Page created
# Before the time zone of every time on the page.
report_time_zone = Time zone
# Above how much there is of each tier, and in each state.
report_totals = Totals
# Above the decisions.
report_decisions = Your decisions
# Above what each field of each message means.
report_meanings = What the fields mean
# Before the identifier of a decision’s receipt, and the digest of the text that was agreed to.
report_receipt_of_decision = Receipt
# Above the list of everything that a message lacks, or that became none.
report_dropped = Dropped before it was recorded
# One of these. $event: the name of the message in the program. $reason: one of those that follow
report_dropped_one = { $count } × { $event }: { $reason }
# Why something was dropped: a value is too large, too small, too long, or none of those allowed.
dropped_limits = a value outside its limits
# Why something was dropped: a value is of another type than the manifest says.
dropped_type = a value of the wrong type
# Why something was dropped: the manifest has no such value.
dropped_undeclared = a value that is not declared
# Why something was dropped: what is counted together has too many different values.
dropped_values = too many different values in one interval
# Why something was dropped: its identifier could not be read or made.
dropped_identity = no identifier
# Why something was dropped: there is a limit to what may wait, so that the disk does not fill up.
dropped_full = too much was waiting
# Why something was dropped: it could not be written down.
dropped_disk = it could not be written to the disk
# Why something was dropped: it came after the program had said that nothing more would.
dropped_closed = the program was already closing
# Why something was dropped: a copy of the program’s process may not record.
dropped_forked = in a copy of the program’s process, which cannot record
# Why something was dropped: it was recorded, and its file was cut or replaced before it was in the history.
dropped_lost = lost, because somebody else changed the file it was in
# Above the messages, which are all there are.
report_messages = All messages
# Above the requests in which messages were sent, with the answers.
report_requests = Requests and answers
# Beside an identifier that was replaced. $time: a moment in full
report_until = until { $time }
# Below an answer whose receipt names the digest of the request.
report_receipt = The server’s receipt confirms exactly these bytes.
# $number: the requests are numbered in the order in which they were made
report_request = Request { $number }
# What a file dialog calls a report to read.
report_web_page = Web page
# What a file dialog calls a report to process.
report_data = JSON
# What a report for a spreadsheet is called.
report_table = Table (CSV)
# What a report in every form is called.
report_all = All of these (ZIP)
# The name of the last column of a table, which explains the table.
report_csv_means = How to read this: times are UTC. A cell that would begin with = + - @ | % or U+0027 has a U+0027 in front, so that no spreadsheet calculates with it; take one U+0027 away and you have what was there. Characters that do not show have their names. The exact bytes are in the report as JSON.
# What the file README.txt in an archive says.
report_zip_means = report.html is to be read, report.csv is for a spreadsheet, report.json has everything for other programs. In the folder of each program are its manifest (everything it can ever send), the choice with what the program keeps in that file hidden, and the text that was agreed to. SHA256SUMS has the sum of each file: “sha256sum -c SHA256SUMS” or “candor verify” with the archive checks them.
# Above what there is in a few sentences. $name: the program
report_in_short = { $name } in short
# $messages: such as “3 messages”. $size: such as “1.5 KB”. $first, $last: moments in full
report_span = { $messages } with { $size } in all, recorded between { $first } and { $last }.
# $sent: such as “3 messages”. $confirmed: a number
report_sent = Sent: { $sent }. Confirmed by the server’s receipts: { $confirmed }.
# $messages: such as “3 messages”
report_waiting = Waiting: { $messages }.
# $count: a number. Why stands further down in the same report
report_dropped_count = Dropped before it was recorded: { $count }.
# Which messages are in a report. $time: a moment in full
report_from = Only messages from { $time } on.
# Which messages are in a report. $time: a moment in full
report_before = Only messages before { $time }.
# Which messages are in a report. $tiers: their names
report_of_tiers = Only messages of { $tiers }.
# Above what was recorded for each tier, whatever became of it.
report_by_tier = What was recorded for each tier
# A tier with no messages.
report_tier_none = Nothing was recorded for it.
# Before the field for words in a saved page.
report_search = Search
# No tier left out of a saved page’s list.
report_any_tier = All tiers
# No state left out of a saved page’s list.
report_any_state = All states
# No month left out of a saved page’s list.
report_any_month = All months
# Before the choice of a month.
report_month = Month
# Turns to newer rows of a list.
report_newer = Newer
# Turns to older rows of a list.
report_older = Older
# Before how many rows are listed at once.
report_per_page = Per page
# Nothing was found in a saved page.
report_no_match = No message fits.
# While a saved page is being searched.
report_searching = Searching…
# In place of a list that only a script can show.
report_no_script = So many messages can only be listed by the page’s script, and scripts are off here. The report as a table or as JSON has them as well.
# In place of a list that an old browser cannot show.
report_old_browser = This browser is too old to list the messages. The report as a table or as JSON has them as well.
# Above how a saved page is read.
report_how = How to read this page
# How a saved page is read: the messages.
report_how_messages = Each message is here with the exact bytes that were stored on this computer before anything was sent. A message that was sent leads to its request, and the request to the server’s answer.
# How a saved page is read: receipts.
report_how_receipts = A receipt is the SHA-256 that the server computed over what it received. If it equals the one that was noted here before sending, the server received exactly these bytes.
# How a saved page is read: checking it. The command stays as it is.
report_how_check = “candor verify” with this file checks that the messages have the digests noted for them. It cannot prove who wrote the file: nothing in it is signed.
# How a saved page is read: what is not in it.
report_how_hidden = Secrets and proofs are left out: [hidden] is in their place. Characters that do not show have their names, such as ⟨U+200B⟩.
# How a saved page is read: that nothing is loaded.
report_how_offline = This page loads nothing from any network and sends nothing. Its only script unpacks and lists what is in this file.

## About

# Above the list of messages: that it is complete.
everything_below = This is everything it can send through Candor. Nothing else can be.
# Before who makes the program.
fact_publisher = Publisher
# Beside what a program is called, where that changed
fact_program_name = Name of the program
# The label above where a person’s own data can be fetched and erased.
fact_own_data = Your own data
# Before the address that the program sends to.
fact_sends_to = Sends to
# Before the path of the file with the choice, and before the choice itself.
fact_choice = Your choice
# Before the path of the history.
fact_recorded = History
# Before where the manifest comes from.
fact_text = Manifest
# Where a manifest comes from: it is built in.
came_with_candor = came with Candor
installed = installed: { $path }
registered = registered by { $name }: { $path }
given_by_hand = added by you: { $path }
# The path of the file with the choice, while there is none
no_choice_yet = { $path } (no choice yet)
# On the page “About”; $url: an address.
own_data_at = You can fetch and erase what the server has of yours at { $url }.
# On the page “About”; $url: an address.
reports_at = You can look up what became of a crash report at { $url }.
# One of the messages that a program can send
event = { $title }. { $when }, if { $tiers } is on. { $identifier }.
# Below the title of a message: when it is sent
event_when = { $when }, if { $tiers } is on.
# About a message that the person writes
event_by_hand = You write it yourself. Nothing is sent until you press Send.
# About a message of which the server keeps only counts
event_counted = Its makers declare that this is counted and not kept: nobody can find yours among the others again, so it can’t be fetched or erased on their server either.
# About such a message; $fields: a list of fields
event_counted_together = Counted together: { $fields }.
only_with = Only with “{ $tier }”.
# Above the fields that a message has only while a tier is on
only_in_tier = Only with “{ $tier }”
# Beside a field: a message that always has it
used_always = In “{ $message }”, always
# Beside a field: a message that has it only while a tier is on
used_with = In “{ $message }”, only with “{ $tier }”

## Crash reports

# The tab.
crash_tab_word = Crash reports
# The list, for screen readers.
crash_list = Crash reports waiting for you
# Lets the report go.
crash_send = Send
# Opens its texts in an editor.
crash_edit = Edit
# Deletes it, after a question.
crash_delete = Delete…
# Puts the edited texts in place of the old ones.
crash_save = Save
# Leaves the editor.
crash_cancel = Cancel
# Whether to leave the editor although something was typed.
crash_leave_question = Discard changes?
# What that does.
crash_leave_means = What you typed won’t be saved. The report stays as it was.
# Stays in the editor.
crash_go_on_editing = Keep editing
# Leaves it.
crash_leave_it = Discard
# Leaves a report that was to be deleted.
crash_keep_it = Cancel
# Deletes it.
crash_delete_it = Delete
# Above what is left of a report's text: messages and notes.
crash_free_text = Free text
# What that is made of.
crash_free_text_means = Messages and notes, as the program wrote them. What was recognised in them as a name, a folder, an address or a secret is replaced. What was not recognised is still here, so read this part closely.
# Above the lines of a report that were written anew.
crash_rebuilt = Where in the program it was
# What those are made of.
crash_rebuilt_means = None of this is copied. Each line is written anew from the name of a function, a line number and the path below a folder where only code lies. Of any other path, nothing is left but [path].
# Above the fields besides the texts.
crash_fields = Other fields
# Above the number with which one can follow a report.
crash_ticket = Ticket number
# What it is for.
crash_ticket_means = Only this report has this number. It says nothing about you.
# Opens the report in the history.
crash_in_history = Show in history
# Goes on to the next report.
crash_close = Close
# Above what happens with reports to come.
crash_from_now_on = From now on
# One of the two choices.
crash_ask = Ask each time
# The other one.
crash_always = Always send
# On the card of a tier whose reports wait for the person.
crash_read_first = You read it first
# The same, once the person chose otherwise.
crash_not_read_first = Sent without asking you
# On the card of a tier: the person writes its messages.
by_hand_fact = You write it yourself
# About an edit that was saved as it was typed.
crash_saved = Saved. What you see here now is what would be sent.
# About one of which something was removed.
crash_saved_scrubbed = Saved, but not as you typed it: either it was too long, or something that could tell whose computer it came from was removed. Please check it once more.
# While an editor is open.
crash_while_editing = Remove or add what you like. When you save, names, folders and addresses are removed again.
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = This text has invisible characters. Each is shown as { $sign } here and does nothing; saving keeps them.
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { PLURAL($count) ->
    [one] { $name } ({ $does }) in line { $lines }
   *[other] { $name } ({ $does }) in lines { $lines }
}
# What a character does that does not show: it steers a terminal, or ends a line.
crash_unseen_controls = controls what displays the text
# What a character does that does not show: it turns what stands beside it from left to right or back.
crash_unseen_turns = turns the direction of the text
# What a character does that does not show: it takes no room, or looks like a space.
crash_unseen_hides = invisible
# Where there are very many different ones
crash_unseen_others = { PLURAL($count) ->
    [one] and 1 other
   *[other] and { $count } others
}
# Another report was chosen while an editor is open.
crash_save_first = Save or cancel this first.
# The program's new version does not know the report any more.
crash_not_declared = This version of the program no longer declares such a report. You can send it as it is, or delete it.
# The report has no text of the program's own.
crash_no_texts = It has no text that can be edited.
# What switching the tier off does, while nothing waits.
crash_off_means_word = While this is off, no crash is recorded.
# In place of the list, where nothing waits.
crash_nothing_waits = No crash reports waiting
# What the choice means while no crash is recorded.
crash_means_later = This applies once crashes are recorded again.
# What was read is not what stands there now.
crash_changed = Nothing was done: the report changed in the meantime, perhaps because the program crashed again. Please read it again as it is now.

## The same with facts in them

crash_tab = Crash reports ({ $count })
crash_when = { PLURAL($count) ->
    [one] { $time }
   *[other] { $time }, { $count } times
}
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] This is what { $name } would tell its makers about the crash. It would be sent to { $url }, with an identifier.
   *[no] This is what { $name } would tell its makers about the crash. It would be sent to { $url }, without an identifier.
}
# After what the report is: until when it stays here.
crash_nothing_leaves = Nothing leaves this computer until you press Send.
crash_not_now = Even then it has to wait. { $reason }.
# How much of the report was replaced: nothing.
crash_nothing_replaced = Nothing in it looked like personal data, so nothing was replaced. Please read it all the same.
crash_replaced = { PLURAL($count) ->
    [one] 1 piece of personal data was replaced. It is underlined.
   *[other] { $count } pieces of personal data were replaced. They are underlined.
}
crash_would_wait = When { $name } crashes, its report is kept here until you have read it. Names, folders and addresses are removed on this computer first. You can then edit it, send it or delete it. What you sent or deleted is listed in the history.
crash_would_go = When { $name } crashes, its report is sent at once, as you chose. Names, folders and addresses are removed on this computer first. What was sent is in the history, byte for byte.
crash_would_not = { $reason }. So when { $name } crashes, nothing about it is kept or sent.
crash_ask_means = When { $name } crashes, its report waits here until you send or delete it.
# What “Always send” does.
crash_always_means = Crash reports are sent without asking you.
crash_always_means_later = { PLURAL($count) ->
    [one] Crash reports are sent without asking you. The one already waiting keeps waiting.
   *[other] Crash reports are sent without asking you. Those already waiting keep waiting.
}
crash_off_means = { PLURAL($count) ->
    [one] Switching this off deletes the waiting report. After that, no crash is recorded.
   *[other] Switching this off deletes the { $count } waiting reports. After that, no crash is recorded.
}
crash_waiting = { PLURAL($count) ->
    [one] 1 crash report is waiting for you.
   *[other] { $count } crash reports are waiting for you.
}
# The question before a report is deleted.
crash_delete_question = Delete this crash report?
# What deleting a report does.
crash_delete_means = Its contents are removed from this computer and never sent. The history keeps only that there was one.
crash_not_saved = Not saved: { $why }.

# What became of a report that was let go, as a title: the server has it.
crash_sent = Sent
# Below that title, where the server proved which bytes it has.
crash_sent_confirmed = The server has it, and confirmed that it received exactly these bytes.
# Below that title, where the server did not.
crash_sent_unconfirmed = The server has it. It didn’t say which bytes it received.
# What became of a report that was let go, as a title: the server said no.
crash_refused = Refused
# What “Refused” means for that report.
crash_refused_means = The server rejected it. It won’t be sent again.
# What became of a report that was let go, as a title: it was switched off in time.
crash_withdrawn = Withdrawn
# What “Withdrawn” means for that report.
crash_withdrawn_means = It was switched off before it was sent. It never left this computer.
# What became of a report that was let go, as a title: it grew too old.
crash_expired = Expired
# What “Expired” means for that report.
crash_expired_means = It could not be sent for 30 days, and won’t be sent any more.
# What became of a report that was let go, as a title: nobody knows.
crash_unknown = Unknown
# What “Unknown” means for that report.
crash_unknown_means = Sending had started, but no answer came. It may have arrived. It won’t be sent again.
# What became of a report that was let go, as a title: it has not left yet.
crash_queued = Waiting
# Below that title, while it is being sent.
crash_queued_now = You released it. It is being sent now.
# Below that title, before what stands in the way.
crash_queued_not_yet = You released it, but it could not be sent yet.
crash_queued_later = It will be tried again while { $name } runs, and by “candor deliver”.
# A report was deleted here, as a title.
crash_deleted = Deleted
# What became of what the deleted report said.
crash_deleted_means = Its contents are gone from this computer and were never sent. The history keeps only that there was one.
# A report went away while this window showed it, as a title.
crash_not_here = This report is no longer here
# Why a report is not here any more: somebody deleted it.
crash_meanwhile_deleted = It was deleted in the meantime: on the command line, in another window, or because it was switched off. It was never sent.
# Why a report is not here any more: somebody let it go.
crash_meanwhile_released = It was released in the meantime, on the command line or in another window. The history says what became of it.
# Why a report is not here any more, where the history has to say it.
crash_meanwhile_other = It is no longer waiting. The history says what became of it.
# Why a report is not here any more: somebody cleared the history.
crash_meanwhile_cleared = The history was cleared in the meantime, and the report with it. It was never sent from here.
# After why a report is not here any more, if it was being edited.
crash_typing_lost = What you were typing was not saved.
crash_another_sends = Another process is sending for { $name } right now.

## What a person writes to the makers, and what became of what they sent

# The tab for what the person writes to a program’s makers, and for what became of what they sent.
feedback_tab_word = Feedback
# Above what is written
feedback_title = Write to { $publisher }
# Below that
feedback_goes_to = When you press Send, it is sent to { $url }, without an identifier. Until then, nothing you type is kept.
# Why nothing can be sent now; $reason is a clause
feedback_would_not = { $reason }. So nothing you write can be sent.
# Opens the page with the switches, of which one stands in the way.
feedback_choices = Go to your choices
# The choice among several kinds of message that can be written.
feedback_kind = Kind of message
# A choice in which nothing was chosen, so that nothing of it is sent.
feedback_not_chosen = Not selected
# Below a text: how long it is, and how long it may be
feedback_room = { $count } of { $most } characters
# In place of what would be sent.
feedback_does_not_fit = What you wrote is too long. Shorten it, and it can be sent.
# Below what is written; $what: see `mark_folder` and those below it
feedback_warning = Your text seems to contain { $what }. It’s sent as you typed it, so leave that in only if you mean to.
# In `feedback_warning`
mark_folder = a folder of yours
# In `feedback_warning`
mark_name = the name of your account or computer
# In `feedback_warning`
mark_email = an e-mail address
# In `feedback_warning`
mark_address = a network address
# In `feedback_warning`
mark_secret = a password or key
# In `feedback_warning`
mark_number = a long number
# In place of what would be sent.
feedback_empty = Exactly what would be sent is shown here once you have written something.
# The choice changed meanwhile, or the program’s manifest.
feedback_changed = Not sent: what would be sent has changed since it was shown. Please look at it again.
# A message was let go.
feedback_kept = It’s on its way. What becomes of it is shown under “What you sent”.
# A message was let go and not sent; $why is a sentence
feedback_not_yet = It’s kept, but could not be sent yet. { $why } It will be tried again while { $name } runs, and by “candor deliver”.
# Above the list of sent messages and crash reports.
feedback_sent = What you sent
# In place of that list.
feedback_none_sent = Nothing yet. Messages and crash reports you send are listed here.
# Above that list
feedback_asked_at = Ask what became of it whenever you like. The question is sent to { $url } and says only the ticket number. Nothing is asked unless you ask.
# Above that list
feedback_no_address = { $name } doesn’t say where you could ask what became of them.
# Below that list
feedback_more = Only the newest { $count } are listed here. “candor reports” lists all of them.
# Asks the server about one of them.
feedback_ask = What became of it?
# While one is asked about.
feedback_asking = Asking the server…
# Waits for the answer no longer.
feedback_stop = Stop
# Erases one of them on the server, after a question.
feedback_erase = Erase it there…
# The question before that.
feedback_erase_question = Erase this report on the server?
# What it does; $url: an address
feedback_erase_means = { $url } is asked to erase what came under this ticket number, and learns nothing but that number. Its makers can then no longer read it. This cannot be undone.
# What it does not do.
feedback_erase_not_all = Backups can keep copies for a while; the answer says until when. The history on this computer stays.
# What the server said about one of them.
feedback_erased = Erased on the server.
# The server was asked to erase one of them, and its answer was lost.
feedback_may_be_erased = It may have been erased. Erase it again to be sure: the server then answers as it did at first.
# About one of them.
feedback_never_asked = You haven’t asked about it yet.
# About one of them.
feedback_unfinished = The last question has no answer yet.
# What the server answered about one of them.
feedback_not_known = The server doesn’t know this number, or no longer knows it.
# What the server answered about one of them.
feedback_no_sense = The server’s answer could not be understood.
# About one of them; $status is a number such as 503
feedback_answered = The server answered { $status } and said nothing about it.
# About one of them; $why in the system’s own words
feedback_not_reached = The server could not be asked: { $why }.
# About one of them
feedback_elsewhere = It went to { $url }, and the program now uses another server, which knows nothing of it.
# How far the makers have come with one of them.
feedback_received = Received.
# How far the makers have come with one of them.
feedback_seen = Seen by its makers.
# How far the makers have come with one of them.
feedback_fixed = Fixed.
# How far the makers have come with one of them
feedback_fixed_in = Fixed in { $version }.
# How far the makers have come with one of them.
feedback_other = Something became of it that this version of Candor has no word for.
# After that; $time such as “today 20:15”
feedback_asked = Asked { $time }.
# Above what the makers answered.
feedback_answer = Their answer

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens.
settings = Settings
# The choice of the colours.
theme = Theme
# Colours: as the system has them.
theme_system = Same as system
# Colours: by day.
theme_light = Light
# Colours: by night.
theme_dark = Dark
# The choice of the size of everything.
text_size = Text size
# A text size
percent = { $number }%
# The choice of the language.
language = Language
# $language: what the system asks for, in its own words
language_system = Same as system ({ $language })
# The switch for less movement.
movement_less = Reduce motion
# What less movement is.
movement_less_means = Turns animations off.
# Below the title of the settings: what they are.
settings_means = How this window looks, and which programs it lists.
# Closes the settings.
settings_done = Done
choice_not_written = Your choice could not be saved and has not changed: { $why } ({ $path }).
settings_not_kept = The window’s settings could not be saved: { $why }.
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = These settings could not be read when this window opened, and were reset; before a new file is written, the old one is kept as { $path }.
# No font has the characters of the chosen language
fonts_missing = No font on this computer has the characters of { $language }. Install one, such as Noto Sans CJK, and open this window again.

## The list of programs

# Above what adds a program.
add_program = Add a program…
# Above the same, as a heading: no dots, because nothing opens.
add_program_heading = Add a program
# What a person is asked for when they add a program, and that it does no harm.
add_program_means = Choose the program’s manifest, the .toml file that lists everything it can send. Adding it sends nothing.
# The field for the path of a manifest.
add_program_path = Manifest file
# Adds the program whose manifest was named.
add = Add
program_added = Added { $name }.
# $why: a whole sentence
demo_not_started = The demo could not be opened. { $why }
# In a dialog of the system, in place of the window. $why: as the system says it; $command: what to type
no_window = No window can be opened here ({ $why }). The command line can do the same: { $command }
program_not_added = Not added: { $why }.
# In `program_not_added`: why
no_file_there = there is no file { $path }
# Leaves a program out of the list.
hide_program = Hide this program
# What hiding a program does, and what not.
hide_means = This only hides it here. It doesn’t change what it is allowed to send.
hidden_programs = { PLURAL($count) ->
    [one] 1 hidden program
   *[other] { $count } hidden programs
}
show_program = Show { $name } again
# One switch for every program.
all_programs = Allow programs to send
# What the switch for every program does.
all_programs_off_means = Switching this off switches every program off at once, and changes their identifiers. Switching it on brings the choices back, as they were, of the programs it had switched off.
# Why the switch for every program cannot be moved.
all_programs_locked = Every program is off. Switch them on one by one.
# Opens the system’s own dialog for files.
choose_file = Choose a file…
# The system has no dialog for files.
no_dialog = There is no file dialog here. Enter the path of the file.
# Takes a manifest that cannot be used out of the list of programs.
forget_manifest = Remove from the list
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = { PLURAL($count) ->
    [one] Not switched off: { $names }. Its manifest cannot be used, so Candor doesn’t know where its choice is kept. What you chose for it earlier still holds.
   *[other] Not switched off: { $names }. Their manifests cannot be used, so Candor doesn’t know where their choices are kept. What you chose for them earlier still holds.
}
# $folders: folders of manifests that could not be read, or not all of them; programs that the switch for all of them could not switch off are unknown
all_programs_not_looked_into = Not all manifests could be read: { $folders }. Programs whose manifests are in there may not have been switched off. What you chose for them earlier still holds.
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { PLURAL($count) ->
    [one] { $names } stays off. Switch it on itself: an older version may send more than you chose.
   *[other] { $names } stay off. Switch them on one by one: older versions may send more than you chose.
}

## A single field

# A small switch beside a field, for screen readers
send_field = Send { $field }
# Beside a field that the person withholds.
field_withheld = Left out. The rest of the message is still sent.
# Beside a field that the person withholds, where nothing is sent at all.
field_left_out = Left out.
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = Left out together with others by “{ $entry }” in the file. You can only change it there.
# Above the switches of single fields.
withhold_means = Switch off a field to leave out just that one.

## Identity

# Copies the identifier.
identity_copy = Copy identifier
# Said quietly for some seconds: the identifier was copied.
identity_copied = Identifier copied.
# Asks whether to replace the identity.
identity_replace = Replace identifier…
# The question whether to replace the identity.
identity_replace_question = Replace your identifier?
# What replacing it does.
identity_replace_means = From now on, messages carry a new identifier, and servers will treat you as someone new. They keep what they received with the old one. What is already waiting is still sent with it.
# Yes: replace the identity.
identity_replace_it = Replace
# No: keep the identity.
identity_keep = Cancel
# The identity was replaced.
identity_replaced = Your identifier was replaced.

## On the server

# Above what a person can do about what the server has of theirs.
server = On the server
# $url: an address
server_where = Asks { $url }, and only when you press a button.
# What the server learns when it is asked.
server_says_who = The server is sent a proof that your identifiers are yours, and sees your IP address.
# The same where identifiers change every month.
server_says_months = It also learns which identifiers of different months belong together.
# In place of the buttons, while there is nothing to ask for.
server_nothing_yet = Nothing was sent with an identifier yet, so there is nothing that the server could find.
# A button.
server_fetch = Fetch what the server has
# A button that asks first.
server_erase = Erase it there…
# A button that opens the server’s page in the browser.
server_page = Open its page
# Ends what is being asked.
server_cancel = Cancel
# $place: of the identifier that is asked about; $messages: such as “3 messages”
server_progress = Asking about identifier { $place } of { $of }. So far: { $messages }.
# While nothing is known yet.
server_asking = Asking the server…
# $messages: such as “3 messages”
server_has = The server has { $messages } of yours.
# What came.
server_has_none = The server has nothing of yours.
# $days: such as “a year”
server_keeps = It says that it keeps messages for { $days }.
# Only a part of it came.
server_more = The server has more of yours than is fetched at once; its own page gives all of it as a file.
# Messages that both have.
server_same = Same here and there
# Messages that only this computer has.
server_only_here = Only here
# Messages that only the server has.
server_only_there = Only there
# One of the three lists; $count: how many messages are in it
server_side = { $name }: { $count }
# Below a long list; $messages: such as “3 messages”
server_first = Listed here: the first { $messages }.
# $time: see `today_at_inside`
server_waits = The server asks for a pause. It is asked on after this time: { $time }.
# Why identifiers are kept that no message carries any more.
server_former = Earlier identifiers are kept for nothing but this, until what was sent with them is erased there or you forget them.
# The name of the list, for screen readers.
server_list = Messages compared
# The name of the bytes, for screen readers.
server_bytes = Exact bytes
# In place of an empty list.
server_none = None
# $messages: such as “3 messages”
server_beyond_counted = Counted and not kept, as its makers declare, so nobody can find yours among the others: { $messages }.
# $messages: such as “3 messages”
server_beyond_without = Sent without an identifier, so nobody can find yours there: { $messages }.
# $messages: such as “3 messages”
server_beyond_elsewhere = Sent to another address: { $messages }.
# $messages: such as “3 messages”
server_beyond_over = Sent with an identifier that was erased there, or that this computer has forgotten: { $messages }.
# $messages: such as “3 messages”
server_beyond_unfinished = Not among what was fetched, where the server has more than that: { $messages }.
# $why: see server_why
server_not_fetched = Nothing was fetched: { $why }.
# $why: see server_why
server_not_erased = It isn’t certain that anything was erased: { $why }.
# $why: see server_why
server_not_opened = The page was not opened: { $why }.
# $messages: such as “3 messages”
server_erased = Erased on the server: { $messages }.
# $date: a day
server_backups = Until when its backups have copies: { $date }.
# What follows from erasing.
server_replaced = Your identifier was replaced: the next message gets a new one.
# $messages: such as “3 messages”
server_withdrawn = Waiting with the old identifier, and no longer sent: { $messages }.
# What erasing cannot reach.
server_counted_stays = What was only counted cannot be found, and stays counted.
# $done and $of: how many identifiers; $why: see server_why
server_part = Done for { $done } of { $of } identifiers, then it ended: { $why }.
# $why: see server_why
server_after = The server has erased, but not all that follows could be done here: { $why }.
# The page is on its way to the browser.
server_page_opened = Its page opens in your browser, with a link that works once.
# Asks whether to erase.
server_erase_question = Erase what the server has of yours?
# What it does; $url: an address
server_erase_means = { $url } is asked to erase every message with one of your identifiers, earlier ones too. This cannot be undone.
# What it does on this computer.
server_erase_here = Your identifier is then replaced, and messages still waiting with it are not sent. The history on this computer stays.
# What it does not do.
server_erase_not_all = Backups can keep copies for a while; the answer says until when. What was only counted cannot be found.
# Yes: erase.
server_erase_it = Erase it there
# No: do not erase.
server_erase_not = Cancel
# A quiet link below the buttons.
server_forget = Forget earlier identifiers…
# The question whether to forget earlier identifiers.
server_forget_question = Forget your earlier identifiers?
# What that means.
server_forget_means = What servers have with them stays there, and nobody, not even you, can fetch or erase it after this. This cannot be undone. No server is asked.
# What happens on this computer.
server_forget_here = Messages still waiting with them are not sent. Your identifier in use and the history on this computer stay.
# Yes: forget them.
server_forget_it = Forget
# Afterwards, and among the decisions.
server_forgot = Earlier identifiers forgotten: { $count }.
# In `server_not_fetched` and the like: why
server_cancelled = you cancelled
# In `server_not_fetched` and the like: why
server_why_not_offered = its makers do not offer this
# In `server_not_fetched` and the like: why
server_why_conflict = two manifests claim this program, so it is not clear which server is meant
# In `server_not_fetched` and the like: why
server_why_no_identifier = nothing was sent there with an identifier
# In `server_not_fetched` and the like: why
server_why_new_server = the program now names another server, { $url }; nothing here shows that it has anything of yours, so it gets no proof before you have agreed to it under “Choices”
# In `server_not_fetched` and the like: why; $status: a number
server_why_refused = the server does not accept the proof ({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_not_there = the server has no such page ({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_busy = the server cannot answer now ({ $status }); try again later
# The same; $time: see `today_at_inside`
server_why_busy_until = the server cannot answer now ({ $status }); it asks you to try again after this time: { $time }
# In `server_not_fetched` and the like: why
server_why_unreadable = the server’s answer cannot be used
# Among the decisions; $messages: such as “3 messages”
server_asked_fetch = Fetched what the server has: { $messages }.
# Among the decisions, after that.
server_asked_more = The server had more.
# Among the decisions, after what was asked; $count: a number
server_asked_requests = Number of requests: { $count }.
# Among the decisions.
server_asked_page = Opened the server’s page.
# Among the decisions.
server_asked_in_vain = Asked the server, without success.
# Among the decisions: nobody was there any more to hear the answer.
server_asked_open = Asked the server; its answer is not known.
# Among the decisions: an erasure whose answer is not known.
server_asked_maybe = Asked the server to erase what it has. It may have been erased: the answer did not arrive.
# Among the decisions: an erasure whose answer is not known; later the server refused a message because it had erased.
server_asked_over = Asked the server to erase what it has. Its receipt did not arrive, but it has said since that this was erased.

## What is new, side by side

# Above what is new or wider, or described in other words.
news_open = What changed
# Above what the person agreed to.
news_column_before = When you agreed
# Above what is asked for now.
news_column_now = Now
# Below “When you agreed”: nothing of it was there.
news_was_not_there = Not there yet.

## How much, and how often

# What a message amounted to lately
volume_measured = { PLURAL($count) ->
    [one] 1 in the last 30 days, { $size }.
   *[other] { $count } in the last 30 days, { $size } in all.
}
# The same where the choice was another meanwhile
volume_scaled = { PLURAL($count) ->
    [one] 1 in the last 30 days; with these switches about { $size }.
   *[other] { $count } in the last 30 days; with these switches about { $size }.
}
# A message that is sent again and again
volume_repeats = While { $name } runs, { PLURAL($count) ->
    [one] 1 an hour
   *[other] { $count } an hour
}, about { $size }.
volume_tier = { $size } a month
# Below a switch that was switched on: a message is now sent. $fields: see `field_count`
adds_message = Adds the message “{ $message }” ({ $fields }).
# Below a switch that was switched off: a message is no longer sent
takes_out_message = Removes the message “{ $message }”.
# Below a switch that was switched on: a message says more
adds_fields = { PLURAL($count) ->
    [one] Adds 1 field to “{ $message }”.
   *[other] Adds { $count } fields to “{ $message }”.
}
# Below a switch that was switched off: a message says less
takes_out_fields = { PLURAL($count) ->
    [one] Removes 1 field from “{ $message }”.
   *[other] Removes { $count } fields from “{ $message }”.
}
# Below the name of something that was found: what kind of thing it is, and what it means
found_kind = { $kind }. { $means }
# Below a list of what was found that is cut
find_more = { PLURAL($count) ->
    [one] and 1 more. Add a word to narrow it down.
   *[other] and { $count } more. Add a word to narrow it down.
}
# Above the exact bytes of a message.
as_sent_means = These are the exact bytes.
# Above the bytes of a message, laid out to be read.
to_read_means = Formatted for reading. “As sent” shows the exact bytes.

## Several messages of the history

copy_rows = { PLURAL($count) ->
    [one] Copy 1 message
   *[other] Copy { $count } messages
}
rows_chosen = { PLURAL($count) ->
    [one] 1 selected
   *[other] { $count } selected
}
rows_copied = { PLURAL($count) ->
    [one] Copied 1 message.
   *[other] Copied { $count } messages.
}
# More were chosen than fit
rows_copied_part = Copied only the oldest { $count } of { $all } messages, { $size }: more would be too much to paste. A report under “Your data” has all of them.
# For screen readers: how several rows are chosen without a mouse.
rows_keys = Shift selects several, Ctrl+Up and Ctrl+Down move without selecting, Ctrl+Space adds that one, Ctrl+A selects all that are shown, Escape leaves one, Ctrl+C copies the selection.

## The table of the history: its columns, and the way to the newest message
# For screen readers: how the columns are made wider without a mouse.
width_keys = Shift+Left and Shift+Right make the column narrower or wider; Delete fits it to its contents.
# For screen readers: what makes a column wider
width_of = Width: { $column }
# A button over the rows: so many have come that are not in sight; an arrow follows
newer = { PLURAL($count) ->
    [one] 1 newer
   *[other] { $count } newer
}
# In place of the rows, above a button that shows everything again.
nothing_matches = Nothing matches the search and filters.

## Until when a message waits
# After what became of a message: nobody is there to send it, and when that changes
nobody_sends = { $name } isn’t running, as far as Candor can tell. This will be sent the next time it runs.
# The same where the server asked to wait. $time: inside a sentence
nobody_sends_asked = { $name } isn’t running, as far as Candor can tell. The server asked to wait until { $time }. This will be sent when it runs after that.
next_attempt = Next attempt: { $time }.
next_attempt_asked = The server asked to wait. Next attempt: { $time }.

## The whole request with a message
# The form that shows it.
whole_request = Whole request
# $size: of the body. The digest itself follows on a line of its own
request_digest = SHA-256 of the body ({ $size }):
# How to check that by hand
request_check = To check it yourself, save the body and run { $command }. It prints the same digits.
# In place of the body.
request_not_whole = The history no longer has everything that was in this request, so its body can’t be shown. The headers and the digest are as they were when it was sent.
# Above a request that never left.
request_stayed = There was no connection, so nothing of this request left your computer.
# The answer to it, as a heading.
answer_word = Answer
# Saves the exact bytes of the body.
save_body = Save body…
body_saved = Saved the body to { $path }
body_not_saved = The body was not saved: { $why }.
# Why: the history does not have it.
body_gone = the history no longer has it
# Why something was not done about a program: between the click and the deed its manifest went away
program_gone = its manifest is gone or cannot be used any more

## What a decision changed
# $tiers: a list of names
decision_on = Switched on: { $tiers }.
decision_off = Switched off: { $tiers }.
# $fields: a list of fields
decision_withheld = Left out: { $fields }.
decision_allowed = Included again: { $fields }.
# $event: a message, $tier: the one tier for which it was left out; it stands in a list
decision_cause = { $event } ({ $tier })
# A decision: no to everything, after a yes.
decision_all_off = Sending switched off.
# A decision: yes to sending, after a no. What is on now follows.
decision_all_on = Sending switched on.
# $until: see pause_until and pause_until_resumed
decision_paused = Paused { $until }.
# A decision: a pause was ended.
decision_resumed = Resumed.
# A decision about crash reports.
decision_ask = Crash reports: ask each time.
# A decision about crash reports.
decision_always = Crash reports: always send.
# A decision about what had changed in the program’s description: a yes to it, or that it was seen.
decision_news = What had changed was seen or answered.
# A decision that changed no switch.
decision_other = No switch changed.

## What could not be done, and why
# Another manifest is in the way: it claims the same program
conflict_claims = { $file } says that { $app } sends to { $destination }
# Another manifest is in the way: two programs may not share a folder
conflict_shares_folder = { $name } uses the same folder
# Anything that failed and has no sentence of its own. $why: see `log_unusable`, `identity_io`, `system_not_allowed`
not_done = That didn’t work: { $why }.
# A choice is in force, and its receipt is written later. $why: see `log_unusable` and those below it
trouble_receipt_waits = Your choice is in force. It will be listed among your decisions once the history can be written again: { $why }.
# The same where no file can be written at all
trouble_receipt_lost = Your choice is in force. But it won’t be listed among your decisions until the next one, because neither the history ({ $log }) nor a file beside it ({ $file }) can be written.
# A choice that ends the identity could not do so
trouble_identity_kept = The old identifier could not be set aside: { $why }.
# Receipts that waited for the log could not be read. $why: see `log_unusable` and those below it
trouble_receipts_unread = Your choice is in force. Only earlier entries among your decisions, which wait in the file { $file }, could not be read: { $why }.
# Why a choice could not be written
not_written_no_tier = This program has no tier “{ $tier }”.
# $entry: what should have been the name of a field
not_written_no_entry = “{ $entry }” is not the name of a field.
# Why a choice could not be written
not_written_not_answered = You haven’t answered for this program yet: switch something on or off first.
# In `choice_not_written`: why
not_written_in_the_way = something else is where the file should be; move it away first
# In `choice_not_written`: why
not_written_never_was_one = the file there is not one of a program’s settings, and would be lost; move it away first
# In `choice_not_written`: why
not_written_one_of_ours = the file there is one that Candor keeps for something else; remove the link to it first
# In `choice_not_written`: why
not_written_looping_link = it is a link that leads back to itself; remove it first
# In `choice_not_written`, `identity_io` and `log_io`: why
not_written_held = another program is using it; try again
# In `choice_not_written`: why
not_written_no_locks = the file system there does not support locks, and without them only a no is written
# In `choice_not_written`: why
not_written_too_many_copies = there are too many kept copies beside it
# In `choice_not_written`: why
not_written_contended = another program kept changing the file; try again
# The secret behind the identity. $why: what the system said
identity_io = the secret behind your identifier cannot be read or written: { $why }
# The secret behind the identity
identity_damaged = the secret behind your identifier is damaged; move the file { $file } away, and a new one will be made
# The secret behind the identity
identity_no_randomness = the operating system gives no random numbers
# A notice. $why: see `identity_io` and those below it
identity_unusable = What carries an identifier is not recorded: { $why }.
# Why the history cannot be used. $why: in the words of the database
log_unusable = the history cannot be used: { $why }
# Why the history cannot be used
log_no_room = the disk is full, and even reading the history needs a little room beside it; free some space and try again
# Why the history cannot be used
log_newer = a newer version of Candor wrote the history (version { $version }); it is left as it is ({ $path })
# Why the history cannot be used
log_not_ours = the database where the history should be is not Candor’s; move it away ({ $path })
# Why the history cannot be used
log_path_too_long = the history cannot be used, because its path has more than { $most } bytes, which is the most that a database can have; move the folder ({ $path })
# Why the history cannot be used
log_no_locks = the history cannot be used, because files cannot be locked where it is; move the folder to another disk ({ $folder })
# Why the history cannot be changed
log_read_only = the history can only be read; nothing can be written where it is
# Why the history cannot be read
log_unsettled = the history can only be read, and something would have to be written into it first; copy its folder to a place where that is possible ({ $path })
# Why clearing the history is not complete
log_being_read = everything was removed, but another program is reading the history, and what was in it is still in its file; clear it again in a moment
# Why the log cannot be used
log_forked = this process was forked from one that had the history open and cannot use it; start a process of its own for this
# Why the log cannot be used
log_in_the_way = what should be a file of the history is not a file but { $what }; move it away ({ $path })
# Why the history cannot be used. $why: what the system said
log_io = the history cannot be read or written: { $why }
# Why the history cannot be used. $what: in English
log_unexpected = the history contains something unexpected: { $what }
# In `crash_not_saved`: why
edit_not_declared = this version of the program doesn’t know the crash report “{ $event }”, so it can’t be edited; it can be sent as it is, or deleted
# In `crash_not_saved`: why
edit_not_editable = “{ $field }” is not a text that you can edit in this report; you can edit { $fields }
# In `crash_not_saved`: why
edit_nothing = “{ $field }” is not a text that you can edit in this report; it has none
# In `crash_not_saved`: why
edit_not_there = this report has no text at “{ $field }”
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = the new text is not what “{ $field }” takes ({ $takes })
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = the new text is too long for “{ $field }” ({ $takes })
# In `last_attempt`: why
failure_answered = the server answered { $status }
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy = no connection: { $variable } does not name a proxy that can be used ({ $why })
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy_protocol = no connection: the proxy that { $variable } names speaks { $protocol }; only HTTP and HTTPS can be used
# In `last_attempt`: why
failure_no_connection_in_time = no connection in time
# In `last_attempt`: why. $why: in the words of the network
failure_no_connection = no connection: { $why }
# In `last_attempt`: why
failure_no_answer_in_time = no answer in time
# In `last_attempt`: why. $why: in the words of the network
failure_no_answer = no answer: { $why }
# In `failure_no_connection`: nothing listens there, or it may not be reached.
network_refused = it was refused
# In `failure_no_connection`: there is no network, or none that leads there.
network_unreachable = the network does not lead there
# In `failure_no_connection`: the server’s name could not be looked up, as without any network.
network_no_such_name = the server’s name cannot be looked up
# In `failure_no_connection` and `failure_no_answer`: the connection ended too early.
network_broke_off = the connection broke off
# Why a manifest cannot be used
refusal_not_a_file = this is not a file
# Why a manifest cannot be used
refusal_too_long = the manifest is longer than { $count } bytes
# Why a manifest cannot be used
refusal_utf16 = the manifest is written in UTF-16; save it as UTF-8
# Why a manifest cannot be used
refusal_not_utf8 = the manifest is not text in UTF-8; save it as UTF-8
# Why manifests of a folder are not used
refusal_left_out = manifests in this folder that are left out: { $count }; at most { $files } are read, { $mib } MB together, the shortest first
# In `problem_wrong_type`: what is wrong
wrong_not_an_object = it should be a JSON object, but is something else
# In `problem_wrong_type`: what is wrong
wrong_no_main_switch = telemetry_enabled, the main switch, is missing
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_missing = { $key } is missing
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_twice = { $key } is in it twice
# In `problem_wrong_type`: what is wrong. $expected: see `expected_format` and those below it
wrong_value = { $key } should be { $expected }, and is { $found }
# In `wrong_value`
expected_format = the number 1
# In `wrong_value`
expected_true_or_false = true or false
# In `wrong_value`
expected_switches = an object of true or false
# In `wrong_value`
expected_texts = a list of texts
# In `wrong_value`
expected_entries = a list of entries such as "event/field"
# In `wrong_value`
expected_ask_or_always = "ask" or "always"
# In `wrong_value`
expected_pause = null, a time or "resumed"
# In `wrong_value`
expected_days_and_mib = an object with days and mib
# In `wrong_value`
expected_whole_number = a whole number
# In `wrong_value`
expected_object = an object
# In `wrong_value`
expected_text = a text
# In `wrong_value`
expected_time = a time such as 2026-11-21T20:15:03Z
# In `wrong_value`
expected_times = an object of times
# In `problem_writable`: who
writer_another_account = it belongs to another account
# In `problem_writable`: who
writer_everybody = every account can write to it
# In `problem_writable`: who
writer_group = its group can write to it
# In `problem_writable`: who
writer_access_list = its access list gives others the right to
# In `problem_not_a_file`: what it is
instead_folder = a folder
# In `problem_not_a_file`: what it is
instead_device = a device or a pipe
# In `problem_not_a_file`: what it is
instead_link = a link
# What the operating system said
system_not_allowed = it is not allowed
# What the operating system said
system_no_room = the disk is full
# What the operating system said
system_read_only = the disk is read-only
# What the operating system said
system_not_there = it is not there
# What is wrong with a file
system_not_a_file = it is not a file but { $what }
# What is wrong with a file
system_too_long = it is { $count } bytes long, and at most { $most } are read
