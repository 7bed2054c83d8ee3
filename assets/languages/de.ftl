### Candor in German (Deutsch).

## The language itself

# What the language calls itself, in the list of languages
language_name = Deutsch
# Whose numbers, dates and times it writes: a locale of CLDR.
locale = de

## Numbers, sizes and times

# Between two things in a row
list_and = {", "}
# Between two things of which one is meant
list_or = {" oder "}
# Between two sentences
after_sentence = {" "}
# A clause as a sentence of its own
sentence = { $clause }.
# A text that is quoted
quoted = „{ $text }“

# Before the clock: a time of today
today_at = {"Heute "}
# The same in the middle of a sentence
today_at_inside = {"heute "}

size_bytes = { PLURAL($count) ->
    [one] 1 Byte
   *[other] { $count } Bytes
}
size_kilobytes = { $amount } KB
size_megabytes = { $amount } MB
size_gigabytes = { $amount } GB
message_count = { PLURAL($count) ->
    [one] 1 Nachricht
   *[other] { $count } Nachrichten
}
kind_count = { PLURAL($count) ->
    [one] 1 Nachrichtenart
   *[other] { $count } Nachrichtenarten
}
field_count = { PLURAL($count) ->
    [one] 1 Feld
   *[other] { $count } Felder
}
# What the switch of a tier adds to a message, and how much is in it whenever it is sent
fields_added = { $always ->
    [0] { PLURAL($added) ->
        [one] Ergänzt 1 Feld
       *[other] Ergänzt { $added } Felder
    }
   *[other] { PLURAL($always) ->
        [one] { PLURAL($added) ->
            [one] Ergänzt 1 Feld zu dem einen, das immer dabei ist
           *[other] Ergänzt { $added } Felder zu dem einen, das immer dabei ist
        }
       *[other] { PLURAL($added) ->
            [one] Ergänzt 1 Feld zu den { $always }, die immer dabei sind
           *[other] Ergänzt { $added } Felder zu den { $always }, die immer dabei sind
        }
    }
}
# How long something is kept
for_years = { PLURAL($count) ->
    [one] ein Jahr
   *[other] { $count } Jahre
}
for_months = { PLURAL($count) ->
    [one] einen Monat
   *[other] { $count } Monate
}
# A month of a year, as a heading. $number: of the month
month_of_year = { $number ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
# How much longer something takes
for_seconds = { PLURAL($count) ->
    [one] 1 Sekunde
   *[other] { $count } Sekunden
}
for_minutes = { PLURAL($count) ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
for_days = { PLURAL($count) ->
    [one] einen Tag
   *[other] { $count } Tage
}

## The fixed words: tabs, buttons, headings, and the names of things for screen readers
# Above the list of programs.
programs = Programme
# Statt einer Seite, solange es kein Programm gibt, als Titel.
welcome = Du entscheidest, was Programme melden
# Unter diesem Titel: was Candor ist, und dass kein Programm da ist.
welcome_means = Candor zeigt dir genau, was die Programme auf diesem Computer an ihre Hersteller senden, und sendet nichts, was du nicht erlaubt hast. Von den Programmen, die Candor kennt, ist noch keines auf diesem Computer.
all_hidden = Alle Programme sind ausgeblendet
all_hidden_means = Du hast alle Programme ausgeblendet, die in dieser Liste standen. Was du gewählt hast, gilt weiter. In den Einstellungen kannst du sie wieder zeigen.
# Öffnet ein Fenster mit der Vorführung.
try_demo = Demo ausprobieren
# Was die Vorführung ist.
try_demo_means = Die Demo ist ein erfundenes Programm, das nur an diesen Computer sendet. Wenn du sie schließt, wird alles darin entfernt.
# At the lower edge of the demo’s window, all the time. $folder: where all that it writes is
trial_line = Dies ist eine Demo. Wenn du dieses Fenster schließt, wird alles in { $folder } entfernt. Berichte, die du speicherst, bleiben.
# Über den Programmen, die Candor kennt und die nicht auf diesem Computer sind.
not_found_here = Auf diesem Computer nicht gefunden
# Der Zustand eines solchen Programms.
not_here_word = Hier nicht gefunden
# The switch for everything.
everything = Senden erlauben
# The first tab.
choices = Auswahl
# The second tab.
history = Verlauf
# The third tab.
your_data = Deine Daten
# The fourth tab.
about = Info
# Beside the two answers.
closing = Wenn du das Fenster schließt, ändert sich nichts.
# One answer.
share_nothing = Nichts teilen
# The other answer.
share_switched_on = Teilen, was eingeschaltet ist
# Opens every field of a tier.
what_exactly_word = Details
# Closes it again.
less = Weniger anzeigen
# Above the preview.
preview = Was gesendet würde
show_preview = Vorschau zeigen
changes_nothing = Ändert nichts an den Nachrichten.
find = Felder und Einstellungen suchen
find_means = Findet Bereiche, Felder und Nachrichten dieses Programms und Einstellungen dieses Fensters.
find_nothing = Keine Treffer
find_results = Suchergebnisse
find_keys = Pfeil nach oben und unten wählen einen Treffer, Enter öffnet ihn, Escape leert das Feld.
field_word = Feld
# The choice among messages.
message = Nachricht
# Copies what is shown.
copy = Kopieren
# What that button says once it has.
copied = Kopiert
# In the gutter of a line that a switch adds.
sign_added = +
# In the gutter of a line that a switch takes away, or that is not sent.
sign_less = −
# The word for a line that a switch adds.
added = Hinzugefügt
# The word for a line that a switch takes away.
removed = Entfernt
# The word for a line that is not sent.
withheld = Nicht gesendet
# A notice that is good to know.
information = Hinweis
# A notice that needs the person's eye.
attention = Achtung
# A notice that something failed.
failed = Fehlgeschlagen
# Opens the details of a notice.
details = Details
# A column of the history.
time = Zeit
# A column of the history.
what = Nachricht
# A column of the history.
tier = Bereich
# A column of the history.
state = Status
# In the field for words.
search = Verlauf durchsuchen
# No tier left out.
any_tier = Alle Bereiche
# No message left out.
any_message = Alle Nachrichten
# No state left out.
any_state = Jeder Status
# No time left out.
any_time = Jeder Zeitraum
# Since the last midnight.
today = Heute
# Seven days.
week = Letzte 7 Tage
# Thirty days.
month = Letzte 30 Tage
# What was chosen in the chart.
in_the_chart = Im Diagramm ausgewählt
# The chart, for screen readers.
chart = Verlauf über die Zeit
# How the chart is used without a mouse, for screen readers.
chart_keys = Pfeil links und rechts wechseln zwischen den Balken. Enter filtert die Tabelle auf diesen Balken, Umschalt+Enter nimmt weitere dazu, Escape hebt die Auswahl auf.
# How the table is used without a mouse, for screen readers.
table_keys = Pfeil auf und ab wählen eine Nachricht aus; ihr Inhalt folgt nach der Tabelle.
# The choice of what the chart shows, for screen readers.
chart_shows = Das Diagramm zeigt
# Read aloud for the chart: how much its highest bar is.
chart_highest = Höchster Balken: { $amount }.
# At the right end of the chart.
now_word = Jetzt
# The head of the column of sizes, whose numbers have no unit.
bytes_word = Bytes
# A kind of chart.
messages_by_state = Nachrichten nach Status
# A kind of chart.
messages_by_tier = Nachrichten nach Bereich
# A kind of chart.
bytes_by_state = Bytes nach Status
# A kind of chart.
bytes_by_tier = Bytes nach Bereich
# Looks for nothing any more.
show_everything = Alles anzeigen
# The exact bytes of a message.
as_sent = Wie gesendet
# The same, so that people read it easily.
to_read = Formatiert
# The request and its answer.
headers_word = Kopfzeilen
# In place of the headers before the first attempt.
no_attempt = Noch kein Sendeversuch, daher noch keine Anfrage.
# Above what became of a message that the table does not have.
not_listed = Die Suche oder ein Filter blendet diese Nachricht in der Tabelle aus.
# Closes the details.
close = Schließen
# Above the report.
report = Bericht
# Before the form in which a report is saved.
report_format = Format
# Before the first day of a report.
report_from_day = Ab
# Before the last day of a report.
report_until_day = Bis einschließlich
# In the empty field for a day: how one is written, everywhere alike.
report_day_hint = 2026-01-31
# Before which programs a report is about.
report_about = Über
# A report is about the program that is shown.
report_this_program = Dieses Programm
# A report is about every program on this computer.
report_all_programs = Alle Programme auf diesem Computer
# Asks where the report goes.
report_save = Bericht speichern…
# Ends the saving of a report.
report_cancel = Abbrechen
# A report was cancelled.
report_stopped = Abgebrochen. Nichts wurde gespeichert.
# Opens the report that was saved.
report_open = Öffnen
# Opens the folder with the report that was saved.
report_show = Im Ordner zeigen
# What was typed for a day is none.
report_not_a_day = Ein Tag wird so geschrieben: 2026-01-31.
# The last day of a report is before the first.
report_backwards = Der letzte Tag liegt vor dem ersten.
# No tier is chosen for a report.
report_no_tier = Wähle mindestens einen Bereich.
# Where so much was recorded that a page of it is long
report_long_page = Eine Seite mit all dem zu öffnen braucht in einem Browser eine Minute oder mehr und Gigabytes an Speicher. Mit weniger Tagen geht es schnell.
# How far a report has got. $percent: of a hundred
report_progress = Bericht wird gespeichert: { $percent } %.
# $time: such as “20 seconds”
report_left = Noch etwa { $time }.
# Where the report goes, when there is no dialog.
save_to = In dieser Datei speichern
# Saves to the file that was typed.
save = Speichern
# The choice of a pause.
pause = Pause
# There is none.
not_paused = Keine Pause
# Ends one.
resume = Pause beenden
# A pause.
pause_hour = Für eine Stunde
# A pause.
pause_today = Bis Mitternacht
# A pause.
pause_open = Bis ich sie beende
# What a pause does.
pause_means = In der Pause wird nichts aufgezeichnet oder gesendet.
# While there is one, what becomes of what was not sent yet.
pause_waits = Nicht gesendete Nachrichten bleiben auf diesem Computer.
# Above what is kept of the history.
kept = Verlauf auf diesem Computer
# Before the choice of how long.
kept_for = Aufbewahren für
# Before the choice of how much.
kept_within = und höchstens
# What is kept, in a sentence.
kept_means = Die ältesten Nachrichten werden zuerst entfernt, nicht gesendete bleiben erhalten.
# Asks whether to clear the history.
clear = Verlauf leeren…
# Yes to that.
clear_history = Verlauf leeren
# No to that.
keep_history = Abbrechen
# Above the sentences about identity.
identity = Deine Kennung
# Above the decisions.
decisions = Deine Entscheidungen
# In place of the decisions.
no_decisions = Sie stehen hier, sobald etwas aufgezeichnet wird.
about_program = Das Programm
about_where = Wohin es sendet
about_versions = Versionen
about_files = Dateien
by_message = Nach Nachricht
by_field = Nach Feld
always_included = Immer enthalten
# Opens the source code in a browser.
source = Quellcode
# Opens the program's folder.
open_folder = Ordner öffnen
# Above the messages.
messages = Was es senden kann
# No to what is new.
news_no = So lassen
# Yes to what is new.
news_yes = Auch das senden
news_seen = Ich habe es gesehen
# A button on another page: to the table of what is new or described in other words
news_show = Zeigen, was sich geändert hat
# Takes a notice away.
dismiss = Ausblenden
# Goes on although an older program may send more.
go_on = Fortfahren
# Leaves everything as it is.
leave_it = Abbrechen

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = Details: { $tier }
less_of = Weniger anzeigen: { $tier }
header_count = { PLURAL($count) ->
    [one] 1 Kopfzeile
   *[other] { $count } Kopfzeilen
}
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = Nur anzeigen: { $column }
sort_by = Nach { $column } sortieren

## Programs and their states

state_conflict = Konflikt
state_needs_attention = Bitte prüfen
state_not_answered = Noch nicht beantwortet
state_off = Aus
state_paused = Pause
# Something stands above the choice
state_held_back = Blockiert
state_shares = Teilt { $on } von { $of }
manifest_broken = Das Manifest dieses Programms (die Datei, die auflistet, was es senden kann) ist unbrauchbar, deshalb lässt sich die Auswahl hier nicht anzeigen. Was du früher gewählt hast, gilt weiter; ohne Auswahl wird nichts gesendet. Möglicherweise korrigiert das Programm die Datei beim nächsten Start.
# In place of the pages of a program, about a folder with too many manifests.
manifests_left_out = In diesem Ordner liegen mehr Manifeste, als gelesen werden, und Programme, deren Manifeste ausgelassen wurden, stehen nicht in dieser Liste. Was du früher gewählt hast, gilt weiter; ohne Auswahl wird nichts gesendet.
# In place of the pages of a program, about a folder with manifests that cannot be looked into.
manifests_unread = Der Ordner mit den Manifesten der Programme lässt sich nicht lesen, deshalb stehen Programme, deren Manifeste darin liegen, nicht in dieser Liste. Was du früher gewählt hast, gilt weiter; ohne Auswahl wird nichts gesendet.
state_broken = Manifest unbrauchbar
state_left_out = Manifeste ausgelassen
state_unread = Nicht lesbar
broken_why = Problem
broken_file = Datei

## The top of a page

would_like = { $name } möchte einige Informationen senden
to_whom = Von { $publisher }; empfangen würde es { $destination }.
# Öffnet vor der Antwort alles, was das Programm je senden kann.
read_about = Alles, was es senden kann
# Before the answer to a program that has been answered earlier: a link to what was recorded then.
read_history = Was bisher aufgezeichnet wurde
# Von dort zurück zur Frage.
back_to_question = Zurück zur Antwort
not_here = Candor hat { $name } auf diesem Computer nicht gefunden: Es gibt keinen Ordner { $folder }. Wenn du jetzt antwortest, legt Candor diesen Ordner an und bewahrt deine Wahl darin auf.
unanswered = Es wurde nichts gesendet, und bis du antwortest, bleibt das so.
unanswered_again = Bis du antwortest, wird nichts gesendet.
# The same about a program that may be sending without asking us
unanswered_older = Du hast noch nicht geantwortet, deshalb hat dieses Programm keine Erlaubnis, etwas zu senden.
try_it = Probiere die Schalter aus: Die Vorschau zeigt genau, was jeder einzelne senden würde. Du kannst deine Antwort hier jederzeit ändern.
answer_kept = Deine Antwort ist gespeichert. Du kannst sie hier jederzeit ändern.
# Said quietly for some seconds: a switch was switched on.
tier_is_on = „{ $tier }“ ist eingeschaltet.
# Said quietly for some seconds: a switch was switched off.
tier_is_off = „{ $tier }“ ist ausgeschaltet.
# Said quietly for some seconds: the main switch was switched on.
sending_is_on = Senden ist wieder erlaubt.
# Said quietly for some seconds: the main switch was switched off.
sending_is_off = Senden ist ausgeschaltet.
# Said quietly for some seconds: fields are withheld from now on.
field_is_out = Wird ab jetzt weggelassen.
# Said quietly for some seconds: fields that were withheld are allowed again.
field_is_in = Wird ab jetzt mitgesendet.
# Said quietly for some seconds: any other choice was written.
choice_is_kept = Deine Auswahl ist gespeichert.
# Said quietly for some seconds: a pause was ended.
pause_is_over = Nicht mehr pausiert.
tier_alone = Das Senden ist wieder erlaubt, aber nur für „{ $tier }“. Alles andere bleibt aus, bis du es einschaltest.
header = Von { $publisher }. Kann { $kinds } senden, aber nur die eingeschalteten.
off_changes_identifier = Wenn du das Senden ausschaltest, wechselt auch deine Kennung.
header_off = Nichts wird gesendet. Unten ist nichts eingeschaltet.
header_off_back = Nichts wird gesendet. Wenn du das Senden wieder erlaubst, gilt wieder: { $tiers }.
header_off_new_identifier = Nachrichten tragen dann eine neue Kennung.
history_since = { $messages }, { $size }, seit { $since }.
history_size = { $messages }, { $size }.
last_sent = Zuletzt gesendet: { $time }.
nothing_sent = Bisher wurde nichts gesendet.

## Why something is not sent

reason_everything_off = Alles ist ausgeschaltet
reason_tier_off = „{ $tier }“ ist ausgeschaltet
tier_comes_back = Solange alles aus ist, wird nichts gesendet. Wenn du das Senden wieder erlaubst, gilt das hier wieder.
reason_withheld = Du hast es weggelassen
reason_older = Es wurde aufgezeichnet, bevor „{ $tier }“ zuletzt eingeschaltet wurde
reason_withheld_then = Es wurde aufgezeichnet, bevor du es wieder erlaubt hast
reason_not_answered = Du hast noch nicht geantwortet
reason_tier_not_answered = Du hast zu „{ $tier }“ noch nicht geantwortet
reason_text_lost = Es wird nichts gesendet: Die Kopie des Textes, dem du zugestimmt hast, fehlt oder wurde verändert. Bitte antworte noch einmal
reason_new = Es ist seit deiner Zustimmung neu oder umfassender geworden und wartet auf deine Antwort
reason_file = Es wird nichts gesendet: Der Datei mit deiner Auswahl ist nicht zu trauen, denn { $problem }
reason_conflict = Es wird nichts gesendet: Ein anderes Programm behauptet, { $name } zu sein. { $with }
# $until: see pause_until and pause_until_resumed
reason_paused = Es wird nichts aufgezeichnet oder gesendet: Pause{ $until }
reason_do_not_track = Programme, die von hier aus gestartet werden, senden nichts: DO_NOT_TRACK ist gesetzt. Ein anderswo gestartetes Programm sieht das vielleicht nicht
reason_telemetry_off = Programme, die von hier aus gestartet werden, senden nichts: CANDOR_TELEMETRY ist ausgeschaltet (das bedeutet alles außer on, 1, true und yes). Ein anderswo gestartetes Programm sieht das vielleicht nicht
reason_ci = Programme, die von hier aus gestartet werden, senden nichts: Das hier ist ein Build-Rechner (CI ist gesetzt). Ein anderswo gestartetes Programm sieht das vielleicht nicht
reason_policy = Es wird nichts gesendet: Der Administrator dieses Computers verbietet es
reason_policy_unreadable = Es wird nichts gesendet: Die Regeln des Administrators für diesen Computer lassen sich nicht lesen

file_problem = Es wird nichts gesendet: Der Datei mit deiner Auswahl ist nicht zu trauen, denn { $problem }.
problem_damaged = sie ist beschädigt oder unvollständig
problem_empty = sie ist leer
problem_changed = sie wurde beschädigt oder von etwas anderem als Candor verändert, seit deine Auswahl gespeichert wurde
problem_put_back = eine ältere Fassung der Datei wurde zurückgelegt, aus der Zeit vor deinem Nein
problem_malformed = sie ist kein vollständiges JSON ({ $why })
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = eine neuere Version von Candor hat sie geschrieben (Format { $format }; diese Version liest Format { $known })
problem_writable = andere können in sie schreiben: { $why }
problem_folder_writable = andere können in den Ordner schreiben, in dem sie liegt
problem_too_long = sie ist { $count } Bytes lang, eine Datei mit einer Auswahl hat ein paar Hundert
problem_never_was_one = sie enthält keine Einstellungen eines Programms
problem_one_of_ours = Candor benutzt sie für etwas anderes
problem_not_a_file = sie ist keine Datei, sondern { $what }
problem_dangling_link = sie ist ein Link, der nirgendwohin führt
problem_looping_link = sie ist ein Link, der zu sich selbst zurückführt
# In `file_problem`: what is wrong with the consent file
problem_utf16 = sie ist in UTF-16 geschrieben, und eine Zustimmungsdatei in UTF-8
problem_unreadable = sie lässt sich nicht lesen ({ $why })

# What to do about it; a full stop follows
remedy_damaged = Antworte noch einmal: Die beschädigte Datei wird neben der neuen aufbewahrt
remedy_newer = Benutze die neuere Version von Candor oder antworte noch einmal: Die Datei der neueren Version wird dann neben der neuen Datei aufbewahrt
remedy_put_back = Antworte noch einmal: Die ältere Fassung wird neben der neuen aufbewahrt
remedy_writable = Antworte noch einmal, dann können andere nicht mehr in die Datei schreiben, oder führe chmod go-w für sie aus
remedy_writable_windows = Antworte noch einmal, dann können andere nicht mehr in die Datei schreiben
remedy_folder_writable = Führe chmod go-w für den Ordner aus, dann wird die Datei sofort gelesen
remedy_not_a_file = Verschiebe das Vorhandene an einen anderen Ort und antworte noch einmal
remedy_one_of_ours = Entferne den Link zu ihr und antworte noch einmal
remedy_folder_writable_windows = Nimm anderen das Recht, in den Ordner zu schreiben (in seinen Eigenschaften unter „Sicherheit“), dann wird die Datei sofort gelesen
remedy_link = Entferne oder repariere den Link und antworte noch einmal
remedy_unreadable = Mach sie für dieses Konto lesbar, dann wird sie sofort gelesen
old_file_kept = Der alten Datei war nicht zu trauen. Sie wird als { $path } aufbewahrt.

# A pause, in the middle of a sentence
pause_until = {" "}bis { $time }
pause_until_resumed = , bis du sie beendest
paused_until = Pause{ $until }

# Programs that do not know Candor's choices yet
older_reader = Versionen von { $name } aus der Zeit vor Candor senden möglicherweise bereits. Sie kennen vielleicht nur den Hauptschalter und senden alles, solange er eingeschaltet ist.
older_reader_on = Candor hat noch keine Version von { $name } gesehen, die die einzelnen Schalter beachtet. Ältere Versionen senden möglicherweise alles, solange der Hauptschalter eingeschaltet ist.
older_reader_pause = Eine Version von { $name }, die keine Pause kennt, sendet weiter; nur „Senden erlauben“ hält sie auf.
switch_only = { $name } liest nur den Hauptschalter, und der ist nur eingeschaltet, wenn alle Schalter eingeschaltet sind. Deshalb wird jetzt nichts gesendet.
older_question = { $name } sendet möglicherweise mehr, als du gewählt hast
older_question_why = Du hast nur einiges eingeschaltet, und Candor hat noch keine Version von { $name } gesehen, die die einzelnen Schalter beachtet. Eine ältere Version kennt den Unterschied vielleicht nicht: Sie prüft unter Umständen nur, ob Senden erlaubt ist.
older_question_means = Wenn du fortfährst, sendet eine ältere Version möglicherweise alles. Wenn du abbrichst, ändert sich nichts.

## What is new or wider since the last answer

news = { $name } möchte mehr senden, als du erlaubt hast. Bis du antwortest, wird nur gesendet, was du erlaubt hast.
news_tier = Neuer Bereich: { $tier }
news_words = { $name } beschreibt seit deiner Zustimmung manches mit anderen Worten. Gesendet wird dasselbe.
# The maker that a program names is another than when the person agreed. $before: the maker then
publisher_changed = { $name } nennt jetzt „{ $now }“ als Herausgeber. Als du zugestimmt hast, war es „{ $before }“.
# A program has another name than when the person agreed. $name: the name now; $before: the name then
name_changed = Als du zugestimmt hast, hieß { $name } noch „{ $before }“.
# After the sentences that another publisher or name stands there, where nothing else changed
news_same = Gesendet wird dasselbe.
news_event = Neue Nachricht: { $event }
news_destination = „{ $event }“ würde an { $now } statt an { $before } gesendet
news_identity = „{ $event }“ würde eine Kennung enthalten oder eine, die länger bestehen bleibt
news_interval = „{ $event }“ würde öfter gesendet
news_no_review = „{ $event }“ würde gesendet, ohne dass du die Nachricht vorher liest
news_by_itself = „{ $event }“ würde von selbst gesendet; bisher nur, wenn du die Nachricht geschrieben hast
news_kept = „{ $event }“ würde als einzelne Nachricht aufbewahrt; bisher wurde nur gezählt
# $fields: a list of fields
news_crossed = { $fields } von „{ $event }“ würden zusammen gezählt
news_cause = „{ $event }“ würde auch für „{ $tier }“ gesendet
news_field = Neu in „{ $event }“: { $field }. { $explain }
news_field_moved = { $field } in „{ $event }“ würde zu einem anderen Bereich gehören. { $explain }
news_field_source = { $field } in „{ $event }“ würde etwas anderes enthalten. { $explain }
news_field_looser = { $field } in „{ $event }“ würde mehr verraten. Vorher: { $before }. Jetzt: { $now }
# A number would be in another unit, which may say more or less. $before and $now: what it is, as a sentence
news_field_unit = { $field } in „{ $event }“ wäre in einer anderen Einheit. Vorher: { $before }. Jetzt: { $now }

## Choices and the preview

kept_in = Deine Auswahl liegt in { $path }, der Datei, die { $name } liest.
kept_in_later = Deine Auswahl wird in { $path } gespeichert, der Datei, die { $name } liest.
last_changed = Zuletzt geändert: { $time }.
takes_effect = Änderungen gelten sofort.
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = Damit erfährt der Server auch: { $messages }.
identifier_none = Keine Kennung
identifier_monthly = Kennung wechselt monatlich
identifier_install = Kennung bleibt gleich
server_sees = Der Server sieht außerdem deine IP-Adresse und die Uhrzeit.
nothing_to_see = Nichts. Schalte etwas ein, um es hier zu sehen.
nothing_because = Nichts. { $reason }.
no_body = Kein Inhalt. Alles, was gesendet wird, steht in der Adresse und den Kopfzeilen.
about_size = etwa { $size }

# Beside a value: where it comes from, or why it is not sent
origin_new = neu, nicht erlaubt
origin_withheld = von dir weggelassen
origin_switched_off = ausgeschaltet
origin_program = vom Programm
origin_computer = von diesem Computer
origin_clock = aktuelle Zeit
origin_identity = deine Kennung
origin_last_sent = zuletzt gesendet
origin_person = schreibst du selbst
origin_example = Beispiel
origin_left_out = nicht angegeben

# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = Immer { $value }
kind_text = { PLURAL($count) ->
    [one] Text mit höchstens 1 Zeichen
   *[other] Text mit höchstens { $count } Zeichen
}
kind_one_of = Eines davon: { $values }
kind_integer = Eine ganze Zahl{ $unit }{ $range }
kind_number = Eine Zahl{ $unit }{ $range }{ $rounding }
kind_boolean = Ja oder nein
kind_list = Beliebig viele davon: { $values }
kind_histogram = Wie viele Messwerte{ $unit } unter { $bounds } lagen und wie viele darüber
kind_traceback = Wo im Programm der Fehler auftrat, höchstens { $count } Zeichen; Namen und Ordner werden auf diesem Computer entfernt
kind_unit = {" "}in { $unit }
kind_between = , { $min } bis { $max }
kind_at_least = , mindestens { $min }
kind_at_most = , höchstens { $max }
kind_rounded = { $decimals ->
    [0] , auf eine ganze Zahl gerundet
    [1] , auf eine Nachkommastelle gerundet
   *[other] , auf { $decimals } Nachkommastellen gerundet
}

## History

history_empty = { $name } hat noch nichts aufgezeichnet. Was es sendet, erscheint hier Byte für Byte.
history_unreadable = Der Verlauf lässt sich gerade nicht lesen. Es ist nichts verloren gegangen.
history_set_aside = Ein früherer Verlauf war beschädigt. Er wurde aufgehoben und ein neuer begonnen; das hier ist der neue.

state_sent = Gesendet
# In a saved report, after that word: the server’s receipt names exactly what was sent.
confirmed_by_server = vom Server bestätigt
state_waiting = Wartet
state_on_its_way = Wird gesendet
# A crash report that waits for the person
state_held = Wartet auf dich
state_refused = Abgelehnt
state_expired = Abgelaufen
state_withdrawn = Zurückgezogen
state_unknown = Unbekannt

# The parts of the chart
part_sent = Gesendet
part_waiting = Wartet
part_never_left = Nie gesendet
part_unknown = Unbekannt
part_refused = Abgelehnt
part_of_chart = { $name } { $amount }
bar = { $from } bis { $to }: { $parts }
bar_empty = nichts

found = { $count ->
    [0] Keine Treffer in { PLURAL($all) ->
        [one] 1 Nachricht
       *[other] { $all } Nachrichten
    }
   *[other] { $count } von { PLURAL($all) ->
        [one] 1 Nachricht
       *[other] { $all } Nachrichten
    }
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] Bisher keine Treffer; { $looked_at } von { $all } durchsucht
   *[other] { PLURAL($count) ->
        [one] Bisher 1 Treffer; { $looked_at } von { $all } durchsucht
       *[other] Bisher { $count } Treffer; { $looked_at } von { $all } durchsucht
    }
}

# $took: see took, or nothing
fate_sent = { PLURAL($count) ->
    [one] Beim ersten Versuch an { $host } gesendet{ $took }.
   *[other] Nach { $count } Versuchen an { $host } gesendet{ $took }.
}
took = , { $milliseconds } ms
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] Der Server hat bestätigt, dass er die ganze Anfrage ({ $size }) unverändert empfangen hat.
   *[other] { PLURAL($others) ->
        [one] Der Server hat bestätigt, dass er die ganze Anfrage ({ $size }: diese und 1 weitere Nachricht) unverändert empfangen hat.
       *[other] Der Server hat bestätigt, dass er die ganze Anfrage ({ $size }: diese und { $others } weitere Nachrichten) unverändert empfangen hat.
    }
}
fate_unconfirmed = Der Server hat nicht mitgeteilt, welche Bytes er empfangen hat.
fate_waits = Wartet auf das Senden.
fate_waits_again = Wartet auf den nächsten Sendeversuch.
fate_sending = Wird gesendet. Falls das Programm beendet wurde, bevor eine Antwort kam, wird sie erneut gesendet.
fate_held = Dieser Absturzbericht wartet darauf, dass du ihn liest. Er wurde nicht gesendet.
fate_refused = Der Server hat sie abgelehnt. Sie wird nicht noch einmal gesendet.
fate_expired = Sie hat länger als 30 Tage gewartet und wird nicht mehr gesendet.
fate_withdrawn = Du hast das Senden ausgeschaltet, bevor sie gesendet wurde. Sie hat diesen Computer nie verlassen.
fate_withdrawn_after = Der Server nahm sie nicht an, und du hast das Senden vor dem nächsten Versuch ausgeschaltet.
fate_unknown = Das Senden hatte schon begonnen, als du es ausgeschaltet hast, und es kam keine Antwort. Sie ist möglicherweise angekommen. Sie wird nicht noch einmal gesendet.
fate_unknown_answered = Der Server hat geantwortet, aber nicht, was daraus wurde, und dann hast du das Senden ausgeschaltet. Er hat sie möglicherweise. Sie wird nicht noch einmal gesendet.
fate_unknown_damaged = Der Verlauf wurde beschädigt, bevor feststand, was aus dieser Nachricht wurde. Sie ist möglicherweise angekommen. Sie wird nicht noch einmal gesendet.
fate_deleted = Ihr Inhalt wurde gelöscht.
last_attempt_answer = Letzter Versuch: Der Server antwortete mit { $status }.
last_attempt = Letzter Versuch: { $why }.
last_attempt_open = Letzter Versuch: noch keine Antwort.
allowed_in_window = Du hast das hier erlaubt ({ $time }).
allowed_on_command_line = Du hast das auf der Kommandozeile erlaubt ({ $time }).
allowed_in_program = Du hast das im Programm selbst erlaubt ({ $time }).
# Above the headers of an answer
answer = Antwort { $status }
no_answer = Noch keine Antwort

