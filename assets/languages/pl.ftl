### Candor in Polish (polski). Not yet read by a second native speaker.
###
### Impersonal where that is natural, else “ty” in lower case. Numbers here are whole, so the last branch of a plural is [many];
### it also stands for [other]. Words that stay the same throughout:
### tier: kategoria · consent: zgoda (what the person chose: wybór) · payload: treść · outbox: oczekujące · receipt: pokwitowanie ·
### ticket number: numer zgłoszenia · identifier: identyfikator · manifest: manifest · message: wiadomość · field: pole ·
### switch: przełącznik · crash report: raport o awarii · makers: twórcy · request: żądanie · header: nagłówek · left out: pominięte

## The language itself

# What the language calls itself, in the list of languages.
language_name = Polski
# Whose numbers, dates and times it writes: a locale of CLDR.
locale = pl

## Numbers, sizes and times

# Between two things in a row.
list_and = {", "}
# Between two things of which one is meant.
list_or = {" lub "}
# Between two sentences.
after_sentence = {" "}
# A clause as a sentence of its own
sentence = { $clause }.
# A text that is quoted
quoted = „{ $text }”
# Before the clock: a time of today.
today_at = {"Dzisiaj, "}
# Before the clock, in the middle of a sentence: a time of today.
today_at_inside = {"dzisiaj o "}
size_bytes = { PLURAL($count) ->
    [one] 1{"\u00A0"}bajt
    [few] { $count }{"\u00A0"}bajty
   *[many] { $count }{"\u00A0"}bajtów
}
size_kilobytes = { $amount }{"\u00A0"}KB
size_megabytes = { $amount }{"\u00A0"}MB
size_gigabytes = { $amount }{"\u00A0"}GB
message_count = { PLURAL($count) ->
    [one] 1 wiadomość
    [few] { $count } wiadomości
   *[many] { $count } wiadomości
}
kind_count = { PLURAL($count) ->
    [one] 1 rodzaj wiadomości
    [few] { $count } rodzaje wiadomości
   *[many] { $count } rodzajów wiadomości
}
field_count = { PLURAL($count) ->
    [one] 1 pole
    [few] { $count } pola
   *[many] { $count } pól
}
# What the switch of a tier adds to a message, and how much is in it whenever it is sent
fields_added = { PLURAL($added) ->
    [one] Dodaje 1 pole
    [few] Dodaje { $added } pola
   *[many] Dodaje { $added } pól
}{ $always ->
    [0] {""}
   *[other] { PLURAL($always) ->
        [one] {" "}do 1 zawsze dołączanego
        [few] {" "}do { $always } zawsze dołączanych
       *[many] {" "}do { $always } zawsze dołączanych
    }
}
# How long something is kept
for_years = { PLURAL($count) ->
    [one] rok
    [few] { $count } lata
   *[many] { $count } lat
}
for_months = { PLURAL($count) ->
    [one] miesiąc
    [few] { $count } miesiące
   *[many] { $count } miesięcy
}
for_days = { PLURAL($count) ->
    [one] dzień
    [few] { $count } dni
   *[many] { $count } dni
}

## The fixed words: tabs, buttons, headings, and the names of things for screen readers

# Above the list of programs.
programs = Programy
# In place of a page while there is no program, as a title.
welcome = Ty decydujesz, co zgłaszają programy
# Below that title: what Candor is, and that no program is here.
welcome_means = Candor pokazuje dokładnie, co programy na tym komputerze wysyłają do swoich twórców, i nie wysyła niczego, na co nie ma zgody. Na tym komputerze nie ma jeszcze żadnego z programów, które zna Candor.
all_hidden = Wszystkie programy są ukryte
all_hidden_means = Ukryto wszystkie programy z tej listy. Dokonany wybór nadal obowiązuje. W ustawieniach można je pokazać ponownie.
# Opens a window on the demo.
try_demo = Wypróbuj wersję pokazową
# What the demo is.
try_demo_means = Wersja pokazowa to zmyślony program, który wysyła tylko do tego komputera. Po jej zamknięciu cała jej zawartość jest usuwana.
# At the lower edge of the demo’s window, all the time. $folder: where all that it writes is
trial_line = To jest wersja pokazowa. Po zamknięciu tego okna wszystko w { $folder } zostanie usunięte. Zapisane raporty zostaną zachowane.
# Above the programs that Candor knows and that are not on this computer.
not_found_here = Nieznalezione na tym komputerze
# The state of such a program.
not_here_word = Nie znaleziono
# The switch for everything.
everything = Zezwalaj na wysyłanie
# The first tab.
choices = Wybór
# The second tab.
history = Historia
# The third tab.
your_data = Twoje dane
# The fourth tab.
about = O programie
# Beside the two answers.
closing = Zamknięcie tego okna niczego nie zmienia.
# One answer.
share_nothing = Nie udostępniaj niczego
# The other answer.
share_switched_on = Udostępniaj to, co włączone
# Opens every field of a tier.
what_exactly_word = Szczegóły
# Closes it again.
less = Pokaż mniej
# Above the preview.
preview = Co zostałoby wysłane
# Below a switch in a small window: brings the preview into sight.
show_preview = Pokaż podgląd
# Below a switch that was moved: no message is different.
changes_nothing = Niczego nie zmienia w wiadomościach.
# Opens the search, and names its field.
find = Szukaj pól i ustawień
# Below the field of the search, before anything is typed.
find_means = Znajduje kategorie, pola i wiadomości tego programu oraz ustawienia tego okna.
# In place of what was found.
find_nothing = Brak wyników
# The list of what was found, for screen readers.
find_results = Wyniki wyszukiwania
# How the search is used without a mouse, for screen readers.
find_keys = Strzałki w górę i w dół wybierają wynik, Enter go otwiera, Escape czyści wyszukiwanie.
# The kind of something that was found: a field of a message.
field_word = Pole
# The choice among messages.
message = Wiadomość
# Copies what is shown.
copy = Kopiuj
# What that button says once it has.
copied = Skopiowano
# In the gutter of a line that a switch adds.
sign_added = +
# In the gutter of a line that a switch takes away, or that is not sent.
sign_less = −
# The word for a line that a switch adds.
added = Dodano
# The word for a line that a switch takes away.
removed = Usunięto
# The word for a line that is not sent.
withheld = Niewysyłane
# A notice that is good to know.
information = Informacja
# A notice that needs the person's eye.
attention = Uwaga
# A notice that something failed.
failed = Niepowodzenie
# Opens the details of a notice.
details = Szczegóły
# A column of the history.
time = Czas
# A column of the history.
what = Wiadomość
# A column of the history.
tier = Kategoria
# A column of the history.
state = Stan
# In the field for words.
search = Szukaj w historii
# No tier left out.
any_tier = Wszystkie kategorie
# No message left out.
any_message = Wszystkie wiadomości
# No state left out.
any_state = Wszystkie stany
# No time left out.
any_time = Dowolny czas
# Since the last midnight.
today = Dzisiaj
# Seven days.
week = Ostatnie 7 dni
# Thirty days.
month = Ostatnie 30 dni
# What was chosen in the chart.
in_the_chart = Zaznaczone na wykresie
# The chart, for screen readers.
chart = Historia w czasie
# How the chart is used without a mouse, for screen readers.
chart_keys = Strzałki w lewo i w prawo przechodzą między słupkami. Enter filtruje tabelę według słupka; Shift+Enter dodaje słupki; Escape usuwa zaznaczenie.
# How the table is used without a mouse, for screen readers.
table_keys = Strzałki w górę i w dół wybierają wiadomość; jej treść jest za tabelą.
# The choice of what the chart shows, for screen readers.
chart_shows = Wykres pokazuje
# Read aloud for the chart: how much its highest bar is.
chart_highest = Najwięcej: { $amount }.
# At the right end of the chart.
now_word = Teraz
# The head of the column of sizes, whose numbers have no unit.
bytes_word = Bajty
# A kind of chart.
messages_by_state = Wiadomości według stanu
# A kind of chart.
messages_by_tier = Wiadomości według kategorii
# A kind of chart.
bytes_by_state = Bajty według stanu
# A kind of chart.
bytes_by_tier = Bajty według kategorii
# Looks for nothing any more.
show_everything = Pokaż wszystko
# The exact bytes of a message.
as_sent = Jak wysłano
# The same, so that people read it easily.
to_read = Sformatowane
# The request and its answer.
headers_word = Nagłówki
# In place of the headers before the first attempt.
no_attempt = Nie było jeszcze próby wysłania, więc nie ma żądania.
# Above what became of a message that the table does not have.
not_listed = Wyszukiwanie lub filtr pomija tę wiadomość w tabeli.
# Closes the details.
close = Zamknij
# Above the report.
report = Raport
# Where the report goes, when there is no dialog.
save_to = Zapisz w tym pliku
# Saves to the file that was typed.
save = Zapisz
# The choice of a pause.
pause = Wstrzymanie
# There is none.
not_paused = Niewstrzymane
# Ends one.
resume = Wznów
# A pause.
pause_hour = Na godzinę
# A pause.
pause_today = Do północy
# A pause.
pause_open = Do wznowienia
# What a pause does.
pause_means = Podczas wstrzymania nic nie jest zapisywane ani wysyłane.
# While there is one, what becomes of what was not sent yet.
pause_waits = Niewysłane wiadomości pozostają na tym komputerze.
# Above what is kept of the history.
kept = Historia na tym komputerze
# Before the choice of how long.
kept_for = Przechowuj przez
# Before the choice of how much.
kept_within = i najwyżej
# What is kept, in a sentence.
kept_means = Najpierw usuwane są starsze wiadomości; niewysłane są zachowywane.
# Asks whether to clear the history.
clear = Wyczyść historię…
# Yes to that.
clear_history = Wyczyść historię
# No to that.
keep_history = Anuluj
# Above the sentences about identity.
identity = Twój identyfikator
# Above the decisions.
decisions = Twoje decyzje
# In place of the decisions, which are kept in the history: there is none yet, or it was cleared.
no_decisions = Pojawią się tutaj, gdy coś zostanie zapisane.
# On the page “About”: above what the program is.
about_program = Program
# On the page “About”: above the addresses of the servers.
about_where = Dokąd wysyła
# On the page “About”: above the versions.
about_versions = Wersje
# On the page “About”: above where the files are.
about_files = Pliki
# Lists what a program can send message by message.
by_message = Według wiadomości
# The same turned round: field by field, with the messages that have it.
by_field = Według pola
# Above the fields that a message has whenever it is sent.
always_included = Zawsze dołączane
# Opens the source code in a browser.
source = Kod źródłowy
# Opens the program's folder.
open_folder = Otwórz folder
# On the page “About”: above everything that the program may ever send.
messages = Co może wysłać
# No to what is new.
news_no = Pozostaw bez zmian
# Yes to what is new.
news_yes = Wysyłaj także to
# A button: the person has seen that words changed, and does not want to be told again
news_seen = Przeczytano
# A button on another page: to the table of what is new or described in other words
news_show = Pokaż, co się zmieniło
# Takes a notice away.
dismiss = Odrzuć
# Goes on although an older program may send more.
go_on = Kontynuuj
# Leaves everything as it is.
leave_it = Anuluj

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = Szczegóły: { $tier }
less_of = Pokaż mniej: { $tier }
header_count = { PLURAL($count) ->
    [one] 1 nagłówek
    [few] { $count } nagłówki
   *[many] { $count } nagłówków
}
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = Pokaż tylko: { $column }
sort_by = Sortuj według: { $column }

## Programs and their states

# The state of a program: another one claims to be it.
state_conflict = Konflikt
# The state of a program: the file with the choice cannot be trusted.
state_needs_attention = Wymaga uwagi
# The state of a program: nobody has answered yet.
state_not_answered = Bez odpowiedzi
# The state of a program: nothing is switched on.
state_off = Wyłączone
# The state of a program: there is a pause.
state_paused = Wstrzymane
# The state of a program: something stands above the choice, such as an administrator.
state_held_back = Zablokowane
state_shares = Udostępnia { $on } z { $of }
# In place of the pages of a program whose manifest cannot be used.
manifest_broken = Nie można użyć manifestu tego programu (pliku z listą tego, co może wysłać), więc nie można tu pokazać jego opcji. Wcześniejszy wybór nadal obowiązuje; bez wyboru nic nie jest wysyłane. Program może naprawić ten plik przy następnym uruchomieniu.
# In place of the pages of a program, about a folder with too many manifests.
manifests_left_out = W tym folderze jest więcej manifestów, niż jest odczytywanych, a programy, których manifesty pominięto, nie są tu wymienione. Wcześniejszy wybór nadal obowiązuje; bez wyboru nic nie jest wysyłane.
# In place of the pages of a program, about a folder with manifests that cannot be looked into.
manifests_unread = Nie można odczytać folderu z manifestami programów, więc programy, których manifesty są w nim, nie są tu wymienione. Wcześniejszy wybór nadal obowiązuje; bez wyboru nic nie jest wysyłane.
# The state of a program whose manifest cannot be used.
state_broken = Błędny manifest
state_left_out = Pominięte manifesty
state_unread = Nie można odczytać
# Before what is wrong with the manifest.
broken_why = Co jest nie tak
# Before the path of the manifest.
broken_file = Plik

## The top of a page