# Clearing
clear_question = Verlauf von { $name } leeren?
clear_what = { PLURAL($count) ->
    [one] Damit wird die einzige Nachricht von { $name } auf diesem Computer gelöscht, samt den Antworten der Server und der Vorgangsnummer eines Absturzberichts.
   *[other] Damit werden alle { $count } Nachrichten von { $name } auf diesem Computer gelöscht, samt den Antworten der Server und den Vorgangsnummern der Absturzberichte.
}
clear_waiting = { PLURAL($count) ->
    [one] 1 davon wurde noch nicht gesendet und wird dann nie gesendet.
   *[other] { $count } davon wurden noch nicht gesendet und werden dann nie gesendet.
}
clear_tickets = Auch die Vorgangsnummern gehen verloren. Ohne sie kann niemand, auch du nicht, diese Berichte auf dem Server löschen oder verfolgen.
clear_means = Server behalten, was sie schon empfangen haben. Deine Auswahl bleibt unverändert.
cleared = { PLURAL($count) ->
    [one] Verlauf geleert: 1 Nachricht gelöscht{ $waiting ->
        [0] {""}
       *[other] , { $waiting } davon nicht gesendet
    }.
   *[other] Verlauf geleert: { $count } Nachrichten gelöscht{ $waiting ->
        [0] {""}
       *[other] , { $waiting } davon nicht gesendet
    }.
}
not_cleared = Der Verlauf wurde nicht geleert: { $why }.