would_like = Program { $name } chce wysyłać pewne informacje
to_whom = Od { $publisher }; odbiorca otrzymywałby je pod adresem { $destination }.
# Opens, before the answer, everything that the program may ever send.
read_about = Wszystko, co może wysłać
# Before the answer to a program that has been answered earlier: a link to what was recorded then.
read_history = Co dotąd zapisano
# Back from that to the question.
back_to_question = Wróć do odpowiedzi
# In place of the title's sentence: a program that is not on this computer. $folder: where its folder would be
not_here = Na tym komputerze nie znaleziono programu { $name }: nie ma folderu { $folder }. Jeśli odpowiesz teraz, Candor utworzy ten folder i zachowa w nim twój wybór.
# Above the first answer: what holds until then.
unanswered = Nic nie zostało wysłane i nie zostanie, dopóki nie odpowiesz.
# The same where something was answered before, and may have been sent.
unanswered_again = Nic nie jest wysyłane, dopóki nie odpowiesz.
# Above the first answer, about a program that may be sending without asking us.
unanswered_older = Nie ma jeszcze odpowiedzi, więc ten program nie ma zgody na wysyłanie czegokolwiek.
# Above the first answer: that the switches can be tried.
try_it = Wypróbuj przełączniki: podgląd pokazuje dokładnie, co wysyłałby każdy z nich. Odpowiedź można tu zmienić w każdej chwili.
# The first answer was written.
answer_kept = Odpowiedź została zapisana. Można ją tu zmienić w każdej chwili.
# Said quietly for some seconds: a switch was switched on.
tier_is_on = Włączono „{ $tier }”.
# Said quietly for some seconds: a switch was switched off.
tier_is_off = Wyłączono „{ $tier }”.
# Said quietly for some seconds: the main switch was switched on.
sending_is_on = Wysyłanie jest znów dozwolone.
# Said quietly for some seconds: the main switch was switched off.
sending_is_off = Wysyłanie jest wyłączone.
# Said quietly for some seconds: fields are withheld from now on.
field_is_out = Od teraz pomijane.
# Said quietly for some seconds: fields that were withheld are allowed again.
field_is_in = Od teraz dołączane.
# Said quietly for some seconds: any other choice was written.
choice_is_kept = Wybór został zapisany.
# Said quietly for some seconds: a pause was ended.
pause_is_over = Już niewstrzymane.
# One tier was switched on while everything was off.
tier_alone = Wysyłanie jest znów dozwolone, tylko dla „{ $tier }”. Reszta pozostaje wyłączona do czasu włączenia.
header = Twórca: { $publisher }. Może wysyłać { $kinds }, ale tylko włączone.
# Beside the switch for everything while it is on and messages carry an identifier.
off_changes_identifier = Wyłączenie wysyłania zmienia też twój identyfikator.
# Below the program’s name while everything is off, and no tier is on.
header_off = Nic nie jest wysyłane. Nic poniżej nie jest włączone.
# $tiers: what was switched on when everything was switched off
header_off_back = Nic nie jest wysyłane. Po ponownym zezwoleniu na wysyłanie wróci: { $tiers }.
# After what would come back, while everything is off: the old identifier has ended.
header_off_new_identifier = Wiadomości będą wtedy miały nowy identyfikator.
history_since = { $messages }, { $size }, od { $since }.
history_size = { $messages }, { $size }.
last_sent = Ostatnio wysłano: { $time }.
# Above the history, in place of when something was last sent.
nothing_sent = Nic jeszcze nie wysłano.

## Why something is not sent

# Why something is not sent: the main switch is off.
reason_everything_off = Wszystko jest wyłączone
reason_tier_off = Kategoria „{ $tier }” jest wyłączona
# On the card of a tier that is on while everything is off.
tier_comes_back = Nic nie jest wysyłane, gdy wszystko jest wyłączone. To wróci po ponownym zezwoleniu na wysyłanie.
# Why a field is not sent: the person withholds it.
reason_withheld = Pominięte na twoje życzenie
reason_older = Zapisano to, zanim ostatnio włączono kategorię „{ $tier }”
# Why a field is not sent: it was recorded before the person allowed it again.
reason_withheld_then = Zapisano to, zanim znów na to zezwolono
# Why nothing is sent: there is no answer yet.
reason_not_answered = Nie ma jeszcze odpowiedzi
reason_tier_not_answered = Nie ma jeszcze odpowiedzi dla kategorii „{ $tier }”
# Why nothing is sent: nobody can tell what the person agreed to.
reason_text_lost = Nic nie jest wysyłane: brakuje kopii tekstu, na który wyrażono zgodę, lub została ona zmieniona. Odpowiedz ponownie
# Why something is not sent: the person has not agreed to it.
reason_new = Jest to nowe lub szersze niż to, na co wyrażono zgodę, i czeka na odpowiedź
reason_file = Nic nie jest wysyłane: nie można ufać plikowi z twoim wyborem, ponieważ { $problem }
reason_conflict = Nic nie jest wysyłane: inny program podaje się za { $name }. { $with }
# $until: see pause_until and pause_until_resumed
reason_paused = Nic nie jest zapisywane ani wysyłane: wstrzymano { $until }
# Why nothing is sent: a variable asks every program not to track.
reason_do_not_track = Programy uruchamiane stąd niczego nie wysyłają: ustawiono DO_NOT_TRACK. Program uruchomiony z innego miejsca może tego nie widzieć
# Why nothing is sent: our own variable forbids it.
reason_telemetry_off = Programy uruchamiane stąd niczego nie wysyłają: CANDOR_TELEMETRY ma wartość off (tak jak każda inna niż on, 1, true i yes). Program uruchomiony z innego miejsca może tego nie widzieć
# Why nothing is sent: this computer builds software, and nobody sits in front of it.
reason_ci = Programy uruchamiane stąd niczego nie wysyłają: to komputer do budowania oprogramowania (ustawiono CI). Program uruchomiony z innego miejsca może tego nie widzieć
# Why nothing is sent: the administrator’s rules.
reason_policy = Nic nie jest wysyłane: zabronił tego administrator tego komputera
# Why nothing is sent: the rules might forbid it.
reason_policy_unreadable = Nic nie jest wysyłane: nie można odczytać reguł administratora dla tego komputera
file_problem = Nic nie jest wysyłane, ponieważ nie można ufać plikowi z twoim wyborem: { $problem }.
# What is wrong with the file that holds the choice, after “cannot be trusted: ”.
problem_damaged = jest on uszkodzony lub niepełny
# What is wrong with the file that holds the choice: nothing is in it.
problem_empty = jest on pusty
# What is wrong with the file that holds the choice: it says something else than what was decided.
problem_changed = po zapisaniu wyboru został uszkodzony lub zmieniony przez coś innego niż Candor
# What is wrong with the file that holds the choice: it is from before a no.
problem_put_back = przywrócono jego starszą kopię, sprzed odmowy
problem_malformed = nie jest to pełny JSON ({ $why })
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = zapisała go nowsza wersja Candora (format { $format }; ta wersja czyta format { $known })
problem_writable = inni mogą w nim zapisywać: { $why }
# What is wrong with the file that holds the choice: others could put another one in its place.
problem_folder_writable = inni mogą zapisywać w folderze, w którym się znajduje
problem_too_long = ma { $count } B; plik z wyborem ma ich kilkaset
# What is wrong with the file that holds the choice: it was never one, and no answer replaces it.
problem_never_was_one = nie zawiera on ustawień programu
# What is wrong with the file that holds the choice: it is a link to one of our other files.
problem_one_of_ours = Candor używa go do czegoś innego
problem_not_a_file = to nie plik, lecz { $what }
# What is wrong with the file that holds the choice: it leads to one that is not there.
problem_dangling_link = to dowiązanie, które donikąd nie prowadzi
# What is wrong with the file that holds the choice: it leads to no file at all.
problem_looping_link = to dowiązanie, które prowadzi do samego siebie
# In `file_problem`: what is wrong with the consent file
problem_utf16 = zapisano go w UTF-16, a plik zgody zapisuje się w UTF-8
problem_unreadable = nie można go odczytać ({ $why })
# What to do about a damaged file; a full stop follows.
remedy_damaged = Odpowiedz ponownie; uszkodzony plik zostanie zachowany obok nowego
# What to do about a file that a newer version wrote; a full stop follows.
remedy_newer = Użyj nowszej wersji Candora lub odpowiedz ponownie; nowszy plik zostanie zachowany obok nowego
# What to do about a file that others may change; a full stop follows.
remedy_writable = Odpowiedz ponownie, co zamknie plik dla innych, albo uruchom na nim chmod go-w
# The same on Windows; a full stop follows.
remedy_writable_windows = Odpowiedz ponownie, co zamknie plik dla innych
# What to do about a folder that others may change; a full stop follows.
remedy_folder_writable = Uruchom chmod go-w na folderze; plik zostanie wtedy od razu odczytany
# What to do about an older copy that was put back; a full stop follows.
remedy_put_back = Odpowiedz ponownie: starsza kopia zostanie zachowana obok nowego pliku
# The same on Windows; a full stop follows.
remedy_folder_writable_windows = Odbierz innym prawo zapisu w folderze (we właściwościach, na karcie Zabezpieczenia), a plik zostanie od razu odczytany
# What to do about something else in place of the file; a full stop follows.
remedy_not_a_file = Przenieś to w inne miejsce i odpowiedz ponownie
# What to do about a link to a file that Candor keeps for something else; a full stop follows.
remedy_one_of_ours = Usuń prowadzące do niego dowiązanie i odpowiedz ponownie
# What to do about a link that leads to no file; a full stop follows.
remedy_link = Usuń lub popraw dowiązanie i odpowiedz ponownie
# What to do about a file that this account cannot read; a full stop follows.
remedy_unreadable = Zezwól temu kontu na jego odczyt; zostanie wtedy od razu odczytany
old_file_kept = Staremu plikowi nie można było ufać. Zachowano go jako { $path }.
# A pause, in the middle of a sentence
pause_until = do: { $time }
# The end of a pause, in the middle of a sentence.
pause_until_resumed = do wznowienia
paused_until = Wstrzymano { $until }
# Programs that do not know Candor's choices yet
older_reader = Wersje programu { $name } sprzed Candora mogą już wysyłać dane. Mogą znać tylko główny przełącznik i wysyłać wszystko, gdy jest włączony.
older_reader_on = Candor nie napotkał jeszcze wersji programu { $name }, która rozumie osobne przełączniki. Starsze wersje mogą wysyłać wszystko, gdy główny przełącznik jest włączony.
older_reader_pause = Wersja programu { $name }, która nie rozumie wstrzymania, wysyła dalej; zatrzymuje ją tylko „Zezwalaj na wysyłanie”.
switch_only = Program { $name } odczytuje tylko główny przełącznik, który jest włączony tylko wtedy, gdy włączone są wszystkie. Dlatego teraz nic nie jest wysyłane.
older_question = Program { $name } może wysyłać więcej, niż wybrano
older_question_why = Włączono tylko niektóre rzeczy, a Candor nie napotkał jeszcze wersji programu { $name }, która rozumie osobne przełączniki. Starsza wersja może nie widzieć różnicy: może sprawdzać tylko, czy wysyłanie jest dozwolone.
# The last paragraph of a question: what going on does, and what leaving it does.
older_question_means = Po kontynuowaniu starsza wersja może wysyłać wszystko. Po anulowaniu nic się nie zmieni.

## What is new or wider since the last answer

news = Program { $name } chce wysyłać więcej, niż obejmuje zgoda. Dopóki nie odpowiesz, wysyłane jest tylko to, na co wyrażono zgodę.
news_tier = Nowa kategoria: { $tier }
# Only the words of a program changed since the person agreed, and what it sends did not
news_words = Od wyrażenia zgody program { $name } opisuje niektóre rzeczy innymi słowami. Wysyłane jest to samo.
# The maker that a program names is another than when the person agreed. $before: the maker then
publisher_changed = Program { $name } podaje teraz jako wydawcę „{ $now }”. W chwili wyrażenia zgody był to „{ $before }”.
# A program has another name than when the person agreed. $name: the name now; $before: the name then
name_changed = W chwili wyrażenia zgody program { $name } nazywał się „{ $before }”.
# After the sentences that another publisher or name stands there, where nothing else changed
news_same = Wysyłane jest to samo.
news_event = Nowa wiadomość: { $event }
news_destination = Wiadomość „{ $event }” byłaby wysyłana do { $now } zamiast do { $before }
news_identity = Wiadomość „{ $event }” zawierałaby identyfikator albo taki, który trwa dłużej
news_interval = Wiadomość „{ $event }” byłaby wysyłana częściej
news_no_review = Wiadomość „{ $event }” byłaby wysyłana bez wcześniejszego przeczytania przez ciebie
news_by_itself = Wiadomość „{ $event }” byłaby wysyłana samoczynnie; dotąd była wysyłana tylko wtedy, gdy sam użytkownik ją napisał
news_kept = Wiadomość „{ $event }” byłaby przechowywana osobno; dotąd była tylko zliczana
# $fields: a list of fields
news_crossed = { $fields } z wiadomości „{ $event }” byłyby zliczane razem
news_cause = Wiadomość „{ $event }” byłaby też wysyłana dla kategorii „{ $tier }”
news_field = Nowość w „{ $event }”: { $field }. { $explain }
news_field_moved = { $field } w „{ $event }” należałoby do innej kategorii. { $explain }
news_field_source = { $field } w „{ $event }” zawierałoby coś innego. { $explain }
news_field_looser = { $field } w „{ $event }” mówiłoby więcej. Przedtem: { $before }. Teraz: { $now }
# A number would be in another unit, which may say more or less. $before and $now: what it is, as a sentence
news_field_unit = { $field } w „{ $event }” byłoby w innej jednostce. Przedtem: { $before }. Teraz: { $now }

## Choices and the preview

kept_in = Wybór jest przechowywany w { $path }, pliku odczytywanym przez program { $name }.
# The same before the first answer: the file may not be there yet
kept_in_later = Wybór będzie przechowywany w { $path }, pliku odczytywanym przez program { $name }.
# $time: see `today_at_inside`
last_changed = Ostatnia zmiana: { $time }.
# After the path of the file with the choice: how soon a click counts.
takes_effect = Zmiany działają od razu.
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = Serwer dowiaduje się z tego także: { $messages }.
# In the list of messages: this one carries no identifier.
identifier_none = Bez identyfikatora
# In the list of messages: this one carries an identifier that is replaced every month.
identifier_monthly = Identyfikator zmienia się co miesiąc
# In the list of messages: this one carries an identifier that stays.
identifier_install = Identyfikator się nie zmienia
# Below the preview: what no program can help telling a server.
server_sees = Serwer widzi też twój adres IP i czas.
# In place of the preview, while everything is off.
nothing_to_see = Nic. Włącz coś, aby to tu zobaczyć.
nothing_because = Nic. { $reason }.
# In place of the preview’s body, where a message has none.
no_body = Bez treści. Wszystko, co wysyła, jest w adresie i nagłówkach.
about_size = około { $size }
# Beside a value of the preview: it is new or wider, and nobody agreed to it yet.
origin_new = nowe, bez zgody
# Beside a value of the preview: the person withholds it.
origin_withheld = pominięte przez ciebie
# Beside a value of the preview: its tier is off.
origin_switched_off = wyłączone
# Beside a value of the preview: it is the program’s own.
origin_program = z programu
# Beside a value of the preview: it is this computer’s own.
origin_computer = z tego komputera
# Beside a value of the preview: it is the time.
origin_clock = bieżący czas
# Beside a value of the preview: it is the person’s identifier.
origin_identity = twój identyfikator
# Beside a value of the preview: it is what the program gave last time.
origin_last_sent = ostatnio wysłane
# Beside a value of the preview: the person writes it.
origin_person = piszesz to samodzielnie
# Beside a value of the preview: it stands in for one that is not known yet.
origin_example = przykład
# Beside a value of the preview: the program did not give it.
origin_left_out = niepodane
# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = Zawsze { $value }
kind_text = { PLURAL($count) ->
    [one] Tekst o długości najwyżej 1 znaku
    [few] Tekst o długości najwyżej { $count } znaków
   *[many] Tekst o długości najwyżej { $count } znaków
}
kind_one_of = Jedno z: { $values }
kind_integer = Liczba całkowita{ $unit }{ $range }
kind_number = Liczba{ $unit }{ $range }{ $rounding }
# What a value may be: one of two.
kind_boolean = Tak lub nie
kind_list = Dowolne z: { $values }
kind_histogram = Ile pomiarów{ $unit } było poniżej { $bounds }, a ile powyżej
kind_traceback = Gdzie program zawiódł, najwyżej { $count } znaków, z nazwami i folderami usuniętymi na tym komputerze
kind_unit = {" "}(jednostka: { $unit })
kind_between = , od { $min } do { $max }
kind_at_least = , co najmniej { $min }
kind_at_most = , najwyżej { $max }
kind_rounded = { $decimals ->
    [0] , zaokrąglona do całości
    [1] , zaokrąglona do jednego miejsca po przecinku
   *[other] , zaokrąglona do { $decimals } miejsc po przecinku
}

## History

history_empty = Program { $name } niczego jeszcze nie zapisał. To, co wyśle, pojawi się tutaj bajt po bajcie.
# In place of the history: its file is locked or cannot be opened.
history_unreadable = Historii nie można teraz odczytać. Nic z niej nie przepadło.
# Above the history: its file was damaged.
history_set_aside = Wcześniejsza historia była uszkodzona. Zachowano ją i rozpoczęto nową; to jest ta nowa.
# What became of a message, in a word: the server has it.
state_sent = Wysłana
# In a saved report, after that word: the server’s receipt names exactly what was sent.
confirmed_by_server = potwierdzona przez serwer
# What became of a message, in a word: it waits to be sent.
state_waiting = Oczekuje
# What became of a message, in a word: it is being sent.
state_on_its_way = Wysyłanie
# What became of a message, in a word: it is a crash report that waits for the person.
state_held = Czeka na ciebie
# What became of a message, in a word: the server will not have it.
state_refused = Odrzucona
# What became of a message, in a word: it waited too long.
state_expired = Przedawniona
# What became of a message, in a word: it was switched off before it left.
state_withdrawn = Wycofana
# What became of a message, in a word: it may have arrived.
state_unknown = Nieznany
# A part of the chart: servers have these messages.
part_sent = Wysłane
# A part of the chart: these messages wait to be sent.
part_waiting = Oczekujące
# A part of the chart: these messages never left this computer.
part_never_left = Nigdy niewysłane
# A part of the chart: these messages may have arrived.
part_unknown = Nieznane
# A part of the chart: the server would not have these messages.
part_refused = Odrzucone
part_of_chart = { $name }: { $amount }
bar = Od { $from } do { $to }: { $parts }
# For screen readers, in place of the parts of a bar: nothing was recorded then.
bar_empty = nic
found = { $count ->
    [0] Brak wyników w { PLURAL($all) ->
        [one] 1 wiadomości
        [few] { $all } wiadomościach
       *[many] { $all } wiadomościach
    }
   *[other] { $count } z { PLURAL($all) ->
        [one] 1 wiadomości
        [few] { $all } wiadomości
       *[many] { $all } wiadomości
    }
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] Na razie brak wyników; przeszukano { $looked_at } z { $all }
   *[other] { PLURAL($count) ->
        [one] Na razie 1 wynik; przeszukano { $looked_at } z { $all }
        [few] Na razie { $count } wyniki; przeszukano { $looked_at } z { $all }
       *[many] Na razie { $count } wyników; przeszukano { $looked_at } z { $all }
    }
}
# $took: see took, or nothing
fate_sent = { PLURAL($count) ->
    [one] Wysłano do { $host } za pierwszym razem{ $took }.
    [few] Wysłano do { $host } po { $count } próbach{ $took }.
   *[many] Wysłano do { $host } po { $count } próbach{ $took }.
}
took = , { $milliseconds }{"\u00A0"}ms
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] Serwer potwierdził, że otrzymał całe żądanie ({ $size }) bez zmian.
   *[other] { PLURAL($others) ->
        [one] Serwer potwierdził, że otrzymał całe żądanie ({ $size }: ta wiadomość i 1 inna) bez zmian.
        [few] Serwer potwierdził, że otrzymał całe żądanie ({ $size }: ta wiadomość i { $others } inne) bez zmian.
       *[many] Serwer potwierdził, że otrzymał całe żądanie ({ $size }: ta wiadomość i { $others } innych) bez zmian.
    }
}
# After how a message was sent: it is not proven which bytes arrived.
fate_unconfirmed = Serwer nie podał, które bajty otrzymał.
# What became of a message: it was never tried yet.
fate_waits = Oczekuje na wysłanie.
# What became of a message: it was tried, and will be tried again.
fate_waits_again = Oczekuje na ponowne wysłanie.
# What became of a message: it is being sent, as far as the history knows.
fate_sending = Trwa wysyłanie. Jeśli program zakończył działanie przed nadejściem odpowiedzi, zostanie wysłana ponownie.
# What became of a crash report: it waits for the person.
fate_held = Ten raport o awarii czeka na przeczytanie przez ciebie. Nie został wysłany.
# What became of a message: the server said no for good.
fate_refused = Serwer ją odrzucił. Nie zostanie wysłana ponownie.
# What became of a message: it grew too old to be sent.
fate_expired = Czekała dłużej niż 30 dni i nie zostanie już wysłana.
# What became of a message: it was switched off in time.
fate_withdrawn = Wyłączono ją przed wysłaniem. Nigdy nie opuściła tego komputera.
# What became of a message: it was switched off after an attempt that failed.
fate_withdrawn_after = Serwer jej nie przyjął, a przed następną próbą ją wyłączono.
# What became of a message: it left, and nobody knows whether it arrived.
fate_unknown = Gdy to wyłączono, wysyłanie już trwało i nie nadeszła odpowiedź. Mogła dotrzeć. Nie zostanie wysłana ponownie.
fate_unknown_answered = Serwer odpowiedział, nie mówiąc, co się z nią stało, a potem to wyłączono. Serwer może ją mieć. Nie zostanie wysłana ponownie.
# What became of a message: the history lost what it knew about it.
fate_unknown_damaged = Historia została uszkodzona, zanim było wiadomo, co się stało z tą wiadomością. Mogła dotrzeć. Nie zostanie wysłana ponownie.
# After what became of a crash report: its text is gone.
fate_deleted = Jej treść została usunięta.
last_attempt_answer = Ostatnia próba: serwer odpowiedział { $status }.
last_attempt = Ostatnia próba: { $why }.
# After what became of a message: the server has not answered its last attempt.
last_attempt_open = Ostatnia próba: jeszcze bez odpowiedzi.
allowed_in_window = Zezwolono na to tutaj ({ $time }).
allowed_on_command_line = Zezwolono na to w wierszu poleceń ({ $time }).
allowed_in_program = Zezwolono na to w samym programie ({ $time }).
# Above the headers of an answer
answer = Odpowiedź { $status }
# In place of the headers of an answer.
no_answer = Jeszcze bez odpowiedzi
# Clearing
clear_question = Wyczyścić historię programu { $name }?
clear_what = { PLURAL($count) ->
    [one] Usunie to jedyną wiadomość programu { $name } przechowywaną na tym komputerze, łącznie z odpowiedziami serwera i numerem zgłoszenia raportu o awarii.
    [few] Usunie to wszystkie { $count } wiadomości programu { $name } przechowywane na tym komputerze, łącznie z odpowiedziami serwera i numerami zgłoszeń raportów o awarii.
   *[many] Usunie to wszystkie { $count } wiadomości programu { $name } przechowywanych na tym komputerze, łącznie z odpowiedziami serwera i numerami zgłoszeń raportów o awarii.
}
clear_waiting = { PLURAL($count) ->
    [one] 1 z nich nie została wysłana i nie zostanie.
    [few] { $count } z nich nie zostały wysłane i nie zostaną.
   *[many] { $count } z nich nie zostało wysłanych i nie zostanie.
}
# A paragraph of the question, where there are tickets.
clear_tickets = Znikną też numery zgłoszeń. Bez nich nikt, nawet ty, nie będzie mógł usunąć tych raportów z serwera ani śledzić ich losu.
# The last paragraph of the question: what clearing does not do.
clear_means = Serwery zachowują to, co już otrzymały. Twój wybór pozostaje bez zmian.
cleared = { PLURAL($count) ->
    [one] Wyczyszczono historię: usunięto 1 wiadomość{ $waiting ->
        [0] {""}
       *[other] , w tym niewysłane: { $waiting }
    }.
    [few] Wyczyszczono historię: usunięto { $count } wiadomości{ $waiting ->
        [0] {""}
       *[other] , w tym niewysłane: { $waiting }
    }.
   *[many] Wyczyszczono historię: usunięto { $count } wiadomości{ $waiting ->
        [0] {""}
       *[other] , w tym niewysłane: { $waiting }
    }.
}
not_cleared = Historia nie została wyczyszczona: { $why }.

## Your data

# In place of how many messages are kept: there are none, or they were cleared.
nothing_recorded = Brak wiadomości na tym komputerze.
kept_here = { PLURAL($count) ->
    [one] 1 wiadomość na tym komputerze, łącznie { $size }.
    [few] { $count } wiadomości na tym komputerze, łącznie { $size }.
   *[many] { $count } wiadomości na tym komputerze, łącznie { $size }.
}
of_them_wait = { PLURAL($count) ->
    [one] 1 z nich oczekuje na wysłanie.
    [few] { $count } z nich oczekują na wysłanie.
   *[many] { $count } z nich oczekuje na wysłanie.
}
dropped = { PLURAL($count) ->
    [one] 1 wartość lub wiadomość odrzucono przed zapisaniem. Zapisany raport podaje przyczynę.
    [few] { $count } wartości lub wiadomości odrzucono przed zapisaniem. Zapisany raport podaje przyczynę.
   *[many] { $count } wartości lub wiadomości odrzucono przed zapisaniem. Zapisany raport podaje przyczynę.
}
# After an identifier: how long it lasts.
lasts_a_month = Zmienia się co miesiąc i przy każdym wyłączeniu wysyłania.
# After an identifier that does not change by itself: how long it lasts.
lasts = Pozostaje do czasu zastąpienia go lub wyłączenia wysyłania.
identifier = { $id }. { $lasts } Jest losowy i nie pochodzi od niczego na tym komputerze.
identifier_to_come = Obecnie nie ma identyfikatora. Powstanie, gdy po raz pierwszy będzie go potrzebować jakaś wiadomość. { $lasts }
no_identifier = Żadna wiadomość programu { $name } nie zawiera identyfikatora.
# Below the identifiers: what is possible without one.
server_can_guess = Serwer i tak może się domyślać po adresie IP i czasie, które wiadomości do siebie pasują.
former_identities = { PLURAL($count) ->
    [one] Na tym komputerze przechowywany jest 1 wcześniejszy identyfikator. Nie zawiera go żadna nowa wiadomość.
    [few] Na tym komputerze przechowywane są { $count } wcześniejsze identyfikatory. Nie zawiera ich żadna nowa wiadomość.
   *[many] Na tym komputerze przechowywanych jest { $count } wcześniejszych identyfikatorów. Nie zawiera ich żadna nowa wiadomość.
}
# A decision, such as “Switched on: Usage. Decided in the window.”
decision = { $said } { $by }
# After a decision: it was made in the window.
by_window = Decyzja podjęta w oknie.
# After a decision: it was made on the command line.
by_command_line = Decyzja podjęta w wierszu poleceń.
# After a decision: it was made in the program’s own settings.
by_program = Decyzja podjęta w programie.
# A decision: no to everything.
send_nothing = Nie wysyłaj niczego.
# A decision: the main switch is on, and no other.
nothing_switched_on = Nic nie włączono.
# The file for the report has no name yet.
type_a_name = Najpierw wpisz nazwę pliku.
report_saved = Zapisano w { $path }: { $messages }.
report_not_saved = Nie zapisano: { $why }.
no_folder = Nie ma jeszcze folderu: niczego nie zdecydowano ani nie zapisano ({ $path }).
folder_not_opened = Nie można było otworzyć folderu. Jest to { $path }.
text_changed = To, co mówi o tym program { $name }, zmieniło się podczas czytania. Niczego nie zapisano. Przeczytaj to ponownie.
# In `report_not_saved`: why
report_over_file = istnieje już plik o tej nazwie; wybierz inną nazwę
# In `report_not_saved`: why
report_changed = historia zmieniła się podczas zapisywania; zapisz ponownie
# In `report_not_saved`: why
report_no_folder = nie ma folderu { $folder }
# In `report_not_saved`: why
report_not_made = nie udało się utworzyć jego części; to błąd programu Candor
report_over_ours = w tym miejscu Candor trzyma własny plik; wybierz inne miejsce
# In `report_not_saved`: why
report_over_other = to, co ma tę nazwę, to nie plik, lecz { $what }; wybierz inną nazwę