## Your data

nothing_recorded = Auf diesem Computer sind keine Nachrichten.
kept_here = { PLURAL($count) ->
    [one] 1 Nachricht auf diesem Computer, insgesamt { $size }.
   *[other] { $count } Nachrichten auf diesem Computer, insgesamt { $size }.
}
of_them_wait = { PLURAL($count) ->
    [one] 1 davon wartet auf das Senden.
   *[other] { $count } davon warten auf das Senden.
}
dropped = { PLURAL($count) ->
    [one] Ein Wert oder eine Nachricht wurde vor dem Aufzeichnen verworfen. Ein gespeicherter Bericht nennt den Grund.
   *[other] { $count } Werte oder Nachrichten wurden vor dem Aufzeichnen verworfen. Ein gespeicherter Bericht nennt die Gründe.
}
lasts_a_month = Sie wechselt jeden Monat und immer, wenn du das Senden ausschaltest.
lasts = Sie bleibt, bis du sie ersetzt oder das Senden ausschaltest.
identifier = { $id }. { $lasts } Sie ist zufällig und nicht aus Daten dieses Computers abgeleitet.
identifier_to_come = Zurzeit gibt es keine Kennung. Sie entsteht, sobald eine Nachricht sie braucht. { $lasts }
no_identifier = Keine Nachricht von { $name } enthält eine Kennung.
server_can_guess = Ein Server kann trotzdem anhand von IP-Adresse und Uhrzeit erraten, welche Nachrichten zusammengehören.
former_identities = { PLURAL($count) ->
    [one] 1 frühere Kennung wird auf diesem Computer aufbewahrt. Keine neue Nachricht enthält sie.
   *[other] { $count } frühere Kennungen werden auf diesem Computer aufbewahrt. Keine neue Nachricht enthält sie.
}
# A decision, such as “Switched on: Usage. Decided in the window.”
decision = { $said } { $by }
by_window = Entschieden im Fenster.
by_command_line = Entschieden auf der Kommandozeile.
by_program = Entschieden im Programm.
send_nothing = Nichts senden.
nothing_switched_on = Nichts eingeschaltet.