## A saved report

# The title of the page. $name: the program
report_title = Co zapisał program { $name }
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }, łącznie { $size }.
# Before the path of the file with the choice.
report_kept_in = Przechowywane w
# Before the fields that the person withholds.
report_withheld = Pominięte przez ciebie
# Before the name of the program.
report_program = Program
# $publisher: who makes it
report_program_is = { $name } { $version }, { $publisher }
# Before the time at which the report was made.
report_made = Utworzenie strony
# Before the time zone of every time on the page.
report_time_zone = Strefa czasowa
# Above how much there is of each tier, and in each state.
report_totals = Podsumowanie
# Above the decisions.
report_decisions = Twoje decyzje
# Above what each field of each message means.
report_meanings = Co oznaczają pola
# Before the identifier of a decision’s receipt, and the digest of the text that was agreed to.
report_receipt_of_decision = Pokwitowanie
# Above the list of everything that a message lacks, or that became none.
report_dropped = Odrzucone przed zapisaniem
# One of these. $event: the name of the message in the program. $reason: one of those that follow
report_dropped_one = { $count } × { $event }: { $reason }
# Why something was dropped: a value is too large, too small, too long, or none of those allowed.
dropped_limits = wartość poza zakresem
# Why something was dropped: a value is of another type than the manifest says.
dropped_type = wartość złego typu
# Why something was dropped: the manifest has no such value.
dropped_undeclared = niezadeklarowana wartość
# Why something was dropped: what is counted together has too many different values.
dropped_values = zbyt wiele różnych wartości w jednym okresie
# Why something was dropped: its identifier could not be read or made.
dropped_identity = brak identyfikatora
# Why something was dropped: there is a limit to what may wait, so that the disk does not fill up.
dropped_full = zbyt wiele oczekujących
# Why something was dropped: it could not be written down.
dropped_disk = nie można było zapisać na dysku
# Why something was dropped: it came after the program had said that nothing more would.
dropped_closed = program był już zamykany
# Why something was dropped: a copy of the program’s process may not record.
dropped_forked = w kopii procesu programu, która nie może zapisywać
# Why something was dropped: it was recorded, and its file was cut or replaced before it was in the history.
dropped_lost = utracone, ponieważ ktoś inny zmienił plik, w którym to było
# Above the messages, which are all there are.
report_messages = Wszystkie wiadomości
# Above the requests in which messages were sent, with the answers.
report_requests = Żądania i odpowiedzi
# Beside an identifier that was replaced. $time: a moment in full
report_until = do: { $time }
# Below an answer whose receipt names the digest of the request.
report_receipt = Pokwitowanie serwera potwierdza dokładnie te bajty.
# $number: the requests are numbered in the order in which they were made
report_request = Żądanie { $number }
# What a file dialog calls a report to read.
report_web_page = Strona WWW
# What a file dialog calls a report to process.
report_data = JSON

## About

# Above the list of messages: that it is complete.
everything_below = To jest wszystko, co może wysłać przez Candora. Nic innego nie może zostać wysłane.
# Before who makes the program.
fact_publisher = Wydawca
# Beside what a program is called, where that changed
fact_program_name = Nazwa programu
# The label above where a person’s own data can be fetched and erased.
fact_own_data = Twoje własne dane
# Before the address that the program sends to.
fact_sends_to = Wysyła do
# Before the path of the file with the choice, and before the choice itself.
fact_choice = Twój wybór
# Before the path of the history.
fact_recorded = Historia
# Before where the manifest comes from.
fact_text = Manifest
# Where a manifest comes from: it is built in.
came_with_candor = dostarczony z Candorem
installed = zainstalowany: { $path }
registered = zarejestrowany przez { $name }: { $path }
given_by_hand = dodany przez ciebie: { $path }
# The path of the file with the choice, while there is none
no_choice_yet = { $path } (jeszcze bez wyboru)
# On the page “About”; $url: an address.
own_data_at = To, co serwer ma od ciebie, można pobrać i usunąć pod adresem { $url }.
# On the page “About”; $url: an address.
reports_at = Co się stało z raportem o awarii, można sprawdzić pod adresem { $url }.
# One of the messages that a program can send
event = { $title }. { $when }, jeśli włączono: { $tiers }. { $identifier }.
# Below the title of a message: when it is sent
event_when = { $when }, jeśli włączono: { $tiers }.
# About a message that the person writes
event_by_hand = Piszesz ją samodzielnie. Nic nie jest wysyłane przed naciśnięciem „Wyślij”.
# About a message of which the server keeps only counts
event_counted = Według deklaracji twórców jest ona zliczana, a nie przechowywana: nikt nie odnajdzie twojej wśród innych, więc nie można jej też pobrać ani usunąć z ich serwera.
# About such a message; $fields: a list of fields
event_counted_together = Zliczane razem: { $fields }.
only_with = Tylko z kategorią „{ $tier }”.
# Above the fields that a message has only while a tier is on
only_in_tier = Tylko z „{ $tier }”
# Beside a field: a message that always has it
used_always = W „{ $message }”, zawsze
# Beside a field: a message that has it only while a tier is on
used_with = W „{ $message }”, tylko z „{ $tier }”

## Crash reports

# The tab.
crash_tab_word = Raporty o awariach
# The list, for screen readers.
crash_list = Raporty o awariach, które czekają na ciebie
# Lets the report go.
crash_send = Wyślij
# Opens its texts in an editor.
crash_edit = Edytuj
# Deletes it, after a question.
crash_delete = Usuń…
# Puts the edited texts in place of the old ones.
crash_save = Zapisz
# Leaves the editor.
crash_cancel = Anuluj
# Whether to leave the editor although something was typed.
crash_leave_question = Odrzucić zmiany?
# What that does.
crash_leave_means = Wpisany tekst nie zostanie zapisany. Raport pozostanie taki, jaki był.
# Stays in the editor.
crash_go_on_editing = Edytuj dalej
# Leaves it.
crash_leave_it = Odrzuć
# Leaves a report that was to be deleted.
crash_keep_it = Anuluj
# Deletes it.
crash_delete_it = Usuń
# Above what is left of a report's text: messages and notes.
crash_free_text = Dowolny tekst
# What that is made of.
crash_free_text_means = Komunikaty i notatki tak, jak zapisał je program. To, co rozpoznano w nich jako nazwę, folder, adres lub tajny klucz, zostało zastąpione. To, czego nie rozpoznano, nadal tu jest, więc przeczytaj tę część uważnie.
# Above the lines of a report that were written anew.
crash_rebuilt = Miejsce w programie
# What those are made of.
crash_rebuilt_means = Nic z tego nie jest skopiowane. Każdy wiersz jest napisany od nowa z nazwy funkcji, numeru wiersza i ścieżki poniżej folderu, w którym jest tylko kod. Z każdej innej ścieżki zostaje tylko [path].
# Above the fields besides the texts.
crash_fields = Inne pola
# Above the number with which one can follow a report.
crash_ticket = Numer zgłoszenia
# What it is for.
crash_ticket_means = Ten numer ma tylko ten raport. Nic nie mówi o tobie.
# Opens the report in the history.
crash_in_history = Pokaż w historii
# Goes on to the next report.
crash_close = Zamknij
# Above what happens with reports to come.
crash_from_now_on = Od teraz
# One of the two choices.
crash_ask = Pytaj za każdym razem
# The other one.
crash_always = Zawsze wysyłaj
# On the card of a tier whose reports wait for the person.
crash_read_first = Najpierw to czytasz
# The same, once the person chose otherwise.
crash_not_read_first = Wysyłane bez pytania
# On the card of a tier: the person writes its messages.
by_hand_fact = Piszesz to samodzielnie
# About an edit that was saved as it was typed.
crash_saved = Zapisano. To, co tu teraz widać, zostałoby wysłane.
# About one of which something was removed.
crash_saved_scrubbed = Zapisano, ale nie tak, jak wpisano: tekst był za długi albo usunięto coś, co mogło zdradzić, z czyjego komputera pochodzi. Sprawdź go jeszcze raz.
# While an editor is open.
crash_while_editing = Usuń lub dodaj, co chcesz. Przy zapisywaniu nazwy, foldery i adresy są znów usuwane.
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = Ten tekst zawiera niewidoczne znaki. Każdy z nich jest tu pokazany jako { $sign } i nic nie robi; przy zapisywaniu zostają zachowane.
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { PLURAL($count) ->
    [one] { $name } ({ $does }) w wierszu { $lines }
    [few] { $name } ({ $does }) w wierszach { $lines }
   *[many] { $name } ({ $does }) w wierszach { $lines }
}
# What a character does that does not show: it steers a terminal, or ends a line.
crash_unseen_controls = steruje tym, co wyświetla tekst
# What a character does that does not show: it turns what stands beside it from left to right or back.
crash_unseen_turns = odwraca kierunek tekstu
# What a character does that does not show: it takes no room, or looks like a space.
crash_unseen_hides = niewidoczny
# Where there are very many different ones
crash_unseen_others = { PLURAL($count) ->
    [one] i 1 inny
    [few] i { $count } inne
   *[many] i { $count } innych
}
# Another report was chosen while an editor is open.
crash_save_first = Najpierw to zapisz lub anuluj.
# The program's new version does not know the report any more.
crash_not_declared = Ta wersja programu nie deklaruje już takiego raportu. Można go wysłać bez zmian lub usunąć.
# The report has no text of the program's own.
crash_no_texts = Nie ma w nim tekstu, który można edytować.
# What switching the tier off does, while nothing waits.
crash_off_means_word = Gdy to jest wyłączone, awarie nie są zapisywane.
# In place of the list, where nothing waits.
crash_nothing_waits = Brak oczekujących raportów o awariach
# What the choice means while no crash is recorded.
crash_means_later = Zacznie obowiązywać, gdy awarie będą znów zapisywane.
# What was read is not what stands there now.
crash_changed = Niczego nie zrobiono: raport w międzyczasie się zmienił, być może dlatego, że program znów uległ awarii. Przeczytaj go ponownie w obecnej postaci.

## The same with facts in them