type_a_name = Gib zuerst den Namen der Datei ein.
report_saved = { $messages } in { $path } gespeichert.
# A report, or its folder, was not opened.
report_not_opened = Es ließ sich nicht öffnen. Es ist { $path }.
report_not_saved = Nicht gespeichert: { $why }.
no_folder = Es gibt noch keinen Ordner: Bisher wurde nichts entschieden oder aufgezeichnet ({ $path }).
folder_not_opened = Der Ordner ließ sich nicht öffnen. Er liegt hier: { $path }.
text_changed = Was { $name } dazu sagt, hat sich geändert, während du es gelesen hast. Es wurde nichts gespeichert. Bitte lies es noch einmal.
# In `report_not_saved`: why
report_over_file = Eine Datei dieses Namens gibt es schon; wähle einen anderen Namen
# In `report_not_saved`: why
report_changed = Der Verlauf wurde während des Speicherns geändert; speichere noch einmal
# In `report_not_saved`: why
report_no_folder = es gibt keinen Ordner { $folder }
# In `report_not_saved`: why
report_not_made = ein Teil davon konnte nicht erstellt werden; das ist ein Fehler in Candor
report_over_ours = An dieser Stelle bewahrt Candor eine eigene Datei auf; wähle eine andere
# In `report_not_saved`: why
report_over_other = Was diesen Namen hat, ist keine Datei, sondern { $what }; wähle einen anderen Namen

## A saved report

# The title of the page. $name: the program
report_title = Was { $name } aufgezeichnet hat
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }, insgesamt { $size }.
# Before the path of the file with the choice.
report_kept_in = Gespeichert in
# Before the fields that the person withholds.
report_withheld = Von dir weggelassen
# Before the name of the program.
report_program = Programm
# $publisher: who makes it
report_program_is = { $name } { $version }, von { $publisher }
# Before the time at which the report was made.
report_made = Seite erstellt am
# Before the time zone of every time on the page.
report_time_zone = Zeitzone
# Above how much there is of each tier, and in each state.
report_totals = Summen
# Above the decisions.
report_decisions = Deine Entscheidungen
# Above what each field of each message means.
report_meanings = Was die Felder bedeuten
# Before the identifier of a decision’s receipt, and the digest of the text that was agreed to.
report_receipt_of_decision = Beleg
# Above the list of everything that a message lacks, or that became none.
report_dropped = Vor dem Aufzeichnen verworfen
# One of these. $event: the name of the message in the program. $reason: one of those that follow
report_dropped_one = { $count } × { $event }: { $reason }
# Why something was dropped: a value is too large, too small, too long, or none of those allowed.
dropped_limits = ein Wert außerhalb seiner Grenzen
# Why something was dropped: a value is of another type than the manifest says.
dropped_type = ein Wert vom falschen Typ
# Why something was dropped: the manifest has no such value.
dropped_undeclared = ein Wert, den das Programm nicht angegeben hat
# Why something was dropped: what is counted together has too many different values.
dropped_values = zu viele verschiedene Werte in einem Zeitraum
# Why something was dropped: its identifier could not be read or made.
dropped_identity = keine Kennung
# Why something was dropped: there is a limit to what may wait, so that the disk does not fill up.
dropped_full = es wartete schon zu viel
# Why something was dropped: it could not be written down.
dropped_disk = ließ sich nicht auf den Datenträger schreiben
# Why something was dropped: it came after the program had said that nothing more would.
dropped_closed = das Programm wurde gerade beendet
# Why something was dropped: a copy of the program’s process may not record.
dropped_forked = in einer Kopie des Programmprozesses, die nichts aufzeichnen kann
dropped_lost = verloren, weil jemand anderes die Datei verändert hat, in der es stand
# Above the messages, which are all there are.
report_messages = Alle Nachrichten
# Above the requests in which messages were sent, with the answers.
report_requests = Anfragen und Antworten
# Beside an identifier that was replaced. $time: a moment in full
report_until = bis { $time }
# Below an answer whose receipt names the digest of the request.
report_receipt = Die Quittung des Servers bestätigt genau diese Bytes.
# $number: the requests are numbered in the order in which they were made
report_request = Anfrage { $number }
# What a file dialog calls a report to read.
report_web_page = Webseite
# What a file dialog calls a report to process.
report_data = JSON
# What a report for a spreadsheet is called.
report_table = Tabelle (CSV)
# What a report in every form is called.
report_all = Alles zusammen (ZIP)
# The name of the last column of a table, which explains the table.
report_csv_means = So liest man das: Zeiten sind UTC. Vor einer Zelle, die mit = + - @ | % oder U+0027 anfinge, steht ein U+0027, damit keine Tabellenkalkulation damit rechnet; ohne dieses eine U+0027 ist es, was dort stand. Unsichtbare Zeichen stehen mit ihrem Namen da. Die genauen Bytes stehen im Bericht als JSON.
# What the file README.txt in an archive says.
report_zip_means = report.html ist zum Lesen, report.csv für Tabellenkalkulationen, report.json enthält alles für andere Programme. Im Ordner jedes Programms liegen sein Manifest (was es überhaupt senden darf), die Entscheidung (was das Programm selbst in dieser Datei aufbewahrt, ist verborgen) und der Text, dem zugestimmt wurde. SHA256SUMS enthält die Summe jeder Datei: „sha256sum -c SHA256SUMS“ oder „candor verify“ mit dem Archiv prüft sie.
# Above what there is in a few sentences. $name: the program
report_in_short = { $name } in Kürze
# $messages: such as “3 messages”. $size: such as “1.5 KB”. $first, $last: moments in full
report_span = { $messages } mit insgesamt { $size }, aufgezeichnet zwischen { $first } und { $last }.
# $sent: such as “3 messages”. $confirmed: a number
report_sent = Gesendet: { $sent }. Durch Quittungen des Servers bestätigt: { $confirmed }.
# $messages: such as “3 messages”
report_waiting = Noch nicht gesendet: { $messages }.
# $count: a number. Why stands further down in the same report
report_dropped_count = Vor dem Aufzeichnen verworfen: { $count }.
# Which messages are in a report. $time: a moment in full
report_from = Nur Nachrichten ab { $time }.
# Which messages are in a report. $time: a moment in full
report_before = Nur Nachrichten vor { $time }.
# Which messages are in a report. $tiers: their names
report_of_tiers = Nur Nachrichten aus: { $tiers }.
# Above what was recorded for each tier, whatever became of it.
report_by_tier = Was für jeden Bereich aufgezeichnet wurde
# A tier with no messages.
report_tier_none = Dafür wurde nichts aufgezeichnet.
# Before the field for words in a saved page.
report_search = Suchen
# No tier left out of a saved page’s list.
report_any_tier = Alle Bereiche
# No state left out of a saved page’s list.
report_any_state = Jeder Status
# No month left out of a saved page’s list.
report_any_month = Alle Monate
# Before the choice of a month.
report_month = Monat
# Turns to newer rows of a list.
report_newer = Neuere
# Turns to older rows of a list.
report_older = Ältere
# Before how many rows are listed at once.
report_per_page = Pro Seite
# Nothing was found in a saved page.
report_no_match = Keine Nachricht passt.
# While a saved page is being searched.
report_searching = Suche läuft…
# In place of a list that only a script can show.
report_no_script = So viele Nachrichten kann nur das Skript der Seite auflisten, und Skripte sind hier abgeschaltet. Auch der Bericht als Tabelle oder als JSON enthält sie.
# In place of a list that an old browser cannot show.
report_old_browser = Dieser Browser ist zu alt, um die Nachrichten aufzulisten. Auch der Bericht als Tabelle oder als JSON enthält sie.
# Above how a saved page is read.
report_how = Wie man diese Seite liest
# How a saved page is read: the messages.
report_how_messages = Jede Nachricht steht hier mit genau den Bytes, die auf diesem Computer gespeichert wurden, bevor etwas gesendet wurde. Eine gesendete Nachricht führt zu ihrer Anfrage und die Anfrage zur Antwort des Servers.
# How a saved page is read: receipts.
report_how_receipts = Eine Quittung ist die SHA-256, die der Server über das Empfangene berechnet hat. Ist sie gleich der, die hier vor dem Senden notiert wurde, hat der Server genau diese Bytes empfangen.
# How a saved page is read: checking it. The command stays as it is.
report_how_check = „candor verify“ mit dieser Datei prüft, ob die Nachrichten die dafür notierten Prüfsummen haben. Wer die Datei geschrieben hat, kann das nicht beweisen: Nichts darin ist signiert.
# How a saved page is read: what is not in it.
report_how_hidden = Geheimnisse und Nachweise fehlen: An ihrer Stelle steht [hidden]. Unsichtbare Zeichen stehen mit ihrem Namen da, etwa ⟨U+200B⟩.
# How a saved page is read: that nothing is loaded.
report_how_offline = Diese Seite lädt nichts aus einem Netz und sendet nichts. Ihr einziges Skript entpackt und listet, was in dieser Datei ist.

## About

everything_below = Das ist alles, was das Programm über Candor senden kann. Sonst nichts.
fact_publisher = Herausgeber
# Beside what a program is called, where that changed
fact_program_name = Name des Programms
fact_own_data = Deine eigenen Daten
fact_sends_to = Sendet an
fact_choice = Deine Auswahl
fact_recorded = Verlauf
fact_text = Manifest
came_with_candor = mit Candor geliefert
installed = installiert: { $path }
registered = angemeldet von { $name }: { $path }
given_by_hand = von dir hinzugefügt: { $path }
no_choice_yet = { $path } (noch keine Auswahl)
own_data_at = Was der Server von dir hat, kannst du unter { $url } abrufen und löschen.
reports_at = Was aus einem Absturzbericht wurde, kannst du unter { $url } nachsehen.
# One of the messages that a program can send
event = { $title }. { $when }, falls { $tiers } eingeschaltet ist. { $identifier }.
event_when = { $when }, falls { $tiers } eingeschaltet ist.
# About a message that the person writes
event_by_hand = Du schreibst sie selbst. Gesendet wird erst, wenn du auf „Senden“ klickst.
# About a message of which the server keeps only counts
event_counted = Die Entwickler erklären, dass dies gezählt und nicht aufbewahrt wird: Niemand kann deine Nachricht unter den anderen wiederfinden, also lässt sie sich auf ihrem Server auch nicht abrufen oder löschen.
# About such a message; $fields: a list of fields
event_counted_together = Zusammen gezählt: { $fields }.
only_with = Nur mit „{ $tier }“.
only_in_tier = Nur mit „{ $tier }“
used_always = In „{ $message }“ immer
used_with = In „{ $message }“ nur mit „{ $tier }“

## Crash reports