crash_tab = Raporty o awariach ({ $count })
crash_when = { PLURAL($count) ->
    [one] { $time }
    [few] { $time }, { $count } razy
   *[many] { $time }, { $count } razy
}
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] Tyle program { $name } powiedziałby swoim twórcom o awarii. Zostałoby to wysłane do { $url }, z identyfikatorem.
   *[no] Tyle program { $name } powiedziałby swoim twórcom o awarii. Zostałoby to wysłane do { $url }, bez identyfikatora.
}
# After what the report is: until when it stays here.
crash_nothing_leaves = Nic nie opuszcza tego komputera przed naciśnięciem „Wyślij”.
crash_not_now = Nawet wtedy musi poczekać. { $reason }.
# How much of the report was replaced: nothing.
crash_nothing_replaced = Nic w nim nie wyglądało na dane osobowe, więc niczego nie zastąpiono. Mimo to przeczytaj go.
crash_replaced = { PLURAL($count) ->
    [one] Zastąpiono 1 fragment danych osobowych. Jest podkreślony.
    [few] Zastąpiono { $count } fragmenty danych osobowych. Są podkreślone.
   *[many] Zastąpiono { $count } fragmentów danych osobowych. Są podkreślone.
}
crash_would_wait = Gdy program { $name } ulegnie awarii, jego raport pozostaje tutaj, dopóki go nie przeczytasz. Wcześniej na tym komputerze usuwane są nazwy, foldery i adresy. Potem można go edytować, wysłać lub usunąć. To, co wysłano lub usunięto, jest wymienione w historii.
crash_would_go = Gdy program { $name } ulegnie awarii, jego raport jest od razu wysyłany, jak wybrano. Wcześniej na tym komputerze usuwane są nazwy, foldery i adresy. To, co wysłano, jest w historii bajt po bajcie.
crash_would_not = { $reason }. Dlatego gdy program { $name } ulegnie awarii, nic na jej temat nie jest zachowywane ani wysyłane.
crash_ask_means = Gdy program { $name } ulegnie awarii, jego raport czeka tutaj na wysłanie lub usunięcie.
# What “Always send” does.
crash_always_means = Raporty o awariach są wysyłane bez pytania.
crash_always_means_later = { PLURAL($count) ->
    [one] Raporty o awariach są wysyłane bez pytania. Ten, który już czeka, czeka nadal.
    [few] Raporty o awariach są wysyłane bez pytania. Te, które już czekają, czekają nadal.
   *[many] Raporty o awariach są wysyłane bez pytania. Te, które już czekają, czekają nadal.
}
crash_off_means = { PLURAL($count) ->
    [one] Wyłączenie usunie oczekujący raport. Potem awarie nie będą zapisywane.
    [few] Wyłączenie usunie { $count } oczekujące raporty. Potem awarie nie będą zapisywane.
   *[many] Wyłączenie usunie { $count } oczekujących raportów. Potem awarie nie będą zapisywane.
}
crash_waiting = { PLURAL($count) ->
    [one] 1 raport o awarii czeka na ciebie.
    [few] { $count } raporty o awariach czekają na ciebie.
   *[many] { $count } raportów o awariach czeka na ciebie.
}
# The question before a report is deleted.
crash_delete_question = Usunąć ten raport o awarii?
# What deleting a report does.
crash_delete_means = Jego treść zostanie usunięta z tego komputera i nigdy nie będzie wysłana. W historii pozostanie tylko to, że istniał.
crash_not_saved = Nie zapisano: { $why }.
# What became of a report that was let go, as a title: the server has it.
crash_sent = Wysłany
# Below that title, where the server proved which bytes it has.
crash_sent_confirmed = Serwer go ma i potwierdził, że otrzymał dokładnie te bajty.
# Below that title, where the server did not.
crash_sent_unconfirmed = Serwer go ma. Nie podał, które bajty otrzymał.
# What became of a report that was let go, as a title: the server said no.
crash_refused = Odrzucony
# What “Refused” means for that report.
crash_refused_means = Serwer go odrzucił. Nie zostanie wysłany ponownie.
# What became of a report that was let go, as a title: it was switched off in time.
crash_withdrawn = Wycofany
# What “Withdrawn” means for that report.
crash_withdrawn_means = Wyłączono go przed wysłaniem. Nigdy nie opuścił tego komputera.
# What became of a report that was let go, as a title: it grew too old.
crash_expired = Przedawniony
# What “Expired” means for that report.
crash_expired_means = Nie można było go wysłać przez 30 dni i nie zostanie już wysłany.
# What became of a report that was let go, as a title: nobody knows.
crash_unknown = Nieznany
# What “Unknown” means for that report.
crash_unknown_means = Wysyłanie się rozpoczęło, ale nie nadeszła odpowiedź. Mógł dotrzeć. Nie zostanie wysłany ponownie.
# What became of a report that was let go, as a title: it has not left yet.
crash_queued = Oczekuje
# Below that title, while it is being sent.
crash_queued_now = Zezwolono na jego wysłanie. Jest teraz wysyłany.
# Below that title, before what stands in the way.
crash_queued_not_yet = Zezwolono na jego wysłanie, ale jeszcze się to nie udało.
crash_queued_later = Kolejne próby nastąpią, gdy program { $name } będzie działać, oraz przez „candor deliver”.
# A report was deleted here, as a title.
crash_deleted = Usunięty
# What became of what the deleted report said.
crash_deleted_means = Jego treści nie ma już na tym komputerze i nigdy nie została wysłana. W historii pozostało tylko to, że istniał.
# A report went away while this window showed it, as a title.
crash_not_here = Tego raportu już tu nie ma
# Why a report is not here any more: somebody deleted it.
crash_meanwhile_deleted = W międzyczasie go usunięto: w wierszu poleceń, w innym oknie lub przez wyłączenie. Nigdy nie został wysłany.
# Why a report is not here any more: somebody let it go.
crash_meanwhile_released = W międzyczasie zezwolono na jego wysłanie, w wierszu poleceń lub w innym oknie. Historia mówi, co się z nim stało.
# Why a report is not here any more, where the history has to say it.
crash_meanwhile_other = Już nie oczekuje. Historia mówi, co się z nim stało.
# Why a report is not here any more: somebody cleared the history.
crash_meanwhile_cleared = W międzyczasie wyczyszczono historię, a z nią raport. Nigdy nie został stąd wysłany.
# After why a report is not here any more, if it was being edited.
crash_typing_lost = Wpisywany tekst nie został zapisany.
crash_another_sends = Inny proces właśnie wysyła dla programu { $name }.

## What a person writes to the makers, and what became of what they sent

# The tab for what the person writes to a program’s makers, and for what became of what they sent.
feedback_tab_word = Opinie
# Above what is written
feedback_title = Napisz do { $publisher }
# Below that
feedback_goes_to = Po naciśnięciu „Wyślij” tekst trafia do { $url }, bez identyfikatora. Do tego czasu nic z wpisanego tekstu nie jest zachowywane.
# Why nothing can be sent now; $reason is a clause
feedback_would_not = { $reason }. Dlatego nie można wysłać niczego, co napiszesz.
# Opens the page with the switches, of which one stands in the way.
feedback_choices = Przejdź do wyboru
# The choice among several kinds of message that can be written.
feedback_kind = Rodzaj wiadomości
# A choice in which nothing was chosen, so that nothing of it is sent.
feedback_not_chosen = Nie wybrano
# Below a text: how long it is, and how long it may be
feedback_room = { $count } z { $most } znaków
# In place of what would be sent.
feedback_does_not_fit = Tekst jest za długi. Skróć go, a będzie można go wysłać.
# Below what is written; $what: see `mark_folder` and those below it
feedback_warning = Wygląda na to, że tekst zawiera: { $what }. Zostanie wysłany tak, jak go wpisano, więc zostaw to tylko celowo.
# In `feedback_warning`
mark_folder = jeden z twoich folderów
# In `feedback_warning`
mark_name = nazwę twojego konta lub komputera
# In `feedback_warning`
mark_email = adres e-mail
# In `feedback_warning`
mark_address = adres sieciowy
# In `feedback_warning`
mark_secret = hasło lub klucz
# In `feedback_warning`
mark_number = długi numer
# In place of what would be sent.
feedback_empty = Gdy coś napiszesz, pojawi się tu dokładnie to, co zostałoby wysłane.
# The choice changed meanwhile, or the program’s manifest.
feedback_changed = Nie wysłano: to, co zostałoby wysłane, zmieniło się od wyświetlenia. Sprawdź to ponownie.
# A message was let go.
feedback_kept = Wiadomość jest w drodze. Jej dalszy los jest pokazany w części „Co wysłano”.
# A message was let go and not sent; $why is a sentence
feedback_not_yet = Wiadomość jest zachowana, ale nie można było jej jeszcze wysłać. { $why } Kolejne próby nastąpią, gdy program { $name } będzie działać, oraz przez „candor deliver”.
# Above the list of sent messages and crash reports.
feedback_sent = Co wysłano
# In place of that list.
feedback_none_sent = Jeszcze nic. Wysłane wiadomości i raporty o awariach pojawią się tutaj.
# Above that list
feedback_asked_at = W każdej chwili można zapytać, co się z nimi stało. Pytanie jest wysyłane do { $url } i zawiera tylko numer zgłoszenia. Nic nie jest sprawdzane bez twojego pytania.
# Above that list
feedback_no_address = Program { $name } nie podaje, gdzie można zapytać, co się z nimi stało.
# Below that list
feedback_more = Wymieniono tu tylko najnowsze: { $count }. „candor reports” podaje wszystkie.
# Asks the server about one of them.
feedback_ask = Co się z nim stało?
# While one is asked about.
feedback_asking = Pytanie serwera…
# Waits for the answer no longer.
feedback_stop = Zatrzymaj
# Erases one of them on the server, after a question.
feedback_erase = Usuń tam…
# The question before that.
feedback_erase_question = Usunąć ten raport z serwera?
# What it does; $url: an address
feedback_erase_means = Serwer { $url } zostanie poproszony o usunięcie tego, co nadeszło z tym numerem zgłoszenia, i nie dowie się niczego poza tym numerem. Twórcy nie będą już mogli tego przeczytać. Tej operacji nie można cofnąć.
# What it does not do.
feedback_erase_not_all = Kopie zapasowe mogą jeszcze przez pewien czas to zawierać; odpowiedź mówi, do kiedy. Historia na tym komputerze pozostaje.
# What the server said about one of them.
feedback_erased = Usunięto z serwera.
# The server was asked to erase one of them, and its answer was lost.
feedback_may_be_erased = Być może zostało usunięte. Dla pewności usuń ponownie: serwer odpowie wtedy tak jak za pierwszym razem.
# About one of them.
feedback_never_asked = Jeszcze o to nie pytano.
# About one of them.
feedback_unfinished = Na ostatnie pytanie nie ma jeszcze odpowiedzi.
# What the server answered about one of them.
feedback_not_known = Serwer nie zna tego numeru albo już go nie zna.
# What the server answered about one of them.
feedback_no_sense = Nie udało się zrozumieć odpowiedzi serwera.
# About one of them; $status is a number such as 503
feedback_answered = Serwer odpowiedział { $status } i nic o tym nie powiedział.
# About one of them; $why in the system’s own words
feedback_not_reached = Nie można było zapytać serwera: { $why }.
# About one of them
feedback_elsewhere = Wysłano to do { $url }, a program używa teraz innego serwera, który nic o tym nie wie.
# How far the makers have come with one of them.
feedback_received = Odebrano.
# How far the makers have come with one of them.
feedback_seen = Zobaczone przez twórców.
# How far the makers have come with one of them.
feedback_fixed = Naprawiono.
# How far the makers have come with one of them
feedback_fixed_in = Naprawiono w { $version }.
# How far the makers have come with one of them.
feedback_other = Stało się z tym coś, na co ta wersja Candora nie ma słowa.
# After that; $time such as “today 20:15”
feedback_asked = Sprawdzono: { $time }.
# Above what the makers answered.
feedback_answer = Odpowiedź twórców

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens.
settings = Ustawienia
# The choice of the colours.
theme = Motyw
# Colours: as the system has them.
theme_system = Jak w systemie
# Colours: by day.
theme_light = Jasny
# Colours: by night.
theme_dark = Ciemny
# The choice of the size of everything.
text_size = Rozmiar tekstu
# A text size
percent = { $number }%
# The choice of the language.
language = Język
# $language: what the system asks for, in its own words
language_system = Jak w systemie ({ $language })
# The switch for less movement.
movement_less = Ogranicz ruch
# What less movement is.
movement_less_means = Wyłącza animacje.
# Below the title of the settings: what they are.
settings_means = Wygląd tego okna i lista programów.
# Closes the settings.
settings_done = Gotowe
choice_not_written = Nie można było zapisać wyboru i jest on taki jak przedtem: { $why } ({ $path }).
settings_not_kept = Nie można było zapisać ustawień okna: { $why }.
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = Tych ustawień nie można było odczytać przy otwieraniu okna i przywrócono domyślne; przed zapisaniem nowego pliku stary zostanie zachowany jako { $path }.
# No font has the characters of the chosen language
fonts_missing = Żadna czcionka na tym komputerze nie ma znaków języka { $language }. Zainstaluj taką, na przykład Noto Sans CJK, i otwórz to okno ponownie.

## The list of programs

# Above what adds a program.
add_program = Dodaj program…
# Above the same, as a heading: no dots, because nothing opens.
add_program_heading = Dodaj program
# What a person is asked for when they add a program, and that it does no harm.
add_program_means = Wybierz manifest programu, czyli plik .toml z listą wszystkiego, co może wysłać. Dodanie niczego nie wysyła.
# The field for the path of a manifest.
add_program_path = Plik manifestu
# Adds the program whose manifest was named.
add = Dodaj
program_added = Dodano { $name }.
# $why: a whole sentence
demo_not_started = Nie można było otworzyć wersji pokazowej. { $why }
no_window = Nie można tu otworzyć okna ({ $why }). To samo potrafi wiersz poleceń: { $command }
program_not_added = Nie dodano: { $why }.
# In `program_not_added`: why
no_file_there = nie ma pliku { $path }
# Leaves a program out of the list.
hide_program = Ukryj ten program
# What hiding a program does, and what not.
hide_means = Ukrywa go tylko tutaj. Nie zmienia to tego, co wolno mu wysyłać.
hidden_programs = { PLURAL($count) ->
    [one] 1 ukryty program
    [few] { $count } ukryte programy
   *[many] { $count } ukrytych programów
}
show_program = Pokaż { $name } ponownie
# One switch for every program.
all_programs = Zezwalaj programom na wysyłanie
# What the switch for every program does.
all_programs_off_means = Wyłączenie wyłącza od razu wszystkie programy i zmienia ich identyfikatory. Włączenie przywraca bez zmian wybór dla programów, które zostały w ten sposób wyłączone.
# Why the switch for every program cannot be moved.
all_programs_locked = Wszystkie programy są wyłączone. Włącz je pojedynczo.
# Opens the system’s own dialog for files.
choose_file = Wybierz plik…
# The system has no dialog for files.
no_dialog = Nie ma tu okna wyboru pliku. Wpisz ścieżkę pliku.
# Takes a manifest that cannot be used out of the list of programs.
forget_manifest = Usuń z listy
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = { PLURAL($count) ->
    [one] Nie wyłączono: { $names }. Nie można użyć manifestu tego programu, więc Candor nie wie, gdzie przechowywany jest wybór. Wcześniejszy wybór dla niego nadal obowiązuje.
    [few] Nie wyłączono: { $names }. Nie można użyć manifestów tych programów, więc Candor nie wie, gdzie przechowywany jest wybór. Wcześniejszy wybór dla nich nadal obowiązuje.
   *[many] Nie wyłączono: { $names }. Nie można użyć manifestów tych programów, więc Candor nie wie, gdzie przechowywany jest wybór. Wcześniejszy wybór dla nich nadal obowiązuje.
}
# $folders: folders of manifests that could not be read, or not all of them; programs that the switch for all of them could not switch off are unknown
all_programs_not_looked_into = Nie udało się odczytać wszystkich manifestów: { $folders }. Programy, których manifesty są w tym miejscu, mogły nie zostać wyłączone. Wcześniejszy wybór dla nich nadal obowiązuje.
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { PLURAL($count) ->
    [one] Pozostaje wyłączony: { $names }. Włącz go osobno: starsza wersja może wysyłać więcej, niż wybrano.
    [few] Pozostają wyłączone: { $names }. Włącz je pojedynczo: starsze wersje mogą wysyłać więcej, niż wybrano.
   *[many] Pozostają wyłączone: { $names }. Włącz je pojedynczo: starsze wersje mogą wysyłać więcej, niż wybrano.
}