# The tab.
crash_tab_word = Absturzberichte
# The list, for screen readers.
crash_list = Absturzberichte, die auf dich warten
# Lets the report go.
crash_send = Senden
# Opens its texts in an editor.
crash_edit = Bearbeiten
# Deletes it, after a question.
crash_delete = Löschen…
# Puts the edited texts in place of the old ones.
crash_save = Speichern
# Leaves the editor.
crash_cancel = Abbrechen
# Whether to leave the editor although something was typed.
crash_leave_question = Änderungen verwerfen?
# What that does.
crash_leave_means = Was du geschrieben hast, wird nicht gespeichert. Der Bericht bleibt unverändert.
# Stays in the editor.
crash_go_on_editing = Weiter bearbeiten
# Leaves it.
crash_leave_it = Verwerfen
# Leaves a report that was to be deleted.
crash_keep_it = Abbrechen
# Deletes it.
crash_delete_it = Löschen
# Above what is left of a report's text: messages and notes.
crash_free_text = Freier Text
# What that is made of.
crash_free_text_means = Meldungen und Notizen, wie das Programm sie geschrieben hat. Was darin als Name, Ordner, Adresse oder Geheimnis erkannt wurde, ist ersetzt. Was nicht erkannt wurde, steht noch hier: Lies diesen Teil genau.
# Above the lines of a report that were written anew.
crash_rebuilt = Wo im Programm es war
# What those are made of.
crash_rebuilt_means = Nichts davon ist abgeschrieben. Jede Zeile ist neu geschrieben: aus dem Namen einer Funktion, einer Zeilennummer und dem Pfad unterhalb eines Ordners, in dem nur Code liegt. Von jedem anderen Pfad bleibt nur [path].
# Above the fields besides the texts.
crash_fields = Die übrigen Felder
# Above the number with which one can follow a report.
crash_ticket = Vorgangsnummer
# What it is for.
crash_ticket_means = Nur dieser Bericht hat diese Nummer. Sie sagt nichts über dich aus.
# Opens the report in the history.
crash_in_history = Im Verlauf anzeigen
# Goes on to the next report.
crash_close = Schließen
# Above what happens with reports to come.
crash_from_now_on = Ab jetzt
# One of the two choices.
crash_ask = Jedes Mal fragen
# The other one.
crash_always = Immer senden
# On the card of a tier whose reports wait for the person.
crash_read_first = Du liest zuerst
# The same, once the person chose otherwise.
crash_not_read_first = Wird ohne Rückfrage gesendet
by_hand_fact = Du schreibst selbst
# About an edit that was saved as it was typed.
crash_saved = Gespeichert. Was hier jetzt zu sehen ist, würde gesendet.
# About one of which something was removed.
crash_saved_scrubbed = Gespeichert, aber nicht genau so, wie du es eingegeben hast: Entweder war es zu lang, oder etwas wurde entfernt, das verraten könnte, von wessen Computer es kommt. Bitte sieh es dir noch einmal an.
# While an editor is open.
crash_while_editing = Entferne oder ergänze, was du möchtest. Beim Speichern werden Namen, Ordner und Adressen noch einmal entfernt.
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = Dieser Text enthält unsichtbare Zeichen. Jedes wird hier als { $sign } gezeigt und bewirkt nichts; beim Speichern bleiben sie erhalten.
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { PLURAL($count) ->
    [one] { $name } ({ $does }) in Zeile { $lines }
   *[other] { $name } ({ $does }) in den Zeilen { $lines }
}
crash_unseen_controls = steuert, was den Text anzeigt
crash_unseen_turns = kehrt die Richtung des Textes um
crash_unseen_hides = unsichtbar
# Where there are very many different ones
crash_unseen_others = { PLURAL($count) ->
    [one] und 1 weiteres
   *[other] und { $count } weitere
}
# Another report was chosen while an editor is open.
crash_save_first = Bitte erst speichern oder abbrechen.
# The program's new version does not know the report any more.
crash_not_declared = In dieser Version des Programms gibt es diesen Bericht nicht mehr. Du kannst ihn so senden, wie er ist, oder löschen.
# The report has no text of the program's own.
crash_no_texts = Er enthält keinen Text, der sich bearbeiten lässt.
# What switching the tier off does, while nothing waits.
crash_off_means_word = Solange dies ausgeschaltet ist, wird kein Absturz aufgezeichnet.
# In place of the list, where nothing waits.
crash_nothing_waits = Keine Absturzberichte warten auf dich
# What the choice means while no crash is recorded.
crash_means_later = Das gilt, sobald wieder Abstürze aufgezeichnet werden.
# What was read is not what stands there now.
crash_changed = Es wurde nichts getan: Der Bericht hat sich inzwischen geändert, vielleicht weil das Programm noch einmal abgestürzt ist. Bitte lies ihn in der jetzigen Fassung noch einmal.

## The same with facts in them

crash_tab = Absturzberichte ({ $count })
crash_when = { PLURAL($count) ->
    [one] { $time }
   *[other] { $time }, { $count }-mal
}
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] Das würde { $name } seinen Entwicklern über den Absturz mitteilen. Es würde an { $url } gesendet, mit einer Kennung.
   *[no] Das würde { $name } seinen Entwicklern über den Absturz mitteilen. Es würde an { $url } gesendet, ohne Kennung.
}
crash_nothing_leaves = Nichts verlässt diesen Computer, bevor du auf „Senden“ klickst.
crash_not_now = Auch dann muss er noch warten. { $reason }.
crash_nothing_replaced = Nichts darin sah nach persönlichen Daten aus, deshalb wurde nichts ersetzt. Lies ihn bitte trotzdem.
crash_replaced = { PLURAL($count) ->
    [one] 1 persönliche Angabe wurde ersetzt. Sie ist unterstrichen.
   *[other] { $count } persönliche Angaben wurden ersetzt. Sie sind unterstrichen.
}
crash_would_wait = Wenn { $name } abstürzt, wird der Bericht hier aufbewahrt, bis du ihn gelesen hast. Namen, Ordner und Adressen werden vorher auf diesem Computer entfernt. Danach kannst du ihn bearbeiten, senden oder löschen. Was du gesendet oder gelöscht hast, findest du im Verlauf.
crash_would_go = Wenn { $name } abstürzt, wird der Bericht sofort gesendet, wie du es gewählt hast. Namen, Ordner und Adressen werden vorher auf diesem Computer entfernt. Was gesendet wurde, findest du Byte für Byte im Verlauf.
crash_would_not = { $reason }. Wenn { $name } abstürzt, wird deshalb nichts darüber aufbewahrt oder gesendet.
crash_ask_means = Wenn { $name } abstürzt, wartet der Bericht hier, bis du ihn sendest oder löschst.
crash_always_means = Absturzberichte werden ohne Rückfrage gesendet.
crash_always_means_later = { PLURAL($count) ->
    [one] Absturzberichte werden ohne Rückfrage gesendet. Der Bericht, der schon wartet, wartet weiter.
   *[other] Absturzberichte werden ohne Rückfrage gesendet. Berichte, die schon warten, warten weiter.
}
crash_off_means = { PLURAL($count) ->
    [one] Wenn du dies ausschaltest, wird der wartende Bericht gelöscht. Danach wird kein Absturz mehr aufgezeichnet.
   *[other] Wenn du dies ausschaltest, werden die { $count } wartenden Berichte gelöscht. Danach wird kein Absturz mehr aufgezeichnet.
}
crash_waiting = { PLURAL($count) ->
    [one] 1 Absturzbericht wartet auf dich.
   *[other] { $count } Absturzberichte warten auf dich.
}
crash_delete_question = Diesen Absturzbericht löschen?
crash_delete_means = Sein Inhalt wird von diesem Computer entfernt und nie gesendet. Im Verlauf bleibt nur, dass es ihn gab.
crash_not_saved = Nicht gespeichert: { $why }.

# What became of a report that was let go: a title, and what it means
crash_sent = Gesendet
crash_sent_confirmed = Der Server hat ihn und hat bestätigt, dass er genau diese Bytes empfangen hat.
crash_sent_unconfirmed = Der Server hat ihn. Er hat nicht mitgeteilt, welche Bytes er empfangen hat.
crash_refused = Abgelehnt
crash_refused_means = Der Server hat ihn abgelehnt. Er wird nicht noch einmal gesendet.
crash_withdrawn = Zurückgezogen
crash_withdrawn_means = Das Senden wurde ausgeschaltet, bevor er gesendet wurde. Er hat diesen Computer nie verlassen.
crash_expired = Abgelaufen
crash_expired_means = Er konnte 30 Tage lang nicht gesendet werden und wird nicht mehr gesendet.
crash_unknown = Unbekannt
crash_unknown_means = Das Senden hatte begonnen, aber es kam keine Antwort. Er ist möglicherweise angekommen. Er wird nicht noch einmal gesendet.
crash_queued = Wartet
crash_queued_now = Du hast ihn freigegeben. Er wird jetzt gesendet.
crash_queued_not_yet = Du hast ihn freigegeben, aber er konnte noch nicht gesendet werden.
crash_queued_later = Weitere Versuche gibt es, während { $name } läuft, und mit „candor deliver“.
crash_deleted = Gelöscht
crash_deleted_means = Sein Inhalt ist von diesem Computer entfernt und wurde nie gesendet. Im Verlauf bleibt nur, dass es ihn gab.
crash_not_here = Dieser Bericht ist nicht mehr hier
crash_meanwhile_deleted = Er wurde inzwischen gelöscht: auf der Kommandozeile, in einem anderen Fenster oder weil das Senden ausgeschaltet wurde. Er wurde nie gesendet.
crash_meanwhile_released = Er wurde inzwischen freigegeben, auf der Kommandozeile oder in einem anderen Fenster. Im Verlauf steht, was daraus wurde.
crash_meanwhile_other = Er wartet nicht mehr. Im Verlauf steht, was daraus wurde.
crash_meanwhile_cleared = Der Verlauf wurde inzwischen geleert und der Bericht mit ihm. Er wurde von hier nie gesendet.
crash_typing_lost = Was du gerade eingegeben hast, wurde nicht gespeichert.
crash_another_sends = Gerade sendet ein anderer Prozess für { $name }.

## What a person writes to the makers, and what became of what they sent

feedback_tab_word = Rückmeldungen
# Above what is written
feedback_title = Schreib an { $publisher }
# Below that
feedback_goes_to = Wenn du auf „Senden“ klickst, geht die Nachricht ohne Kennung an { $url }. Bis dahin wird nichts aufbewahrt, was du eingibst.
# Why nothing can be sent now; $reason is a clause
feedback_would_not = { $reason }. Deshalb lässt sich nichts senden, was du schreibst.
feedback_choices = Zu deiner Auswahl
feedback_kind = Art der Nachricht
feedback_not_chosen = Nicht ausgewählt
# Below a text: how long it is, and how long it may be
feedback_room = { $count } von { $most } Zeichen
feedback_does_not_fit = Dein Text ist zu lang. Kürze ihn, dann lässt er sich senden.
# Below what is written; $what: see `mark_folder` and those below it
feedback_warning = Dein Text scheint Folgendes zu enthalten: { $what }. Er wird gesendet, wie du ihn geschrieben hast; lass es nur stehen, wenn du das möchtest.
mark_folder = einen deiner Ordner
mark_name = den Namen deines Kontos oder Computers
mark_email = eine E-Mail-Adresse
mark_address = eine Netzwerkadresse
mark_secret = ein Passwort oder einen Schlüssel
mark_number = eine lange Zahl
feedback_empty = Sobald du etwas geschrieben hast, steht hier genau, was gesendet würde.
feedback_changed = Nicht gesendet: Was gesendet würde, hat sich seit dem Anzeigen geändert. Bitte sieh es dir noch einmal an.
feedback_kept = Die Nachricht ist unterwegs. Was daraus wird, steht unter „Was du gesendet hast“.
# A message was let go and not sent; $why is a sentence
feedback_not_yet = Die Nachricht ist aufbewahrt, konnte aber noch nicht gesendet werden. { $why } Es wird wieder versucht, während { $name } läuft, und mit „candor deliver“.
feedback_sent = Was du gesendet hast
feedback_none_sent = Noch nichts. Hier stehen Nachrichten und Absturzberichte, die du sendest.
# Above that list
feedback_asked_at = Frag nach, wann immer du willst. Die Frage geht an { $url } und nennt nur die Vorgangsnummer. Von selbst wird nichts gefragt.
# Above that list
feedback_no_address = { $name } sagt nicht, wo du nachfragen könntest, was daraus geworden ist.
# Below that list
feedback_more = Hier stehen nur die neuesten { $count }. „candor reports“ zeigt alle.
# Asks the server about one of them.
feedback_ask = Was ist daraus geworden?
feedback_asking = Der Server wird gefragt …
feedback_stop = Aufhören
feedback_erase = Dort löschen…
feedback_erase_question = Diesen Bericht auf dem Server löschen?
feedback_erase_means = { $url } wird gebeten, zu löschen, was unter dieser Vorgangsnummer kam, und erfährt nichts als diese Nummer. Die Hersteller können es dann nicht mehr lesen. Das lässt sich nicht rückgängig machen.
feedback_erase_not_all = Sicherungen können noch eine Weile Kopien haben; die Antwort sagt, bis wann. Der Verlauf auf diesem Computer bleibt.
feedback_erased = Auf dem Server gelöscht.
feedback_may_be_erased = Vielleicht wurde es gelöscht. Lösche es noch einmal, um sicher zu sein: Der Server antwortet dann wie beim ersten Mal.
feedback_never_asked = Danach hast du noch nicht gefragt.
feedback_unfinished = Auf die letzte Frage kam noch keine Antwort.
feedback_not_known = Der Server kennt diese Nummer nicht oder nicht mehr.
feedback_no_sense = Die Antwort des Servers ist nicht zu verstehen.
# About one of them; $status is a number such as 503
feedback_answered = Der Server hat mit { $status } geantwortet und nichts darüber gesagt.
# About one of them; $why in the system’s own words
feedback_not_reached = Der Server konnte nicht gefragt werden: { $why }.
# About one of them
feedback_elsewhere = Das ging an { $url }. Das Programm benutzt jetzt einen anderen Server, der nichts davon weiß.
feedback_received = Eingegangen.
feedback_seen = Von den Entwicklern gelesen.
feedback_fixed = Behoben.
# How far the makers have come with one of them
feedback_fixed_in = Behoben in { $version }.
feedback_other = Daraus ist etwas geworden, wofür diese Version von Candor kein Wort hat.
# After that; $time such as “today 20:15”
feedback_asked = Gefragt: { $time }.
feedback_answer = Ihre Antwort

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens
settings = Einstellungen
theme = Erscheinungsbild
theme_system = Wie System
theme_light = Hell
theme_dark = Dunkel
text_size = Textgröße
# A text size
percent = { $number } %
language = Sprache
# $language: what the system asks for, in its own words
language_system = Wie System ({ $language })
movement_less = Bewegung reduzieren
movement_less_means = Schaltet Animationen aus.
settings_means = Wie dieses Fenster aussieht und welche Programme es auflistet.
settings_done = Fertig
choice_not_written = Deine Auswahl ließ sich nicht speichern und ist wie zuvor: { $why } ({ $path }).
settings_not_kept = Die Einstellungen des Fensters ließen sich nicht speichern: { $why }.
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = Diese Einstellungen ließen sich beim Öffnen des Fensters nicht lesen und wurden zurückgesetzt; bevor eine neue Datei geschrieben wird, wird die alte als { $path } aufbewahrt.
# No font has the characters of the chosen language
fonts_missing = Keine Schrift auf diesem Computer hat die Zeichen für { $language }. Installiere eine, zum Beispiel Noto Sans CJK, und öffne dieses Fenster noch einmal.

## The list of programs

add_program = Programm hinzufügen…
add_program_heading = Programm hinzufügen
add_program_means = Wähle das Manifest des Programms, die .toml-Datei, in der steht, was es senden kann. Beim Hinzufügen wird nichts gesendet.
add_program_path = Manifest-Datei
add = Hinzufügen
program_added = { $name } hinzugefügt.
demo_not_started = Die Demo konnte nicht geöffnet werden. { $why }
no_window = Hier lässt sich kein Fenster öffnen ({ $why }). Die Kommandozeile kann dasselbe: { $command }
program_not_added = Nicht hinzugefügt: { $why }.
# In `program_not_added`: why
no_file_there = es gibt keine Datei { $path }
hide_program = Dieses Programm ausblenden
hide_means = Das Programm wird nur hier ausgeblendet. Was es senden darf, ändert sich nicht.
hidden_programs = { PLURAL($count) ->
    [one] 1 ausgeblendetes Programm
   *[other] { $count } ausgeblendete Programme
}
show_program = { $name } wieder zeigen
# One switch for every program
all_programs = Programmen das Senden erlauben
all_programs_off_means = Ausschalten schaltet alle Programme auf einmal aus und wechselt ihre Kennungen. Einschalten stellt für die dabei ausgeschalteten deine Auswahl wieder her.
# Why that switch cannot be moved
all_programs_locked = Alle Programme sind ausgeschaltet. Schalte sie einzeln ein.
choose_file = Datei auswählen…
no_dialog = Hier gibt es keinen Dateidialog. Gib den Pfad der Datei ein.
# Takes a manifest that cannot be used out of the list of programs
forget_manifest = Aus der Liste nehmen
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = { PLURAL($count) ->
    [one] Nicht ausgeschaltet: { $names }. Das Manifest ist unbrauchbar, deshalb ist hier nicht bekannt, wo die Auswahl liegt. Was du dafür früher gewählt hast, gilt weiter.
   *[other] Nicht ausgeschaltet: { $names }. Die Manifeste sind unbrauchbar, deshalb ist hier nicht bekannt, wo die Auswahl jeweils liegt. Was du dafür früher gewählt hast, gilt weiter.
}
# $folders: folders of manifests that could not be read, or not all of them; programs that the switch for all of them could not switch off are unknown
all_programs_not_looked_into = Nicht alle Manifeste konnten gelesen werden: { $folders }. Programme, deren Manifeste darin liegen, sind vielleicht nicht ausgeschaltet. Was du dafür früher gewählt hast, gilt weiter.
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { PLURAL($count) ->
    [one] { $names } bleibt aus. Schalte es einzeln ein: Eine ältere Version sendet möglicherweise mehr, als du gewählt hast.
   *[other] { $names } bleiben aus. Schalte sie einzeln ein: Ältere Versionen senden möglicherweise mehr, als du gewählt hast.
}

## A single field

# A small switch beside a field, for screen readers
send_field = { $field } senden
field_withheld = Weggelassen. Der Rest der Nachricht wird trotzdem gesendet.
# Neben einem Feld, das zurückgehalten wird, wenn gar nichts gesendet wird.
field_left_out = Wird ausgelassen.
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = Zusammen mit anderen weggelassen durch „{ $entry }“ in der Datei. Nur dort lässt sich das ändern.
withhold_means = Schalte ein Feld aus, um nur dieses wegzulassen.

## Identity

identity_copy = Kennung kopieren
# Said quietly for some seconds: the identifier was copied.
identity_copied = Kennung kopiert.
identity_replace = Kennung ersetzen…
identity_replace_question = Deine Kennung ersetzen?
identity_replace_means = Ab jetzt tragen Nachrichten eine neue Kennung, und Server behandeln dich als neue Person. Sie behalten, was sie mit der alten empfangen haben. Was schon wartet, wird noch mit ihr gesendet.
identity_replace_it = Ersetzen
identity_keep = Abbrechen
identity_replaced = Deine Kennung wurde ersetzt.

## On the server

server = Auf dem Server
server_where = Fragt { $url }, und nur, wenn du auf eine Schaltfläche drückst.
server_says_who = Der Server bekommt einen Nachweis, dass deine Kennungen dir gehören, und sieht deine IP-Adresse.
server_says_months = Er erfährt auch, welche Kennungen verschiedener Monate zusammengehören.
server_nothing_yet = Bisher wurde nichts mit einer Kennung gesendet, also kann der Server auch nichts finden.
server_fetch = Abrufen, was der Server hat
server_erase = Dort löschen…
server_page = Seite des Servers öffnen
server_cancel = Abbrechen
server_progress = Frage nach Kennung { $place } von { $of }. Bisher: { $messages }.
server_asking = Frage den Server…
server_has = Der Server hat { $messages } von dir.
server_has_none = Der Server hat nichts von dir.
server_keeps = Er gibt an, Nachrichten für { $days } aufzubewahren.
server_more = Der Server hat mehr von dir, als auf einmal abgerufen wird; seine eigene Seite gibt alles als Datei.
server_same = Hier und dort gleich
server_only_here = Nur hier
server_only_there = Nur dort
server_side = { $name }: { $count }
server_first = Hier aufgeführt: die ersten { $messages }.
server_waits = Der Server bittet um eine Pause. Danach geht es weiter: { $time }.
server_former = Frühere Kennungen werden nur hierfür aufbewahrt, bis dort gelöscht ist, was mit ihnen gesendet wurde, oder bis du sie vergessen lässt.
server_list = Verglichene Nachrichten
server_bytes = Genaue Bytes
server_none = Keine
server_beyond_counted = Gezählt und nicht aufbewahrt, wie die Hersteller angeben, sodass niemand deine unter den anderen finden kann: { $messages }.
server_beyond_without = Ohne Kennung gesendet, sodass dort niemand deine finden kann: { $messages }.
server_beyond_elsewhere = An eine andere Adresse gesendet: { $messages }.
server_beyond_over = Mit einer Kennung gesendet, die dort gelöscht wurde oder die dieser Computer vergessen hat: { $messages }.
server_beyond_unfinished = Nicht unter dem Abgerufenen, wo der Server noch mehr hat: { $messages }.
server_not_fetched = Nichts wurde abgerufen: { $why }.
server_not_erased = Ob etwas gelöscht wurde, ist nicht sicher: { $why }.
server_not_opened = Die Seite wurde nicht geöffnet: { $why }.
server_erased = Auf dem Server gelöscht: { $messages }.
server_backups = So lange haben seine Sicherungen noch Kopien: { $date }.
server_replaced = Deine Kennung wurde ersetzt: Die nächste Nachricht bekommt eine neue.
server_withdrawn = Warteten mit der alten Kennung und werden nicht mehr gesendet: { $messages }.
server_counted_stays = Was nur gezählt wurde, lässt sich nicht finden und bleibt gezählt.
server_part = Für { $done } von { $of } Kennungen erledigt, dann war Schluss: { $why }.
server_after = Der Server hat gelöscht, aber nicht alles, was daraus folgt, gelang hier: { $why }.
server_page_opened = Die Seite öffnet sich in deinem Browser, mit einem Link, der einmal funktioniert.
server_erase_question = Löschen, was der Server von dir hat?
server_erase_means = { $url } wird gebeten, jede Nachricht mit einer deiner Kennungen zu löschen, auch früherer. Das lässt sich nicht rückgängig machen.
server_erase_here = Deine Kennung wird dann ersetzt, und Nachrichten, die noch mit ihr warten, werden nicht gesendet. Der Verlauf auf diesem Computer bleibt.
server_erase_not_all = Sicherungen können noch eine Weile Kopien haben; die Antwort sagt, bis wann. Was nur gezählt wurde, lässt sich nicht finden.
server_erase_it = Dort löschen
server_erase_not = Abbrechen
server_forget = Frühere Kennungen vergessen…
server_forget_question = Deine früheren Kennungen vergessen?
server_forget_means = Was Server mit ihnen haben, bleibt dort, und danach kann es niemand mehr abrufen oder löschen, auch du nicht. Das lässt sich nicht rückgängig machen. Kein Server wird gefragt.
server_forget_here = Nachrichten, die noch mit ihnen warten, werden nicht gesendet. Deine jetzige Kennung und der Verlauf auf diesem Computer bleiben.
server_forget_it = Vergessen
server_forgot = Frühere Kennungen vergessen: { $count }.
server_cancelled = du hast abgebrochen
server_why_not_offered = die Hersteller bieten das nicht an
server_why_conflict = zwei Manifeste beanspruchen dieses Programm, also ist nicht klar, welcher Server gemeint ist
server_why_no_identifier = nichts wurde mit einer Kennung dorthin gesendet
server_why_new_server = das Programm nennt jetzt einen anderen Server, { $url }; nichts hier sagt, dass er etwas von dir hat, und er bekommt keinen Nachweis, bevor du ihm unter „Auswahl“ zugestimmt hast
server_why_refused = der Server erkennt den Nachweis nicht an ({ $status })
server_why_not_there = der Server hat diese Seite nicht ({ $status })
server_why_busy = der Server kann jetzt nicht antworten ({ $status }); versuche es später noch einmal
server_why_busy_until = der Server kann jetzt nicht antworten ({ $status }); er bittet, es nach dieser Zeit noch einmal zu versuchen: { $time }
server_why_unreadable = die Antwort des Servers ist nicht brauchbar
server_asked_fetch = Abgerufen, was der Server hat: { $messages }.
server_asked_more = Der Server hatte mehr.
server_asked_requests = Anzahl der Anfragen: { $count }.
server_asked_page = Seite des Servers geöffnet.
server_asked_in_vain = Den Server gefragt, ohne Erfolg.
server_asked_open = Den Server gefragt; seine Antwort ist nicht bekannt.
server_asked_maybe = Den Server gebeten, zu löschen, was er hat. Vielleicht hat er es getan: Seine Antwort kam nicht an.
server_asked_over = Den Server gebeten, zu löschen, was er hat. Seine Quittung kam nicht an, aber seither sagt er, dass es gelöscht ist.