## A single field

# A small switch beside a field, for screen readers
send_field = Wysyłaj { $field }
# Beside a field that the person withholds.
field_withheld = Pominięte. Reszta wiadomości i tak jest wysyłana.
# Beside a field that the person withholds, where nothing is sent at all.
field_left_out = Pominięte.
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = Pominięte razem z innymi przez „{ $entry }” w pliku. Można to zmienić tylko tam.
# Above the switches of single fields.
withhold_means = Wyłącz pole, aby pominąć tylko to jedno.

## Identity

# Copies the identifier.
identity_copy = Kopiuj identyfikator
# Said quietly for some seconds: the identifier was copied.
identity_copied = Skopiowano identyfikator.
# Asks whether to replace the identity.
identity_replace = Zastąp identyfikator…
# The question whether to replace the identity.
identity_replace_question = Zastąpić twój identyfikator?
# What replacing it does.
identity_replace_means = Od teraz wiadomości mają nowy identyfikator, a serwery będą cię traktować jak kogoś nowego. Zachowują to, co otrzymały ze starym. To, co już oczekuje, zostanie jeszcze z nim wysłane.
# Yes: replace the identity.
identity_replace_it = Zastąp
# No: keep the identity.
identity_keep = Anuluj
# The identity was replaced.
identity_replaced = Identyfikator został zastąpiony.

## On the server