## What is new, side by side

news_open = Was sich geändert hat
news_column_before = Als du zugestimmt hast
news_column_now = Jetzt
news_was_not_there = Noch nicht vorhanden.

## How much, and how often

# What a message amounted to lately
volume_measured = { PLURAL($count) ->
    [one] 1 in den letzten 30 Tagen, { $size }.
   *[other] { $count } in den letzten 30 Tagen, insgesamt { $size }.
}
# The same where the choice was another meanwhile
volume_scaled = { PLURAL($count) ->
    [one] 1 in den letzten 30 Tagen; mit diesen Schaltern etwa { $size }.
   *[other] { $count } in den letzten 30 Tagen; mit diesen Schaltern etwa { $size }.
}
# A message that is sent again and again
volume_repeats = Solange { $name } läuft: { PLURAL($count) ->
    [one] 1 pro Stunde
   *[other] { $count } pro Stunde
}, etwa { $size }.
volume_tier = { $size } im Monat
adds_message = Nachricht „{ $message }“ ({ $fields }) kommt dazu.
takes_out_message = Nachricht „{ $message }“ fällt weg.
adds_fields = { PLURAL($count) ->
    [one] In „{ $message }“ kommt 1 Feld dazu.
   *[other] In „{ $message }“ kommen { $count } Felder dazu.
}
takes_out_fields = { PLURAL($count) ->
    [one] In „{ $message }“ fällt 1 Feld weg.
   *[other] In „{ $message }“ fallen { $count } Felder weg.
}
found_kind = { $kind }. { $means }
find_more = { PLURAL($count) ->
    [one] und 1 weiterer. Ein weiteres Wort grenzt die Suche ein.
   *[other] und { $count } weitere. Ein weiteres Wort grenzt die Suche ein.
}
as_sent_means = Das sind die genauen Bytes.
to_read_means = Zum Lesen formatiert. „Wie gesendet“ zeigt die genauen Bytes.

## Several messages of the history

copy_rows = { PLURAL($count) ->
    [one] 1 Nachricht kopieren
   *[other] { $count } Nachrichten kopieren
}
rows_chosen = { PLURAL($count) ->
    [one] 1 ausgewählt
   *[other] { $count } ausgewählt
}
rows_copied = { PLURAL($count) ->
    [one] 1 Nachricht kopiert.
   *[other] { $count } Nachrichten kopiert.
}
# More were chosen than fit
rows_copied_part = Nur die ältesten { $count } von { $all } Nachrichten kopiert, { $size }: Mehr wäre zum Einfügen zu viel. Ein Bericht unter „Deine Daten“ enthält alle.
# For screen readers: how several rows are chosen without a mouse
rows_keys = Umschalt wählt mehrere aus, Strg+Auf und Strg+Ab bewegen sich ohne Auswahl, Strg+Leertaste nimmt diese dazu, Strg+A wählt alle angezeigten aus, Escape lässt eine übrig, Strg+C kopiert die Auswahl.

## Die Tabelle des Verlaufs: ihre Spalten, und der Weg zur neuesten Nachricht
width_keys = Umschalt+Links und Umschalt+Rechts machen die Spalte schmaler oder breiter; Entf passt sie ihrem Inhalt an.
width_of = Breite: { $column }
newer = { PLURAL($count) ->
    [one] 1 neuere
   *[other] { $count } neuere
}
nothing_matches = Nichts passt zu Suche und Filtern.

## Bis wann eine Nachricht wartet
nobody_sends = { $name } läuft gerade nicht, soweit Candor das erkennen kann. Diese Nachricht wird gesendet, wenn es wieder läuft.
# The same where the server asked to wait. $time: inside a sentence
nobody_sends_asked = { $name } läuft gerade nicht, soweit Candor das erkennen kann. Der Server hat gebeten zu warten (bis { $time }). Diese Nachricht wird gesendet, wenn es danach wieder läuft.
next_attempt = Nächster Versuch: { $time }.
next_attempt_asked = Der Server hat gebeten zu warten. Nächster Versuch: { $time }.

## Die ganze Anfrage mit einer Nachricht
whole_request = Anfrage
request_digest = SHA-256 des Inhalts ({ $size }):
request_check = Zum Nachprüfen den Inhalt speichern und { $command } ausführen. Das Ergebnis muss dasselbe sein.
request_not_whole = Der Verlauf hat nicht mehr alles, was in dieser Anfrage war, daher lässt sich ihr Inhalt nicht zeigen. Kopfzeilen und Prüfsumme sind die von damals.
request_stayed = Es kam keine Verbindung zustande; nichts von dieser Anfrage hat den Computer verlassen.
answer_word = Antwort
save_body = Inhalt speichern…
body_saved = Inhalt gespeichert in { $path }
body_not_saved = Der Inhalt wurde nicht gespeichert: { $why }.
body_gone = der Verlauf hat ihn nicht mehr
program_gone = das Manifest des Programms ist weg oder nicht mehr brauchbar

## Was eine Entscheidung geändert hat
decision_on = Eingeschaltet: { $tiers }.
decision_off = Ausgeschaltet: { $tiers }.
decision_withheld = Weggelassen: { $fields }.
decision_allowed = Wieder dabei: { $fields }.
decision_cause = { $event } ({ $tier })
decision_all_off = Senden ausgeschaltet.
decision_all_on = Senden eingeschaltet.
decision_paused = Pause{ $until }.
decision_resumed = Pause beendet.
decision_ask = Absturzberichte: jedes Mal fragen.
decision_always = Absturzberichte: immer senden.
decision_news = Was sich geändert hatte, wurde gesehen oder beantwortet.
decision_other = Kein Schalter geändert.

## Texts of the built-in programs (SkellyCam, ETS2LA)

skellycam_about = Nimmt synchrone Videos mit mehreren Kameras auf.
skellycam_existence_ping = Lebenszeichen
skellycam_existence_ping_summary = Meldet, dass SkellyCam gestartet wurde und in welcher Version.
skellycam_existence_ping_why = Zeigt, wie viele Menschen SkellyCam benutzen.
skellycam_system_fingerprint = System-Fingerabdruck
skellycam_system_fingerprint_summary = Welches Betriebssystem und welche Hardware du benutzt.
skellycam_system_fingerprint_why = Zeigt den Entwicklern, welche Plattformen sie zuerst unterstützen sollten.
skellycam_usage_analytics = Nutzungsanalyse
skellycam_usage_analytics_summary = Welche Schaltflächen und Funktionen du benutzt, aber nie, was du aufnimmst.
skellycam_usage_analytics_why = Zeigt, was sich zu verbessern lohnt.
skellycam_app_opened_title = SkellyCam gestartet
skellycam_app_opened_when = Beim Start von SkellyCam
skellycam_app_opened_event = Art der Nachricht: SkellyCam wurde gestartet.
skellycam_app_opened_app_name = Welches Programm die Nachricht sendet.
skellycam_app_opened_app_version = Welche Version von SkellyCam du benutzt.
skellycam_app_opened_system_os = Welches Betriebssystem auf diesem Computer läuft.
skellycam_app_opened_system_os_version = Welche Version des Betriebssystems auf diesem Computer läuft.
skellycam_app_opened_system_architecture = Welche Art von Prozessor dieser Computer hat.
skellycam_app_opened_system_cpu_count = Wie viele Prozessoren dieser Computer hat.
skellycam_app_opened_system_total_ram_gb = Wie viel Arbeitsspeicher dieser Computer hat.
skellycam_app_opened_system_python_version = Mit welcher Version von Python SkellyCam läuft.
skellycam_feature_used_title = Funktion benutzt
skellycam_feature_used_when = Beim Benutzen einer Funktion von SkellyCam
skellycam_feature_used_event = Art der Nachricht: Eine Funktion wurde benutzt.
skellycam_feature_used_feature = Welche Funktion benutzt wurde, aus dieser festen Liste. Nie der Name einer Datei, ein Bild oder eine Aufnahme.
ets2la_about = Lenkt Lastwagen in Euro Truck Simulator 2 und American Truck Simulator selbsttätig.
ets2la_activity_ping = Aktivitätssignal
ets2la_activity_ping_summary = Meldet alle zwei Minuten, dass ETS2LA läuft.
ets2la_activity_ping_why = Zeigt, wie viele Menschen ETS2LA gerade benutzen.
ets2la_performance = Leistung und Plugins
ets2la_performance_summary = Wie flüssig ETS2LA läuft und welche Plugins eingeschaltet sind.
ets2la_performance_why = Hilft herauszufinden, was ETS2LA langsam macht.
ets2la_crash_reports = Absturzberichte
ets2la_crash_reports_summary = Wo im Programm der Fehler auftrat. Namen und Ordner werden vorher hier entfernt, und du kannst jeden Bericht lesen, bevor er gesendet wird.
ets2la_crash_reports_why = Hilft, die häufigsten Fehler zuerst zu beheben.
ets2la_activity_ping_title = ETS2LA läuft
ets2la_activity_ping_when = Alle zwei Minuten, während ETS2LA läuft
ets2la_activity_ping_event = Art der Nachricht: ETS2LA läuft.
ets2la_activity_ping_id = Eine Zufallszahl, die Installationen voneinander unterscheidet, damit keine mehrfach gezählt wird. Sie wechselt jeden Monat und ist nicht aus Daten dieses Computers abgeleitet.
ets2la_performance_when = Alle zehn Minuten, während ETS2LA fährt, und beim Beenden
ets2la_performance_event = Art der Nachricht: wie flüssig ETS2LA läuft.
ets2la_performance_app_version = Welche Version von ETS2LA du benutzt.
ets2la_performance_fps = Wie viele Bilder in diesen zehn Minuten mit welcher Bildrate kamen.
ets2la_performance_plugins = Welche der mitgelieferten Plugins in dieser Zeit eingeschaltet waren, aus dieser festen Liste.
ets2la_crash_report_title = ETS2LA abgestürzt
ets2la_crash_report_when = Beim Absturz von ETS2LA
ets2la_crash_report_event = Art der Nachricht: ETS2LA ist abgestürzt.
ets2la_crash_report_count = Wie oft derselbe Absturz vorkam, bevor du diesen Bericht angesehen hast.
ets2la_feedback = Rückmeldungen von dir
ets2la_feedback_summary = Was du den Entwicklern schreibst, und nur, wenn du es absendest.
ets2la_feedback_why = Damit kannst du um etwas bitten oder sagen, was schiefgegangen ist.
ets2la_feedback_title = Nachricht an die Entwickler
ets2la_feedback_when = Wenn du eine absendest
ets2la_feedback_event = Art der Nachricht: Du hast etwas geschrieben.
ets2la_feedback_message = Was du ihnen schreibst.
ets2la_crash_report_traceback = Wo im Programm der Fehler auftrat: Funktionen und Zeilennummern. Namen, Ordner, Adressen und lange Codes werden vorher auf diesem Computer entfernt.