# Above what a person can do about what the server has of theirs.
server = Na serwerze
# $url: an address
server_where = Pyta { $url }, i to tylko po naciśnięciu przycisku.
# What the server learns when it is asked.
server_says_who = Serwer otrzymuje dowód, że identyfikatory są twoje, i widzi twój adres IP.
# The same where identifiers change every month.
server_says_months = Dowiaduje się też, które identyfikatory z różnych miesięcy należą do siebie.
# In place of the buttons, while there is nothing to ask for.
server_nothing_yet = Nic jeszcze nie wysłano z identyfikatorem, więc serwer nie mógłby niczego znaleźć.
# A button.
server_fetch = Pobierz to, co ma serwer
# A button that asks first.
server_erase = Usuń tam…
# A button that opens the server’s page in the browser.
server_page = Otwórz jego stronę
# Ends what is being asked.
server_cancel = Anuluj
# $place: of the identifier that is asked about; $messages: such as “3 messages”
server_progress = Pytanie o identyfikator { $place } z { $of }. Dotychczas: { $messages }.
# While nothing is known yet.
server_asking = Pytanie serwera…
# $messages: such as “3 messages”
server_has = Serwer ma od ciebie: { $messages }.
# What came.
server_has_none = Serwer nie ma od ciebie niczego.
# $days: such as “a year”
server_keeps = Podaje, że przechowuje wiadomości przez { $days }.
# Only a part of it came.
server_more = Serwer ma od ciebie więcej, niż pobiera się naraz; jego własna strona udostępnia wszystko jako plik.
# Messages that both have.
server_same = Takie same tu i tam
# Messages that only this computer has.
server_only_here = Tylko tutaj
# Messages that only the server has.
server_only_there = Tylko tam
# One of the three lists; $count: how many messages are in it
server_side = { $name }: { $count }
# Below a long list; $messages: such as “3 messages”
server_first = Wymieniono tu pierwsze: { $messages }.
# $time: see `today_at_inside`
server_waits = Serwer prosi o przerwę. Dalsze pytania nastąpią po tym czasie: { $time }.
# Why identifiers are kept that no message carries any more.
server_former = Wcześniejsze identyfikatory są przechowywane tylko w tym celu, dopóki to, co z nimi wysłano, nie zostanie tam usunięte lub dopóki ich nie zapomnisz.
# The name of the list, for screen readers.
server_list = Porównane wiadomości
# The name of the bytes, for screen readers.
server_bytes = Dokładne bajty
# In place of an empty list.
server_none = Brak
# $messages: such as “3 messages”
server_beyond_counted = Zliczone, a nie przechowywane, jak deklarują twórcy, więc nikt nie znajdzie twoich wśród innych: { $messages }.
# $messages: such as “3 messages”
server_beyond_without = Wysłane bez identyfikatora, więc nikt nie znajdzie tam twoich: { $messages }.
# $messages: such as “3 messages”
server_beyond_elsewhere = Wysłane pod inny adres: { $messages }.
# $messages: such as “3 messages”
server_beyond_over = Wysłane z identyfikatorem, który tam usunięto lub który ten komputer zapomniał: { $messages }.
# $messages: such as “3 messages”
server_beyond_unfinished = Nie ma ich wśród pobranych, a serwer ma więcej: { $messages }.
# $why: see server_why
server_not_fetched = Niczego nie pobrano: { $why }.
# $why: see server_why
server_not_erased = Nie jest pewne, czy coś usunięto: { $why }.
# $why: see server_why
server_not_opened = Strona nie została otwarta: { $why }.
# $messages: such as “3 messages”
server_erased = Usunięto z serwera: { $messages }.
# $date: a day
server_backups = Do kiedy jego kopie zapasowe zawierają te dane: { $date }.
# What follows from erasing.
server_replaced = Identyfikator został zastąpiony: następna wiadomość otrzyma nowy.
# $messages: such as “3 messages”
server_withdrawn = Oczekujące ze starym identyfikatorem, które nie będą już wysłane: { $messages }.
# What erasing cannot reach.
server_counted_stays = Tego, co tylko zliczono, nie można znaleźć i pozostaje zliczone.
# $done and $of: how many identifiers; $why: see server_why
server_part = Wykonano dla { $done } z { $of } identyfikatorów, po czym przerwano: { $why }.
# $why: see server_why
server_after = Serwer usunął dane, ale nie udało się tu zrobić wszystkiego, co z tego wynika: { $why }.
# The page is on its way to the browser.
server_page_opened = Jego strona otwiera się w przeglądarce, z odnośnikiem, który działa jeden raz.
# Asks whether to erase.
server_erase_question = Usunąć to, co serwer ma od ciebie?
# What it does; $url: an address
server_erase_means = Serwer { $url } zostanie poproszony o usunięcie każdej wiadomości z jednym z twoich identyfikatorów, także wcześniejszych. Tej operacji nie można cofnąć.
# What it does on this computer.
server_erase_here = Twój identyfikator zostanie wtedy zastąpiony, a wiadomości, które z nim jeszcze oczekują, nie zostaną wysłane. Historia na tym komputerze pozostaje.
# What it does not do.
server_erase_not_all = Kopie zapasowe mogą jeszcze przez pewien czas je zawierać; odpowiedź mówi, do kiedy. Tego, co tylko zliczono, nie można znaleźć.
# Yes: erase.
server_erase_it = Usuń tam
# No: do not erase.
server_erase_not = Anuluj
# A quiet link below the buttons.
server_forget = Zapomnij wcześniejsze identyfikatory…
# The question whether to forget earlier identifiers.
server_forget_question = Zapomnieć twoje wcześniejsze identyfikatory?
# What that means.
server_forget_means = To, co serwery z nimi mają, tam pozostanie i nikt, nawet ty, nie będzie mógł tego potem pobrać ani usunąć. Tej operacji nie można cofnąć. Żaden serwer nie jest pytany.
# What happens on this computer.
server_forget_here = Wiadomości, które z nimi jeszcze oczekują, nie zostaną wysłane. Używany identyfikator i historia na tym komputerze pozostają.
# Yes: forget them.
server_forget_it = Zapomnij
# Afterwards, and among the decisions.
server_forgot = Zapomniano wcześniejsze identyfikatory: { $count }.
# In `server_not_fetched` and the like: why
server_cancelled = anulowano
# In `server_not_fetched` and the like: why
server_why_not_offered = twórcy tego nie oferują
# In `server_not_fetched` and the like: why
server_why_conflict = dwa manifesty podają się za ten program, więc nie wiadomo, o który serwer chodzi
# In `server_not_fetched` and the like: why
server_why_no_identifier = nic tam nie wysłano z identyfikatorem
# In `server_not_fetched` and the like: why
server_why_new_server = program podaje teraz inny serwer, { $url }; nic tu nie wskazuje, że ma on coś od ciebie, i nie dostanie żadnego dowodu, zanim nie wyrazisz na to zgody w części „Wybór”
# In `server_not_fetched` and the like: why; $status: a number
server_why_refused = serwer nie przyjmuje dowodu ({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_not_there = serwer nie ma takiej strony ({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_busy = serwer nie może teraz odpowiedzieć ({ $status }); spróbuj później
# The same; $time: see `today_at_inside`
server_why_busy_until = serwer nie może teraz odpowiedzieć ({ $status }); prosi o ponowną próbę po tym czasie: { $time }
# In `server_not_fetched` and the like: why
server_why_unreadable = odpowiedzi serwera nie można użyć
# Among the decisions; $messages: such as “3 messages”
server_asked_fetch = Pobrano to, co ma serwer: { $messages }.
# Among the decisions, after that.
server_asked_more = Serwer miał więcej.
# Among the decisions, after what was asked; $count: a number
server_asked_requests = Liczba żądań: { $count }.
# Among the decisions.
server_asked_page = Otwarto stronę serwera.
# Among the decisions.
server_asked_in_vain = Zapytano serwer, bez powodzenia.
# Among the decisions: nobody was there any more to hear the answer.
server_asked_open = Zapytano serwer; jego odpowiedź nie jest znana.
# Among the decisions: an erasure whose answer is not known.
server_asked_maybe = Poproszono serwer o usunięcie tego, co ma. Być może zostało to usunięte: odpowiedź nie nadeszła.
# Among the decisions: an erasure whose answer is not known; later the server refused a message because it had erased.
server_asked_over = Poproszono serwer o usunięcie tego, co ma. Jego pokwitowanie nie nadeszło, ale później podał, że to usunięto.

## What is new, side by side

# Above what is new or wider, or described in other words.
news_open = Co się zmieniło
# Above what the person agreed to.
news_column_before = Gdy wyrażono zgodę
# Above what is asked for now.
news_column_now = Teraz
# Below “When you agreed”: nothing of it was there.
news_was_not_there = Jeszcze tego nie było.

## How much, and how often

# What a message amounted to lately
volume_measured = { PLURAL($count) ->
    [one] 1 w ciągu ostatnich 30 dni, { $size }.
    [few] { $count } w ciągu ostatnich 30 dni, łącznie { $size }.
   *[many] { $count } w ciągu ostatnich 30 dni, łącznie { $size }.
}
# The same where the choice was another meanwhile
volume_scaled = { PLURAL($count) ->
    [one] 1 w ciągu ostatnich 30 dni; z tymi przełącznikami około { $size }.
    [few] { $count } w ciągu ostatnich 30 dni; z tymi przełącznikami około { $size }.
   *[many] { $count } w ciągu ostatnich 30 dni; z tymi przełącznikami około { $size }.
}
# A message that is sent again and again
volume_repeats = Gdy program { $name } działa, { PLURAL($count) ->
    [one] 1 na godzinę
    [few] { $count } na godzinę
   *[many] { $count } na godzinę
}, około { $size }.
volume_tier = { $size } miesięcznie
# Below a switch that was switched on: a message is now sent. $fields: see `field_count`
adds_message = Dodaje wiadomość „{ $message }” ({ $fields }).
# Below a switch that was switched off: a message is no longer sent
takes_out_message = Usuwa wiadomość „{ $message }”.
# Below a switch that was switched on: a message says more
adds_fields = { PLURAL($count) ->
    [one] Dodaje 1 pole do „{ $message }”.
    [few] Dodaje { $count } pola do „{ $message }”.
   *[many] Dodaje { $count } pól do „{ $message }”.
}
# Below a switch that was switched off: a message says less
takes_out_fields = { PLURAL($count) ->
    [one] Usuwa 1 pole z „{ $message }”.
    [few] Usuwa { $count } pola z „{ $message }”.
   *[many] Usuwa { $count } pól z „{ $message }”.
}
# Below the name of something that was found: what kind of thing it is, and what it means
found_kind = { $kind }. { $means }
# Below a list of what was found that is cut
find_more = { PLURAL($count) ->
    [one] i 1 więcej. Dodaj słowo, aby zawęzić wyniki.
    [few] i { $count } więcej. Dodaj słowo, aby zawęzić wyniki.
   *[many] i { $count } więcej. Dodaj słowo, aby zawęzić wyniki.
}
# Above the exact bytes of a message.
as_sent_means = To są dokładne bajty.
# Above the bytes of a message, laid out to be read.
to_read_means = Sformatowane do czytania. „Tak jak wysłano” pokazuje dokładne bajty.

## Several messages of the history

copy_rows = { PLURAL($count) ->
    [one] Kopiuj 1 wiadomość
    [few] Kopiuj { $count } wiadomości
   *[many] Kopiuj { $count } wiadomości
}
rows_chosen = { PLURAL($count) ->
    [one] Zaznaczono 1
    [few] Zaznaczono { $count }
   *[many] Zaznaczono { $count }
}
rows_copied = { PLURAL($count) ->
    [one] Skopiowano 1 wiadomość.
    [few] Skopiowano { $count } wiadomości.
   *[many] Skopiowano { $count } wiadomości.
}
# More were chosen than fit
rows_copied_part = Skopiowano tylko najstarsze { $count } z { $all } wiadomości, { $size }: więcej byłoby za dużo do wklejenia. Wszystkie zawiera raport w części „Twoje dane”.
# For screen readers: how several rows are chosen without a mouse.
rows_keys = Shift zaznacza kilka, Ctrl+Góra i Ctrl+Dół przechodzą bez zaznaczania, Ctrl+Spacja dodaje daną wiadomość, Ctrl+A zaznacza wszystkie widoczne, Escape zostawia jedną, Ctrl+C kopiuje zaznaczone.

## The table of the history: its columns, and the way to the newest message

# For screen readers: how the columns are made wider without a mouse.
width_keys = Shift+Lewo i Shift+Prawo zwężają lub poszerzają kolumnę; Delete dopasowuje ją do zawartości.
# For screen readers: what makes a column wider
width_of = Szerokość: { $column }
# A button over the rows: so many have come that are not in sight; an arrow follows
newer = { PLURAL($count) ->
    [one] 1 nowsza
    [few] { $count } nowsze
   *[many] { $count } nowszych
}
# In place of the rows, above a button that shows everything again.
nothing_matches = Nic nie pasuje do wyszukiwania i filtrów.

## Until when a message waits

# After what became of a message: nobody is there to send it, and when that changes
nobody_sends = Program { $name } nie działa, o ile Candor może to stwierdzić. Wiadomość zostanie wysłana przy jego następnym uruchomieniu.
# The same where the server asked to wait. $time: inside a sentence
nobody_sends_asked = Program { $name } nie działa, o ile Candor może to stwierdzić. Serwer poprosił o zaczekanie (do: { $time }). Wiadomość zostanie wysłana, gdy program będzie działać po tym czasie.
next_attempt = Następna próba: { $time }.
next_attempt_asked = Serwer poprosił o zaczekanie. Następna próba: { $time }.

## The whole request with a message

# The form that shows it.
whole_request = Całe żądanie
# $size: of the body. The digest itself follows on a line of its own
request_digest = SHA-256 treści ({ $size }):
# How to check that by hand
request_check = Aby to samodzielnie sprawdzić, zapisz treść i uruchom { $command }. Wynikiem są te same cyfry.
# In place of the body.
request_not_whole = Historia nie zawiera już wszystkiego, co było w tym żądaniu, więc nie można pokazać jego treści. Nagłówki i skrót są takie jak podczas wysyłania.
# Above a request that never left.
request_stayed = Nie było połączenia, więc nic z tego żądania nie opuściło tego komputera.
# The answer to it, as a heading.
answer_word = Odpowiedź
# Saves the exact bytes of the body.
save_body = Zapisz treść…
body_saved = Zapisano treść w { $path }
body_not_saved = Treść nie została zapisana: { $why }.
# Why: the history does not have it.
body_gone = historia już jej nie zawiera
# Why something was not done about a program: between the click and the deed its manifest went away
program_gone = jego manifest zniknął lub nie można go już użyć

## What a decision changed

# $tiers: a list of names
decision_on = Włączono: { $tiers }.
decision_off = Wyłączono: { $tiers }.
# $fields: a list of fields
decision_withheld = Pominięto: { $fields }.
decision_allowed = Znów dołączono: { $fields }.
decision_cause = { $event } ({ $tier })
# A decision: no to everything, after a yes.
decision_all_off = Wyłączono wysyłanie.
# A decision: yes to sending, after a no. What is on now follows.
decision_all_on = Włączono wysyłanie.
# $until: see pause_until and pause_until_resumed
decision_paused = Wstrzymano { $until }.
# A decision: a pause was ended.
decision_resumed = Wznowiono.
# A decision about crash reports.
decision_ask = Raporty o awariach: pytaj za każdym razem.
# A decision about crash reports.
decision_always = Raporty o awariach: zawsze wysyłaj.
# A decision about what had changed in the program’s description: a yes to it, or that it was seen.
decision_news = Zapoznano się ze zmianami lub na nie odpowiedziano.
# A decision that changed no switch.
decision_other = Nie zmieniono żadnego przełącznika.

## Texts of the built-in programs (SkellyCam, ETS2LA)

skellycam_about = Nagrywa zsynchronizowane wideo z wielu kamer.
skellycam_existence_ping = Sygnał istnienia
skellycam_existence_ping_summary = Mówi, że uruchomiono program SkellyCam i w jakiej wersji.
skellycam_existence_ping_why = Pokazuje, ile osób używa programu SkellyCam.
skellycam_system_fingerprint = Cechy systemu
skellycam_system_fingerprint_summary = Jakiego systemu operacyjnego i sprzętu używasz.
skellycam_system_fingerprint_why = Pokazuje twórcom, które platformy obsługiwać w pierwszej kolejności.
skellycam_usage_analytics = Analiza użycia
skellycam_usage_analytics_summary = Których przycisków i funkcji używasz, nigdy zaś to, co nagrywasz.
skellycam_usage_analytics_why = Pokazuje, co warto ulepszyć.
skellycam_app_opened_title = Uruchomiono SkellyCam
skellycam_app_opened_when = Przy starcie SkellyCam
skellycam_app_opened_event = Co mówi ta wiadomość: uruchomiono program SkellyCam.
skellycam_app_opened_app_name = Który program to wysyła.
skellycam_app_opened_app_version = Której wersji programu SkellyCam używasz.
skellycam_app_opened_system_os = Jaki system operacyjny działa na tym komputerze.
skellycam_app_opened_system_os_version = Jaka wersja systemu operacyjnego działa na tym komputerze.
skellycam_app_opened_system_architecture = Jaki rodzaj procesora ma ten komputer.
skellycam_app_opened_system_cpu_count = Ile procesorów ma ten komputer.
skellycam_app_opened_system_total_ram_gb = Ile pamięci ma ten komputer.
skellycam_app_opened_system_python_version = W której wersji Pythona działa SkellyCam.
skellycam_feature_used_title = Użyto funkcji
skellycam_feature_used_when = Przy użyciu funkcji programu SkellyCam
skellycam_feature_used_event = Co mówi ta wiadomość: użyto funkcji.
skellycam_feature_used_feature = Której funkcji użyto, z tej ustalonej listy. Nigdy nazwa pliku, obraz ani nagranie.
ets2la_about = Samodzielnie prowadzi ciężarówki w grach Euro Truck Simulator 2 i American Truck Simulator.
ets2la_activity_ping = Sygnał działania
ets2la_activity_ping_summary = Mówi co dwie minuty, że ETS2LA działa.
ets2la_activity_ping_why = Pokazuje, ile osób używa teraz ETS2LA.
ets2la_performance = Szybkość i wtyczki
ets2la_performance_summary = Jak płynnie działa ETS2LA i które wtyczki są włączone.
ets2la_performance_why = Pomaga znaleźć to, co spowalnia ETS2LA.
ets2la_crash_reports = Raporty o awariach
ets2la_crash_reports_summary = W którym miejscu program zawiódł. Nazwy i foldery są najpierw usuwane tutaj, a każdy raport można przeczytać przed wysłaniem.
ets2la_crash_reports_why = Pomaga najpierw naprawić najczęstsze błędy.
ets2la_activity_ping_title = ETS2LA działa
ets2la_activity_ping_when = Co dwie minuty podczas działania ETS2LA
ets2la_activity_ping_event = Co mówi ta wiadomość: ETS2LA działa.
ets2la_activity_ping_id = Liczba losowa, która odróżnia instalacje, aby żadna nie została policzona dwa razy. Zmienia się co miesiąc i nie pochodzi od niczego na tym komputerze.
ets2la_performance_when = Co dziesięć minut, gdy ETS2LA prowadzi, i przy jego zamknięciu
ets2la_performance_event = Co mówi ta wiadomość: jak płynnie działa ETS2LA.
ets2la_performance_app_version = Której wersji ETS2LA używasz.
ets2la_performance_fps = Ile klatek narysowano przy każdej częstotliwości w ciągu tych dziesięciu minut.
ets2la_performance_plugins = Które z własnych wtyczek ETS2LA były w tym czasie włączone, z tej ustalonej listy.
ets2la_crash_report_title = Awaria ETS2LA
ets2la_crash_report_when = Gdy ETS2LA ulegnie awarii
ets2la_crash_report_event = Co mówi ta wiadomość: ETS2LA uległ awarii.
ets2la_crash_report_count = Ile razy wystąpiła ta sama awaria, zanim obejrzano ten raport.
ets2la_feedback = Opinie od ciebie
ets2la_feedback_summary = To, co piszesz do twórców, i tylko wtedy, gdy to wyślesz.
ets2la_feedback_why = Pozwala o coś poprosić lub powiedzieć, co poszło źle.
ets2la_feedback_title = Wiadomość do twórców
ets2la_feedback_when = Gdy ją wyślesz
ets2la_feedback_event = Co mówi ta wiadomość: coś napisano.
ets2la_feedback_message = To, co do nich piszesz.
ets2la_crash_report_traceback = W którym miejscu program zawiódł: funkcje i numery wierszy. Nazwy, foldery, adresy i długie kody są najpierw usuwane na tym komputerze.

## What could not be done, and why

# Another manifest is in the way: it claims the same program
conflict_claims = Według { $file } program { $app } wysyła do { $destination }
# Another manifest is in the way: two programs may not share a folder
conflict_shares_folder = { $name } używa tego samego folderu
# Anything that failed and has no sentence of its own. $why: see `log_unusable`, `identity_io`, `system_not_allowed`
not_done = Nie udało się: { $why }.
# A choice is in force, and its receipt is written later. $why: see `log_unusable` and those below it
trouble_receipt_waits = Wybór obowiązuje. Pojawi się wśród twoich decyzji, gdy znów będzie można zapisywać w historii: { $why }.
# The same where no file can be written at all
trouble_receipt_lost = Wybór obowiązuje. Nie pojawi się jednak wśród twoich decyzji aż do następnej, ponieważ nie można zapisać ani w historii ({ $log }), ani w pliku obok niej ({ $file }).
# A choice that ends the identity could not do so
trouble_identity_kept = Nie można było odłożyć starego identyfikatora: { $why }.
# Receipts that waited for the log could not be read. $why: see `log_unusable` and those below it
trouble_receipts_unread = Wybór obowiązuje. Nie można było odczytać tylko wcześniejszych wpisów o decyzjach, które czekają w pliku { $file }: { $why }.
# Why a choice could not be written
not_written_no_tier = Ten program nie ma kategorii „{ $tier }”.
# $entry: what should have been the name of a field
not_written_no_entry = „{ $entry }” nie jest nazwą pola.
# Why a choice could not be written
not_written_not_answered = Nie ma jeszcze odpowiedzi dla tego programu: najpierw coś włącz lub wyłącz.
# In `choice_not_written`: why
not_written_in_the_way = w miejscu tego pliku jest coś innego; najpierw to przenieś
# In `choice_not_written`: why
not_written_never_was_one = plik w tym miejscu nie zawiera ustawień programu i zostałby utracony; najpierw go przenieś
# In `choice_not_written`: why
not_written_one_of_ours = pliku w tym miejscu Candor używa do czegoś innego; najpierw usuń prowadzące do niego dowiązanie
# In `choice_not_written`: why
not_written_looping_link = to dowiązanie, które prowadzi do samego siebie; najpierw je usuń
# In `choice_not_written`, `identity_io` and `log_io`: why
not_written_held = używa go inny program; spróbuj ponownie
# In `choice_not_written`: why
not_written_no_locks = tamtejszy system plików nie zna blokad, a bez nich zapisywana jest tylko odmowa
# In `choice_not_written`: why
not_written_too_many_copies = obok jest za dużo zachowanych kopii
# In `choice_not_written`: why
not_written_contended = inny program ciągle zmieniał ten plik; spróbuj ponownie
# The secret behind the identity. $why: what the system said
identity_io = nie można odczytać lub zapisać tajnego klucza twojego identyfikatora: { $why }
# The secret behind the identity
identity_damaged = tajny klucz twojego identyfikatora jest uszkodzony; przenieś plik { $file }, a zostanie utworzony nowy
# The secret behind the identity
identity_no_randomness = system operacyjny nie dostarcza liczb losowych
# A notice. $why: see `identity_io` and those below it
identity_unusable = To, co ma identyfikator, nie jest zapisywane: { $why }.
# Why the history cannot be used. $why: in the words of the database
log_unusable = nie można użyć historii: { $why }
# Why the history cannot be used
log_no_room = dysk jest pełny, a nawet odczyt historii wymaga trochę miejsca obok niej; zwolnij miejsce i spróbuj ponownie
# Why the history cannot be used
log_newer = historię zapisała nowsza wersja Candora (wersja { $version }); pozostaje ona bez zmian ({ $path })
# Why the history cannot be used
log_not_ours = baza danych w miejscu historii nie należy do Candora; przenieś ją ({ $path })
# Why the history cannot be used
log_path_too_long = nie można użyć historii, ponieważ jej ścieżka ma więcej niż { $most } B, a tyle najwyżej może mieć baza danych; przenieś folder ({ $path })
# Why the history cannot be used
log_no_locks = nie można użyć historii, ponieważ w jej miejscu nie można blokować plików; przenieś folder na inny dysk ({ $folder })
# Why the history cannot be changed
log_read_only = historię można tylko odczytywać; w jej miejscu nie można niczego zapisać
# Why the history cannot be read
log_unsettled = historię można tylko odczytywać, a najpierw trzeba by coś w niej zapisać; skopiuj jej folder w miejsce, w którym to możliwe ({ $path })
# Why clearing the history is not complete
log_being_read = wszystko usunięto, ale inny program właśnie odczytuje historię i jej treść jest jeszcze w pliku; wyczyść ją za chwilę ponownie
# Why the log cannot be used
log_forked = ten proces powstał przez fork z procesu, który miał otwartą historię, i nie może jej używać; uruchom do tego osobny proces
# Why the log cannot be used
log_in_the_way = to, co powinno być plikiem historii, to nie plik, lecz { $what }; przenieś to ({ $path })
# Why the history cannot be used. $why: what the system said
log_io = nie można odczytać lub zapisać historii: { $why }
# Why the history cannot be used. $what: in English
log_unexpected = historia zawiera coś nieoczekiwanego: { $what }
# In `crash_not_saved`: why
edit_not_declared = ta wersja programu nie zna raportu o awarii „{ $event }”, więc nie można go edytować; można go wysłać bez zmian lub usunąć
# In `crash_not_saved`: why
edit_not_editable = „{ $field }” nie jest tekstem, który można edytować w tym raporcie; można edytować: { $fields }
# In `crash_not_saved`: why
edit_nothing = „{ $field }” nie jest tekstem, który można edytować w tym raporcie; nie ma w nim takiego
# In `crash_not_saved`: why
edit_not_there = w tym raporcie nie ma tekstu w „{ $field }”
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = nowy tekst nie jest tym, co przyjmuje „{ $field }” ({ $takes })
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = nowy tekst jest za długi dla „{ $field }” ({ $takes })
# In `last_attempt`: why
failure_answered = serwer odpowiedział { $status }
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy = brak połączenia: { $variable } nie wskazuje pośrednika, którego można użyć ({ $why })
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy_protocol = brak połączenia: pośrednik wskazany przez { $variable } używa { $protocol }; można użyć tylko HTTP i HTTPS
# In `last_attempt`: why
failure_no_connection_in_time = brak połączenia na czas
# In `last_attempt`: why. $why: in the words of the network
failure_no_connection = brak połączenia: { $why }
# In `last_attempt`: why
failure_no_answer_in_time = brak odpowiedzi na czas
# In `last_attempt`: why. $why: in the words of the network
failure_no_answer = brak odpowiedzi: { $why }
# In `failure_no_connection`: nothing listens there, or it may not be reached.
network_refused = odrzucono połączenie
# In `failure_no_connection`: there is no network, or none that leads there.
network_unreachable = sieć tam nie prowadzi
# In `failure_no_connection`: the server’s name could not be looked up, as without any network.
network_no_such_name = nie można ustalić adresu serwera po nazwie
# In `failure_no_connection` and `failure_no_answer`: the connection ended too early.
network_broke_off = połączenie zostało przerwane
# Why a manifest cannot be used
refusal_not_a_file = to nie jest plik
# Why a manifest cannot be used
refusal_too_long = manifest jest dłuższy niż { $count } B
# Why a manifest cannot be used
refusal_utf16 = manifest zapisano w UTF-16; zapisz go w UTF-8
# Why a manifest cannot be used
refusal_not_utf8 = manifest nie jest tekstem w UTF-8; zapisz go w UTF-8
# Why manifests of a folder are not used
refusal_left_out = pominięte manifesty w tym folderze: { $count }; odczytywanych jest najwyżej { $files }, łącznie { $mib }{"\u00A0"}MB, najpierw najkrótsze
# In `problem_wrong_type`: what is wrong
wrong_not_an_object = powinien to być obiekt JSON, a jest coś innego
# In `problem_wrong_type`: what is wrong
wrong_no_main_switch = brakuje telemetry_enabled, głównego przełącznika
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_missing = brakuje { $key }
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_twice = { $key } występuje dwa razy
# In `problem_wrong_type`: what is wrong. $expected: see `expected_format` and those below it
wrong_value = { $key } powinno zawierać: { $expected }, a zawiera: { $found }
# In `wrong_value`
expected_format = liczba 1
# In `wrong_value`
expected_true_or_false = true lub false
# In `wrong_value`
expected_switches = obiekt z wartościami true lub false
# In `wrong_value`
expected_texts = lista tekstów
# In `wrong_value`
expected_entries = lista wpisów takich jak "event/field"
# In `wrong_value`
expected_ask_or_always = "ask" lub "always"
# In `wrong_value`
expected_pause = null, czas lub "resumed"
# In `wrong_value`
expected_days_and_mib = obiekt z days i mib
# In `wrong_value`
expected_whole_number = liczba całkowita
# In `wrong_value`
expected_object = obiekt
# In `wrong_value`
expected_text = tekst
# In `wrong_value`
expected_time = czas, na przykład 2026-11-21T20:15:03Z
# In `wrong_value`
expected_times = obiekt z czasami
# In `problem_writable`: who
writer_another_account = należy on do innego konta
# In `problem_writable`: who
writer_everybody = może w nim zapisywać każde konto
# In `problem_writable`: who
writer_group = może w nim zapisywać jego grupa
# In `problem_writable`: who
writer_access_list = jego lista dostępu daje to prawo innym
# In `problem_not_a_file`: what it is
instead_folder = folder
# In `problem_not_a_file`: what it is
instead_device = urządzenie lub potok
# In `problem_not_a_file`: what it is
instead_link = dowiązanie
# What the operating system said
system_not_allowed = nie jest to dozwolone
# What the operating system said
system_no_room = dysk jest pełny
# What the operating system said
system_read_only = dysk jest tylko do odczytu
# What the operating system said
system_not_there = nie ma go tam
# What is wrong with a file
system_not_a_file = to nie plik, lecz { $what }
# What is wrong with a file
system_too_long = ma { $count } B, a odczytywanych jest najwyżej { $most }

## A report
# What a report for a spreadsheet is called.
report_table = Tabela (CSV)
# What a report in every form is called.
report_all = Wszystko razem (ZIP)
# The name of the last column of a table, which explains the table.
report_csv_means = Jak to czytać: czas podano w UTC. Komórka, która zaczynałaby się od = + - @ | % lub U+0027, ma z przodu U+0027, aby żaden arkusz na niej nie liczył; bez tego U+0027 zostaje to, co tam było. Niewidoczne znaki są podane z nazwy. Dokładne bajty są w raporcie JSON.
# What the file README.txt in an archive says.
report_zip_means = report.html jest do czytania, report.csv do arkusza kalkulacyjnego, a report.json ma wszystko dla innych programów. W folderze każdego programu są jego manifest (wszystko, co może wysłać), wybór (to, co program trzyma w tym pliku dla siebie, jest ukryte) i zaakceptowany tekst. SHA256SUMS zawiera sumę każdego pliku: sprawdza je „sha256sum -c SHA256SUMS” lub „candor verify” z archiwum.
# Above what there is in a few sentences. $name: the program
report_in_short = { $name } w skrócie
# $messages: such as “3 messages”. $size: such as “1.5 KB”. $first, $last: moments in full
report_span = { $messages }, łącznie { $size }, zapisane między { $first } a { $last }.
# $sent: such as “3 messages”. $confirmed: a number
report_sent = Wysłane: { $sent }. Potwierdzone przez serwer: { $confirmed }.
# $messages: such as “3 messages”
report_waiting = Czekają: { $messages }.
# $count: a number. Why stands further down in the same report
report_dropped_count = Odrzucone przed zapisaniem: { $count }.
# Which messages are in a report. $time: a moment in full
report_from = Tylko wiadomości od { $time }.
# Which messages are in a report. $time: a moment in full
report_before = Tylko wiadomości sprzed { $time }.
# Which messages are in a report. $tiers: their names
report_of_tiers = Tylko wiadomości z: { $tiers }.
# Above what was recorded for each tier, whatever became of it.
report_by_tier = Co zapisano dla każdej kategorii
# A tier with no messages.
report_tier_none = Niczego dla niej nie zapisano.
# Before the field for words in a saved page.
report_search = Szukaj
# No tier left out of a saved page’s list.
report_any_tier = Wszystkie kategorie
# No state left out of a saved page’s list.
report_any_state = Wszystkie stany
# No month left out of a saved page’s list.
report_any_month = Wszystkie miesiące
# Before the choice of a month.
report_month = Miesiąc
# Turns to newer rows of a list.
report_newer = Nowsze
# Turns to older rows of a list.
report_older = Starsze
# Before how many rows are listed at once.
report_per_page = Na stronie
# Nothing was found in a saved page.
report_no_match = Żadna wiadomość nie pasuje.
# While a saved page is being searched.
report_searching = Wyszukiwanie…
# In place of a list that only a script can show.
report_no_script = Tyle wiadomości może pokazać tylko skrypt strony, a skrypty są tu wyłączone. Raport jako tabela lub JSON też je zawiera.
# In place of a list that an old browser cannot show.
report_old_browser = Ta przeglądarka jest za stara, aby pokazać wiadomości. Raport jako tabela lub JSON też je zawiera.
# Above how a saved page is read.
report_how = Jak czytać tę stronę
# How a saved page is read: the messages.
report_how_messages = Każda wiadomość jest tu z dokładnymi bajtami, które zapisano na tym komputerze przed wysłaniem. Wysłana wiadomość prowadzi do swojego żądania, a żądanie do odpowiedzi serwera.
# How a saved page is read: receipts.
report_how_receipts = Pokwitowanie to SHA-256, który serwer obliczył z tego, co otrzymał. Jeśli jest równy zapisanemu tu przed wysłaniem, serwer otrzymał dokładnie te bajty.
# How a saved page is read: checking it. The command stays as it is.
report_how_check = „candor verify” z tym plikiem sprawdza, czy wiadomości mają zapisane dla nich skróty. Nie dowodzi, kto napisał plik: nic w nim nie jest podpisane.
# How a saved page is read: what is not in it.
report_how_hidden = Sekrety i dowody pominięto: w ich miejscu jest [hidden]. Niewidoczne znaki są podane z nazwy, na przykład ⟨U+200B⟩.
# How a saved page is read: that nothing is loaded.
report_how_offline = Ta strona niczego nie pobiera z sieci i niczego nie wysyła. Jej jedyny skrypt rozpakowuje i pokazuje to, co jest w tym pliku.
# Before the form in which a report is saved.
report_format = Format
# Before the first day of a report.
report_from_day = Od
# Before the last day of a report.
report_until_day = Do (włącznie)
# In the empty field for a day: how one is written.
report_day_hint = 2026-01-31
# Before which programs a report is about.
report_about = Dotyczy
# A report is about the program that is shown.
report_this_program = Tego programu
# A report is about every program on this computer.
report_all_programs = Wszystkich programów na tym komputerze
# Asks where the report goes.
report_save = Zapisz raport…
# Ends the saving of a report.
report_cancel = Anuluj
# A report was cancelled.
report_stopped = Anulowano. Niczego nie zapisano.
# Opens the report that was saved.
report_open = Otwórz
# Opens the folder with the report that was saved.
report_show = Pokaż w folderze
# What was typed for a day is none.
report_not_a_day = Dzień zapisuje się tak: 2026-01-31.
# The last day of a report is before the first.
report_backwards = Ostatni dzień jest przed pierwszym.
# No tier is chosen for a report.
report_no_tier = Wybierz co najmniej jedną kategorię.
# Where so much was recorded that a page of it is long
report_long_page = Otwarcie strony z tym wszystkim zajmuje przeglądarce minutę lub dłużej i gigabajty pamięci. Przy mniejszej liczbie dni idzie to szybko.
# How far a report has got. $percent: of a hundred
report_progress = Zapisywanie raportu: { $percent }%.
# $time: such as “20 seconds”
report_left = Pozostało około { $time }.
# A report, or its folder, was not opened.
report_not_opened = Nie udało się otworzyć. To { $path }.
# A month of a year, as a heading. $number: of the month
month_of_year = { $number ->
    [1] Styczeń
    [2] Luty
    [3] Marzec
    [4] Kwiecień
    [5] Maj
    [6] Czerwiec
    [7] Lipiec
    [8] Sierpień
    [9] Wrzesień
    [10] Październik
    [11] Listopad
   *[12] Grudzień
} { $year }
# How much longer something takes
for_seconds = { PLURAL($count) ->
    [one] { $count } sekunda
    [few] { $count } sekundy
   *[many] { $count } sekund
}
for_minutes = { PLURAL($count) ->
    [one] { $count } minuta
    [few] { $count } minuty
   *[many] { $count } minut
}