## What could not be done, and why
# Another manifest is in the way: it claims the same program
conflict_claims = Laut { $file } sendet { $app } an { $destination }
# Another manifest is in the way: two programs may not share a folder
conflict_shares_folder = { $name } benutzt denselben Ordner
# Anything that failed and has no sentence of its own. $why: see `log_unusable`, `identity_io`, `system_not_allowed`
not_done = Das ist nicht gelungen: { $why }.
# A choice is in force, and its receipt is written later. $why: see `log_unusable` and those below it
trouble_receipt_waits = Deine Auswahl gilt. Unter deinen Entscheidungen erscheint sie, sobald sich wieder in den Verlauf schreiben lässt. { $why }.
# The same where no file can be written at all
trouble_receipt_lost = Deine Auswahl gilt. Nur ihr Eintrag unter deinen Entscheidungen muss bis zur nächsten warten, denn weder in den Verlauf noch in eine Datei daneben lässt sich schreiben. { $log }. Zur Datei daneben: { $file }.
# A choice that ends the identity could not do so
trouble_identity_kept = Die alte Kennung ließ sich nicht beiseitelegen: { $why }.
# Receipts that waited for the log could not be read. $why: see `log_unusable` and those below it
trouble_receipts_unread = Deine Auswahl gilt. Nur frühere Einträge unter deinen Entscheidungen, die in der Datei { $file } warten, ließen sich nicht lesen: { $why }.
# Why a choice could not be written
not_written_no_tier = Dieses Programm hat keinen Bereich „{ $tier }“.
# $entry: what should have been the name of a field
not_written_no_entry = „{ $entry }“ ist kein Name eines Feldes.
# Why a choice could not be written
not_written_not_answered = Du hast für dieses Programm noch nicht geantwortet: Schalte zuerst etwas ein oder aus.
# In `choice_not_written`: why
not_written_in_the_way = Wo die Datei sein sollte, liegt etwas anderes; verschiebe es zuerst an einen anderen Ort
# In `choice_not_written`: why
not_written_never_was_one = Die Datei dort enthält keine Einstellungen eines Programms und ginge verloren; verschiebe sie zuerst an einen anderen Ort
# In `choice_not_written`: why
not_written_one_of_ours = Die Datei dort benutzt Candor für etwas anderes; entferne zuerst den Link zu ihr
# In `choice_not_written`: why
not_written_looping_link = Die Datei ist ein Link, der zu sich selbst zurückführt; entferne ihn zuerst
# In `choice_not_written`, `identity_io` and `log_io`: why
not_written_held = Ein anderes Programm benutzt die Datei gerade; versuche es noch einmal
# In `choice_not_written`: why
not_written_no_locks = Das Dateisystem dort kennt keine Sperren, und ohne sie wird nur ein Nein gespeichert
# In `choice_not_written`: why
not_written_too_many_copies = Neben der Datei liegen zu viele aufbewahrte Kopien
# In `choice_not_written`: why
not_written_contended = Ein anderes Programm hat die Datei immer wieder geändert; versuche es noch einmal
# The secret behind the identity. $why: what the system said
identity_io = Der geheime Schlüssel hinter deiner Kennung lässt sich nicht lesen oder schreiben: { $why }
# The secret behind the identity
identity_damaged = Der geheime Schlüssel hinter deiner Kennung ist beschädigt; verschiebe die Datei { $file } an einen anderen Ort, dann wird ein neuer angelegt
# The secret behind the identity
identity_no_randomness = Das Betriebssystem liefert keine Zufallszahlen
# A notice. $why: see `identity_io` and those below it
identity_unusable = Was eine Kennung trägt, wird nicht aufgezeichnet: { $why }.
# Why the history cannot be used. $why: in the words of the database
log_unusable = Der Verlauf lässt sich nicht benutzen: { $why }
# Why the history cannot be used
log_no_room = Der Datenträger ist voll, und selbst um den Verlauf nur zu lesen, wird daneben ein wenig Platz gebraucht: Gib Speicherplatz frei und versuche es noch einmal
# Why the history cannot be used
log_newer = Eine neuere Version von Candor hat den Verlauf geschrieben (Version { $version }); er bleibt unangetastet ({ $path })
# Why the history cannot be used
log_not_ours = Die Datenbank, die dort liegt, wo der Verlauf sein sollte, ist nicht von Candor; verschiebe sie an einen anderen Ort ({ $path })
# Why the history cannot be used
log_path_too_long = Der Verlauf kann nicht verwendet werden, weil sein Pfad länger als { $most } Bytes ist, mehr als eine Datenbank haben darf; verschiebe den Ordner ({ $path })
# Why the history cannot be used
log_no_locks = Der Verlauf kann nicht verwendet werden, weil sich dort, wo er liegt, keine Dateien sperren lassen; verschiebe den Ordner auf einen anderen Datenträger ({ $folder })
# Why the history cannot be changed
log_read_only = Der Verlauf kann nur gelesen werden; dort, wo er liegt, lässt sich nichts schreiben
# Why the history cannot be read
log_unsettled = Der Verlauf kann nur gelesen werden, und vorher müsste etwas in ihn geschrieben werden; kopiere seinen Ordner an einen Ort, an dem das möglich ist ({ $path })
# Why clearing the history is not complete
log_being_read = alles wurde entfernt, aber ein anderes Programm liest gerade den Verlauf, und was darin stand, steht noch in seiner Datei; lösche ihn gleich noch einmal
# Why the log cannot be used
log_forked = dieser Prozess ist durch Fork aus einem entstanden, der den Verlauf geöffnet hatte, und kann ihn nicht verwenden; starte dafür einen eigenen Prozess
# Why the log cannot be used
log_in_the_way = Wo eine Datei des Verlaufs sein sollte, liegt keine Datei, sondern { $what }; verschiebe es an einen anderen Ort ({ $path })
# Why the history cannot be used. $why: what the system said
log_io = Der Verlauf lässt sich nicht lesen oder schreiben: { $why }
# Why the history cannot be used. $what: in English
log_unexpected = Im Verlauf steht etwas Unerwartetes: { $what }
# In `crash_not_saved`: why
edit_not_declared = Diese Version des Programms kennt den Absturzbericht „{ $event }“ nicht, deshalb lässt er sich nicht bearbeiten; er kann so gesendet werden, wie er ist, oder gelöscht werden
# In `crash_not_saved`: why
edit_not_editable = „{ $field }“ ist kein Text, den du in diesem Bericht bearbeiten kannst; bearbeiten kannst du { $fields }
# In `crash_not_saved`: why
edit_nothing = „{ $field }“ ist kein Text, den du in diesem Bericht bearbeiten kannst; einen solchen enthält er nicht
# In `crash_not_saved`: why
edit_not_there = In diesem Bericht steht bei „{ $field }“ kein Text
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = Der neue Text passt nicht zu „{ $field }“ ({ $takes })
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = Der neue Text ist zu lang für „{ $field }“ ({ $takes })
# In `last_attempt`: why
failure_answered = Der Server antwortete mit { $status }
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy = keine Verbindung, denn { $variable } nennt keinen brauchbaren Proxy ({ $why })
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy_protocol = keine Verbindung, denn der Proxy aus { $variable } spricht { $protocol }; nur HTTP und HTTPS sind möglich
# In `last_attempt`: why
failure_no_connection_in_time = keine Verbindung innerhalb der Wartezeit
# In `last_attempt`: why. $why: in the words of the network
failure_no_connection = keine Verbindung ({ $why })
# In `last_attempt`: why
failure_no_answer_in_time = keine Antwort innerhalb der Wartezeit
# In `last_attempt`: why. $why: in the words of the network
failure_no_answer = keine Antwort ({ $why })
# In `failure_no_connection`: nothing listens there, or it may not be reached.
network_refused = sie wurde abgelehnt
# In `failure_no_connection`: there is no network, or none that leads there.
network_unreachable = das Netz führt nicht dorthin
# In `failure_no_connection`: the server’s name could not be looked up, as without any network.
network_no_such_name = der Name des Servers lässt sich nicht nachschlagen
# In `failure_no_connection` and `failure_no_answer`: the connection ended too early.
network_broke_off = die Verbindung brach ab
# Why a manifest cannot be used
refusal_not_a_file = Das ist keine Datei
# Why a manifest cannot be used
refusal_too_long = Das Manifest ist länger als { $count } Bytes
# Why a manifest cannot be used
refusal_utf16 = Das Manifest ist in UTF-16 geschrieben; speichere es als UTF-8
# Why a manifest cannot be used
refusal_not_utf8 = Das Manifest ist kein Text in UTF-8; speichere es als UTF-8
# Why manifests of a folder are not used
refusal_left_out = Ausgelassene Manifeste in diesem Ordner: { $count }; gelesen werden höchstens { $files }, zusammen { $mib } MB, die kürzesten zuerst
# In `problem_wrong_type`: what is wrong
wrong_not_an_object = sie sollte ein JSON-Objekt sein, ist aber etwas anderes
# In `problem_wrong_type`: what is wrong
wrong_no_main_switch = telemetry_enabled, der Hauptschalter, fehlt
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_missing = { $key } fehlt
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_twice = { $key } steht zweimal darin
# In `problem_wrong_type`: what is wrong. $expected: see `expected_format` and those below it
wrong_value = { $key } sollte { $expected } sein, ist aber { $found }
# In `wrong_value`
expected_format = die Zahl 1
# In `wrong_value`
expected_true_or_false = true oder false
# In `wrong_value`
expected_switches = ein Objekt mit den Werten true oder false
# In `wrong_value`
expected_texts = eine Liste von Texten
# In `wrong_value`
expected_entries = eine Liste von Einträgen wie "event/field"
# In `wrong_value`
expected_ask_or_always = "ask" oder "always"
# In `wrong_value`
expected_pause = null, eine Zeit oder "resumed"
# In `wrong_value`
expected_days_and_mib = ein Objekt mit days und mib
# In `wrong_value`
expected_whole_number = eine ganze Zahl
# In `wrong_value`
expected_object = ein Objekt
# In `wrong_value`
expected_text = ein Text
# In `wrong_value`
expected_time = eine Zeit wie 2026-11-21T20:15:03Z
# In `wrong_value`
expected_times = ein Objekt mit Zeiten
# In `problem_writable`: who
writer_another_account = die Datei gehört einem anderen Konto
# In `problem_writable`: who
writer_everybody = jedes Konto hat Schreibrechte
# In `problem_writable`: who
writer_group = die Gruppe der Datei hat Schreibrechte
# In `problem_writable`: who
writer_access_list = Die Zugriffsliste der Datei erlaubt es anderen
# In `problem_not_a_file`: what it is
instead_folder = ein Ordner
# In `problem_not_a_file`: what it is
instead_device = ein Gerät oder eine Pipe
# In `problem_not_a_file`: what it is
instead_link = ein Link
# What the operating system said
system_not_allowed = keine Berechtigung
# What the operating system said
system_no_room = kein Platz mehr auf dem Datenträger
# What the operating system said
system_read_only = nur Lesezugriff auf den Datenträger
# What the operating system said
system_not_there = nicht vorhanden
# What is wrong with a file
system_not_a_file = das ist keine Datei, sondern { $what }
# What is wrong with a file
system_too_long = die Datei ist { $count } Bytes lang, und höchstens { $most } werden gelesen
